/** The documents tab of a dossier: what was written, and a new summary. */
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Failure } from '#shared/contract/result.ts'
import { documentForm, type DocumentForm } from '#shared/document/document.ts'
import type { DocumentId } from '#shared/text/id.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useMoment } from '../../components/moment.ts'
import { Section } from '../../components/section.tsx'
import { currentLanguage } from '../../i18n.ts'
import { call } from '../../vault-client.ts'
import { Composer } from './composer.tsx'
import styles from './document.module.css'

const Create = ({
  dossier,
  onCreated,
}: {
  readonly dossier: Dossier
  readonly onCreated: (id: DocumentId) => void
}) => {
  const { t } = useTranslation('document')
  const [language, setLanguage] = useState<'ko' | 'en'>(currentLanguage)
  const [form, setForm] = useState<DocumentForm>('named')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const create = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('document.create', { dossier: dossier.head.id, language, form })
    setBusy(false)
    if (answer.ok) onCreated(answer.value.id)
    else setFailure(answer.failure)
  }
  return (
    <Section title={t('create')} level={3}>
      <p className="quiet">{t('emptyHint')}</p>
      <div className={styles.create}>
        <div className={styles.form}>
          <span id="new-language">{t('language')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="new-language"
            value={language}
            data={[
              { value: 'ko', label: t('korean') },
              { value: 'en', label: t('english') },
            ]}
            onChange={(value) => {
              setLanguage(value === 'en' ? 'en' : 'ko')
            }}
          />
        </div>
        <div className={styles.form}>
          <span id="new-form">{t('form')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="new-form"
            value={form}
            data={documentForm.options.map((option) => ({ value: option, label: t(option) }))}
            onChange={(value) => {
              setForm(documentForm.parse(value))
            }}
          />
        </div>
        <Button size="xs" loading={busy} onClick={() => void create()}>
          {t('create')}
        </Button>
      </div>
      <p className="quiet">{t(`${form}Hint`)}</p>
      <FailureNotice failure={failure} />
    </Section>
  )
}

export const DocumentsPanel = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('document')
  const moment = useMoment()
  const [open, setOpen] = useState<DocumentId | null>(null)
  if (open !== null)
    return (
      <Composer
        key={open}
        id={open}
        dossier={dossier}
        onBack={() => {
          setOpen(null)
        }}
      />
    )
  return (
    <div className={styles.panel}>
      {dossier.documents.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t('list')}>
          {[...dossier.documents]
            .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
            .map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={styles.name}
                  onClick={() => {
                    setOpen(one.id)
                  }}
                >
                  {one.title}
                </button>
                <span className="quiet figures">
                  {[
                    one.number,
                    t(one.language === 'ko' ? 'korean' : 'english'),
                    t(one.form),
                    t('changedAt', { at: moment(one.changedAt) }),
                  ].join(' · ')}
                </span>
              </li>
            ))}
        </ul>
      )}
      <Create dossier={dossier} onCreated={setOpen} />
    </div>
  )
}

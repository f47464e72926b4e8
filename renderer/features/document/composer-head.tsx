/** Title, form and the acts on a document. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/contract/result.ts'
import { documentForm, type OfficeDocument } from '#shared/document/document.ts'
import { SavedText } from '../../components/saved-text.tsx'
import type { DocumentChange } from './use-document.ts'
import styles from './document.module.css'

export const ComposerHead = ({
  written,
  saving,
  showsPdf,
  rendering,
  onBack,
  onSave,
  onRender,
  onPage,
  onSendOut,
}: {
  readonly written: OfficeDocument
  readonly saving: boolean
  readonly showsPdf: boolean
  readonly rendering: boolean
  readonly onBack: () => void
  readonly onSave: (change: DocumentChange) => Promise<Result<unknown>>
  readonly onRender: () => void
  readonly onPage: () => void
  readonly onSendOut: () => void
}) => {
  const { t } = useTranslation('document')
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <Button variant="subtle" size="xs" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('back')}
        </Button>
        <span className="figures quiet">{written.number}</span>
        <span className="quiet" role="status">
          {t(saving ? 'saving' : 'saved')}
        </span>
      </div>
      <div className={styles.headLine}>
        <div className={styles.titleField}>
          <SavedText label={t('titleField')} value={written.title} onSave={(title) => onSave({ title })} />
        </div>
        <div className={styles.form}>
          <span id="document-form">{t('form')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="document-form"
            value={written.form}
            data={documentForm.options.map((form) => ({ value: form, label: t(form) }))}
            onChange={(value) => {
              onPage()
              void onSave({ form: documentForm.parse(value) })
            }}
          />
        </div>
        <div className={styles.acts}>
          {showsPdf ? (
            <Button variant="default" onClick={onPage}>
              {t('backToPage')}
            </Button>
          ) : (
            <Button variant="default" loading={rendering} onClick={onRender}>
              {t('render')}
            </Button>
          )}
          <Button onClick={onSendOut} title={t('sendOutHint')}>
            {t('sendOut')}
          </Button>
        </div>
      </div>
      <p className="quiet">{t(`${written.form}Hint`)}</p>
    </header>
  )
}

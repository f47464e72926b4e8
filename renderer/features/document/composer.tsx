/** The summary composer: outline left, the page as it will be printed in the middle, each section editable in place. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Failure } from '#shared/contract/result.ts'
import { cutPage, sectionTitle } from '#shared/document/page.ts'
import type { SectionKey } from '#shared/document/sections.ts'
import type { DocumentId } from '#shared/text/id.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PdfViewer } from '../../components/pdf-viewer.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { currentLanguage } from '../../i18n.ts'
import { call } from '../../vault-client.ts'
import { GatePanel } from '../gate/gate-panel.tsx'
import { ComposerHead } from './composer-head.tsx'
import { DocumentPageView } from './document-page-view.tsx'
import { placeOfHit } from './mend.ts'
import { Outline } from './outline.tsx'
import { SectionText } from './section-text.tsx'
import { useDocument, wholeSections } from './use-document.ts'
import styles from './document.module.css'

const usePdf = (id: DocumentId) => {
  const [pdf, setPdf] = useState<Uint8Array | null>(null)
  const [rendering, setRendering] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const render = async (): Promise<void> => {
    setRendering(true)
    setFailure(null)
    const answer = await call('document.render', { id })
    setRendering(false)
    if (answer.ok) setPdf(answer.value.pdf)
    else setFailure(answer.failure)
  }
  return {
    pdf,
    rendering,
    failure,
    render,
    leave: () => {
      setPdf(null)
    },
  }
}

export const Composer = ({
  id,
  dossier,
  onBack,
}: {
  readonly id: DocumentId
  readonly dossier: Dossier
  readonly onBack: () => void
}) => {
  const { t } = useTranslation('document')
  const { reading, failure, saving, save, saveSection } = useDocument(id, dossier)
  const view = usePdf(id)
  const [editing, setEditing] = useState<SectionKey | null>(null)
  const [leaving, setLeaving] = useState(false)
  if (reading === null) return <FailureNotice failure={failure} />
  const { document: written, page, fed } = reading
  const sections = wholeSections(written.sections)
  const fedText = (key: SectionKey) => fed.find((one) => one.key === key)?.text ?? ''
  const editedText = (key: SectionKey) => sections.find((one) => one.key === key)?.edited ?? null
  const isMissing = (key: SectionKey) => (editedText(key) ?? fedText(key)).trim() === ''
  const go = (key: SectionKey) => {
    view.leave()
    if (isMissing(key)) setEditing(key)
    requestAnimationFrame(() => {
      globalThis.document.getElementById(`section-${key}`)?.scrollIntoView({ block: 'start' })
    })
  }

  if (leaving)
    return (
      <GatePanel
        outgoing={{ kind: 'document', document: id }}
        name={`${written.number} ${written.title}`}
        form={written.form}
        onClose={() => {
          setLeaving(false)
        }}
        onMend={(hit) => {
          setLeaving(false)
          const key = placeOfHit(cutPage(page), hit)
          if (key === null) return
          setEditing(key)
          go(key)
        }}
      />
    )

  const tools = (key: SectionKey) =>
    editing !== key && (
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => {
          setEditing(key)
        }}
        aria-label={`${sectionTitle(currentLanguage(), key)}: ${t('editText')}`}
      >
        {t('editText')}
      </Button>
    )
  const editor = (key: SectionKey) =>
    editing === key ? (
      <SectionText
        section={sectionTitle(currentLanguage(), key)}
        edited={editedText(key)}
        fed={fedText(key)}
        onSave={(edited) => saveSection(key, { edited })}
        onClose={() => {
          setEditing(null)
        }}
      />
    ) : null
  const placeholder = (key: SectionKey) => {
    const included = sections.find((one) => one.key === key)?.include ?? true
    if (!included || !isMissing(key)) return null
    return (
      <section id={`section-${key}`} className={styles.missing} lang={currentLanguage()}>
        <div className={styles.missingHead}>
          <h4>{sectionTitle(written.language, key)}</h4>
          <span>
            {t('missing')} · {t('missingHint')}
          </span>
          {editing !== key && (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => {
                setEditing(key)
              }}
              aria-label={`${sectionTitle(currentLanguage(), key)}: ${t('write')}`}
            >
              {t('write')}
            </Button>
          )}
        </div>
        {editor(key)}
      </section>
    )
  }

  return (
    <div className={styles.composer}>
      <ComposerHead
        written={written}
        saving={saving}
        showsPdf={view.pdf !== null}
        rendering={view.rendering}
        onBack={onBack}
        onSave={save}
        onRender={() => void view.render()}
        onPage={view.leave}
        onSendOut={() => {
          setLeaving(true)
        }}
      />
      <FailureNotice failure={failure ?? view.failure} />
      {view.rendering && <ProgressLine label={t('rendering')} done={0} total={0} />}
      {view.pdf !== null ? (
        <PdfViewer bytes={view.pdf} label={written.title} />
      ) : (
        <div className={styles.panes}>
          <Outline
            sections={sections}
            isMissing={isMissing}
            onInclude={(key, include) => void saveSection(key, { include })}
            onGo={go}
          />
          <div className={styles.desk} role="group" aria-label={t('preview')}>
            <div className={styles.sheet}>
              <DocumentPageView page={page} below={2} tools={tools} replaced={editor} placeholder={placeholder} />
            </div>
          </div>
        </div>
      )}
    </div>
  )
}

/** An exhibit shown from memory: picture, PDF or text. Nothing is written anywhere for it, and nothing in it can act. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import type { Evidence, Preview } from '#shared/evidence/evidence.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { PdfViewer } from '../../components/pdf-viewer.tsx'
import { call } from '../../vault-client.ts'
import { PictureView } from './picture-view.tsx'
import styles from './evidence.module.css'

interface Shown {
  readonly id: string
  readonly preview: Preview | null
  readonly failure: Failure | null
}

const usePreview = (evidence: Evidence): Shown | null => {
  const [shown, setShown] = useState<Shown | null>(null)
  const { id } = evidence
  useEffect(() => {
    const stop = new AbortController()
    void call('evidence.preview', { id }, { signal: stop.signal }).then((answer) => {
      if (stop.signal.aborted) return
      setShown({ id, preview: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.failure })
    })
    return () => {
      stop.abort()
    }
  }, [id])
  return shown?.id === id ? shown : null
}

const isHeic = (evidence: Evidence): boolean =>
  /image\/hei[cf]/u.test(evidence.mime) || /\.hei[cf]$/iu.test(evidence.name)

const TextPreview = ({ preview, label }: { readonly preview: Preview & { kind: 'text' }; readonly label: string }) => {
  const { t } = useTranslation('evidence')
  const [all, setAll] = useState(false)
  return (
    <>
      <p className="quiet">
        {t('encoding', { encoding: preview.encoding })}
        {preview.truncated && ` · ${t('truncated')}`}
      </p>
      <pre className={all ? styles.textWhole : styles.text} tabIndex={0} aria-label={label}>
        {preview.text}
      </pre>
      {!all && preview.text.length > 4000 && (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('actual')}
        </Button>
      )}
    </>
  )
}

export const EvidencePreview = ({ evidence }: { readonly evidence: Evidence }) => {
  const { t } = useTranslation('evidence')
  const shown = usePreview(evidence)
  const exhibit = t('exhibitNumber', { number: evidence.exhibit })
  if (shown === null)
    return (
      <p className="quiet" role="status">
        {t('previewLoading')}
      </p>
    )
  const { preview, failure } = shown
  if (preview === null) return <FailureNotice failure={failure} />
  switch (preview.kind) {
    case 'image':
      return (
        <PictureView
          key={evidence.id}
          bytes={preview.bytes}
          mime={preview.mime}
          alt={t('imageAlt', { exhibit, name: evidence.name })}
        />
      )
    case 'pdf':
      return <PdfViewer bytes={preview.bytes} label={`${exhibit} ${evidence.name}`} />
    case 'text':
      return <TextPreview preview={preview} label={t('textLabel', { exhibit })} />
    case 'none':
      return (
        <Notice>
          {preview.reason === 'too-large' ? t('tooLarge') : isHeic(evidence) ? t('noPreviewHeic') : t('noPreview')}
        </Notice>
      )
  }
}

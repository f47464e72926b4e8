/** The frame of a form that corrects one record in the middle of the file: save, cancel, and why saving failed. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, Result } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { isComposing } from '../../composing.ts'
import styles from './dossier.module.css'

/** @param changed there is something to save; a changed record is saved too when one goes elsewhere in the program */
export const RecordForm = ({
  title,
  changed,
  onSave,
  onClose,
  children,
}: {
  readonly title: string
  readonly changed: boolean
  readonly onSave: () => Promise<Result<unknown>>
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('dossier')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  /** what leaving does: 'keep' unless one said save or cancel */
  const leaving = useRef<{ keep: boolean; changed: boolean; onSave: () => Promise<Result<unknown>> }>({
    keep: true,
    changed,
    onSave,
  })
  useEffect(() => {
    leaving.current.changed = changed
    leaving.current.onSave = onSave
  })
  useEffect(() => {
    heading.current?.focus()
    const at = leaving.current
    at.keep = true
    return () => {
      if (at.keep && at.changed) void at.onSave()
    }
  }, [])
  const save = async (): Promise<void> => {
    if (changed) {
      setBusy(true)
      const answer = await onSave()
      setBusy(false)
      if (!answer.ok) {
        setFailure(answer.failure)
        return
      }
    }
    leaving.current.keep = false
    onClose()
  }
  const cancel = () => {
    leaving.current.keep = false
    onClose()
  }
  return (
    <form
      className={styles.record}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape' && !event.defaultPrevented) cancel()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <FailureNotice failure={failure} />
      <div className={styles.acts}>
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

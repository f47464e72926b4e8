/**
 * A text of a record, corrected in place: kept when one leaves the field, presses Enter (Ctrl+Enter in several lines),
 * or leaves the screen. Escape takes back what was typed.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, Result } from '#shared/contract/result.ts'
import { isComposing } from '../composing.ts'
import { TextArea } from './text-area.tsx'
import { TextLine } from './text-line.tsx'

export interface SavedTextProps {
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => Promise<Result<unknown>>
  readonly lines?: 'one' | 'several'
  readonly description?: string
  readonly maxLength?: number
  readonly minRows?: number
  readonly autoFocus?: boolean
  /** called once the field is left, saved or not */
  readonly onLeft?: () => void
}

export const SavedText = ({ value, onSave, lines = 'one', onLeft, autoFocus, ...rest }: SavedTextProps) => {
  const { t } = useTranslation('failures')
  const [typed, setTyped] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useRef({ typed, value, onSave })
  useEffect(() => {
    latest.current = { typed, value, onSave }
  })
  useEffect(
    () => () => {
      const { typed: unsaved, value: saved, onSave: save } = latest.current
      if (unsaved !== null && unsaved !== saved) void save(unsaved)
    },
    [],
  )
  const save = async (): Promise<void> => {
    if (typed === null || latest.current.typed === null) return
    const wanted = typed.normalize('NFC')
    if (wanted === value) {
      setTyped(null)
      return
    }
    const answer = await onSave(wanted)
    setFailure(answer.ok ? null : answer.failure)
    // What was typed on meanwhile stays; it is saved in its turn.
    if (!answer.ok) return
    // At once, not with the next drawing: the field may be gone by then, and would save the same again.
    if (latest.current.typed === typed) latest.current = { ...latest.current, typed: null }
    setTyped((now) => (now === typed ? null : now))
  }
  const field = {
    ...rest,
    value: typed ?? value,
    onChange: setTyped,
    error: failure === null ? undefined : t(failure.code, { ...failure.details }),
    'data-autofocus': autoFocus === true ? true : undefined,
    autoFocus: autoFocus === true,
    onBlur: () => {
      void save().then(onLeft)
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (isComposing(event.nativeEvent)) return
      if (event.key === 'Enter' && (lines === 'one' || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void save().then(onLeft)
      }
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation()
        setTyped(null)
        setFailure(null)
      }
    },
  }
  return lines === 'one' ? <TextLine {...field} /> : <TextArea {...field} />
}

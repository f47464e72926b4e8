/** The words of one recovery sheet, each in a numbered field. A space goes on to the next; a pasted row is spread out. */
import { useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SHEET_WORDS, splitWords } from '#shared/account/recovery-sheet.ts'
import styles from './sheet-words.module.css'

export const emptyWords = (): readonly string[] => Array.from({ length: SHEET_WORDS }, () => '')

export const isSheetFull = (words: readonly string[]): boolean => words.every((word) => word.trim() !== '')

/** What the fields hold after `typed` came into field `at`: words fill it and the following ones. */
export const spreadWords = (
  words: readonly string[],
  at: number,
  typed: string,
): { readonly words: readonly string[]; readonly next: number } => {
  if (!/\s/u.test(typed)) return { words: words.with(at, typed), next: at }
  const found = splitWords(typed)
  const after = words.map((word, index) => found[index - at] ?? word)
  const filled = found.length === 0 ? words.with(at, '') : after
  const goesOn = /\s$/u.test(typed) || found.length > 1
  const last = at + Math.max(found.length - 1, 0)
  return { words: filled, next: Math.min(goesOn && found.length > 0 ? last + 1 : last, words.length - 1) }
}

export interface SheetWordsProps {
  readonly sheet: number
  readonly words: readonly string[]
  /** the word that was refused, from 1; 0 for none */
  readonly wrongWord: number
  readonly onChange: (words: readonly string[]) => void
}

export const SheetWords = ({ sheet, words, wrongWord, onChange }: SheetWordsProps) => {
  const { t } = useTranslation('unlock')
  const fields = useRef<(HTMLInputElement | null)[]>([])
  const id = useId()
  const goBack = (at: number, event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Backspace' || event.currentTarget.value !== '' || at === 0) return
    event.preventDefault()
    fields.current[at - 1]?.focus()
  }
  return (
    <ol className={styles.words}>
      {words.map((word, at) => (
        <li key={at} data-wrong={wrongWord === at + 1}>
          <label className={styles.number} htmlFor={`${id}-${at}`}>
            <span className="unseen">{t('recovery.word-before', { sheet })} </span>
            {at + 1}
          </label>
          <input
            id={`${id}-${at}`}
            ref={(field) => {
              fields.current[at] = field
            }}
            value={word}
            maxLength={1000}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={wrongWord === at + 1}
            onChange={(event) => {
              const { words: next, next: place } = spreadWords(words, at, event.currentTarget.value)
              onChange(next)
              if (place !== at) fields.current[place]?.focus()
            }}
            onPaste={(event) => {
              // A one-line field would glue pasted lines together.
              const pasted = event.clipboardData.getData('text')
              if (!/\s/u.test(pasted.trim())) return
              event.preventDefault()
              const { words: next, next: place } = spreadWords(words, at, pasted)
              onChange(next)
              fields.current[place]?.focus()
            }}
            onKeyDown={(event) => {
              goBack(at, event)
            }}
          />
        </li>
      ))}
    </ol>
  )
}

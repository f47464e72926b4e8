/** A typed civil date: forgiving in form (20260305, 2026.3.5, 5 March 2026), exact in meaning, with its weekday shown. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { formatCivilDateWithWeekday } from '#shared/time/format-date.ts'
import { parseFactDate } from '#shared/time/parse-fact-date.ts'

export interface CivilDateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly value: CivilDate | null
  /** called with each date that is understood; with null when the field is emptied and may be */
  readonly onChange: (date: CivilDate | null) => void
  readonly clearable?: boolean
}

const read = (typed: string): CivilDate | null => {
  const date = parseFactDate(typed)
  return date?.type === 'exact' ? date.date : null
}

export const CivilDateInput = ({ value, onChange, clearable = false, ...rest }: CivilDateInputProps) => {
  const { t, i18n } = useTranslation('frame')
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? value ?? ''
  const understood = typed === null ? value : read(typed)
  const wrong = typed !== null && understood === null && !(typed.trim() === '' && clearable)
  const words =
    understood === null ? null : formatCivilDateWithWeekday(understood, i18n.language === 'en' ? 'en' : 'ko')
  return (
    <TextInput
      placeholder="YYYY-MM-DD"
      {...rest}
      value={shown}
      autoComplete="off"
      inputMode="numeric"
      spellCheck={false}
      className="figures"
      description={words ?? rest.description ?? ' '}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong && typed.trim() !== '' ? t('date.not-understood') : rest.error}
      onChange={(event) => {
        const next = event.currentTarget.value
        setTyped(next)
        const date = read(next)
        if (date !== null) onChange(date)
        else if (clearable && next.trim() === '') onChange(null)
      }}
      onBlur={(event) => {
        // What was understood is shown in its exact form; what was not stays, with its error, to be mended.
        if (!wrong || typed.trim() === '') setTyped(null)
        rest.onBlur?.(event)
      }}
    />
  )
}

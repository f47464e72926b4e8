/** When something happened, as well as anybody knows: a day, month, year, about one, a range, or unknown. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFactDate, type FactDate } from '#shared/time/fact-date.ts'
import { parseFactDate } from '#shared/time/parse-fact-date.ts'

export interface FactDateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly value: FactDate
  /** called with each text that is understood; an empty field is `unknown` */
  readonly onChange: (date: FactDate) => void
}

const read = (typed: string): FactDate | null => (typed.trim() === '' ? { type: 'unknown' } : parseFactDate(typed))

export const FactDateInput = ({ value, onChange, ...rest }: FactDateInputProps) => {
  const { t, i18n } = useTranslation('frame')
  const [typed, setTyped] = useState<string | null>(null)
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const shown = typed ?? (value.type === 'unknown' ? '' : formatFactDate(value, language))
  const understood = typed === null ? value : read(typed)
  return (
    <TextInput
      placeholder={t('date.fact-example')}
      {...rest}
      value={shown}
      autoComplete="off"
      spellCheck={false}
      description={
        understood === null ? ' ' : t(`date.kind.${understood.type}`, { date: formatFactDate(understood, language) })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={understood === null ? t('date.fact-not-understood') : rest.error}
      onChange={(event) => {
        const next = event.currentTarget.value
        setTyped(next)
        const date = read(next)
        if (date !== null) onChange(date)
      }}
      onBlur={(event) => {
        if (understood !== null) setTyped(null)
        rest.onBlur?.(event)
      }}
    />
  )
}

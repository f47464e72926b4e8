/** Choosing one code of a list; searchable by 초성 and in either language. */
import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../working-set/today.ts'
import { useCodeList } from './code-label.tsx'
import { codeOptions, filterCodes } from './code-options.ts'

export interface CodeSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly list: string
  readonly value: string | null
  /** null only where `clearable` */
  readonly onChange: (code: string | null) => void
  /** offer only codes under these parents */
  readonly parents?: readonly string[]
}

export const CodeSelect = ({ list, value, onChange, parents, clearable = false, ...rest }: CodeSelectProps) => {
  const { t, i18n } = useTranslation('frame')
  const codes = useCodeList(list)
  const today = useToday()
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const options = useMemo(
    () => (codes === null ? [] : codeOptions(codes, today, language, value === null ? [] : [value], parents ?? null)),
    [codes, today, language, value, parents],
  )
  return (
    <Select
      {...rest}
      data={[...options]}
      value={value}
      onChange={(code) => {
        if (code !== null || clearable) onChange(code)
      }}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('clear', { label: rest.label }) }}
      allowDeselect={clearable}
      searchable
      selectFirstOptionOnChange
      filter={filterCodes}
      // What is typed replaces the code that stands there, rather than being added to its words.
      onFocus={(event) => {
        event.currentTarget.select()
        rest.onFocus?.(event)
      }}
      onClick={(event) => {
        event.currentTarget.select()
        rest.onClick?.(event)
      }}
      nothingFoundMessage={t('nothing-found')}
      checkIconPosition="right"
    />
  )
}

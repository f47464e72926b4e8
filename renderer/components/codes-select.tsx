/** Choosing several codes of a list; searchable by 초성 and in either language. */
import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../working-set/today.ts'
import { useCodeList } from './code-label.tsx'
import { codeOptions, filterCodes } from './code-options.ts'

export interface CodesSelectProps extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly list: string
  readonly value: readonly string[]
  readonly onChange: (codes: string[]) => void
  /** offer only codes under these parents */
  readonly parents?: readonly string[]
}

export const CodesSelect = ({ list, value, onChange, parents, ...rest }: CodesSelectProps) => {
  const { t, i18n } = useTranslation('frame')
  const codes = useCodeList(list)
  const today = useToday()
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const options = useMemo(
    () => (codes === null ? [] : codeOptions(codes, today, language, value, parents ?? null)),
    [codes, today, language, value, parents],
  )
  return (
    <MultiSelect
      {...rest}
      data={[...options]}
      value={[...value]}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      filter={filterCodes}
      nothingFoundMessage={t('nothing-found')}
      clearButtonProps={{ 'aria-label': t('clear', { label: rest.label }) }}
    />
  )
}

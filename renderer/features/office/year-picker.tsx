/** One year of those there are. */
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export const YearPicker = ({
  years,
  year,
  onChange,
}: {
  readonly years: readonly number[]
  readonly year: number
  readonly onChange: (year: number) => void
}) => {
  const { t } = useTranslation('office')
  return (
    <NativeSelect
      size="xs"
      aria-label={t('holidays.choose-year')}
      data={years.map(String)}
      value={String(year)}
      onChange={(event) => {
        onChange(Number(event.currentTarget.value))
      }}
    />
  )
}

/** The period of receipt as a condition. */
import { Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ViewSpec } from '#shared/view/view.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import styles from './filter.module.css'

type Period = Pick<ViewSpec, 'receivedFrom' | 'receivedTo'>

export const PeriodFilter = ({
  receivedFrom: from,
  receivedTo: to,
  onChange,
}: Period & { readonly onChange: (change: Partial<Period>) => void }) => {
  const { t } = useTranslation('cases')
  const label = t('filter.period.label')
  const values =
    from !== null && to !== null
      ? t('filter.period.between', { from, to })
      : from !== null
        ? t('filter.period.since', { from })
        : to !== null
          ? t('filter.period.until', { to })
          : null
  const isReversed = from !== null && to !== null && from > to
  return (
    <Popover position="bottom-start" trapFocus returnFocus width={260}>
      <Popover.Target>
        <UnstyledButton className={`${styles.button} figures`} data-set={values !== null}>
          {values === null ? label : t('filter.chosen', { list: label, values })}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <CivilDateInput
          size="xs"
          clearable
          label={t('filter.period.from')}
          value={from}
          onChange={(date) => {
            onChange({ receivedFrom: date })
          }}
        />
        <CivilDateInput
          size="xs"
          clearable
          label={t('filter.period.to')}
          value={to}
          error={isReversed ? t('filter.period.reversed') : undefined}
          onChange={(date) => {
            onChange({ receivedTo: date })
          }}
        />
        {values !== null && (
          <UnstyledButton
            className={styles.clear}
            onClick={() => {
              onChange({ receivedFrom: null, receivedTo: null })
            }}
          >
            {t('filter.clearOne', { list: label })}
          </UnstyledButton>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

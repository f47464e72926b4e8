/** Public holidays as editable data, a table for each year, and the day until which they are confirmed. */
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#shared/clock/holiday.ts'
import type { Failure } from '#shared/contract/result.ts'
import { partsOf, type CivilDate } from '#shared/time/civil-date.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Section } from '../../components/section.tsx'
import { notifyDone } from '../../frame/notify.ts'
import { call } from '../../vault-client.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { HolidayForm } from './holiday-form.tsx'
import { HolidayTable } from './holiday-table.tsx'
import { addHoliday, holidayYears, holidaysOf, removeHoliday } from './holiday-years.ts'
import styles from './office.module.css'
import { YearPicker } from './year-picker.tsx'

export const HolidaysPart = () => {
  const { t } = useTranslation('office')
  const { calendar } = useSession()
  const today = useToday()
  const [year, setYear] = useState(() => partsOf(today).year)
  const [adding, setAdding] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (holidays: readonly Holiday[], confirmedUntil: CivilDate): Promise<boolean> => {
    setFailure(null)
    const answer = await call('calendar.save', { holidays: [...holidays], confirmedUntil })
    if (answer.ok) notifyDone(t('frame:saved'))
    else setFailure(answer.failure)
    return answer.ok
  }
  const shown = holidaysOf(calendar.holidays, year)
  return (
    <>
      <div className={styles.form}>
        <p>{t('holidays.text')}</p>
        <CivilDateInput
          key={calendar.confirmedUntil}
          label={t('holidays.confirmed-until')}
          value={calendar.confirmedUntil}
          onChange={(date) => {
            if (date !== null && date !== calendar.confirmedUntil) void save(calendar.holidays, date)
          }}
        />
        <FailureNotice failure={failure} />
      </div>
      <Section
        title={t('holidays.year', { year })}
        actions={
          <Group gap="xs">
            <YearPicker years={holidayYears(calendar.holidays, year)} year={year} onChange={setYear} />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                setAdding(true)
              }}
            >
              {t('holidays.add')}
            </Button>
          </Group>
        }
      >
        {adding && (
          <HolidayForm
            onCancel={() => {
              setAdding(false)
            }}
            onAdd={async (holiday) => {
              if (!(await save(addHoliday(calendar.holidays, holiday), calendar.confirmedUntil))) return
              setAdding(false)
              setYear(partsOf(holiday.date).year)
            }}
          />
        )}
        {shown.length === 0 ? (
          <EmptyState>{t('holidays.none')}</EmptyState>
        ) : (
          <HolidayTable
            holidays={shown}
            onConfirm={(holiday, confirmed) => {
              void save(
                calendar.holidays.map((each) => (each === holiday ? { ...each, confirmed } : each)),
                calendar.confirmedUntil,
              )
            }}
            onRemove={(holiday) => {
              void save(removeHoliday(calendar.holidays, holiday), calendar.confirmedUntil)
            }}
          />
        )}
      </Section>
    </>
  )
}

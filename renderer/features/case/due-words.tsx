/** A due date in the little room of a list: date, working days left or over, and whether it may still move. */
import { IconAlertCircle, IconCalendarQuestion, IconClockHour4 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/case/dossier.ts'
import { workingCalendar, workingDaysLeft, type WorkingCalendar } from '#shared/clock/working-calendar.ts'
import type { Calendar } from '#shared/session/session.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import styles from './due-words.module.css'

/** Working days from which on a due date is near, as on the badge of a file. */
const SOON = 5

interface Reckoning {
  readonly working: WorkingCalendar
  /** by today and due date: many rows share one, and old ones are a long way to count */
  readonly left: Map<string, number>
}

const reckonings = new WeakMap<Calendar, Reckoning>()

const daysLeft = (calendar: Calendar, today: CivilDate, due: CivilDate): number => {
  const known = reckonings.get(calendar)
  const reckoning: Reckoning = known ?? {
    working: workingCalendar(calendar.holidays, calendar.confirmedUntil),
    left: new Map<string, number>(),
  }
  if (known === undefined) reckonings.set(calendar, reckoning)
  const key = `${today}/${due}`
  const left = reckoning.left.get(key) ?? workingDaysLeft(today, due, reckoning.working)
  reckoning.left.set(key, left)
  return left
}

export const DueWords = ({
  row: { due, dueIsForecast },
  withDate,
}: {
  readonly row: Pick<DossierRow, 'due' | 'dueIsForecast'>
  readonly withDate: boolean
}) => {
  const { t } = useTranslation('cases')
  const { calendar } = useSession()
  const today = useToday()
  if (due === null) return null
  const left = daysLeft(calendar, today, due)
  const kind = due < today ? 'overdue' : left <= SOON ? 'soon' : 'later'
  const Icon = kind === 'overdue' ? IconAlertCircle : kind === 'soon' ? IconClockHour4 : null
  const words =
    kind === 'overdue'
      ? t('due.over', { count: -left })
      : due === today
        ? t('due.today')
        : t('due.left', { count: left })
  return (
    <span className={`${styles.due} figures`} data-due={kind} title={`${due}, ${t('due.working')}`}>
      {Icon !== null && <Icon size={16} stroke={1.75} aria-hidden />}
      {withDate && <span>{due}</span>}
      <span>{words}</span>
      {dueIsForecast && (
        <IconCalendarQuestion size={16} stroke={1.75} role="img" aria-label={t('grid.forecast')}>
          <title>{t('grid.forecastHint')}</title>
        </IconCalendarQuestion>
      )}
    </span>
  )
}

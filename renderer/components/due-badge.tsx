/** A due date with how many working days are left, in words; overdue and soon have a shape of their own. */
import { IconAlertCircle, IconCalendarQuestion, IconClockHour4 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type WorkingCalendar, workingCalendar, workingDaysLeft } from '#shared/clock/working-calendar.ts'
import type { Calendar } from '#shared/session/session.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { useSession } from '../working-set/session-context.tsx'
import { useToday } from '../working-set/today.ts'
import styles from './badge.module.css'

/** Working days from which on a due date is "soon". */
const SOON = 5

/** One for all badges on the screen. */
const kept = new WeakMap<Calendar, WorkingCalendar>()
const calendarOf = (calendar: Calendar): WorkingCalendar => {
  const known = kept.get(calendar) ?? workingCalendar(calendar.holidays, calendar.confirmedUntil)
  kept.set(calendar, known)
  return known
}

/** @param isForecast the date lies beyond the confirmed holidays @param short without the date, for a narrow column */
export const DueBadge = ({
  due,
  isForecast,
  short = false,
}: {
  readonly due: CivilDate | null
  readonly isForecast: boolean
  readonly short?: boolean
}) => {
  const { t } = useTranslation('frame')
  const { calendar } = useSession()
  const today = useToday()
  if (due === null) return <span className="quiet">{t('due.none')}</span>
  const left = workingDaysLeft(today, due, calendarOf(calendar))
  const kind = due < today ? 'overdue' : left <= SOON ? 'soon' : 'later'
  const Icon = kind === 'overdue' ? IconAlertCircle : kind === 'soon' ? IconClockHour4 : null
  const words =
    kind === 'overdue'
      ? t('due.overdue', { count: -left })
      : due === today
        ? t('due.today')
        : t('due.left', { count: left })
  return (
    <span className={`${styles.badge} figures`} data-due={kind}>
      {Icon !== null && <Icon size={16} stroke={1.75} aria-hidden />}
      {!short && <span>{due}</span>}
      <span>{words}</span>
      {isForecast && <IconCalendarQuestion size={16} stroke={1.75} role="img" aria-label={t('due.forecast')} />}
    </span>
  )
}

/** Which days an office works: not Saturdays, not Sundays, not public holidays. */
import { addDays, weekday, type CivilDate } from '../time/civil-date.ts'
import type { Holiday } from './holiday.ts'

/** What a day is. A holiday on a weekend is told as a holiday. */
export type DayExplanation =
  | { readonly type: 'working' }
  | { readonly type: 'saturday' }
  | { readonly type: 'sunday' }
  | { readonly type: 'holiday'; readonly holidays: readonly Holiday[] }

export interface WorkingCalendar {
  readonly confirmedUntil: CivilDate
  readonly explain: (date: CivilDate) => DayExplanation
  readonly isWorkingDay: (date: CivilDate) => boolean
  /** Past the published holidays, or itself a holiday that nobody has confirmed. */
  readonly isForecast: (date: CivilDate) => boolean
}

export const workingCalendar = (holidays: readonly Holiday[], confirmedUntil: CivilDate): WorkingCalendar => {
  const byDate = new Map<CivilDate, readonly Holiday[]>()
  for (const holiday of holidays) byDate.set(holiday.date, [...(byDate.get(holiday.date) ?? []), holiday])

  const explain = (date: CivilDate): DayExplanation => {
    const named = byDate.get(date)
    if (named) return { type: 'holiday', holidays: named }
    const day = weekday(date)
    return { type: day === 0 ? 'sunday' : day === 6 ? 'saturday' : 'working' }
  }
  return {
    confirmedUntil,
    explain,
    isWorkingDay: (date) => explain(date).type === 'working',
    isForecast: (date) => date > confirmedUntil || (byDate.get(date)?.some((holiday) => !holiday.confirmed) ?? false),
  }
}

/**
 * Working days after `today` up to and including `due`; 0 on the due day itself, negative when it is past.
 */
export const workingDaysLeft = (today: CivilDate, due: CivilDate, calendar: WorkingCalendar): number => {
  if (due < today) return -workingDaysLeft(due, today, calendar) || 0
  let days = 0
  for (let date = today; date < due;) {
    date = addDays(date, 1)
    if (calendar.isWorkingDay(date)) days += 1
  }
  return days
}

/** Which days an office works: not Saturdays, not Sundays, not public holidays. */
import { addDays, daysBetween, weekday, type CivilDate } from '../time/civil-date.ts'
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
  /** holidays from Monday to Friday, each day once, in order */
  readonly daysOff: readonly CivilDate[]
  /** Past the published holidays, or itself a holiday that nobody has confirmed. */
  readonly isForecast: (date: CivilDate) => boolean
}

const isWeekend = (date: CivilDate): boolean => weekday(date) % 6 === 0

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
    daysOff: [...byDate.keys()].filter((date) => !isWeekend(date)).sort(),
    explain,
    isWorkingDay: (date) => explain(date).type === 'working',
    isForecast: (date) => date > confirmedUntil || (byDate.get(date)?.some((holiday) => !holiday.confirmed) ?? false),
  }
}

/** How many of the ordered days are on or before `date`. */
const countUntil = (days: readonly CivilDate[], date: CivilDate): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') <= date) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Working days after `today` up to and including `due`; 0 on the due day itself, negative when it is past. Counted by weeks, because
 * a list shows hundreds of dates that may be years away.
 */
export const workingDaysLeft = (today: CivilDate, due: CivilDate, calendar: WorkingCalendar): number => {
  if (due < today) return -workingDaysLeft(due, today, calendar) || 0
  const days = daysBetween(today, due)
  let weekdays = Math.floor(days / 7) * 5
  for (let rest = days % 7; rest > 0; rest -= 1) if (!isWeekend(addDays(due, 1 - rest))) weekdays += 1
  return weekdays - (countUntil(calendar.daysOff, due) - countUntil(calendar.daysOff, today))
}

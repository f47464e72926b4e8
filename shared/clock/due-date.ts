/**
 * A due date that explains its sum: where the period starts, what was counted, which pauses were added, and over
 * which days of rest the end moved. The steps are data; `explainDue` makes a sentence of them.
 */
import { addDays, daysBetween, endOfMonths, laterOf, type CivilDate } from '../time/civil-date.ts'
import type { ClockRule, ClockUnit } from './clock-rule.ts'
import type { DayExplanation, WorkingCalendar } from './working-calendar.ts'

/** The clock stands from the day `from` until the day before `to`; on the day `to` it runs again. */
export interface Pause {
  /** code of list `pause-reason` */
  readonly code: string
  readonly from: CivilDate
  /** null: it still stands */
  readonly to: CivilDate | null
  /** false: recorded and shown, but it stops no clock */
  readonly counts: boolean
}

/** A day that the end of the period may not fall on, and why. */
export interface DayPassed {
  readonly date: CivilDate
  readonly why: DayExplanation | { readonly type: 'paused' }
}

export type DueStep =
  | { readonly type: 'start'; readonly date: CivilDate; readonly counted: boolean }
  /** `end`: where the period would end without pauses and without moving; `rest`: days of rest not counted */
  | {
      readonly type: 'count'
      readonly amount: number
      readonly unit: ClockUnit
      readonly end: CivilDate
      readonly rest: number
    }
  /** `days`: paused days within the period that no earlier pause covers */
  | {
      readonly type: 'pause'
      readonly code: string
      readonly from: CivilDate
      readonly to: CivilDate | null
      readonly days: number
    }
  | {
      readonly type: 'pause-not-counted'
      readonly code: string
      readonly from: CivilDate
      readonly to: CivilDate | null
    }
  | { readonly type: 'extended'; readonly days: number; readonly end: CivilDate }
  | { readonly type: 'moved'; readonly from: CivilDate; readonly to: CivilDate; readonly over: readonly DayPassed[] }
  | { readonly type: 'forecast'; readonly confirmedUntil: CivilDate }

export interface DueDate {
  readonly rule: ClockRule
  readonly start: CivilDate
  readonly due: CivilDate
  /** days from `start` to `due` */
  readonly grossDays: number
  /** gross days without the paused ones */
  readonly netDays: number
  /** the due date rests on holidays that are not published yet */
  readonly forecast: boolean
  /** a pause is open: every further day of it moves the due date */
  readonly standing: boolean
  readonly steps: readonly DueStep[]
}

/** Half-open: paused from `from` until the day before `to`. */
interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Ordered stretches that do not overlap; an open pause reaches to `asOf`. Days before `first` do not matter. */
const stretchesOf = (
  pauses: readonly Pause[],
  first: CivilDate,
  asOf: CivilDate | null,
): readonly (Stretch & { readonly pause: Pause })[] => {
  let covered = first
  return [...pauses]
    .filter((pause) => pause.counts)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((pause) => {
      const from = laterOf(pause.from, covered)
      const to = laterOf(pause.to ?? asOf ?? pause.from, from)
      covered = to
      return { from, to, pause }
    })
}

const pausedDaysUntil = (stretch: Stretch, last: CivilDate): number =>
  Math.max(0, Math.min(daysBetween(stretch.from, stretch.to), daysBetween(stretch.from, last) + 1))

const sumUntil = (stretches: readonly Stretch[], last: CivilDate): number =>
  stretches.reduce((sum, stretch) => sum + pausedDaysUntil(stretch, last), 0)

/** The earliest end that leaves the unpaused days of [first, base] unpaused: each paused day adds one, also among the added. */
const extend = (base: CivilDate, stretches: readonly Stretch[]): CivilDate => {
  let end = base
  for (;;) {
    const next = addDays(base, sumUntil(stretches, end))
    if (next === end) return end
    end = next
  }
}

/** The day on which `amount` working days are over, not counting days for which `skip` holds. */
const endOfWorkingDays = (
  first: CivilDate,
  amount: number,
  calendar: WorkingCalendar,
  skip: (date: CivilDate) => boolean,
): CivilDate => {
  let date = addDays(first, -1)
  for (let left = amount; left > 0;) {
    date = addDays(date, 1)
    if (calendar.isWorkingDay(date) && !skip(date)) left -= 1
  }
  return date
}

const restDays = (first: CivilDate, last: CivilDate, calendar: WorkingCalendar): number => {
  let days = 0
  for (let date = first; date <= last; date = addDays(date, 1)) if (!calendar.isWorkingDay(date)) days += 1
  return days
}

const hasForecastDay = (first: CivilDate, last: CivilDate, calendar: WorkingCalendar): boolean => {
  for (let date = last; date >= first; date = addDays(date, -1)) if (calendar.isForecast(date)) return true
  return false
}

/**
 * The due date of a period under `rule` that begins on `start`.
 *
 * Counting follows the Korean Civil Act: art. 157 (the first day is not counted unless the rule says so), art. 160
 * (months by the calendar) and art. 161 (an end on a Saturday or holiday moves to the next working day). Each paused
 * day adds one day; days covered by two pauses add one. An open pause is counted as if it ended on `asOf` (usually
 * today); without `asOf` it adds nothing yet. `standing` says that it is open.
 */
export const dueDate = (
  rule: ClockRule,
  start: CivilDate,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
  asOf: CivilDate | null = null,
): DueDate => {
  const first = rule.firstDayCounts ? start : addDays(start, 1)
  const stretches = stretchesOf(pauses, first, asOf)
  const isPaused = (date: CivilDate): boolean => stretches.some((stretch) => stretch.from <= date && date < stretch.to)
  const isWorking = rule.unit === 'working-days'

  const base = isWorking
    ? endOfWorkingDays(first, rule.amount, calendar, () => false)
    : rule.unit === 'months'
      ? endOfMonths(first, rule.amount)
      : addDays(first, rule.amount - 1)
  const end = isWorking ? endOfWorkingDays(first, rule.amount, calendar, isPaused) : extend(base, stretches)

  const over: DayPassed[] = []
  let due = end
  if (rule.endOnHoliday === 'next-working-day') {
    for (; !calendar.isWorkingDay(due) || isPaused(due); due = addDays(due, 1)) {
      const why = calendar.explain(due)
      over.push({ date: due, why: why.type === 'working' ? { type: 'paused' } : why })
    }
  }

  const forecast = hasForecastDay(isWorking ? first : end, due, calendar)
  const extension = daysBetween(base, end)
  const steps: DueStep[] = [
    { type: 'start', date: start, counted: rule.firstDayCounts },
    {
      type: 'count',
      amount: rule.amount,
      unit: rule.unit,
      end: base,
      rest: isWorking ? restDays(first, base, calendar) : 0,
    },
  ]
  for (const stretch of stretches) {
    const days = pausedDaysUntil(stretch, due)
    if (days > 0 || (stretch.pause.to === null && stretch.pause.from <= due))
      steps.push({ type: 'pause', code: stretch.pause.code, from: stretch.pause.from, to: stretch.pause.to, days })
  }
  for (const pause of pauses)
    if (!pause.counts) steps.push({ type: 'pause-not-counted', code: pause.code, from: pause.from, to: pause.to })
  if (extension > 0) steps.push({ type: 'extended', days: extension, end })
  if (over.length > 0) steps.push({ type: 'moved', from: end, to: due, over })
  if (forecast) steps.push({ type: 'forecast', confirmedUntil: calendar.confirmedUntil })

  const grossDays = daysBetween(start, due)
  return {
    rule,
    start,
    due,
    grossDays,
    netDays: grossDays - sumUntil(stretches, due),
    forecast,
    standing: pauses.some((pause) => pause.counts && pause.to === null && pause.from <= due),
    steps,
  }
}

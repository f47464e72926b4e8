/**
 * Civil dates: days of the calendar as a law or a letter means them, `YYYY-MM-DD`, without hour or zone.
 * Years 1000 to 9999 of the proleptic Gregorian calendar; text order is date order.
 */
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  lastDayOfMonth as lastDayOfMonthOf,
} from 'date-fns'
import { z } from 'zod'
import { UtcDay } from './utc-day.ts'

const PATTERN = /^([1-9]\d{3})-(\d{2})-(\d{2})$/

const read = (text: string): UtcDay | null => {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const value = new UtcDay(Date.UTC(year, month - 1, day))
  return value.getUTCMonth() === month - 1 && value.getUTCDate() === day ? value : null
}

/** A day that exists in the calendar, as `YYYY-MM-DD`. */
export const civilDateSchema = z
  .string()
  .refine((text) => read(text) !== null, { message: 'not-a-civil-date' })
  .brand<'CivilDate'>()
export type CivilDate = z.infer<typeof civilDateSchema>

/** 0 is Sunday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const open = (date: CivilDate): UtcDay => {
  const value = read(date)
  if (!value) throw new RangeError('not a civil date')
  return value
}

const close = (value: Date): CivilDate => {
  const year = value.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('civil date out of range')
  return value.toISOString().slice(0, 10) as CivilDate
}

/** Strict: only `YYYY-MM-DD` of a day that exists; null for all else. Typed text is `parseFactDate`'s business. */
export const civilDate = (text: string): CivilDate | null => (read(text) ? (text as CivilDate) : null)

/** `month` from 1; null if there is no such day. */
export const civilDateOf = (year: number, month: number, day: number): CivilDate | null =>
  civilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** Year, month (from 1) and day (from 1). */
export const partsOf = (date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** Throws RangeError outside the years 1000 to 9999. */
export const addDays = (date: CivilDate, days: number): CivilDate => close(addDaysTo(open(date), days))

/** Days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => differenceInCalendarDays(open(to), open(from))

export const weekday = (date: CivilDate): Weekday => open(date).getUTCDay() as Weekday

/** Negative, zero or positive, for `sort`. */
export const compareCivilDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0)

export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b)
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b)

export const lastDayOfMonth = (date: CivilDate): CivilDate => close(lastDayOfMonthOf(open(date)))

/** The same day of the month; where the month is too short, its last day. */
export const addMonths = (date: CivilDate, months: number): CivilDate => close(addMonthsTo(open(date), months))

export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12)

/**
 * Last day of a period of whole months whose first counted day is `first`: the day before the corresponding
 * day, or the last day of a month that has none (Korean Civil Act, art. 160). A period that begins on the
 * first of a month therefore ends with the month, whatever its length.
 */
export const endOfMonths = (first: CivilDate, months: number): CivilDate => {
  const corresponding = addMonths(first, months)
  return partsOf(corresponding).day === partsOf(first).day ? addDays(corresponding, -1) : corresponding
}

/** As `endOfMonths`, for whole years. */
export const endOfYears = (first: CivilDate, years: number): CivilDate => endOfMonths(first, years * 12)

/**
 * Civil dates: days of the calendar as a law or a letter means them, `YYYY-MM-DD`, without hour or zone.
 * Years 1000 to 9999 of the proleptic Gregorian calendar; text order is date order.
 */
import { addMonths as addMonthsTo, lastDayOfMonth as lastDayOfMonthOf } from 'date-fns'
import { z } from 'zod'
import { UtcDay } from './utc-day.ts'

const PATTERN = /^[1-9]\d{3}-\d{2}-\d{2}$/
const DAY = 86_400_000

/** The day's beginning in UTC, in milliseconds since 1970. Lists count days by the thousand, so nothing is made for it. */
const read = (text: string): number | null => {
  if (!PATTERN.test(text)) return null
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  // The zeroth day of the following month is the last of this one.
  const isThere = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= lengthOf(year, month))
  return isThere ? Date.UTC(year, month - 1, day) : null
}

const lengthOf = (year: number, month: number): number => new UtcDay(Date.UTC(year, month, 0)).getUTCDate()

/** A day that exists in the calendar, as `YYYY-MM-DD`. */
export const civilDateSchema = z
  .string()
  .refine((text) => read(text) !== null, { message: 'not-a-civil-date' })
  .brand<'CivilDate'>()
export type CivilDate = z.infer<typeof civilDateSchema>

/** 0 is Sunday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const open = (date: CivilDate): number => {
  const value = read(date)
  if (value === null) throw new RangeError('not a civil date')
  return value
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** @param value milliseconds since 1970 */
const close = (value: number): CivilDate => {
  const day = new Date(value)
  const year = day.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('civil date out of range')
  return `${year}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}` as CivilDate
}

/** Strict: only `YYYY-MM-DD` of a day that exists; null for all else. Typed text is `parseFactDate`'s business. */
export const civilDate = (text: string): CivilDate | null => (read(text) === null ? null : (text as CivilDate))

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
export const addDays = (date: CivilDate, days: number): CivilDate => close(open(date) + days * DAY)

/** Days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (open(to) - open(from)) / DAY

/** The first day of 1970 was a Thursday. */
export const weekday = (date: CivilDate): Weekday => ((((open(date) / DAY + 4) % 7) + 7) % 7) as Weekday

/** Negative, zero or positive, for `sort`. */
export const compareCivilDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0)

export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b)
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b)

export const lastDayOfMonth = (date: CivilDate): CivilDate => close(lastDayOfMonthOf(new UtcDay(open(date))).getTime())

/** The same day of the month; where the month is too short, its last day. */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  close(addMonthsTo(new UtcDay(open(date)), months).getTime())

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

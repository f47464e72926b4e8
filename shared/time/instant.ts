/** Instants: points in time, kept in UTC and shown with the offset that the office's zone had then. */
import { z } from 'zod'
import { civilDateOf, type CivilDate } from './civil-date.ts'

const PATTERN = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** UTC with milliseconds, as `Date.toISOString` writes it: text order is time order. */
export const instantSchema = z
  .string()
  .refine((text) => PATTERN.test(text) && Number.isFinite(Date.parse(text)), { message: 'not-an-instant' })
  .brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** From milliseconds since 1970, as a clock gives them. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

/** Making a formatter takes a hundred times as long as using one, and a register of thousands asks for each of its rows. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatter = (zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${zone} ${Object.entries(options).join(' ')}`
  const known =
    formatters.get(name) ?? new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone: zone, ...options })
  formatters.set(name, known)
  return known
}

/** Throws RangeError for a zone that the platform does not know; settings are checked with `isZone`. */
const fieldsIn = (zone: string, instant: Instant, options: Intl.DateTimeFormatOptions) => {
  const parts = formatter(zone, options).formatToParts(new Date(instant))
  return (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ''
}

/** Is this a time zone that the platform knows, such as `Asia/Seoul`? */
export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The civil day in a zone (`Asia/Seoul`) at an instant. */
export const todayIn = (zone: string, instant: Instant): CivilDate => {
  const field = fieldsIn(zone, instant, { year: 'numeric', month: 'numeric', day: 'numeric' })
  const date = civilDateOf(Number(field('year')), Number(field('month')), Number(field('day')))
  if (!date) throw new RangeError('instant out of range')
  return date
}

/** The offset from UTC that held in a zone at an instant: `+09:00`. */
export const offsetIn = (zone: string, instant: Instant): string => {
  const name = fieldsIn(zone, instant, { timeZoneName: 'longOffset' })('timeZoneName')
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}

/** For people and documents: `2026-03-05 14:20 +09:00`. */
export const instantWithOffset = (instant: Instant, zone: string): string => {
  const field = fieldsIn(zone, instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${todayIn(zone, instant)} ${field('hour')}:${field('minute')} ${offsetIn(zone, instant)}`
}

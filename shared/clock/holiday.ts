/** Public holidays as editable data; the shipped list is `shared/vocabulary/holidays-kr.json`. */
import { z } from 'zod'
import { line } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'

export const holidaySchema = z.strictObject({
  date: civilDateSchema,
  ko: line,
  en: line,
  kind: z.enum(['fixed', 'lunar', 'substitute', 'temporary', 'election']),
  /** law, decree, almanac or notice that says so */
  source: line,
  /** false: computed from the rules in force, not yet published for its year */
  confirmed: z.boolean(),
})
export type Holiday = z.infer<typeof holidaySchema>

/** The shipped file. Two holidays may fall on one day, as Children's Day and Buddha's birthday did in 2025. */
export const holidayFileSchema = z.strictObject({
  version: z.int().positive(),
  country: z.string(),
  /** what is on the list and what is not, and why */
  note: z.string(),
  /** the last day for which the public holidays are published; what is due later is a forecast */
  confirmedUntil: civilDateSchema,
  holidays: z.array(holidaySchema),
})

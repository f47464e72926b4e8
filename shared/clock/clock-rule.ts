/** Rules of a period, as editable data; the shipped ones are `shared/vocabulary/clock-rules.json`. */
import { z } from 'zod'
import { code, line, paragraph } from '../text/text.ts'
import { civilDateSchema, type CivilDate } from '../time/civil-date.ts'

export const clockUnits = ['calendar-days', 'working-days', 'months'] as const
export type ClockUnit = (typeof clockUnits)[number]

export const clockRuleSchema = z.strictObject({
  code,
  ko: line,
  en: line,
  amount: z.int().min(1).max(3660),
  unit: z.enum(clockUnits),
  /** Korean Civil Act, art. 157: the first day is not counted, unless the rule says so */
  firstDayCounts: z.boolean(),
  /** Korean Civil Act, art. 161: a period that ends on a Saturday or public holiday ends on the next working day */
  endOnHoliday: z.enum(['next-working-day', 'stay']),
  source: paragraph,
  /** first and last day on which a period may begin under this rule; null: not known, or still in force */
  validFrom: civilDateSchema.nullable(),
  validTo: civilDateSchema.nullable(),
})
export type ClockRule = z.infer<typeof clockRuleSchema>

export const clockRuleFileSchema = z.strictObject({
  version: z.int().positive(),
  note: z.string(),
  rules: z.array(clockRuleSchema),
})

/** The main clock of a case. */
export const MAIN_CLOCK = 'MAIN'

/** The rule of that code for a period that begins on `start`; null if none was in force. */
export const ruleInForce = (rules: readonly ClockRule[], ruleCode: string, start: CivilDate): ClockRule | null =>
  rules.find(
    (rule) =>
      rule.code === ruleCode &&
      (rule.validFrom === null || rule.validFrom <= start) &&
      (rule.validTo === null || start <= rule.validTo),
  ) ?? null

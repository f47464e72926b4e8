/** The shipped holidays and rules, decoded, for the tests of this folder. */
import { clockRuleFileSchema, type ClockRule } from '#shared/clock/clock-rule.ts'
import { holidayFileSchema } from '#shared/clock/holiday.ts'
import { workingCalendar } from '#shared/clock/working-calendar.ts'
import { civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import rules from '#shared/vocabulary/clock-rules.json'
import holidays from '#shared/vocabulary/holidays-kr.json'

export const holidayFile = holidayFileSchema.parse(holidays)
export const ruleFile = clockRuleFileSchema.parse(rules)
export const calendar = workingCalendar(holidayFile.holidays, holidayFile.confirmedUntil)

export const day = (text: string): CivilDate => {
  const date = civilDate(text)
  if (!date) throw new Error(`not a date: ${text}`)
  return date
}

export const rule = (code: string): ClockRule => {
  const found = ruleFile.rules.find((candidate) => candidate.code === code)
  if (!found) throw new Error(`no rule ${code}`)
  return found
}

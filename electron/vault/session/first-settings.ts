/** Settings that a new vault starts with: the office's profile, and copies of the shipped lists, holidays and clock rules. */
import type { FirstRun } from '#shared/account/account.ts'
import { clockRuleFileSchema } from '#shared/clock/clock-rule.ts'
import { holidayFileSchema } from '#shared/clock/holiday.ts'
import clockRules from '#shared/vocabulary/clock-rules.json'
import holidays from '#shared/vocabulary/holidays-kr.json'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { DEFAULT_PATTERN } from '#shared/number/office-number.ts'
import { MASK_THRESHOLD } from '#shared/counts/counts.ts'
import type { Json } from '../keys/canonical.ts'
import type { Change } from '../store/store.ts'

export const SETTING = {
  office: 'office',
  calendar: 'calendar',
  clockRules: 'clock-rules',
  sheetsHandedOut: 'sheets-handed-out',
  sampleLoaded: 'sample-loaded',
  list: (id: string): string => `list:${id}`,
} as const

export const OFFICE_ZONE = 'Asia/Seoul'

export const writeFirstSettings = (change: Change, firstRun: FirstRun): void => {
  const put = (id: string, value: unknown): void => {
    change.create('setting', id, { value: value as Json })
  }
  put(SETTING.office, {
    name: firstRun.office,
    zone: OFFICE_ZONE,
    numberPattern: DEFAULT_PATTERN,
    threshold: MASK_THRESHOLD,
  })
  const calendar = holidayFileSchema.parse(holidays)
  put(SETTING.calendar, { confirmedUntil: calendar.confirmedUntil, holidays: calendar.holidays })
  put(SETTING.clockRules, clockRuleFileSchema.parse(clockRules).rules)
  put(SETTING.sheetsHandedOut, false)
  for (const list of loadShippedLists()) put(SETTING.list(list.list), list)
}

/** The office's settings as the session and the rules use them, read once and kept until one of them changes. */
import { z } from 'zod'
import { clockRuleSchema, type ClockRule } from '#shared/clock/clock-rule.ts'
import { type WorkingCalendar, workingCalendar } from '#shared/clock/working-calendar.ts'
import { type Calendar, calendar, type OfficeProfile, officeProfile } from '#shared/session/session.ts'
import { codeListSchema, type CodeList } from '#shared/vocabulary/code-list.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { SETTING } from '../session/first-settings.ts'

export interface OfficeSettings {
  readonly office: OfficeProfile
  readonly calendar: Calendar
  readonly working: WorkingCalendar
  readonly clockRules: readonly ClockRule[]
  readonly lists: readonly CodeList[]
  readonly sheetsHandedOut: boolean
  readonly sampleLoaded: boolean
}

const kept = new WeakMap<OpenVault, OfficeSettings>()

export const forgetSettings = (vault: OpenVault): void => {
  kept.delete(vault)
}

export const readSettings = (vault: OpenVault): OfficeSettings => {
  const known = kept.get(vault)
  if (known !== undefined) return known
  const values = new Map<string, unknown>()
  for (const row of vault.office.db.prepare('SELECT id, value FROM setting ORDER BY id').all()) {
    values.set(String(row['id']), JSON.parse(String(row['value'])))
  }
  const days = calendar.parse(values.get(SETTING.calendar))
  const settings: OfficeSettings = {
    office: officeProfile.parse(values.get(SETTING.office)),
    calendar: days,
    working: workingCalendar(days.holidays, days.confirmedUntil),
    clockRules: z.array(clockRuleSchema).parse(values.get(SETTING.clockRules)),
    lists: [...values]
      .filter(([id]) => id.startsWith(SETTING.list('')))
      .map(([, value]) => codeListSchema.parse(value)),
    sheetsHandedOut: values.get(SETTING.sheetsHandedOut) === true,
    sampleLoaded: values.get(SETTING.sampleLoaded) === true,
  }
  kept.set(vault, settings)
  return settings
}

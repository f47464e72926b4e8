/** What a session knows after unlocking: who, which vault, the office's profile, lists, holidays and rules. */
import { z } from 'zod'
import { account, vaultMode } from '../account/account.ts'
import { clockRuleSchema } from '../clock/clock-rule.ts'
import { holidaySchema } from '../clock/holiday.ts'
import { draftId } from '../text/id.ts'
import { numberPatternSchema } from '../number/office-number.ts'
import { line } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'
import { codeListSchema } from '../vocabulary/code-list.ts'
import { view } from '../view/view.ts'
import { intakeForm } from '../case/dossier.ts'

export const officeProfile = z.strictObject({
  name: line,
  zone: line,
  /** `shared/number` pattern */
  numberPattern: numberPatternSchema,
  /** counts below this are masked on the screen */
  threshold: z.int().min(2).max(50),
})
export type OfficeProfile = z.infer<typeof officeProfile>

export const calendar = z.strictObject({ confirmedUntil: civilDateSchema, holidays: z.array(holidaySchema) })
export type Calendar = z.infer<typeof calendar>

export const draft = z.strictObject({ id: draftId, changedAt: z.string(), form: intakeForm })
export type Draft = z.infer<typeof draft>

export const session = z.strictObject({
  account,
  mode: vaultMode,
  vault: z.string(),
  office: officeProfile,
  lists: z.array(codeListSchema),
  calendar,
  clockRules: z.array(clockRuleSchema),
  views: z.array(view),
  drafts: z.array(draft),
  /** every recovery sheet is still with one person: the banner stays until they are handed out */
  sheetsWithOnePerson: z.boolean(),
  /** things found at unlock that a person should know: failure codes */
  warnings: z.array(z.string()),
})
export type Session = z.infer<typeof session>

/** Accounts, roles, first run and recovery sheets. */
import { z } from 'zod'
import { accountId } from '../text/id.ts'
import { line, text } from '../text/text.ts'

/** One role so far: the ombudsman of a one-person office. The table in `contract/calls.ts` names the role of each call. */
export const role = z.enum(['ombudsman'])
export type Role = z.infer<typeof role>

export const account = z.strictObject({ id: accountId, signInName: line, displayName: line, roles: z.array(role) })
export type Account = z.infer<typeof account>

export const password = text(1_000)

export const PASSWORD_MINIMUM = 10

export const vaultMode = z.enum(['practice', 'real'])
export type VaultMode = z.infer<typeof vaultMode>

export const firstRun = z.strictObject({
  mode: vaultMode,
  language: z.enum(['ko', 'en']),
  office: line.refine((value) => value.trim() !== ''),
  signInName: line.refine((value) => value.trim() !== ''),
  displayName: line.refine((value) => value.trim() !== ''),
  password: password.refine((value) => value.length >= PASSWORD_MINIMUM),
  /** how many sheets open the vault together, of how many printed */
  needed: z.int().min(2).max(8),
  sheets: z.int().min(2).max(8),
})
export type FirstRun = z.infer<typeof firstRun>

/** A printed sheet: one share of the recovery key as words with a checksum. Shown once, kept nowhere. */
export const recoverySheet = z.strictObject({
  sheet: z.int().positive(),
  of: z.int().positive(),
  needed: z.int().positive(),
  /** short public name of this set of sheets */
  set: z.string(),
  words: z.array(z.string()),
})
export type RecoverySheet = z.infer<typeof recoverySheet>

/** Which words of which sheet are to be typed back. Positions count from 1. */
export const sheetCheck = z.strictObject({ sheet: z.int().positive(), positions: z.array(z.int().positive()) })
export type SheetCheck = z.infer<typeof sheetCheck>
export const sheetAnswer = z.strictObject({ sheet: z.int().positive(), words: z.array(text(40)).max(10) })

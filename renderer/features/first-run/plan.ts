/** What the first run has gathered so far. */
import type { RecoverySheet, VaultMode } from '#shared/account/account.ts'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { noPassword, type NewPasswordValue } from '../../components/new-password.tsx'

export type Step = 'start' | 'place' | 'account' | 'shares' | 'sheets' | 'check' | 'sample'

export interface Plan {
  readonly mode: VaultMode | null
  /** name of the chosen folder */
  readonly folder: string | null
  readonly office: string
  readonly displayName: string
  readonly signInName: string
  readonly password: NewPasswordValue
  readonly needed: number
  readonly sheets: number
}

export const emptyPlan: Plan = {
  mode: null,
  folder: null,
  office: '',
  displayName: '',
  signInName: '',
  password: noPassword,
  needed: 2,
  sheets: 3,
}

export type Prepared = ResponseOf<'vault.prepare'>
export type Sheet = RecoverySheet

/** Most sheets that a set may have. */
export const MOST_SHEETS = 8

/** Keeps "k of n" possible: at least two needed, never more than there are. */
export const fitShares = (needed: number, sheets: number): { readonly needed: number; readonly sheets: number } => {
  const of = Math.min(Math.max(sheets, 2), MOST_SHEETS)
  return { sheets: of, needed: Math.min(Math.max(needed, 2), of) }
}

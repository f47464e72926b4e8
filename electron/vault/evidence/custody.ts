/** The ledger of custody: who had an exhibit in hand, when, for what, and whether it was still the same. */
import type { OpenVault } from '../session/open-vault.ts'
import type { Key } from '../keys/key-bytes.ts'
import type { Change } from '../store/store.ts'

export interface CustodyEntry {
  readonly act: 'received' | 'verified' | 'damaged' | 'exported'
  readonly reason?: string
  readonly recipient?: string
  readonly hashBefore: string | null
  readonly hashAfter: string | null
}

export const addCustody = (
  vault: OpenVault,
  change: Change,
  key: Key,
  dossier: string,
  evidence: string,
  entry: CustodyEntry,
): void => {
  change.create(
    'custody',
    change.newId(),
    {
      dossier,
      evidence,
      act: entry.act,
      at: change.at,
      offset: change.offset,
      by: vault.account.id,
      hashBefore: entry.hashBefore,
      hashAfter: entry.hashAfter,
      reason: entry.reason ?? null,
      recipient: entry.recipient ?? null,
    },
    key,
  )
}

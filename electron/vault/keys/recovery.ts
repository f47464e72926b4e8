/**
 * Recovery: a random seed, split by an audited library (Shamir over GF(2^8), Cure53 and Zellic audits), gives a key pair to which the
 * store keys are wrapped like to a person. The commitment tells a right seed from a wrong one.
 */
import { combine, split } from 'shamir-secret-sharing'
import { type AccountPair, pairFromSeed } from './account-pair.ts'
import { deriveKey, equalBytes, type Key, newKey, randomBytes, takeKey } from './key-bytes.ts'
import { type SheetShare } from './sheet-words.ts'

export interface RecoverySet {
  readonly set: Buffer
  readonly needed: number
  readonly sheets: number
  readonly commitment: Buffer
}

export interface NewRecovery extends RecoverySet {
  readonly pair: AccountPair
  readonly shares: readonly SheetShare[]
}

const commitmentOf = (seed: Key): Buffer => Buffer.from(deriveKey(seed, 'recovery/commitment'))

export const makeRecovery = async (needed: number, sheets: number): Promise<NewRecovery> => {
  const seed = newKey()
  const set = randomBytes(4)
  const parts = await split(new Uint8Array(seed), sheets, needed)
  return {
    set,
    needed,
    sheets,
    commitment: commitmentOf(seed),
    pair: pairFromSeed(seed),
    shares: parts.map((part, at) => ({ set, sheet: at + 1, of: sheets, needed, share: Buffer.from(part) })),
  }
}

/** The recovery pair, or null where the shares do not give the committed seed. */
export const combineShares = async (set: RecoverySet, shares: readonly Buffer[]): Promise<AccountPair | null> => {
  const seed = takeKey(Buffer.from(await combine(shares.map((share) => new Uint8Array(share)))))
  return equalBytes(commitmentOf(seed), set.commitment) ? pairFromSeed(seed) : null
}

/**
 * An opaque keyed token that this computer keeps among the preferences: how far the header and the logs had come. A vault, or one of its
 * files, that was put back to an older copy is then noticed at the next unlock.
 */
import { z } from 'zod'
import { seal, unseal } from '../keys/seal.ts'
import { GENESIS } from '../store/chain.ts'
import type { Store } from '../store/store.ts'
import type { OpenVault } from './open-vault.ts'

/** A store's last transaction: its number and its hash, which another history of the same length does not have. */
const headSchema = z.strictObject({ seq: z.int(), hash: z.string() })
const markSchema = z.strictObject({ office: headSchema, casework: headSchema })
type Head = z.infer<typeof headSchema>

const place = (vault: string): string => `haechi/1|${vault}|high-water-mark`

const headOf = (store: Store): Head => {
  const row = store.db.prepare('SELECT seq, hash FROM tx ORDER BY seq DESC LIMIT 1').get()
  return { seq: Number(row?.['seq'] ?? 0), hash: String(row?.['hash'] ?? GENESIS) }
}

/** Whether the store's log still has what was its last transaction then. */
const stillHas = (store: Store, seen: Head): boolean =>
  seen.seq === 0 || store.db.prepare('SELECT hash FROM tx WHERE seq = ?').get([seen.seq])?.['hash'] === seen.hash

const measure = (vault: OpenVault): z.infer<typeof markSchema> => ({
  office: headOf(vault.office),
  casework: headOf(vault.casework),
})

export const markOf = (vault: OpenVault): string =>
  seal(vault.keys.header, Buffer.from(JSON.stringify(measure(vault)), 'utf8'), place(vault.id)).toString('base64')

/** false also where there is no mark yet, or one that this vault did not make. */
export const olderThanMark = (vault: OpenVault, mark: string | undefined): boolean => {
  if (mark === undefined) return false
  const bytes = unseal(vault.keys.header, Buffer.from(mark, 'base64'), place(vault.id))
  if (bytes === null) return false
  const seen = markSchema.safeParse(JSON.parse(bytes.toString('utf8')))
  return seen.success && !(stillHas(vault.office, seen.data.office) && stillHas(vault.casework, seen.data.casework))
}

/**
 * An opaque keyed token that this computer keeps among the preferences: how far the header and the logs had come. A vault, or one of its
 * files, that was put back to an older copy is then noticed at the next unlock.
 */
import { z } from 'zod'
import { seal, unseal } from '../keys/seal.ts'
import type { Store } from '../store/store.ts'
import type { OpenVault } from './open-vault.ts'

const markSchema = z.strictObject({ office: z.int(), casework: z.int() })

const place = (vault: string): string => `haechi/1|${vault}|high-water-mark`

const transactions = (store: Store): number =>
  Number(store.db.prepare('SELECT coalesce(max(seq), 0) AS n FROM tx').get()?.['n'] ?? 0)

const measure = (vault: OpenVault): z.infer<typeof markSchema> => ({
  office: transactions(vault.office),
  casework: transactions(vault.casework),
})

export const markOf = (vault: OpenVault): string =>
  seal(vault.keys.header, Buffer.from(JSON.stringify(measure(vault)), 'utf8'), place(vault.id)).toString('base64')

/** false also where there is no mark yet, or one that this vault did not make. */
export const olderThanMark = (vault: OpenVault, mark: string | undefined): boolean => {
  if (mark === undefined) return false
  const bytes = unseal(vault.keys.header, Buffer.from(mark, 'base64'), place(vault.id))
  if (bytes === null) return false
  const seen = markSchema.safeParse(JSON.parse(bytes.toString('utf8')))
  const now = measure(vault)
  return seen.success && (now.office < seen.data.office || now.casework < seen.data.casework)
}

/** Each dossier has a random key of its own, wrapped by the casework store's. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { type Key, newKey } from '../keys/key-bytes.ts'
import { sealKey, unsealKey } from '../keys/seal.ts'
import type { OpenVault } from '../session/open-vault.ts'

const place = (vault: string, dossier: string): string => `haechi/1|${vault}|casework|dossierKey|${dossier}`

/** Makes and stores the key of a new dossier; call it inside the transaction that creates the dossier. */
export const makeDossierKey = (vault: OpenVault, dossier: string): Key => {
  const key = newKey()
  const wrap = sealKey(vault.keys.wrap, key, place(vault.id, dossier))
  vault.casework.db
    .prepare('INSERT INTO dossierKey (dossier, wrap) VALUES (?, ?)')
    .run([dossier, wrap as Buffer<ArrayBuffer>])
  vault.keys.dossiers.set(dossier, key)
  return key
}

/** `record-missing` where there is no such dossier, `vault-damaged` where its key was changed or taken from another. */
export const dossierKey = (vault: OpenVault, dossier: string): Result<Key> => {
  const known = vault.keys.dossiers.get(dossier)
  if (known !== undefined) return ok(known)
  const row = vault.casework.db.prepare('SELECT wrap FROM dossierKey WHERE dossier = ?').get([dossier])
  if (!(row?.['wrap'] instanceof Uint8Array)) return fail('record-missing')
  const key = unsealKey(vault.keys.wrap, Buffer.from(row['wrap']), place(vault.id, dossier))
  if (key === null) return fail('vault-damaged')
  vault.keys.dossiers.set(dossier, key)
  return ok(key)
}

/** Whether the stored key of a dossier is there and opens, whatever this session already holds. */
export const dossierKeyOpens = (vault: OpenVault, dossier: string): boolean => {
  const row = vault.casework.db.prepare('SELECT wrap FROM dossierKey WHERE dossier = ?').get([dossier])
  return (
    row?.['wrap'] instanceof Uint8Array &&
    unsealKey(vault.keys.wrap, Buffer.from(row['wrap']), place(vault.id, dossier)) !== null
  )
}

/**
 * The integrity check: both logs, the tables against the logs, the dossiers' keys, the evidence files by presence and length (their
 * bytes are checked one by one, by `evidence.verify`). Every damage is named by its place.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { dossierKeyOpens } from '../case/dossier-key.ts'
import { announcedImports } from '../evidence/imports-under-way.ts'
import { isFileId, sealedPath, sealedSize } from '../evidence/sealed-format.ts'
import { intOf, textOf } from '../store/columns.ts'
import { damagedPages } from '../store/connection.ts'
import { type Store, storeFailure } from '../store/store.ts'
import { type LogReport, verifyLog, verifyTables } from '../store/verify-log.ts'
import { signingKeysOf } from './grant.ts'
import { evidenceFolder, type OpenVault } from './open-vault.ts'

/** A log that somebody wrote anew under a key of their own would hold: it must end with the key that this person unlocked. */
const accountDamage = (vault: OpenVault): readonly string[] =>
  signingKeysOf(vault.office)(vault.account.id).at(-1)?.equals(vault.author.pair.sign) === true
    ? []
    : [`office account ${vault.account.id}: signing-key`]

const keyDamage = (vault: OpenVault): readonly string[] =>
  vault.casework.db
    .prepare('SELECT id FROM caseFile UNION ALL SELECT id FROM consultation')
    .all()
    .map((row) => textOf(row, 'id'))
    .filter((id) => !dossierKeyOpens(vault, id))
    .map((id) => `casework dossierKey ${id}: does-not-open`)

const lengthOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size
  } catch {
    return null
  }
}

const sealedFiles = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return names.filter((one) => one.isFile() && isFileId(one.name)).map((one) => one.name)
}

const fileDamage = async (vault: OpenVault): Promise<readonly string[]> => {
  const damage: string[] = []
  const folder = evidenceFolder(vault.folder)
  const recorded = new Set<string>()
  const announced = announcedImports(vault)
  for (const row of vault.casework.db.prepare('SELECT id, file, size FROM evidence ORDER BY id').all()) {
    const file = textOf(row, 'file')
    recorded.add(file)
    const length = isFileId(file) ? await lengthOf(sealedPath(folder, file)) : null
    if (length === null) damage.push(`evidence ${textOf(row, 'id')}: file-missing`)
    else if (length !== sealedSize(intOf(row, 'size'))) damage.push(`evidence ${textOf(row, 'id')}: file-length`)
  }
  for (const name of await sealedFiles(folder)) {
    if (!recorded.has(name) && !announced.has(name))
      damage.push(`${join('evidence', name.slice(0, 2), name)}: no-record`)
  }
  return damage
}

/** A check that meets a page which cannot be read ends there; the page itself is named by `pageDamage`. */
const asFarAsReadable = async <T>(check: () => T | Promise<T>, blank: T): Promise<T> => {
  try {
    return await check()
  } catch (error) {
    if (storeFailure(error) !== 'vault-damaged') throw error
    return blank
  }
}

const pageDamage = (store: Store): readonly string[] =>
  damagedPages(store.db).map((page) => `${store.name} page ${page}: changed`)

const NOTHING: LogReport = { transactions: 0, entries: 0, damage: [] }

/** To be called in a turn: a change under way is in the tables before it is in the log. */
export const verifyVault = async (vault: OpenVault): Promise<ResponseOf<'vault.verify'>> => {
  // Whole pages first: after one that does not authenticate the connection reads nothing more.
  const damage = [...pageDamage(vault.office), ...pageDamage(vault.casework)]
  const logOf = (store: Store) => asFarAsReadable(() => verifyLog(store, signingKeysOf(vault.office)), NOTHING)
  const office = await logOf(vault.office)
  const casework = await logOf(vault.casework)
  damage.push(...office.damage, ...casework.damage)
  const checks: readonly (() => readonly string[] | Promise<readonly string[]>)[] = [
    () => accountDamage(vault),
    () => verifyTables(vault.office),
    () => verifyTables(vault.casework),
    () => keyDamage(vault),
    () => fileDamage(vault),
  ]
  for (const check of checks) damage.push(...(await asFarAsReadable(check, [])))
  return {
    transactions: office.transactions + casework.transactions,
    entries: office.entries + casework.entries,
    damage,
  }
}

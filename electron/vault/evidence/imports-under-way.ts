/**
 * A file that is sealed but not yet on record is of no use to anyone: its key was only in memory. So each import is announced before its
 * first byte, and the announcement goes in the transaction that makes the record. What is still announced at unlock was interrupted. Only
 * such files are removed: one that merely has no record here may belong to a newer copy of the store.
 */
import { rm } from 'node:fs/promises'
import type { Result } from '#shared/contract/result.ts'
import { evidenceFolder, type OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { transact, writeOutsideLog } from '../store/store.ts'
import { isFileId, sealedPath } from './sealed-format.ts'
import { sweepLitter } from './sweep-litter.ts'

const DELETE = 'DELETE FROM importing WHERE file = ?'

export const announceImport = (vault: OpenVault, file: string): Result<void> =>
  writeOutsideLog(vault.casework, 'INSERT INTO importing (file) VALUES (?)', [file])

/** For an import that failed in an orderly way, and so left no file. */
export const withdrawImport = (vault: OpenVault, file: string): Result<void> =>
  writeOutsideLog(vault.casework, DELETE, [file])

/** Inside the transaction that makes the record. */
export const endImport = (vault: OpenVault, file: string): void => {
  vault.casework.db.prepare(DELETE).run([file])
}

export const announcedImports = (vault: OpenVault): ReadonlySet<string> =>
  new Set(
    vault.casework.db
      .prepare('SELECT file FROM importing')
      .all()
      .map((row) => textOf(row, 'file')),
  )

/** Removes what interrupted imports left, with the vault's lock held and no import under way; the log says how many files. */
export const sweepImports = async (vault: OpenVault): Promise<void> => {
  const folder = evidenceFolder(vault.folder)
  const { removed, sealed } = await sweepLitter(folder)
  const there = new Set(sealed)
  let orphans = 0
  for (const file of announcedImports(vault)) {
    const recorded = vault.casework.db.prepare('SELECT 1 AS n FROM evidence WHERE file = ?').get([file])
    if (recorded === undefined && isFileId(file) && there.has(file)) {
      await rm(sealedPath(folder, file), { force: true })
      orphans += 1
    }
    withdrawImport(vault, file)
  }
  if (removed + orphans === 0) return
  transact(vault.casework, { call: 'vault.unlock', callId: null, author: vault.author }, (change) => {
    change.act('evidence', vault.id, { act: 'swept', unfinished: removed, unrecorded: orphans })
    return { ok: true, value: null }
  })
}

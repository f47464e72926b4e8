/**
 * One SQLCipher file per audience. Settings that durability rests on are set and read back; one writer; a wrong key and a damaged
 * file look alike to SQLCipher, so both are "damaged" here (the key came out of an authenticated header).
 */
import { closeSync, openSync } from 'node:fs'
import { Database } from '@signalapp/sqlcipher'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { errorCode } from '../files/error-code.ts'

export type { Database }

const HEX_KEY = /^[0-9a-f]{64}$/

const settings: readonly (readonly [string, string, string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['busy_timeout', '2000', 2000],
  ['trusted_schema', 'OFF', 0],
  ['recursive_triggers', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
]

/**
 * Opens (or creates, when `path` does not exist yet) a store under a raw 32-byte key.
 * Failures: `vault-damaged` (wrong key, not a database, unreadable), `vault-in-use` (another process holds it), `vault-disk-full`.
 */
export const openDatabase = (path: string, key: Buffer): Result<Database> => {
  const hex = key.toString('hex')
  // A malformed key pragma would print the key in its error.
  if (!HEX_KEY.test(hex)) return fail('vault-damaged')
  let db: Database | undefined
  try {
    // Owner-only from the first byte; SQLite gives its journal the mode of the database.
    closeSync(openSync(path, 'a', 0o600))
    db = new Database(path, { cacheStatements: true })
    // SQLCipher writes what it meets to the standard error; a vault says its damage on the screen and nowhere else.
    db.pragma('cipher_log_level = NONE')
    db.pragma(`key = "x'${hex}'"`)
    // EXCLUSIVE before the first access: other processes are refused and no shared-memory file is written.
    db.pragma('locking_mode = EXCLUSIVE')
    for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
    db.pragma('user_version', { simple: true })
    for (const [name, , expected] of settings) {
      const actual = db.pragma(name, { simple: true })
      if (actual !== expected) throw new Error(`setting ${name} was not taken`)
    }
    // Taking the write lock now makes a second opener fail here and not at its first write.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    return ok(db)
  } catch (error) {
    try {
      db?.close()
    } catch {
      // closing a database that never opened
    }
    if (/locked|busy/i.test(messageOf(error))) return fail('vault-in-use')
    const isFull = storeTrouble(error) === 'full' || errorCode(error) === 'ENOSPC'
    return fail(isFull ? 'vault-disk-full' : 'vault-damaged')
  }
}

/** An empty database that never touches the disk: what the log amounts to is built here to compare the tables with it. */
export const memoryDatabase = (): Database => new Database(':memory:', { cacheStatements: true })

/** Pages of the file that do not authenticate: changed, or taken from another place of the file. */
export const damagedPages = (db: Database): readonly number[] => {
  const told = db.pragma('cipher_integrity_check')
  const rows = Array.isArray(told) ? told : []
  return rows
    .map((row) => /page (\d+)/.exec(Object.values(row as Readonly<Record<string, unknown>>).join(' '))?.[1])
    .map((page) => Number(page ?? 0))
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

const SQLITE_ERROR = /^sqlite error\(SQLITE_([A-Z_]+)\)/

/** Whether an error of SQLite means: disk full · the disk did not do what was asked · the file is not as it was written. */
export const storeTrouble = (error: unknown): 'full' | 'io' | 'damaged' | null => {
  const code = SQLITE_ERROR.exec(messageOf(error))?.[1] ?? ''
  if (code === 'FULL') return 'full'
  if (/^(IOERR|READONLY|CANTOPEN)/.test(code)) return 'io'
  if (/^(CORRUPT|NOTADB)/.test(code)) return 'damaged'
  return null
}

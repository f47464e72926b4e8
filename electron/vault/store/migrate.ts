/** Brings a store to the program's schema. A newer one is refused untouched. Each step is one transaction. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { type Database, storeTrouble } from './connection.ts'

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }) ?? 0)

export const migrate = (
  db: Database,
  migrations: readonly string[],
): Result<{ readonly from: number; readonly to: number }> => {
  const from = schemaVersion(db)
  if (from > migrations.length) return fail('vault-newer')
  try {
    for (const [at, sql] of migrations.entries()) {
      if (at < from) continue
      db.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${at + 1}; COMMIT;`)
    }
    return ok({ from, to: migrations.length })
  } catch (error) {
    try {
      db.exec('ROLLBACK')
    } catch {
      // nothing was begun
    }
    return fail(storeTrouble(error) === 'full' ? 'vault-disk-full' : 'vault-damaged')
  }
}

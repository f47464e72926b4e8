/** The log, custody and steps are append-only in the database itself, whatever tool writes to it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nouns } from '../../electron/vault/store/nouns.ts'
import { newVault, type NewVault } from '../desk.ts'
import { fillVault } from '../full-vault.ts'
import { behindItsBack } from '../raw-vault.ts'

let made: NewVault
let files = ''
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'haechi-guards-'))
  made = await newVault()
  await fillVault(made.desk, files)
  await made.desk.close()
})
afterAll(async () => {
  await made.remove()
  await rm(files, { recursive: true, force: true })
})

describe('what the database itself refuses', () => {
  it.each(['tx', 'entry', 'custody', 'step'])('changing, deleting or replacing a row of %s', async (table) => {
    await behindItsBack(made.folder, ({ casework: { db } }) => {
      const columns = db
        .prepare(`PRAGMA table_info(${table})`)
        .all()
        .map((column) => `"${String(column['name'])}"`)
      const before = db.prepare(`SELECT * FROM ${table}`).all()
      expect(before.length).toBeGreaterThan(0)
      for (const column of columns) {
        expect(() => {
          db.exec(`UPDATE ${table} SET ${column} = ${column}`)
        }).toThrow(/append-only|never changed/)
      }
      for (const sql of [
        `DELETE FROM ${table}`,
        `INSERT OR REPLACE INTO ${table} (${columns.join()}) SELECT ${columns.join()} FROM ${table} LIMIT 1`,
        `REPLACE INTO ${table} (${columns.join()}) SELECT ${columns.join()} FROM ${table} LIMIT 1`,
        `INSERT INTO ${table} (${columns.join()}) SELECT ${columns.join()} FROM ${table} LIMIT 1`,
      ]) {
        expect(() => {
          db.exec(sql)
        }).toThrow(/append-only|never changed|UNIQUE|constraint/)
      }
      expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual(before)
    })
  })

  it.each(Object.values(nouns).map((spec) => [spec.table, spec.store] as const))(
    'deleting or replacing a row of %s',
    async (table, store) => {
      await behindItsBack(made.folder, (vault) => {
        const { db } = vault[store]
        const columns = db
          .prepare(`PRAGMA table_info(${table})`)
          .all()
          .map((column) => `"${String(column['name'])}"`)
          .join()
        const before = db.prepare(`SELECT * FROM ${table}`).all()
        expect(before.length).toBeGreaterThan(0)
        for (const sql of [
          `DELETE FROM ${table}`,
          `INSERT OR REPLACE INTO ${table} (${columns}) SELECT ${columns} FROM ${table} LIMIT 1`,
        ]) {
          expect(() => {
            db.exec(sql)
          }).toThrow(/kept|never/)
        }
        expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual(before)
      })
    },
  )

  it('changing what an original was', async () => {
    await behindItsBack(made.folder, ({ casework: { db } }) => {
      for (const column of [
        'sha256',
        'size',
        'file',
        'fileKey',
        'name',
        'nameBytes',
        'exhibit',
        'addedAt',
        'addedBy',
      ]) {
        expect(() => {
          db.exec(`UPDATE evidence SET ${column} = ${column}`)
        }).toThrow(/original/)
      }
    })
  })
})

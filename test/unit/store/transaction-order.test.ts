import { afterEach, describe, expect, it } from 'vitest'
import { ok } from '#shared/contract/result.ts'
import { transact } from '../../../electron/vault/store/store.ts'
import { type NewVault, newVault } from '../../desk.ts'
import { behindItsBack } from '../../raw-vault.ts'

let made: NewVault | null = null
afterEach(async () => {
  await made?.remove()
  made = null
})

describe('a transaction of the log', () => {
  /**
   * Entries that are written before the transaction they refer to are deferred violations, and SQLite then looks through the whole
   * log for them at each commit: 0.3 s for one field in a vault of 10,000 cases.
   */
  it('stands there before its entries', async () => {
    made = await newVault()
    await made.desk.close()
    await behindItsBack(made.folder, (vault) => {
      vault.office.db.exec(`CREATE TEMP TRIGGER entryAfterTx BEFORE INSERT ON entry
        WHEN NOT EXISTS (SELECT 1 FROM tx WHERE seq = NEW.tx) BEGIN SELECT RAISE(ABORT, 'no transaction yet'); END`)
      const before = vault.office.db.prepare('SELECT count(*) AS n FROM entry').get()?.['n']
      const options = { call: 'test', callId: null, author: vault.author }
      const written = transact(vault.office, options, (change) => {
        change.act('account', vault.account.id, { act: 'one' })
        change.act('account', vault.account.id, { act: 'two' })
        return ok(null)
      })
      expect(written.ok).toBe(true)
      expect(vault.office.db.prepare('SELECT count(*) AS n FROM entry').get()?.['n']).toBe(Number(before) + 2)
    })
  })
})

/** Row 22 of the fault table: the log edited, removed from, reordered, cut, written anew. Each is found and the first bad place named. */
import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pairFromSeed, sign } from '../../electron/vault/keys/account-pair.ts'
import { canonical } from '../../electron/vault/keys/canonical.ts'
import { entryHash, GENESIS, signedMessage, txHash } from '../../electron/vault/store/chain.ts'
import type { Database } from '../../electron/vault/store/connection.ts'
import { newKey } from '../../electron/vault/keys/key-bytes.ts'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { fillVault, type FullVault } from '../full-vault.ts'
import { behindItsBack } from '../raw-vault.ts'
import type { OpenVault } from '../../electron/vault/session/open-vault.ts'

let made: NewVault
let files = ''
let full: FullVault
let folder = ''
let desk: Desk | null = null
let round = 0

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'haechi-log-'))
  made = await newVault()
  full = await fillVault(made.desk, files)
  await made.desk.close()
})
afterAll(async () => {
  await made.remove()
  await rm(files, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = join(files, `copy-${round++}`)
  await cp(made.folder, folder, { recursive: true })
})
afterEach(async () => {
  await desk?.close()
  desk = null
})

const damage = async (): Promise<readonly string[]> => {
  desk = await openDesk({ folder })
  await desk.must('vault.unlock', unlock)
  const report = await desk.must('vault.verify', {})
  expect(desk.bugs).toEqual([])
  return report.damage
}

const guards = ['txNoUpdate', 'txNoDelete', 'txNoReplace', 'entryNoUpdate', 'entryNoDelete', 'entryNoReplace']
/** Drops the guards, changes the log, and puts the guards back as they were: nothing but the log tells. */
const unguarded = async (work: (db: Database, vault: OpenVault) => void): Promise<void> => {
  await behindItsBack(folder, (vault) => {
    const { db } = vault.casework
    const kept = guards.map((name) =>
      String(db.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?").get([name])?.['sql']),
    )
    for (const name of guards) db.exec(`DROP TRIGGER ${name}`)
    db.exec('PRAGMA foreign_keys = OFF')
    work(db, vault)
    for (const sql of kept) db.exec(sql)
  })
}

const lastSeq = (db: Database): number => Number(db.prepare('SELECT max(seq) AS n FROM tx').get()?.['n'])
const txOf = (db: Database, field: string): number =>
  Number(db.prepare('SELECT tx FROM entry WHERE record = ? AND field = ?').get([full.case, field])?.['tx'])

describe('a log changed with the guards taken off', () => {
  it('is whole before that', async () => {
    expect(await damage()).toEqual([])
  })

  it.each(['payload', 'noun', 'record', 'dossier', 'kind'])('%s of an entry edited', async (column) => {
    let seq = 0
    await unguarded((db) => {
      seq = txOf(db, 'narrative')
      const value = column === 'kind' ? 'act' : column === 'payload' ? '"other"' : 'other'
      db.prepare(
        `UPDATE entry SET ${column} = ?${column === 'kind' ? ', field = NULL' : ''} WHERE tx = ? AND record = ?`,
      ).run([value, seq, full.case])
    })
    expect((await damage())[0]).toBe(`casework ${seq}: entries`)
  })

  it('an entry with a payload that is no JSON does not stop the check', async () => {
    let seq = 0
    await unguarded((db) => {
      seq = txOf(db, 'narrative')
      db.prepare("UPDATE entry SET payload = '{' WHERE tx = ?").run([seq])
    })
    expect(await damage()).toEqual([`casework ${seq}: entries`, `casework ${seq}: not-applied`])
  })

  it('an entry removed, and one added', async () => {
    let removed = 0
    await unguarded((db) => {
      removed = txOf(db, 'remedySought')
      db.prepare('DELETE FROM entry WHERE tx = ?').run([removed])
      db.prepare(
        "INSERT INTO entry (tx, schema, kind, noun, record, field, dossier, payload) VALUES (?, 1, 'act', 'case', 'x', NULL, NULL, '{}')",
      ).run([lastSeq(db)])
    })
    expect((await damage()).slice(0, 2)).toEqual([
      `casework ${removed}: entries`,
      expect.stringMatching(/^casework \d+: entries$/),
    ])
  })

  it.each(['answer', 'account', 'at', 'call', 'callId', 'device', 'id', 'offset'])(
    '%s of a transaction edited',
    async (column) => {
      let seq = 0
      await unguarded((db) => {
        seq = txOf(db, 'narrative')
        db.prepare(`UPDATE tx SET ${column} = 'other' WHERE seq = ?`).run([seq])
      })
      expect((await damage())[0]).toMatch(new RegExp(`^casework ${seq}: (hash|chain)$`))
    },
  )

  it('a transaction removed', async () => {
    let seq = 0
    await unguarded((db) => {
      seq = txOf(db, 'narrative')
      db.prepare('DELETE FROM entry WHERE tx = ?').run([seq])
      db.prepare('DELETE FROM tx WHERE seq = ?').run([seq])
    })
    expect((await damage()).slice(0, 2)).toEqual([`casework ${seq + 1}: missing-before`, `casework ${seq + 1}: chain`])
  })

  it('a transaction removed and the later ones numbered anew', async () => {
    let seq = 0
    await unguarded((db) => {
      seq = txOf(db, 'narrative')
      db.prepare('DELETE FROM entry WHERE tx = ?').run([seq])
      db.prepare('DELETE FROM tx WHERE seq = ?').run([seq])
      for (let at = seq + 1; at <= lastSeq(db); at++) {
        db.prepare('UPDATE entry SET tx = ? WHERE tx = ?').run([at - 1, at])
        db.prepare('UPDATE tx SET seq = ? WHERE seq = ?').run([at - 1, at])
      }
    })
    expect((await damage())[0]).toBe(`casework ${seq}: chain`)
  })

  it('two transactions in each other’s place', async () => {
    let seq = 0
    await unguarded((db) => {
      seq = txOf(db, 'narrative')
      for (const table of ['entry', 'tx']) {
        const column = table === 'tx' ? 'seq' : 'tx'
        db.prepare(`UPDATE ${table} SET ${column} = -1 WHERE ${column} = ?`).run([seq])
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run([seq, seq + 1])
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = -1`).run([seq + 1])
      }
    })
    expect((await damage())[0]).toBe(`casework ${seq}: chain`)
  })

  it('entries numbered in another order than their transactions', async () => {
    let earlier = 0
    await unguarded((db) => {
      const of = (tx: number) => Number(db.prepare('SELECT max(seq) AS n FROM entry WHERE tx = ?').get([tx])?.['n'])
      earlier = txOf(db, 'narrative')
      const [a, b] = [of(earlier), of(txOf(db, 'remedySought'))]
      expect(a).toBeLessThan(b)
      db.prepare('UPDATE entry SET seq = -1 WHERE seq = ?').run([a])
      db.prepare('UPDATE entry SET seq = ? WHERE seq = ?').run([a, b])
      db.prepare('UPDATE entry SET seq = ? WHERE seq = -1').run([b])
    })
    expect(await damage()).toEqual([expect.stringMatching(/^casework \d+: order$/)])
  })

  it('the end cut off: the tables tell, and where they were put back too, the high-water mark', async () => {
    await unguarded((db) => {
      const from = txOf(db, 'narrative')
      db.prepare('DELETE FROM entry WHERE tx >= ?').run([from])
      db.prepare('DELETE FROM tx WHERE seq >= ?').run([from])
    })
    const found = await damage()
    expect(found.length).toBeGreaterThan(5)
    expect(found).toContain(`casework caseFile ${full.case}: not-as-logged`)
    expect(found.every((place) => place.endsWith('not-as-logged'))).toBe(true)
  })

  it('entries that belong to no transaction', async () => {
    await unguarded((db) => {
      db.prepare(
        "INSERT INTO entry (tx, schema, kind, noun, record, field, dossier, payload) VALUES (9999, 1, 'act', 'case', 'x', NULL, NULL, '{}')",
      ).run([])
    })
    expect(await damage()).toEqual(['casework: orphan-entries'])
  })

  it('written anew under another key', async () => {
    const stranger = pairFromSeed(newKey())
    await unguarded((db, vault) => {
      resign(db, vault.id, 'casework', stranger)
    })
    const found = await damage()
    expect(found[0]).toBe('casework 1: signature')
    expect(found.every((place) => place.endsWith(': signature'))).toBe(true)
  })

  it('written anew in both stores, the account’s key and the grants included', async () => {
    const stranger = pairFromSeed(newKey())
    const signed = (value: Record<string, string>) => sign(stranger, grantMessage(value)).toString('base64')
    await unguarded((db, vault) => {
      resign(db, vault.id, 'casework', stranger)
      const office = vault.office.db
      for (const name of guards) office.exec(`DROP TRIGGER ${name}`)
      const put = office.prepare('UPDATE entry SET payload = ? WHERE seq = ?')
      for (const row of office
        .prepare("SELECT seq, noun, payload FROM entry WHERE noun IN ('account', 'grant')")
        .all()) {
        const value = JSON.parse(String(row['payload'])) as Record<string, string>
        if (row['noun'] === 'account') value['sign'] = stranger.sign.toString('base64')
        else value['signature'] = signed({ ...value, vault: vault.id })
        put.run([JSON.stringify(value), Number(row['seq'])])
      }
      office.prepare('UPDATE account SET sign = ?').run([stranger.sign.toString('base64')])
      for (const row of office.prepare('SELECT * FROM storeGrant').all()) {
        const signature = signed({ ...(row as Record<string, string>), vault: vault.id })
        office.prepare('UPDATE storeGrant SET signature = ? WHERE id = ?').run([signature, String(row['id'])])
      }
      resign(office, vault.id, 'office', stranger)
    })
    // Only the pair that the password opens tells it, and what was signed with that pair at this unlock.
    const found = await damage()
    expect(found).toContainEqual(expect.stringMatching(/^office account .*: signing-key$/))
    expect(found.filter((place) => /^casework|: signature$/.test(place))).toEqual([
      expect.stringMatching(/^office \d+: signature$/),
    ])
  })
})

const grantMessage = ({ vault = '', store = '', holder = '', wrap = '' }: Record<string, string>): Buffer =>
  Buffer.from(`haechi/1/grant/${canonical({ vault, store, holder, wrap })}`, 'utf8')

/** The whole chain computed and signed again. */
const resign = (db: Database, vault: string, store: string, pair: ReturnType<typeof pairFromSeed>): void => {
  let previous = GENESIS
  for (const row of db.prepare('SELECT * FROM tx ORDER BY seq').all()) {
    const hash = createHash('sha256')
    for (const entry of db.prepare('SELECT * FROM entry WHERE tx = ? ORDER BY seq').all([row['seq'] as number]))
      hash.update(entryHash(entry as never))
    const head = { ...(row as never as Parameters<typeof txHash>[2]), entries: hash.digest('hex'), previous }
    previous = txHash(vault, store, head)
    db.prepare('UPDATE tx SET entries = ?, previous = ?, hash = ?, signature = ? WHERE seq = ?').run([
      head.entries,
      head.previous,
      previous,
      sign(pair, signedMessage(previous)).toString('base64'),
      row['seq'] as number,
    ])
  }
}

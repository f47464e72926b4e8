import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ok } from '#shared/contract/result.ts'
import type { DossierId } from '#shared/text/id.ts'
import { dossierKey } from '../../electron/vault/case/dossier-key.ts'
import { newKey } from '../../electron/vault/keys/key-bytes.ts'
import { closeVault } from '../../electron/vault/session/open-vault.ts'
import { openDatabase } from '../../electron/vault/store/connection.ts'
import { transact } from '../../electron/vault/store/store.ts'
import { openDesk } from '../desk.ts'
import { caseloads, largeVault, openLarge, person } from './large-vault.ts'
import { against, remark, report, ROUNDS, timed, told, value, median } from './report.ts'

/** Saves a round; each is timed by itself. */
const SAVES = 100

const narrative = (at: number): string => `${at} ${'진정인은 같은 말을 다시 들었다고 진술한다. '.repeat(20)}`

it('row 7: saving one field', async () => {
  const cases = caseloads.findLast((size) => size <= 10_000) ?? 1_000
  // HAECHI_BENCH_DIR: a folder on the disk to measure.
  const room = mkdtempSync(join(process.env['HAECHI_BENCH_DIR'] ?? tmpdir(), 'haechi-bench-'))
  const folders = [join(room, 'called'), join(room, 'direct')] as const
  for (const folder of folders) cpSync(await largeVault(cases), folder, { recursive: true })
  const bare = value(openDatabase(join(room, 'bare.db'), newKey()))
  bare.exec('CREATE TABLE field (id TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT')
  bare.prepare('INSERT INTO field VALUES (?, ?)').run(['one', narrative(0)])
  const desk = await openDesk({ folder: folders[0], now: Date.now() })
  await desk.must('vault.unlock', person)
  const vault = await openLarge(folders[1])
  try {
    const idIn = (db: typeof bare): DossierId =>
      String(db.prepare('SELECT id FROM caseFile LIMIT 1').get()?.['id']) as DossierId
    const id = idIn(vault.casework.db)
    // As on the screen: the case is open in the window, which is told of each change.
    await desk.must('dossier.read', { id })
    const key = value(dossierKey(vault, id))
    const call = async (at: number): Promise<void> => {
      await desk.must('dossier.set', { id, change: { field: 'narrative', value: narrative(at) } })
    }
    const direct = (at: number): void => {
      const options = { call: 'dossier.set', callId: crypto.randomUUID(), author: vault.author }
      value(
        transact(vault.casework, options, (change) => {
          change.dossier(id)
          change.set('case', id, 'narrative', narrative(at), key)
          return ok({})
        }),
      )
    }
    const commit = (at: number): void => {
      bare.exec('BEGIN IMMEDIATE')
      bare.prepare('UPDATE field SET value = ? WHERE id = ?').run([narrative(at), 'one'])
      bare.exec('COMMIT')
    }
    const times = { call: [] as number[], direct: [] as number[], commit: [] as number[] }
    for (let round = 0; round <= ROUNDS; round++) {
      for (let save = 0; save < SAVES; save++) {
        const at = round * SAVES + save
        const spent = {
          commit: await timed(() => commit(at)),
          call: await timed(() => call(at)),
          direct: await timed(() => direct(at)),
        }
        if (round > 0) for (const name of ['commit', 'call', 'direct'] as const) times[name].push(spent[name])
      }
    }
    report('save', [
      against(7, 'one field saved: sealed, logged, signed, durable / one bare commit', times.direct, times.commit, 3),
      remark(
        7,
        'the whole call: decoded, saved, case read again, list and search follow',
        told(median(times.call)),
        told(median(times.commit)),
      ),
    ])
    expect(times.call).toHaveLength(times.commit.length)
  } finally {
    closeVault(vault)
    await desk.close()
    bare.close()
    rmSync(room, { recursive: true, force: true })
  }
})

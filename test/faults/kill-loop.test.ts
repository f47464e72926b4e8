/** Rows 1 and 2 of the fault table: kill -9 at random moments of real work. Nothing acknowledged is lost, nothing is half. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallName, RequestOf } from '#shared/contract/calls.ts'
import { built, builtEvidenceThread } from '../built.ts'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { behindItsBack } from '../raw-vault.ts'
import { long, seed } from './plan.ts'

interface Line {
  readonly begun?: string
  readonly done?: string
  readonly name: CallName
  /** of what was begun */
  readonly body: RequestOf<CallName>
  readonly value?: Readonly<Record<string, unknown>>
}

let made: NewVault
let room = ''
let child = ''
let thread = ''
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'haechi-kill-'))
  child = await built('test/faults/children/work-in-vault.ts')
  thread = await builtEvidenceThread()
  made = await newVault()
  await made.desk.close()
})
afterAll(async () => {
  await made.remove()
  await rm(room, { recursive: true, force: true })
})

/** Starts the work, kills it `after` milliseconds after its first acknowledged change, and tells what it had said. */
const workAndKill = async (mode: string, exhibit: string, after: number): Promise<readonly Line[]> => {
  const running = spawn(process.execPath, [child, made.folder, thread, exhibit, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  const ended = new Promise((done) => running.once('close', done))
  await new Promise<void>((started) => {
    running.stdout.on('data', (text: Buffer) => {
      told += text.toString('utf8')
      if (/"done":"[^"]+","name":"intake/.test(told)) started()
    })
    void ended.then(() => {
      started()
    })
  })
  await new Promise((done) => setTimeout(done, after))
  running.kill('SIGKILL')
  await ended
  return told
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

/** A repeatable draw of milliseconds from the seed. */
let drawn = seed
const draw = (below: number): number => {
  drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0
  return drawn % below
}

const transactionsOf = (folder: string) =>
  behindItsBack(folder, ({ casework: { db } }) => ({
    ids: new Set(
      db
        .prepare('SELECT callId FROM tx WHERE callId IS NOT NULL')
        .all()
        .map((row) => String(row['callId'])),
    ),
    count: Number(db.prepare('SELECT count(*) AS n FROM tx').get()?.['n']),
  }))

const reopened = async (): Promise<Desk> => {
  const desk = await openDesk({ folder: made.folder })
  await desk.must('vault.unlock', unlock)
  return desk
}

describe('a vault process that is killed', () => {
  const rounds = long ? 220 : 60
  it(`${rounds} times while it works has every acknowledged change, none half, and does no repeat twice`, async () => {
    let acknowledged = 0
    let unfinished = 0
    const all = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const lines = await workAndKill('mixed', '', draw(200))
      const changes = lines.filter((line) => line.name !== 'vault.unlock')
      const done = changes.filter((line) => line.done !== undefined)
      acknowledged += done.length
      const { ids, count } = await transactionsOf(made.folder)
      for (const line of done) {
        if (line.name !== 'draft.save') all.add(line.done ?? '')
      }
      for (const id of all) expect(ids.has(id)).toBe(true)
      // The whole check every few rounds, and at the end: it grows with what is there.
      const whole = round % 10 === 9 || round === rounds - 1
      const begun = changes.at(-1)
      const hit = begun?.begun !== undefined
      if (hit) unfinished += 1
      if (!whole && !hit) continue
      const desk = await reopened()
      if (hit && begun.name !== 'draft.save') {
        // The one that the kill fell into: the page asks again with the same id, and once more.
        const first = await desk.must(begun.name, begun.body, { callId: begun.begun })
        expect(await desk.must(begun.name, begun.body, { callId: begun.begun })).toEqual(first)
        all.add(begun.begun)
      }
      const draft = changes.filter((line) => line.done !== undefined && line.name === 'draft.save').length
      if (draft > 0) expect((await desk.must('draft.list', {}))[0]?.form.subject).toMatch(/^초안 \d+$/)
      if (whole) expect((await desk.must('vault.verify', {})).damage).toEqual([])
      expect(desk.bugs).toEqual([])
      await desk.close()
      // One more at most: the repeat of what had not been committed.
      if (hit) expect((await transactionsOf(made.folder)).count - count).toBeLessThanOrEqual(1)
    }
    expect(acknowledged).toBeGreaterThan(rounds * 2)
    expect(unfinished).toBeGreaterThan(0)
  })
})

describe('an import that is killed', () => {
  const rounds = long ? 80 : 12
  it(`${rounds} times leaves no orphan after the next start, and whole what was recorded`, async () => {
    const exhibit = join(room, '녹음.bin')
    await writeFile(exhibit, randomBytes(12 * 1024 * 1024))
    let recorded = 0
    let swept = 0
    for (let round = 0; round < rounds; round++) {
      const lines = await workAndKill('evidence', exhibit, 20 + draw(250))
      const done = lines.filter((line) => line.done !== undefined && line.name === 'evidence.import')
      const filesBefore = await filesIn(join(made.folder, 'evidence'))
      const desk = await reopened()
      const { damage } = await desk.must('vault.verify', {})
      expect(damage).toEqual([])
      const files = await filesIn(join(made.folder, 'evidence'))
      swept += filesBefore.length - files.length
      expect(files.every((name) => /^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(name))).toBe(true)
      for (const line of done) {
        const { added, refused } = line.value as unknown as {
          readonly added: readonly string[]
          readonly refused: unknown[]
        }
        expect(refused).toEqual([])
        expect(added).toHaveLength(2)
        recorded += added.length
        for (const id of added) expect((await desk.must('evidence.verify', { id: id })).intact).toBe(true)
      }
      expect(desk.bugs).toEqual([])
      await desk.close()
      const known = await behindItsBack(made.folder, ({ casework: { db } }) => ({
        files: db
          .prepare('SELECT file FROM evidence')
          .all()
          .map((row) => String(row['file'])),
        announced: db.prepare('SELECT file FROM importing').all(),
      }))
      expect(files.map((name) => name.slice(3)).sort()).toEqual(known.files.sort())
      expect(known.announced).toEqual([])
    }
    expect(recorded).toBeGreaterThan(0)
    expect(swept).toBeGreaterThan(0)
  })
})

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))

/** Row 3 of the fault table: the disk is full in each operation. A clear failure, the old content intact, and work again when there is room. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, newVault, unlock, type Desk, type NewVault, FIRST_RUN } from '../desk.ts'
import { caseForm, day } from '../forms.ts'
import { bringIn, fillVault, type FullVault, noteOf } from '../full-vault.ts'

const room = await mkdtemp(join(tmpdir(), 'haechi-full-'))
const disk = join(room, 'small')

/** A tmpfs of its own is a full disk that harms nobody; where the system does not let us mount one, nothing is tested here. */
const mounted = await mkdir(disk)
  .then(() => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  })
  .catch(() => false)
if (!mounted) console.warn('disk-full: skipped, this user may not mount a tmpfs')

let made: NewVault
let desk: Desk
let full: FullVault

const ballast = join(disk, 'ballast')
const fill = async (leave = 0): Promise<void> => {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave), 1))
  expect((await statfs(disk)).bavail * bsize).toBeLessThanOrEqual(leave)
}
const empty = () => rm(ballast, { force: true })

beforeAll(async () => {
  if (!mounted) return
  made = await newVault()
  full = await fillVault(made.desk, room)
  await made.desk.close()
  await cp(made.folder, join(disk, 'vault'), { recursive: true })
  desk = await openDesk({ folder: join(disk, 'vault') })
  await desk.must('vault.unlock', unlock)
})
afterAll(async () => {
  if (mounted) {
    await desk.close().catch(() => undefined)
    await made.remove()
    execFileSync('umount', [disk])
  }
  await rm(room, { recursive: true, force: true })
})

const large = '긴 진술 '.repeat(20_000)

describe.runIf(mounted)('a full disk', () => {
  it('is said in each operation that writes; nothing changes; then each works', async () => {
    const source = join(room, 'exhibit.bin')
    await writeFile(source, randomBytes(300_000))
    const id = full.case
    const rows = Array.from({ length: 400 }, (_, n) => `L-${n},2019-03-04,차별,${'긴 글 '.repeat(400)}\n`).join('')
    const operations: readonly (readonly [
      string,
      () => Promise<{ readonly ok: boolean; readonly failure?: { readonly code: string } }>,
    ])[] = [
      ['intake', () => desk.call('intake.register', { draft: null, form: caseForm({ narrative: large }) })],
      ['correction', () => desk.call('dossier.set', { id, change: { field: 'narrative', value: large } })],
      ['note', () => desk.call('note.add', { dossier: id, audience: 'team', body: noteOf(large.slice(0, 99_000)) })],
      [
        'draft',
        () =>
          desk.call('draft.save', {
            id: '0192f0c1-7c3e-7a10-8f00-000000000009',
            form: caseForm({ narrative: large }),
          }),
      ],
      [
        'step',
        () =>
          desk.call('step.perform', {
            dossier: full.fromConsultation,
            act: 'examine',
            on: day('2026-11-23'),
            facts: {},
          }),
      ],
      [
        'document',
        () =>
          desk.call('document.save', {
            id: full.document,
            title: '요약',
            form: 'named',
            sections: [{ key: 'opinion', include: true, edited: large }],
          }),
      ],
      [
        'legacy',
        () =>
          bringIn(desk, room, `No.,Received,Type,Summary\n${rows}`, 'large.csv').then(
            (value) => ({ ok: true, value }),
            (error: unknown) => ({ ok: false, failure: { code: String(error).split(' ')[2] ?? '' } }),
          ),
      ],
      [
        'evidence',
        async () => {
          const result = await desk.call('evidence.import', { dossier: id, token: desk.choose(source) })
          const [refused] = result.ok ? result.value.refused : []
          return refused === undefined ? result : { ok: false, failure: refused }
        },
      ],
    ]
    for (const [what, operation] of operations) {
      const before = await desk.must('dossier.read', { id })
      const drafts = await desk.must('draft.list', {})
      await fill()
      const result = await operation()
      // A step is so small that it may fit into room that the store already has.
      if (what !== 'step' || !result.ok) expect([what, result.failure?.code]).toEqual([what, 'vault-disk-full'])
      // What is there can be read while the disk is full, and is what it was.
      expect(await desk.must('dossier.read', { id })).toEqual(before)
      expect(await desk.must('draft.list', {})).toEqual(drafts)
      await empty()
      if (!result.ok) expect([what, await operation()]).toMatchObject([what, { ok: true }])
      expect((await desk.must('vault.verify', {})).damage).toEqual([])
      expect(desk.bugs).toEqual([])
    }
  })

  it('at lock and unlock: the vault closes, says why it does not open, and opens when there is room', async () => {
    await fill()
    await desk.close()
    desk = await openDesk({ folder: join(disk, 'vault') })
    const full = await desk.call('vault.unlock', unlock)
    if (!full.ok) expect(full.failure.code).toBe('vault-disk-full')
    expect(desk.bugs).toEqual([])
    await desk.close()
    await empty()
    desk = await openDesk({ folder: join(disk, 'vault') })
    await desk.must('vault.unlock', unlock)
    expect((await desk.must('vault.verify', {})).damage).toEqual([])
  })

  it('in recovery leaves the old password or the new one, whole', async () => {
    await desk.close()
    for (const leave of [0, 4096, 8192, 16384, 32768, 65536, 131072]) {
      await empty()
      await rm(join(disk, 'vault'), { recursive: true, force: true })
      await cp(made.folder, join(disk, 'vault'), { recursive: true })
      await fill(leave)
      const password = 'a completely new password'
      const sheets = made.sheets.slice(0, 2).map((words) => [...words])
      desk = await openDesk({ folder: join(disk, 'vault') })
      const result = await desk.call('vault.recover', { sheets, signInName: FIRST_RUN.signInName, password })
      if (!result.ok) expect([leave, result.failure.code]).toEqual([leave, 'vault-disk-full'])
      expect(desk.bugs).toEqual([])
      await desk.close()
      await empty()
      desk = await openDesk({ folder: join(disk, 'vault') })
      const byNew = await desk.call('vault.unlock', { ...unlock, password })
      if (!byNew.ok) {
        expect([leave, byNew.failure.code, result.ok]).toEqual([leave, 'password-wrong', false])
        await desk.must('vault.unlock', unlock)
      }
      expect((await desk.must('vault.verify', {})).damage).toEqual([])
      await desk.close()
    }
    desk = await openDesk({ folder: join(disk, 'vault') })
    await desk.call('vault.unlock', unlock)
  })

  it('at first run leaves no half vault', async () => {
    const folder = join(disk, 'new')
    await rm(join(disk, 'vault'), { recursive: true, force: true })
    const first = await openDesk({ folder })
    const { sheets, checks } = await first.must('vault.prepare', FIRST_RUN)
    const answers = checks.map(({ sheet, positions }) => ({
      sheet,
      words: positions.map((at) => sheets.find((one) => one.sheet === sheet)?.words[at - 1] ?? ''),
    }))
    for (const leave of [0, 8192, 65536, 200_000]) {
      await fill(leave)
      expect([leave, await first.call('vault.confirm', { answers })]).toEqual([
        leave,
        { ok: false, failure: { code: 'vault-disk-full' } },
      ])
      await empty()
      expect((await first.must('vault.state', {})).state).toBe('none')
      execFileSync('test', ['-z', execFileSync('ls', ['-A', disk]).toString()])
    }
    expect((await first.call('vault.confirm', { answers })).ok).toBe(true)
    expect(first.bugs).toEqual([])
    await first.close()
  })
})

/** Row 7 of the fault table: a file, or the whole folder, put back to an older copy is noticed at the next unlock on this computer. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { caseForm } from '../forms.ts'

let made: NewVault
let room = ''
let older = ''
let folder = ''
let marks: Record<string, string> = {}
let desk: Desk | null = null
let round = 0

const markFrom = (from: Desk): void => {
  for (const said of from.shell) if (said.kind === 'mark') marks = { [said.vault]: said.mark }
}
const open = async (where: string): Promise<readonly string[]> => {
  desk = await openDesk({ folder: where, marks })
  await desk.must('vault.unlock', unlock)
  return (await desk.must('session.open', {})).warnings
}
const close = async (): Promise<void> => {
  if (desk === null) return
  await desk.close()
  markFrom(desk)
  desk = null
}

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'haechi-older-'))
  older = join(room, 'older')
  made = await newVault()
  await made.desk.must('intake.register', { draft: null, form: caseForm() })
  await made.desk.close()
  markFrom(made.desk)
  await cp(made.folder, older, { recursive: true })
  expect(await open(made.folder)).toEqual([])
  await desk?.must('intake.register', { draft: null, form: caseForm() })
  await desk?.must('vault.hand-out-sheets', {})
  await close()
})
afterAll(async () => {
  await made.remove()
  await rm(room, { recursive: true, force: true })
})
const latest = () => ({ ...marks })
let kept: Record<string, string> = {}
beforeEach(async () => {
  if (round === 0) kept = latest()
  marks = { ...kept }
  folder = join(room, `now-${round++}`)
  await cp(made.folder, folder, { recursive: true })
})
afterEach(close)

describe('the high-water mark', () => {
  it('says nothing of a vault that is where it was, moved or not', async () => {
    expect(await open(folder)).toEqual([])
    await close()
    expect(await open(folder)).toEqual([])
  })

  it.each(['office.db', 'casework.db'])('warns of an older %s', async (name) => {
    await rm(join(folder, name))
    await cp(join(older, name), join(folder, name))
    expect(await open(folder)).toEqual(['vault-older-copy'])
  })

  it('warns of a whole folder that is older', async () => {
    expect(await open(older)).toEqual(['vault-older-copy'])
  })

  it('warns of an older copy on which somebody worked on elsewhere until it was longer', async () => {
    const elsewhere = join(room, 'elsewhere')
    await cp(older, elsewhere, { recursive: true })
    marks = {}
    expect(await open(elsewhere)).toEqual([])
    for (let n = 0; n < 6; n++) {
      await desk?.must('intake.register', { draft: null, form: caseForm() })
      await desk?.must('vault.hand-out-sheets', {})
    }
    await close()
    marks = { ...kept }
    expect(await open(elsewhere)).toEqual(['vault-older-copy'])
  })

  it('does not warn of what went on honestly on another computer', async () => {
    marks = {}
    await open(folder)
    await desk?.must('intake.register', { draft: null, form: caseForm() })
    await close()
    marks = { ...kept }
    expect(await open(folder)).toEqual([])
  })

  it('is opaque, and a mark of another vault or one that was tampered with says nothing', async () => {
    const [[vault, mark] = ['', '']] = Object.entries(kept)
    expect(Buffer.from(mark, 'base64').toString('latin1')).not.toMatch(/office|casework|seq/)
    const other = await newVault()
    await other.desk.close()
    const [theirs] = other.desk.shell.flatMap((said) => (said.kind === 'mark' ? [said.mark] : []))
    await other.remove()
    const flipped = Buffer.from(mark, 'base64')
    flipped[30] = (flipped[30] ?? 0) ^ 1
    for (const bad of [theirs ?? '', flipped.toString('base64'), '', 'x', 'AAAA'.repeat(100_000)]) {
      marks = { [vault]: bad }
      expect(await open(folder)).toEqual([])
      expect(desk?.bugs).toEqual([])
      await close()
    }
  })
})

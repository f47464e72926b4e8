/** Vaults that earlier versions wrote open in this one, for ever. What they hold stands here, written by hand. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, unlock, type Desk } from '../../desk.ts'
import { holdsV1, rowsOf } from './frozen-v1.ts'

const vaults = join(import.meta.dirname, '..', '..', 'fixtures', 'vaults')
let room = ''
let desk: Desk | null = null
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'haechi-frozen-'))
})
afterEach(async () => {
  await desk?.close()
  desk = null
  await rm(room, { recursive: true, force: true })
})

const copyOf = async (name: string): Promise<Desk> => {
  const folder = join(room, name)
  await cp(join(vaults, name), folder, { recursive: true })
  desk = await openDesk({ folder })
  return desk
}

describe('the frozen vault v1', () => {
  it('opens by password, and all that it holds is there', async () => {
    const v1 = await copyOf('v1')
    expect(await v1.must('vault.state', {})).toEqual({ state: 'locked', mode: 'practice', failure: null })
    await v1.must('vault.unlock', unlock)
    await holdsV1(v1)
  })

  it.each([
    [0, 1],
    [2, 0],
    [1, 2],
  ])('opens by the printed sheets %d and %d, under a new password', async (a, b) => {
    const sheets = (await readFile(join(vaults, 'v1.sheets.txt'), 'utf8'))
      .trim()
      .split('\n')
      .map((sheet) => sheet.split(' '))
    const v1 = await copyOf('v1')
    const password = 'another long password'
    await v1.must('vault.recover', {
      sheets: [sheets[a] ?? [], sheets[b] ?? []],
      signInName: unlock.signInName,
      password,
    })
    await holdsV1(v1)
    await v1.close()
    desk = await openDesk({ folder: join(room, 'v1') })
    expect(await desk.call('vault.unlock', unlock)).toMatchObject({ failure: { code: 'password-wrong' } })
    await desk.must('vault.unlock', { ...unlock, password })
  })

  it('can be worked in', async () => {
    const v1 = await copyOf('v1')
    await v1.must('vault.unlock', unlock)
    await v1.must('working-set.fill', {})
    const id = rowsOf(v1).find((row) => row.noun === 'consultation')?.id as never
    await v1.must('dossier.set', { id, change: { field: 'advice', value: '다시 안내함' } })
    expect((await v1.must('dossier.read', { id })).head.advice).toBe('다시 안내함')
    const [batch] = await v1.must('legacy.batches', {})
    expect(await v1.must('legacy.undo', { id: batch?.id as never })).toEqual({ dossiers: 2 })
    expect((await v1.must('vault.verify', {})).damage).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, sweepUnfinished, writeDurably, writeNew } from '../../../electron/vault/files/durable.ts'
import { type Result, fail, ok } from '../../../shared/contract/result.ts'

const room = mkdtempSync(join(tmpdir(), 'haechi-durable-'))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(room, 'f-'))
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('a file of the vault', () => {
  it('is made and replaced, owner only, with nothing left beside it', async () => {
    const path = join(folder, 'vault.json')
    expect(await writeDurably(path, bytes('one'))).toEqual({ ok: true, value: null })
    expect(await writeDurably(path, bytes('two'))).toEqual({ ok: true, value: null })
    expect(await readFile(path, 'utf8')).toBe('two')
    expect(await modeOf(path)).toBe(0o600)
    expect(await readdir(folder)).toEqual(['vault.json'])
  })
  it('stays as it was when the new one cannot take its place', async () => {
    const path = join(folder, 'taken')
    await mkdir(join(path, 'inner'), { recursive: true })
    await expect(writeDurably(path, bytes('x'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['taken'])
    expect(await writeDurably(join(folder, 'none', 'x'), bytes('x'))).toEqual({
      ok: false,
      failure: { code: 'vault-folder-missing' },
    })
  })
  it('that a crash left half-written is swept, and nothing else', async () => {
    const id = '0f0e0d0c-1111-4222-8333-444455556666'
    const kept = ['.hidden.writing', 'lock', 'lock.old', 'vault.json', `vault.json.${id}.writing`]
    for (const name of [...kept, `.vault.json.${id}.writing`, `lock.${id}`, `lock.${'0a'.repeat(16)}.claim`])
      await writeFile(join(folder, name), '')
    expect(await sweepUnfinished(folder)).toBe(3)
    expect((await readdir(folder)).toSorted()).toEqual(kept)
  })
  it('lies in a folder for the owner only', async () => {
    const path = join(folder, 'new')
    expect(await makeFolder(path)).toEqual({ ok: true, value: null })
    expect(await makeFolder(path)).toEqual({ ok: true, value: null })
    expect(await modeOf(path)).toBe(0o700)
  })
})

describe('a file that leaves the vault', () => {
  const parts = async function* (...all: readonly Result<Uint8Array>[]) {
    await Promise.resolve()
    yield* all
  }
  it('is written, read back and hashed', async () => {
    const path = join(folder, '결정문.pdf')
    expect(await writeNew(path, bytes('결정'))).toEqual({ ok: true, value: { size: 6, sha256: sha256('결정') } })
    expect(await modeOf(path)).toBe(0o600)
    const streamed = await writeNew(join(folder, 'parts'), parts(ok(bytes('a')), ok(bytes('')), ok(bytes('bc'))))
    expect(streamed).toEqual({ ok: true, value: { size: 3, sha256: sha256('abc') } })
    expect(await readFile(join(folder, 'parts'), 'utf8')).toBe('abc')
    expect(await readdir(folder)).toHaveLength(2)
  })
  it('never overwrites, unless the person confirmed it', async () => {
    const path = join(folder, 'there')
    await writeFile(path, 'old')
    await symlink(join(folder, 'nowhere'), join(folder, 'link'))
    const exists = { ok: false, failure: { code: 'destination-exists' } }
    expect(await writeNew(path, bytes('new'))).toEqual(exists)
    expect(await writeNew(join(folder, 'link'), bytes('new'))).toEqual(exists)
    expect(await readFile(path, 'utf8')).toBe('old')
    expect((await writeNew(path, bytes('new'), { replace: true })).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('new')
    expect((await readdir(folder)).toSorted()).toEqual(['link', 'there'])
  })
  it('goes to one of two that come at once', async () => {
    const path = join(folder, 'race')
    const both = await Promise.all(['one', 'two'].map((text) => writeNew(path, bytes(text))))
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['race'])
  })
  it('leaves nothing, and what was there, when its content fails or the place is missing', async () => {
    const path = join(folder, 'there')
    await writeFile(path, 'old')
    const failing = parts(ok(bytes('half')), fail('evidence-damaged'))
    expect(await writeNew(path, failing, { replace: true })).toEqual({
      ok: false,
      failure: { code: 'evidence-damaged' },
    })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await writeNew(join(folder, 'none', 'x'), bytes('x'))).toEqual({
      ok: false,
      failure: { code: 'destination-failed' },
    })
    expect(await writeNew(join(folder, 'a\0b'), bytes('x'))).toEqual({
      ok: false,
      failure: { code: 'destination-failed' },
    })
    expect(await readdir(folder)).toEqual(['there'])
  })
})

/** Rows 5 and 9 of the fault table: a header damaged byte by byte, hostile, of a later program, or made to look like practice. */
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId } from '#shared/text/id.ts'
import { decodeHeader, headerIsAuthentic, type Header } from '../../electron/vault/keys/header.ts'
import type { Key } from '../../electron/vault/keys/key-bytes.ts'
import { canonical } from '../../electron/vault/keys/canonical.ts'
import { FIRST_RUN, newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { long, seed } from '../faults/plan.ts'
import { caseForm } from '../forms.ts'
import { behindItsBack } from '../raw-vault.ts'

const COPIES = ['vault.json', 'vault.copy.json'] as const

let made: NewVault
let files = ''
let dossier: DossierId
let original: Buffer
let headerKey: Key
let folder = ''
let desk: Desk | null = null
let round = 0

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'haechi-header-'))
  made = await newVault()
  dossier = (await made.desk.must('intake.register', { draft: null, form: caseForm() })).id
  await made.desk.close()
  original = await readFile(join(made.folder, 'vault.json'))
  headerKey = await behindItsBack(made.folder, (vault) => vault.keys.header)
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

const flipped = (at: number, bit: number): Buffer => {
  const bytes = Buffer.from(original)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return bytes
}
const header = (): Header => JSON.parse(original.toString('utf8')) as Header
const write = async (bytes: Uint8Array | object, names: readonly string[] = COPIES): Promise<void> => {
  const content = bytes instanceof Uint8Array ? bytes : Buffer.from(JSON.stringify(bytes))
  for (const name of names) await writeFile(join(folder, name), content)
}
const attempt = async (): Promise<string> => {
  await desk?.close()
  desk = await openDesk({ folder })
  const result = await desk.call('vault.unlock', unlock)
  expect(desk.bugs).toEqual([])
  if (!result.ok) return result.failure.code
  const { head, parties } = await desk.must('dossier.read', { id: dossier })
  return head.narrative === caseForm().narrative && parties[0]?.name === '홍길동' ? 'opened' : 'wrong content'
}

const REFUSED = ['vault-header-damaged', 'vault-header-hostile', 'vault-newer', 'password-wrong']

describe('a header with one bit flipped', () => {
  it('in any byte is not taken for whole by anybody who holds the key', () => {
    for (let at = 0; at < original.length; at++) {
      for (const bit of long ? [0, 1, 2, 3, 4, 5, 6, 7] : [(at * 7 + seed) % 8]) {
        const read = decodeHeader(flipped(at, bit))
        if (!read.ok) expect(REFUSED).toContain(read.failure.code)
        else if (headerIsAuthentic(read.value, headerKey)) {
          // White space between two parts of the JSON: the header says what it said.
          expect([at, canonical(read.value)]).toEqual([at, canonical(header())])
        }
      }
    }
  })

  it('in one copy opens from the other, which then mends it; in both it is refused', async () => {
    const places = long ? 200 : 14
    let mended = 0
    for (let n = 0; n < places; n++) {
      const at = Math.floor(((n + 0.5) * original.length) / places)
      const bad = flipped(at, (n + seed) % 7)
      for (const name of COPIES) {
        await write(original)
        await write(bad, [name])
        const code = await attempt()
        // A header that asks for something else, as a later format, is refused whatever the other copy says.
        if (code !== 'opened') expect(['vault-header-hostile', 'vault-newer']).toContain(code)
        else {
          for (const copy of COPIES) expect((await readFile(join(folder, copy))).equals(original)).toBe(true)
          mended += 1
        }
      }
      await write(bad)
      const both = await attempt()
      const same = decodeHeader(bad)
      if (!(same.ok && canonical(same.value) === canonical(header()))) expect(REFUSED).toContain(both)
    }
    expect(mended).toBeGreaterThan(places)
  })
})

describe('a header', () => {
  it('cut at any length, or gone in one copy, opens from the other and is mended', async () => {
    for (const length of [0, 1, 100, original.length - 2]) {
      await write(original)
      await truncate(join(folder, 'vault.json'), length)
      expect(await attempt()).toBe('opened')
    }
    await desk?.close()
    await rm(join(folder, 'vault.copy.json'))
    expect(await attempt()).toBe('opened')
    for (const copy of COPIES) expect((await readFile(join(folder, copy))).equals(original)).toBe(true)
  })

  it('damaged in both copies is said before a password is asked for', async () => {
    await write(Buffer.from('{"format":"haechi-vault"'))
    desk = await openDesk({ folder })
    expect(await desk.must('vault.state', {})).toEqual({
      state: 'locked',
      mode: null,
      failure: 'vault-header-damaged',
    })
    expect(await desk.call('vault.unlock', unlock)).toEqual({
      ok: false,
      failure: { code: 'vault-header-damaged' },
    })
    for (const copy of COPIES) expect(await readFile(join(folder, copy), 'utf8')).toBe('{"format":"haechi-vault"')
  })

  it.each([
    ['64 GiB', { memoryKiB: 64 * 1024 * 1024 }],
    ['no memory', { memoryKiB: 0 }],
    ['no passes', { passes: 0 }],
    ['10,000 passes', { passes: 10_000 }],
    ['half a pass', { passes: 2.5 }],
    ['less than the floor', { memoryKiB: 1024 }],
    ['negative memory', { memoryKiB: -65536 }],
  ])('that asks the key derivation for %s is refused at once', async (_what, wish) => {
    const { slots, ...rest } = header()
    const hostile = { ...rest, slots: slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...wish } })) }
    for (const names of [COPIES, ['vault.json'], ['vault.copy.json']] as const) {
      await write(original)
      await write(hostile, names)
      const begun = process.cpuUsage()
      expect(await attempt()).toBe('vault-header-hostile')
      const used = process.cpuUsage(begun)
      // One derivation at the floor's cost uses over 100 ms; nothing near it was computed.
      expect(used.user + used.system).toBeLessThan(2_000_000)
      expect(process.resourceUsage().maxRSS).toBeLessThan(2 * 1024 * 1024)
    }
  })

  it('of a later program is refused untouched', async () => {
    await write({ ...header(), version: 2, later: true })
    expect(await attempt()).toBe('vault-newer')
    const later = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8')) as { readonly later: boolean }
    expect(later.later).toBe(true)
  })

  it('that is huge, no JSON, or full of other things is refused', async () => {
    await write(Buffer.alloc(2 * 1024 * 1024, ' '))
    expect(await attempt()).toBe('vault-header-hostile')
    for (const bytes of ['[]', 'null', '""', '{}', '{"__proto__":{"format":"haechi-vault"}}', '[['.repeat(100_000)]) {
      await write(Buffer.from(bytes))
      expect([bytes.slice(0, 20), await attempt()]).toEqual([bytes.slice(0, 20), 'vault-header-damaged'])
    }
    const many = { ...header(), slots: Array.from({ length: 300 }, () => header().slots[0]) }
    await write(many)
    expect(await attempt()).toBe('vault-header-damaged')
  })

  it('with the practice mark turned does not open: not by password, not by sheets', async () => {
    await write({ ...header(), mode: 'real' })
    expect(await attempt()).toBe('password-wrong')
    const [first = [], second = []] = made.sheets
    const recover = {
      signInName: FIRST_RUN.signInName,
      password: 'a wholly new password',
      sheets: [[...first], [...second]],
    }
    expect(await desk!.call('vault.recover', recover)).toEqual({
      ok: false,
      failure: { code: 'vault-header-damaged' },
    })
    // and a program that opens practice vaults only is not talked into a real one by one copy of the header
    await write({ ...header(), mode: 'real' }, ['vault.json'])
    await write(original, ['vault.copy.json'])
    expect(await attempt()).toBe('opened')
    expect((await desk!.must('session.open', {})).mode).toBe('practice')
  })

  it('with slots in another order or taken away does not open', async () => {
    const { slots, ...rest } = header()
    await write({ ...rest, slots: [...slots].reverse() })
    expect(await attempt()).toBe('vault-header-damaged')
    await write({ ...rest, slots: slots.map((slot) => ({ ...slot, tag: (slot.tag + 1) % 256 })) })
    expect(await attempt()).toBe('password-wrong')
  })
})

describe('a store', () => {
  it.each(['office.db', 'casework.db'])(
    '%s gone, empty, cut or no database is damage, and nothing is put in its place',
    async (name) => {
      const path = join(folder, name)
      const whole = await readFile(path)
      await rm(path)
      expect(await attempt()).toBe('vault-damaged')
      await expect(readFile(path)).rejects.toThrow()
      for (const bytes of [Buffer.alloc(0), whole.subarray(0, 100), Buffer.alloc(whole.length), Buffer.from('text')]) {
        await writeFile(path, bytes)
        expect(await attempt()).toBe('vault-damaged')
        expect((await readFile(path)).equals(bytes)).toBe(true)
      }
      await writeFile(path, whole)
      expect(await attempt()).toBe('opened')
    },
  )

  it('with flipped bytes is refused or reads right, never a crash', async () => {
    const whole = await readFile(join(folder, 'casework.db'))
    let refused = 0
    let named = 0
    for (let n = 0; n < (long ? 150 : 12); n++) {
      const bytes = Buffer.from(whole)
      const at = (n * 7919 * 131 + seed) % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      await writeFile(join(folder, 'casework.db'), bytes)
      await desk?.close()
      desk = await openDesk({ folder })
      const opened = await desk.call('vault.unlock', unlock)
      if (opened.ok) {
        const read = await desk.call('dossier.read', { id: dossier })
        if (read.ok) expect(read.value.head.narrative).toBe(caseForm().narrative)
        else expect(read.failure.code).toBe('vault-damaged')
        const { damage } = await desk.must('vault.verify', {})
        expect(damage).toContain(`casework page ${1 + Math.floor(at / 4096)}: changed`)
        named += 1
      } else {
        expect(opened.failure.code).toBe('vault-damaged')
        refused += 1
      }
      expect(desk.bugs).toEqual([])
    }
    expect(refused + named).toBe(long ? 150 : 12)
    expect(named).toBeGreaterThan(0)
  })
})

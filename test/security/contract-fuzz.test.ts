/** Rows 16 and 17 of the fault table: a page gone wrong may send anything. Each call ends in a typed answer and harms nothing. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls, type CallName } from '#shared/contract/calls.ts'
import { failureCodes } from '#shared/contract/failures.ts'
import type { Result } from '#shared/contract/result.ts'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { long, seed } from '../faults/plan.ts'
import { caseForm } from '../forms.ts'
import { fillVault, type FullVault, noteOf } from '../full-vault.ts'
import { hostileValues, sampleRequests } from './hostile-requests.ts'

let made: NewVault
let files = ''
let desk: Desk
let full: FullVault
const names = Object.keys(calls) as CallName[]

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'haechi-fuzz-'))
  made = await newVault({}, { print: () => Promise.resolve(null) })
  desk = made.desk
  full = await fillVault(desk, files)
})
afterAll(async () => {
  await desk.close()
  await made.remove()
  await rm(files, { recursive: true, force: true })
})

const samples = () => sampleRequests(desk, full, files)

const prototypes = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype]
    .map((one) => Reflect.ownKeys(one).map(String).join())
    .join('|')

const codes: ReadonlySet<string> = new Set(failureCodes)
const answered = async (desk: Desk, name: string, body: unknown, what: string): Promise<Result<unknown>> => {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error(`${name} with ${what} was not answered`))
    }, 20_000).unref()
  })
  const result = await Promise.race([desk.call(name as CallName, body as never), late])
  if (!result.ok) {
    expect([name, what, codes.has(result.failure.code)]).toEqual([name, what, true])
    expect([name, what, result.failure.code]).not.toEqual([name, what, 'call-failed'])
  }
  expect([name, what, desk.bugs.map(String)]).toEqual([name, what, []])
  return result
}

type Path = readonly (string | number)[]
const leaves = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
]
const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === key ? replaced(item, rest, by) : item))
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[String(key)], rest, by) }
}

/** Only these may leave the sample office or the register behind as a success: they are called once at the end. */
const COSTLY: ReadonlySet<string> = new Set(['sample.load'])

describe('every call of the contract', () => {
  it('has a sample that is not malformed', async () => {
    for (const [name, body] of Object.entries(samples())) {
      if (COSTLY.has(name)) continue
      const result = await answered(desk, name, body, 'sample')
      if (!result.ok) expect([name, result.failure.code]).not.toEqual([name, 'call-malformed'])
    }
  })

  it('while locked: anything at all gets a typed answer', async () => {
    const before = prototypes()
    const locked = await openDesk({ folder: join(files, 'no-vault') })
    for (const name of names) {
      if (name === 'vault.confirm' || name === 'vault.prepare') continue
      for (const [what, value] of hostileValues(full)) {
        const result = await answered(locked, name, value(), what)
        if (calls[name].when === 'unlocked') {
          expect(result.ok ? 'ok' : result.failure.code).toMatch(/^call-(locked|too-large)$/)
        }
      }
      const sample = await answered(locked, name, samples()[name], 'sample')
      if (calls[name].when === 'unlocked') expect(sample).toEqual({ ok: false, failure: { code: 'call-locked' } })
    }
    expect(prototypes()).toBe(before)
    await locked.close()
  })

  it('while unlocked: anything at all gets a typed answer, and so does each part of a request replaced by it', async () => {
    const before = prototypes()
    const memory = process.memoryUsage().rss
    let sent = 0
    let refused = 0
    let drawn = seed
    for (const name of names) {
      if (COSTLY.has(name)) continue
      for (const [what, value] of hostileValues(full)) {
        const result = await answered(desk, name, value(), what)
        // Calls without a request take an empty object, or what looks like one.
        if (result.ok)
          expect(['-', 'object', 'Map', 'Set', 'Date', 'RegExp', 'Error', 'buffer', 'boxed']).toContain(what)
      }
      const sample = samples()[name]
      for (const path of leaves(sample).slice(1)) {
        for (const [what, value] of hostileValues(full)) {
          // a cheap step of a linear generator (Numerical Recipes): which ones are left out depends on the seed only
          drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0
          if (!long && drawn % 4 !== 0) continue
          const result = await answered(desk, name, replaced(sample, path, value()), `${path.join('.')} ${what}`)
          sent += 1
          if (!result.ok) refused += 1
        }
      }
    }
    expect(prototypes()).toBe(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(sent).toBeGreaterThan(1000)
    expect(refused / sent).toBeGreaterThan(0.5)
    expect(process.memoryUsage().rss - memory).toBeLessThan(1024 * 1024 * 1024)
  })

  it('by another name, or with another call id, is refused', async () => {
    for (const name of [
      '',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'dossier.read ',
      'Dossier.Read',
      '가',
    ])
      expect(await answered(desk, name, {}, 'name')).toEqual({ ok: false, failure: { code: 'call-unknown' } })
    for (const callId of ['', 'x', '__proto__', randomUUID().toUpperCase(), `${randomUUID()}\n`, '../x'])
      expect(await desk.call('session.open', {}, { callId })).toMatchObject({ failure: { code: 'call-malformed' } })
    const callId = randomUUID()
    await desk.must('note.add', { dossier: full.case, audience: 'team', body: noteOf('하나') }, { callId })
    expect(
      await desk.call('document.create', { dossier: full.case, language: 'ko', form: 'named' }, { callId }),
    ).toEqual({
      ok: false,
      failure: { code: 'call-malformed', details: { path: 'callId' } },
    })
    expect(desk.bugs).toEqual([])
  })

  it('is not disturbed by messages that are no calls', async () => {
    const call = { kind: 'call', id: 1_000_000, callId: randomUUID(), call: 'vault.state', body: {} }
    for (const [, value] of hostileValues(full)) {
      desk.raw(value())
      for (const key of Object.keys(call)) desk.raw({ ...call, [key]: value() })
      desk.raw({ kind: 'cancel', id: value() })
    }
    desk.raw({ kind: 'answer', id: 1, result: { ok: true, value: {} } })
    desk.raw(JSON.parse('{"__proto__":{"kind":"call"},"id":1}'))
    expect((await answered(desk, 'vault.state', {}, 'afterwards')).ok).toBe(true)
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined()
  })

  it('leaves the vault whole', async () => {
    expect((await desk.must('vault.verify', {})).damage).toEqual([])
    expect((await desk.must('dossier.read', { id: full.case })).head.id).toBe(full.case)
    expect((await desk.must('session.open', {})).office.threshold).toBeGreaterThanOrEqual(2)
    await desk.must('intake.register', { draft: null, form: caseForm() })
    await desk.close()
    desk = await openDesk({ folder: made.folder, print: () => Promise.resolve(null) })
    await desk.must('vault.unlock', unlock)
    expect((await desk.must('vault.verify', {})).damage).toEqual([])
    expect(desk.bugs).toEqual([])
  })
})

describe('refusals', () => {
  it('are counted while locked and audited at the next unlock; while unlocked at once', async () => {
    await desk.close()
    desk = await openDesk({ folder: made.folder, print: () => Promise.resolve(null) })
    for (let n = 0; n < 3; n++) await desk.call('session.open', {})
    await desk.must('vault.unlock', unlock)
    await desk.call('vault.unlock', unlock)
    await desk.close()
    const { behindItsBack } = await import('../raw-vault.ts')
    const acts = await behindItsBack(made.folder, (vault) =>
      vault.office.db
        .prepare("SELECT payload FROM entry WHERE kind = 'act' ORDER BY tx DESC, seq DESC LIMIT 2")
        .all()
        .map((row) => JSON.parse(String(row['payload'])) as unknown),
    )
    expect(acts).toEqual([
      { act: 'refused', code: 'call-unlocked' },
      { act: 'unlocked', refusals: 3, warnings: [] },
    ])
    desk = await openDesk({ folder: made.folder, print: () => Promise.resolve(null) })
  })
})

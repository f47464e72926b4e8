/** Rows 16 and 17 of the fault table: a page gone wrong may send anything. Each call ends in a typed answer and harms nothing. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls, type CallName, type RequestOf } from '#shared/contract/calls.ts'
import { failureCodes } from '#shared/contract/failures.ts'
import type { Result } from '#shared/contract/result.ts'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyParty } from '#shared/party/party.ts'
import { FIRST_RUN, newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { long, seed } from '../faults/plan.ts'
import { caseForm, day } from '../forms.ts'
import { fillVault, type FullVault, noteOf } from '../full-vault.ts'

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

const prototypes = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype]
    .map((one) => Reflect.ownKeys(one).map(String).join())
    .join('|')

const deep = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let n = 0; n < levels; n++) value = n % 2 === 0 ? [value] : { content: value }
  return value
}
const cycle = (): unknown => {
  const value: Record<string, unknown> = { type: 'doc' }
  value['content'] = [value]
  return value
}
const shared = (): unknown => {
  let value: unknown = { type: 'paragraph', content: [] }
  for (let n = 0; n < 40; n++) value = { type: 'doc', content: [value, value] }
  return value
}

/** Anything that a structured clone can carry. */
const hostile: readonly (readonly [string, () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['true', () => true],
  ['NaN', () => NaN],
  ['Infinity', () => -Infinity],
  ['-0', () => -0],
  ['2^53', () => 2 ** 53],
  ['fraction', () => 1.5],
  ['bigint', () => 10n ** 30n],
  ['empty string', () => ''],
  ['blank', () => ' \t\u3000'],
  ['long string', () => '가'.repeat(20_000)],
  ['huge string', () => 'x'.repeat(5_000_000)],
  ['lone surrogate', () => 'a\ud800b'],
  ['other lone surrogate', () => '\udfff'],
  ['NUL', () => 'a\u0000b'],
  ['SQL', () => `'; DROP TABLE caseFile; --`],
  ['proto word', () => '__proto__'],
  ['constructor word', () => 'constructor'],
  ['path', () => '../../../../etc/passwd'],
  ['format', () => '%s%n{year}${x}{{}}'],
  ['pattern', () => '(((((a+)+)+)+$'],
  ['direction marks', () => '\u202e\u2066\ufeff\u200b'],
  ['other uuid', () => '0192f0c1-7c3e-7a10-8f00-0000000000ff'],
  ['own uuid of another noun', () => full.party],
  ['uuid in capitals', () => full.case.toUpperCase()],
  ['date that is none', () => '2026-02-30'],
  ['day of long ago', () => '0001-01-01'],
  ['day far ahead', () => '9999-12-31'],
  ['future', () => '2027-01-01'],
  ['array', () => []],
  ['array of holes', () => new Array(3)],
  ['long array', () => Array.from({ length: 30_000 }, () => 0)],
  ['object', () => ({})],
  ['more keys', () => ({ id: full.case, extra: 1 })],
  ['__proto__ key', () => JSON.parse('{"__proto__":{"polluted":true},"id":"x"}') as unknown],
  ['constructor key', () => ({ constructor: { prototype: { polluted: true } }, toString: 1, length: 5 })],
  ['deep', () => deep(60)],
  ['deeper', () => deep(400)],
  ['cycle', cycle],
  ['shared tree', shared],
  ['Map', () => new Map([['id', full.case]])],
  ['Set', () => new Set([1])],
  ['Date', () => new Date(NaN)],
  ['RegExp', () => /x/],
  ['Error', () => new Error('x')],
  ['bytes', () => new Uint8Array(100)],
  ['buffer', () => new ArrayBuffer(100)],
  ['boxed', () => Object('text') as unknown],
]

/** A well-formed request for each call: the soil for changed ones. */
const samples = (): { readonly [C in CallName]: RequestOf<C> } => {
  const id = full.case
  const token = desk.choose(join(files, 'register.csv'))
  const exhibit = desk.choose(join(files, '진술서.txt')) as never
  const view = {
    id: randomUUID() as never,
    name: '보기',
    rank: 1,
    spec: {
      noun: 'both' as const,
      query: '',
      kinds: ['SEXH'],
      grounds: [],
      states: [],
      channels: [],
      receivedFrom: day('2026-01-01'),
      receivedTo: null,
      due: 'any' as const,
      open: 'any' as const,
      origin: 'any' as const,
      columns: ['number'],
      sort: [{ column: 'number', descending: true }],
    },
  }
  const mapping = {
    main: {
      file: 0,
      columns: [
        { column: 'No.', field: 'number' as const, dateOrder: null, values: [] },
        { column: 'Received', field: 'received' as const, dateOrder: 'ymd' as const, values: [] },
        { column: 'Type', field: 'kind' as const, dateOrder: null, values: [{ value: '차별', code: 'DISC' }] },
      ],
    },
    second: null,
  }
  return {
    'vault.state': {},
    'vault.prepare': FIRST_RUN,
    'vault.confirm': { answers: [{ sheet: 1, words: ['zoo'] }] },
    'vault.unlock': unlock,
    'vault.recover': { sheets: [['zoo', 'abandon']], ...unlock },
    'vault.verify': {},
    'vault.hand-out-sheets': {},
    'session.open': {},
    'working-set.fill': {},
    'office.save': { name: '사무소', zone: 'Asia/Seoul', numberPattern: '{year}-{kind}-{code4}-{check}', threshold: 5 },
    'calendar.save': {
      confirmedUntil: day('2027-12-31'),
      holidays: [
        { date: day('2026-12-25'), ko: '성탄절', en: 'Christmas', kind: 'fixed', source: 'law', confirmed: true },
      ],
    },
    'view.save': view,
    'view.remove': { id: view.id },
    'draft.save': { id: randomUUID() as never, form: caseForm() },
    'draft.list': {},
    'draft.discard': { id: randomUUID() as never },
    'intake.register': { draft: null, form: caseForm() },
    'consultation.close': { id: full.consultation },
    'consultation.open-case': { id: full.consultation, received: day('2026-11-20') },
    'dossier.read': { id },
    'dossier.set': { id, change: { field: 'narrative', value: '고침' } },
    'party.add': { dossier: id, form: { ...emptyParty('victim'), name: '이름', otherNames: ['다른 이름'] } },
    'party.set': { id: full.party, form: { ...emptyParty('victim'), name: '이름' } },
    'allegation.add': { dossier: id, form: { ...emptyAllegation('DISC'), respondents: [0], grounds: ['G01'] } },
    'allegation.set': { id: full.allegation, form: { ...emptyAllegation('DISC'), respondents: [0] } },
    'step.perform': { dossier: id, act: 'accept', on: day('2026-11-23'), facts: { reason: 'x', grounds: ['G01'] } },
    'search.find': { query: '회식', limit: 10 },
    'counts.table': { unit: 'cases', rows: 'kind', columns: 'state', from: day('2026-01-01'), to: null },
    'evidence.import': { dossier: id, token: exhibit },
    'evidence.set': { id: full.evidence, change: { field: 'allegations', value: [full.allegation] } },
    'evidence.preview': { id: full.evidence },
    'evidence.verify': { id: full.evidence },
    'note.add': { dossier: id, audience: 'team', body: noteOf('글') },
    'note.set': { id: full.me, body: noteOf('글') },
    'document.create': { dossier: id, language: 'ko', form: 'named' },
    'document.read': { id: full.document },
    'document.save': {
      id: full.document,
      title: '제목',
      form: 'named',
      sections: [{ key: 'opinion', include: true, edited: '글' }],
    },
    'document.render': { id: full.document },
    'gate.open': { outgoing: { kind: 'evidence', evidence: full.evidence }, class: 'party' },
    'gate.release': {
      gate: randomUUID(),
      class: 'party',
      recipient: '홍',
      purpose: '까닭',
      dismissed: [{ hit: 'x', reason: '다른 사람' }],
      destination: randomUUID() as never,
    },
    'disclosure.list': {},
    'legacy.inspect': { token },
    'legacy.dry-run': { token, mapping },
    'legacy.run': { token, mapping },
    'legacy.batches': {},
    'legacy.undo': { id: randomUUID() as never },
    'sample.load': {},
    'print.page': { job: randomUUID() },
  }
}

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
      for (const [what, value] of hostile) {
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
      for (const [what, value] of hostile) {
        const result = await answered(desk, name, value(), what)
        // Calls without a request take an empty object, or what looks like one.
        if (result.ok)
          expect(['-', 'object', 'Map', 'Set', 'Date', 'RegExp', 'Error', 'buffer', 'boxed']).toContain(what)
      }
      const sample = samples()[name]
      for (const path of leaves(sample).slice(1)) {
        for (const [what, value] of hostile) {
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
    for (const [, value] of hostile) {
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

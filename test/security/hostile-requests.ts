/** What a page gone wrong may send: anything that a structured clone carries, and well-formed requests to put it into. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { CallName, RequestOf } from '#shared/contract/calls.ts'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyParty } from '#shared/party/party.ts'
import { type Desk, FIRST_RUN, unlock } from '../desk.ts'
import { caseForm, day } from '../forms.ts'
import { type FullVault, noteOf } from '../full-vault.ts'

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
export const hostileValues = (full: FullVault): readonly (readonly [string, () => unknown])[] => [
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
  ['array of nothing', () => Array.from<unknown>({ length: 3 })],
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
export const sampleRequests = (
  desk: Desk,
  full: FullVault,
  files: string,
): { readonly [C in CallName]: RequestOf<C> } => {
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
    'draft.save': { id: randomUUID(), form: caseForm() },
    'draft.list': {},
    'draft.discard': { id: randomUUID() },
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
      destination: randomUUID(),
    },
    'disclosure.list': {},
    'legacy.inspect': { token },
    'legacy.dry-run': { token, mapping },
    'legacy.run': { token, mapping },
    'legacy.batches': {},
    'legacy.undo': { id: randomUUID() },
    'sample.load': {},
    'print.page': { job: randomUUID() },
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierRow } from '#shared/case/dossier.ts'
import { applyView, endOfWeek, filterRows, sortRows, type CodeRank } from '#shared/view/apply-view.ts'
import { viewColumns } from '#shared/view/columns.ts'
import { defaultViews } from '#shared/view/default-views.ts'
import type { ViewSpec } from '#shared/view/view.ts'

const TODAY = '2026-11-18'
const everything: ViewSpec = { ...defaultViews.all, sort: [] }
const noRank: CodeRank = () => 0

type RowOver = {
  readonly [K in keyof DossierRow]?: DossierRow[K] extends string ? string : DossierRow[K] | string | null
}
const row = (over: RowOver = {}): DossierRow =>
  ({
    id: '00000000-0000-7000-8000-000000000001',
    noun: 'case',
    number: '2026-차별-7QK4-M',
    legacyNumber: '',
    subject: '채용 면접에서의 나이 차별',
    kinds: ['DISC'],
    grounds: ['G04'],
    channel: 'visit',
    urgency: 'normal',
    state: 'investigation',
    received: '2026-09-01',
    due: '2026-11-30',
    dueIsForecast: false,
    stateSince: '2026-10-01',
    closed: false,
    evidenceCount: 2,
    allegationCount: 1,
    batch: null,
    changedAt: '2026-10-01T00:00:00.000Z',
    ...over,
  }) as DossierRow

const spec = (over: { readonly [K in keyof ViewSpec]?: ViewSpec[K] | string }): ViewSpec =>
  ({ ...everything, ...over }) as ViewSpec
const passes = (over: Parameters<typeof spec>[0], of: DossierRow, found: ReadonlySet<string> | null = null): boolean =>
  filterRows([of], spec(over), TODAY, found).length === 1

describe('conditions of a view', () => {
  it.each([
    ['2026-11-16', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026-12-31', '2027-01-03'],
  ])('the week of %s ends on %s', (today, end) => {
    expect(endOfWeek(today)).toBe(end)
  })

  it.each([
    ['overdue', '2026-11-17', true],
    ['overdue', '2026-11-18', false],
    ['overdue', null, false],
    ['this-week', '2026-11-17', false],
    ['this-week', '2026-11-18', true],
    ['this-week', '2026-11-22', true],
    ['this-week', '2026-11-23', false],
    ['running', '2020-01-01', true],
    ['running', null, false],
    ['none', null, true],
    ['none', '2026-11-18', false],
    ['any', null, true],
  ] as const)('due %s with %s: %s', (due, date, shown) => {
    expect(passes({ due }, row({ due: date }))).toBe(shown)
  })

  it('takes the period of receipt with both ends', () => {
    const period = { receivedFrom: '2026-01-01', receivedTo: '2026-06-30' }
    expect(
      ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((received) => passes(period, row({ received }))),
    ).toEqual([false, true, true, false])
  })

  it('any of the chosen codes is enough, and each list must fit', () => {
    const both = row({ kinds: ['SEXH', 'DISC'], grounds: ['G01'] })
    expect(passes({ kinds: ['DISC', 'PRIV'] }, both)).toBe(true)
    expect(passes({ kinds: ['PRIV'] }, both)).toBe(false)
    expect(passes({ kinds: ['DISC'], grounds: ['G04'] }, both)).toBe(false)
    expect(passes({ grounds: ['G01'] }, row({ grounds: [] }))).toBe(false)
  })

  it('tells a legacy register from what was registered here', () => {
    const legacy = row({ batch: '00000000-0000-7000-8000-00000000000b' })
    expect([passes({ origin: 'legacy' }, legacy), passes({ origin: 'office' }, legacy)]).toEqual([true, false])
    expect([passes({ origin: 'legacy' }, row()), passes({ origin: 'office' }, row())]).toEqual([false, true])
  })

  it('asks numbers and subject until the search has answered, then the search alone', () => {
    expect(passes({ query: '나이  차별' }, row())).toBe(true)
    expect(passes({ query: '나이 차별'.normalize('NFD') }, row())).toBe(true)
    expect(passes({ query: '7qk4' }, row())).toBe(true)
    expect(passes({ query: 'p-77' }, row({ legacyNumber: 'P-77' }))).toBe(true)
    expect(passes({ query: '상사' }, row())).toBe(false)
    expect(passes({ query: '상사' }, row(), new Set([row().id]))).toBe(true)
    expect(passes({ query: '나이' }, row(), new Set())).toBe(false)
    expect(passes({ query: '  ' }, row(), new Set())).toBe(true)
  })
})

describe('order of a view', () => {
  const order = (
    column: string,
    descending: boolean,
    rows: readonly DossierRow[],
    of: (row: DossierRow) => unknown,
    rank = noRank,
  ) => sortRows(rows, [{ column, descending }], rank).map(of)

  it('sorts Korean words by the Korean alphabet and numbers in them by size', () => {
    const rows = ['하', '가나', '가', '까', 'apple', '나10', '나9'].map((subject, i) => row({ subject, id: String(i) }))
    expect(order('subject', false, rows, (r) => r.subject)).toEqual(['가', '가나', '까', '나9', '나10', '하', 'apple'])
  })

  it('puts what has no value last in both directions', () => {
    const rows = [null, '2026-02-01', '2026-01-01'].map((due, i) => row({ due, id: String(i) }))
    expect(order('due', false, rows, (r) => r.due)).toEqual(['2026-01-01', '2026-02-01', null])
    expect(order('due', true, rows, (r) => r.due)).toEqual(['2026-02-01', '2026-01-01', null])
  })

  it('sorts states by the procedure, not by letters', () => {
    const rank: CodeRank = (_, code) => ['registered', 'investigation', 'closed'].indexOf(code)
    const rows = ['closed', 'investigation', 'registered'].map((state, i) => row({ state, id: String(i) }))
    expect(order('state', false, rows, (r) => r.state, rank)).toEqual(['registered', 'investigation', 'closed'])
  })

  it('counts days in a state from its beginning', () => {
    const rows = ['2026-11-01', '2026-01-01'].map((stateSince, i) => row({ stateSince, id: String(i) }))
    expect(order('daysInState', true, rows, (r) => r.stateSince)).toEqual(['2026-01-01', '2026-11-01'])
  })

  it('uses the second column where the first is equal, and ignores columns it does not know', () => {
    const rows = [
      row({ id: '1', evidenceCount: 1, received: '2026-01-02' }),
      row({ id: '2', evidenceCount: 1, received: '2026-01-01' }),
      row({ id: '3', evidenceCount: 0 }),
    ]
    const sort = [
      { column: 'from-a-later-version', descending: true },
      { column: 'evidenceCount', descending: true },
      { column: 'received', descending: false },
    ]
    expect(sortRows(rows, sort, noRank).map((r) => r.id)).toEqual(['2', '1', '3'])
  })
})

const civil = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 })
const anyRow = fc
  .record({
    id: fc.uuid(),
    noun: fc.constantFrom('case', 'consultation'),
    number: fc.string({ maxLength: 4 }),
    subject: fc.constantFrom('', '가', '나', '나', 'b'),
    kinds: codes,
    grounds: codes,
    channel: fc.constantFrom('A', 'B'),
    state: fc.constantFrom('A', 'B', 'C'),
    received: civil,
    due: fc.option(civil),
    stateSince: civil,
    closed: fc.boolean(),
    evidenceCount: fc.nat(3),
    batch: fc.option(fc.uuid()),
  })
  .map((over) => row(over as never))
const anySpec = fc
  .record({
    noun: fc.constantFrom('case', 'consultation', 'both'),
    kinds: codes,
    grounds: codes,
    states: codes,
    channels: codes,
    receivedFrom: fc.option(civil),
    receivedTo: fc.option(civil),
    due: fc.constantFrom('any', 'overdue', 'this-week', 'running', 'none'),
    open: fc.constantFrom('any', 'open', 'closed'),
    origin: fc.constantFrom('any', 'office', 'legacy'),
    sort: fc.array(fc.record({ column: fc.constantFrom(...viewColumns), descending: fc.boolean() }), { maxLength: 3 }),
  })
  .map((over) => spec(over as never))

describe('every view', () => {
  it('shows some of the rows, each once, and the same ones whatever their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { maxLength: 30, selector: (r) => r.id }), anySpec, (rows, wanted) => {
        const shown = applyView(rows, wanted, TODAY, null, noRank)
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.every((r) => rows.includes(r))).toBe(true)
        expect(applyView([...rows].reverse(), wanted, TODAY, null, noRank).map((r) => r.id)).toEqual(
          shown.map((r) => r.id),
        )
      }),
    )
  })

  it('shows a row exactly if each condition alone shows it', () => {
    fc.assert(
      fc.property(anyRow, anySpec, (of, wanted) => {
        const keys = [
          'noun',
          'kinds',
          'grounds',
          'states',
          'channels',
          'receivedFrom',
          'receivedTo',
          'due',
          'open',
          'origin',
        ] as const
        const each = keys.every((key) => passes({ [key]: wanted[key] }, of))
        expect(filterRows([of], wanted, TODAY, null).length === 1).toBe(each)
      }),
    )
  })

  it('narrows when a condition is added', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), anySpec, (rows, wanted) => {
        const wide = new Set(filterRows(rows, { ...wanted, kinds: [] }, TODAY, null))
        expect(filterRows(rows, wanted, TODAY, null).every((r) => wide.has(r))).toBe(true)
      }),
    )
  })
})

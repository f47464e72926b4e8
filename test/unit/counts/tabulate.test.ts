import { describe, expect, it } from 'vitest'
import type { CountsQuestion } from '#shared/counts/counts.ts'
import { NOT_RECORDED, tabulate, type CountUnit } from '#shared/counts/tabulate.ts'

const unit = (over: Partial<CountUnit>, id = '1'): CountUnit => ({
  id,
  kinds: ['DISC'],
  grounds: [],
  state: 'assigned',
  channel: 'visit',
  received: '2026-03-31',
  ...over,
})
const times = (n: number, over: Partial<CountUnit>): CountUnit[] =>
  Array.from({ length: n }, (_, i) => unit(over, String(i)))
const question = (over: Partial<CountsQuestion>): CountsQuestion => ({
  unit: 'cases',
  rows: 'kind',
  columns: null,
  from: null,
  to: null,
  ...over,
})

describe('tabulating', () => {
  it('counts by one list, without columns', () => {
    const table = tabulate([...times(7, {}), ...times(9, { kinds: ['SEXH'] })], question({}), 5)
    expect(table).toEqual({
      rows: ['DISC', 'SEXH'],
      columns: [],
      cells: [[], []],
      rowTotals: [7, 9],
      columnTotals: [],
      total: 16,
      overlapping: false,
      threshold: 5,
      masked: 0,
    })
  })

  it('crosses two lists and shows zeros', () => {
    const table = tabulate(
      [
        ...times(6, { channel: 'visit' }),
        ...times(8, { channel: 'phone' }),
        ...times(5, { kinds: ['PRIV'], channel: 'phone' }),
      ],
      question({ columns: 'channel' }),
      5,
    )
    expect(table.columns).toEqual(['phone', 'visit'])
    expect(table.cells).toEqual([
      [8, 6],
      [5, 0],
    ])
    expect(table.rowTotals).toEqual([14, 5])
    expect(table.columnTotals).toEqual([13, 6])
    expect(table.total).toBe(19)
  })

  it('counts a unit with several codes in each, and once in the total', () => {
    const table = tabulate(
      [...times(6, { grounds: ['G03', 'G04', 'G04'] }), ...times(5, {})],
      question({ rows: 'ground' }),
      5,
    )
    expect(table.rows).toEqual(['G03', 'G04', NOT_RECORDED])
    expect(table.rowTotals).toEqual([6, 6, 5])
    expect(table.total).toBe(11)
    expect(table.overlapping).toBe(true)
  })

  it('takes the period with both ends and fills quiet months', () => {
    const units = ['2025-12-31', '2026-01-01', '2026-04-30', '2026-05-01'].flatMap((received) => times(2, { received }))
    const period = { from: '2026-01-01', to: '2026-04-30' } as Pick<CountsQuestion, 'from' | 'to'>
    const table = tabulate(units, question({ rows: 'month', ...period }), 2)
    expect(table.rows).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
    expect(table.rowTotals).toEqual([2, 0, 0, 2])
    expect(table.total).toBe(4)
  })

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (received, quarter) => {
    expect(tabulate([unit({ received })], question({ rows: 'quarter' }), 2).rows).toEqual([quarter])
  })

  it('fills quarters over the turn of a year', () => {
    const table = tabulate(
      ['2025-11-01', '2026-05-01'].map((received) => unit({ received })),
      question({ rows: 'quarter' }),
      2,
    )
    expect(table.rows).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  })

  it('answers an empty register with an empty table', () => {
    const table = tabulate([], question({ columns: 'state' }), 5)
    expect(table).toMatchObject({ rows: [], columns: [], cells: [], total: 0, masked: 0 })
  })
})

describe('masking by hand', () => {
  it('hides a small count, and a second one that the total would give away with it', () => {
    // Seoul 2020, decisions by kind (design, domain 0.3): 21, 3, 2, 2, 3
    const kinds = { SEXH: 21, BULL: 3, DISC: 2, PRIV: 2, PERS: 3 }
    const units = Object.entries(kinds).flatMap(([kind, n]) => times(n, { kinds: [kind] }))
    const table = tabulate(units, question({}), 5)
    expect(table.rows).toEqual(['BULL', 'DISC', 'PERS', 'PRIV', 'SEXH'])
    expect(table.rowTotals).toEqual([null, null, null, null, 21])
    expect(table.total).toBe(31)
  })

  it('hides the smallest neighbour of a lone small count', () => {
    const units = [...times(3, { kinds: ['A'] }), ...times(40, { kinds: ['B'] }), ...times(9, { kinds: ['C'] })]
    const table = tabulate(units, question({}), 5)
    expect(table.rowTotals).toEqual([null, 40, null])
    expect(table.total).toBe(52)
  })

  it('never leaves two ones beside a total of two', () => {
    const units = [...times(1, { kinds: ['A'] }), ...times(1, { kinds: ['B'] }), ...times(20, { kinds: ['C'] })]
    const table = tabulate(units, question({}), 2)
    // 1 + 1 = 22 − 20 would be read off at once: no masked count is below 1
    expect(table.rowTotals.filter((value) => value === null).length + (table.total === null ? 1 : 0)).toBeGreaterThan(2)
  })

  it('hides the total with the only count there is', () => {
    const table = tabulate(times(3, {}), question({ columns: 'channel' }), 5)
    expect(table).toMatchObject({ cells: [[null]], rowTotals: [null], columnTotals: [null], total: null, masked: 4 })
  })
})

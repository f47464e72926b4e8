import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LegacyFile, LegacyProblem } from '#shared/legacy/batch.ts'
import { countValues } from '#shared/legacy/count-values.ts'
import { mappingSchema, type Mapping } from '#shared/legacy/mapping.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { gatherProblems } from '../../renderer/features/legacy/gather-problems.ts'
import {
  lacksOf,
  partOf,
  setField,
  setPart,
  setValue,
  startMapping,
} from '../../renderer/features/legacy/mapping-edit.ts'

const lists = loadShippedLists()
const table = {
  columns: ['no', 'kind'],
  rows: [
    ['1', ' 성희롱 '],
    ['2', '성희롱'],
    ['3', ''],
    ['4', '잡무'],
  ],
}
const file = (index: number): LegacyFile => ({
  index,
  name: `${index}.csv`,
  encoding: 'UTF-8',
  delimiter: ',',
  columns: table.columns,
  rows: 4,
  sample: table.rows,
  values: countValues(table).map((entry) => ({ ...entry, counts: [...entry.counts] })),
})
const start = (): Mapping => startMapping([file(0), file(1)], null)!

describe('values of a column', () => {
  it('are counted without the white space around them, commonest first, empty cells left out', () => {
    expect(countValues(table)[1]).toEqual({
      column: 'kind',
      distinct: 2,
      counts: [
        { value: '성희롱', count: 2 },
        { value: '잡무', count: 1 },
      ],
    })
  })
})

describe('a mapping made by hand', () => {
  it('starts with every column kept as text where nothing could be suggested', () => {
    expect(start().main.columns.map((rule) => rule.field)).toEqual(['legacy', 'legacy'])
    expect(startMapping([], null)).toBeNull()
  })
  it('names what still stands in the way', () => {
    expect(lacksOf(start())).toEqual(['main-number', 'received'])
    const second = setPart(start(), file(1), 'second')
    expect(lacksOf(second)).toEqual(['main-number', 'second-number', 'received'])
    const numbered = setField(
      setField(second, 'main', file(0), 'no', 'number', lists),
      'main',
      file(0),
      'kind',
      'received',
      lists,
    )
    expect(lacksOf(numbered)).toEqual(['second-number'])
  })
  it('gives each value of a column of codes a code to start from', () => {
    const mapped = setField(start(), 'main', file(0), 'kind', 'kind', lists)
    expect(mapped.main.columns[1]?.values).toEqual([
      { value: '성희롱', code: 'SEXH' },
      { value: '잡무', code: 'OTHR' },
    ])
    expect(setValue(mapped, 'main', 'kind', '잡무', null).main.columns[1]?.values[1]).toEqual({
      value: '잡무',
      code: null,
    })
  })
  it('lets the two files change places, and never loses the main one', () => {
    const two = setPart(start(), file(1), 'second')
    const swapped = setPart(two, file(1), 'main')
    expect([partOf(swapped, 0), partOf(swapped, 1)]).toEqual(['second', 'main'])
    expect(setPart(start(), file(0), null)).toEqual(start())
    const left = setPart(two, file(0), null)
    expect([partOf(left, 0), partOf(left, 1)]).toEqual([null, 'main'])
  })
  it('stays a mapping that the vault takes, whatever is clicked', () => {
    const act = fc.record({ index: fc.nat(1), part: fc.constantFrom('main' as const, 'second' as const, null) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const mapping = acts.reduce((now, each) => setPart(now, file(each.index), each.part), start())
        expect(mappingSchema.safeParse(mapping).success).toBe(true)
        expect(mapping.second?.file).not.toBe(mapping.main.file)
      }),
    )
  })
})

describe('gathering problems', () => {
  const problem = (code: string, value: string, count: number, rows: number[]): LegacyProblem => ({
    file: 0,
    column: 'no',
    code,
    value,
    count,
    rows,
  })
  it('makes one line of all numbers, and keeps values apart', () => {
    expect(
      gatherProblems([
        problem('repeated', '24-2', 2, [9, 12]),
        problem('repeated', '24-1', 1, [4]),
        problem('pending', '진행중', 1, [5]),
        problem('pending', 'pending', 2, [6, 7]),
      ]),
    ).toEqual([
      { file: 0, column: 'no', code: 'repeated', values: ['24-2', '24-1'], distinct: 2, count: 3, rows: [4, 9, 12] },
      { file: 0, column: 'no', code: 'pending', values: ['pending'], distinct: 1, count: 2, rows: [6, 7] },
      { file: 0, column: 'no', code: 'pending', values: ['진행중'], distinct: 1, count: 1, rows: [5] },
    ])
  })
  it('loses no place', () => {
    const one = fc
      .tuple(
        fc.constantFrom('repeated', 'orphan', 'pending'),
        fc.string({ maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([code, value, count]) => problem(code, value, count, [2]))
    fc.assert(
      fc.property(fc.array(one), (problems) => {
        const sum = (all: readonly { readonly count: number }[]) => all.reduce((total, each) => total + each.count, 0)
        expect(sum(gatherProblems(problems))).toBe(sum(problems))
      }),
    )
  })
})

/**
 * The masking is checked by an attacker who does not know how it works: he tries every table of whole numbers that
 * agrees with what is shown, and notes the smallest and largest value of each masked count.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskTable, type MaskedTable, type OpenTable } from '#shared/counts/mask.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const tableOf = (cells: readonly (readonly number[])[]): OpenTable => ({
  cells,
  rowTotals: cells.map(sum),
  columnTotals: (cells[0] ?? []).map((_, column) => sum(cells.map((line) => line[column] ?? 0))),
  total: sum(cells.map(sum)),
})

/** All counts of a table in one list, in the order in which both kinds of table hold them. */
const flat = <T>(table: {
  cells: readonly (readonly T[])[]
  rowTotals: readonly T[]
  columnTotals: readonly T[]
  total: T
}): T[] => [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.total]

/** Every count's possible values, trying inner counts from 1 (zeros are shown) up to `most`. */
const attack = (masked: MaskedTable, most: number): ReadonlySet<number>[] => {
  const columns = masked.columnTotals.length
  const inner = columns === 0 ? masked.rowTotals : masked.cells.flat()
  const seen = flat(masked).map(() => new Set<number>())
  const guess: number[] = []
  const shown = flat(masked)
  const visit = (position: number): void => {
    if (position === inner.length) {
      const table =
        columns === 0
          ? { cells: guess.map(() => []), rowTotals: guess, columnTotals: [], total: sum(guess) }
          : tableOf(masked.rowTotals.map((_, row) => guess.slice(row * columns, (row + 1) * columns)))
      const values = flat<number>(table)
      if (values.every((value, index) => shown[index] === null || shown[index] === value))
        values.forEach((value, index) => seen[index]?.add(value))
      return
    }
    const known = inner[position] ?? null
    for (let value = known ?? 1; value <= (known ?? most); value++) {
      guess[position] = value
      visit(position + 1)
    }
  }
  visit(0)
  return seen
}

const holds = (open: OpenTable, threshold: number): void => {
  const masked = maskTable(open, threshold)
  const truth = flat(open)
  const shown = flat<number | null>(masked)
  const possible = attack(masked, Math.max(...truth, threshold) + 1)
  expect(masked.masked).toBe(shown.filter((value) => value === null).length)
  truth.forEach((value, index) => {
    const small = value > 0 && value < threshold
    if (small) expect(shown[index]).toBeNull()
    if (value === 0) expect(shown[index]).toBe(0)
    if (shown[index] !== null) expect(shown[index]).toBe(value)
    else {
      expect(possible[index]?.has(value)).toBe(true)
      expect(possible[index]?.size).toBeGreaterThan(1)
      if (small) expect(Math.max(...(possible[index] ?? []))).toBeGreaterThanOrEqual(threshold)
    }
  })
}

it('no masked count can be worked out, in tables of rows and columns', () => {
  const shape = fc.constantFrom<readonly [number, number]>([1, 1], [1, 3], [2, 2], [3, 1], [2, 3])
  fc.assert(
    fc.property(
      shape.chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
      fc.constantFrom(2, 3),
      (cells, threshold) => {
        // keeps the attacker's work small: totals of at most 6 where six inner counts may be masked
        fc.pre(cells.flat().length < 6 || sum(cells.flat()) <= 7)
        holds(tableOf(cells), threshold)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

it('no masked count can be worked out, in lists with a total', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(2, 3, 5),
      (rows, threshold) => {
        fc.pre(rows.length < 4 || sum(rows) <= 12)
        holds({ cells: rows.map(() => []), rowTotals: rows, columnTotals: [], total: sum(rows) }, threshold)
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)

it('masks nothing where nothing is small, and never a zero', () => {
  expect(
    maskTable(
      tableOf([
        [5, 0],
        [9, 7],
      ]),
      5,
    ).masked,
  ).toBe(0)
})

it('copes with the largest table that the screen offers', () => {
  const cells = Array.from({ length: 180 }, (_, row) =>
    Array.from({ length: 21 }, (_, column) => (row * 7 + column * 3) % 11),
  )
  const masked = maskTable(tableOf(cells), 5)
  expect(masked.total).toBe(sum(cells.map(sum)))
  expect(masked.cells.flat().filter((value) => value !== null && value > 0 && value < 5)).toEqual([])
}, 30_000)

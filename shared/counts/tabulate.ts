/**
 * A question to the register becomes a table with its small cells masked.
 *
 * Pure: the vault process hands in the units that the account may open. What comes out is for the screen;
 * publishing has rules of its own (design: statistics).
 */
import type { CountsBy, CountsQuestion, CountsTable } from './counts.ts'
import { maskTable, type OpenTable } from './mask.ts'

/** What is counted: a case, a consultation or an allegation, as codes and one date. */
export interface CountUnit {
  readonly id: string
  readonly kinds: readonly string[]
  readonly grounds: readonly string[]
  readonly state: string
  readonly channel: string
  /** civil day of receipt, YYYY-MM-DD */
  readonly received: string
}

/** Row or column of the units that carry no code of that list. */
export const NOT_RECORDED = ''

/** More empty months than this between two filled ones are not drawn: a legacy date may lie centuries off. */
const LONGEST_FILLED_SPAN = 600

const timeKey: Readonly<Record<'year' | 'quarter' | 'month', (received: string) => string>> = {
  year: (received) => received.slice(0, 4),
  quarter: (received) => `${received.slice(0, 4)}-Q${String(Math.ceil(Number(received.slice(5, 7)) / 3))}`,
  month: (received) => received.slice(0, 7),
}

const orNotRecorded = (codes: readonly string[]): readonly string[] =>
  codes.length === 0 ? [NOT_RECORDED] : [...new Set(codes)]

/** The rows (or columns) in which one unit is counted. */
const keysOf = (unit: CountUnit, by: CountsBy): readonly string[] => {
  switch (by) {
    case 'kind':
      return orNotRecorded(unit.kinds)
    case 'ground':
      return orNotRecorded(unit.grounds)
    case 'state':
      return [unit.state]
    case 'channel':
      return [unit.channel]
    case 'year':
    case 'quarter':
    case 'month':
      return [timeKey[by](unit.received)]
  }
}

const steps = { year: 1, quarter: 4, month: 12 } as const
const ordinal = (by: keyof typeof steps, key: string): number => {
  const year = Number(key.slice(0, 4)) * steps[by]
  if (by === 'year') return year
  return year + Number(by === 'quarter' ? key.slice(6) : key.slice(5)) - 1
}
const periodAt = (by: keyof typeof steps, position: number): string => {
  const year = String(Math.floor(position / steps[by])).padStart(4, '0')
  const part = (position % steps[by]) + 1
  if (by === 'year') return year
  return by === 'quarter' ? `${year}-Q${String(part)}` : `${year}-${String(part).padStart(2, '0')}`
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Keys in order, “not recorded” last; periods without any unit are filled in, because a quiet month is a result. */
const axis = (by: CountsBy, found: ReadonlySet<string>): readonly string[] => {
  const keys = [...found].sort(byCodePoint)
  const first = keys[0]
  const last = keys.at(-1)
  if (first !== undefined && last !== undefined && (by === 'year' || by === 'quarter' || by === 'month')) {
    const from = ordinal(by, first)
    const length = ordinal(by, last) - from + 1
    if (length <= LONGEST_FILLED_SPAN) return Array.from({ length }, (_, index) => periodAt(by, from + index))
  }
  return found.has(NOT_RECORDED) ? [...keys.filter((key) => key !== NOT_RECORDED), NOT_RECORDED] : keys
}

const inPeriod = (unit: CountUnit, { from, to }: CountsQuestion): boolean =>
  (from === null || unit.received >= from) && (to === null || unit.received <= to)

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * @param units what the account may open; which noun they are is the caller's choice by `question.unit`
 * @param question rows, columns (null: totals only) and the period of receipt, both ends included
 * @param threshold counts above zero and below this are masked
 * @returns `cells[row][column]`; without columns each row of cells is empty and `rowTotals` is the answer.
 *   Totals count a unit once, so where units carry several codes (`overlapping`) the cells may add up to more.
 */
export const tabulate = (units: Iterable<CountUnit>, question: CountsQuestion, threshold: number): CountsTable => {
  const cells = new Map<string, Map<string, number>>()
  const rowTotals = new Map<string, number>()
  const columnTotals = new Map<string, number>()
  let total = 0
  let overlapping = false
  for (const unit of units) {
    if (!inPeriod(unit, question)) continue
    const rows = keysOf(unit, question.rows)
    const columns = question.columns === null ? [] : keysOf(unit, question.columns)
    total += 1
    if (rows.length > 1 || columns.length > 1) overlapping = true
    for (const column of columns) count(columnTotals, column)
    for (const row of rows) {
      count(rowTotals, row)
      const line = cells.get(row) ?? new Map<string, number>()
      cells.set(row, line)
      for (const column of columns) count(line, column)
    }
  }
  const rows = axis(question.rows, new Set(rowTotals.keys()))
  const columns = question.columns === null ? [] : axis(question.columns, new Set(columnTotals.keys()))
  const open: OpenTable = {
    cells: rows.map((row) => columns.map((column) => cells.get(row)?.get(column) ?? 0)),
    rowTotals: rows.map((row) => rowTotals.get(row) ?? 0),
    columnTotals: columns.map((column) => columnTotals.get(column) ?? 0),
    total,
  }
  return { rows: [...rows], columns: [...columns], ...maskTable(open, threshold), overlapping, threshold }
}

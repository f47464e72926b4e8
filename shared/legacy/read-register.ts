/** Reads a whole legacy register: cases from the main file, their allegations from the second, and a report. */
import { fail, ok, type Result } from '../contract/result.ts'
import type { CodeList } from '../vocabulary/code-list.ts'
import type { LegacyProblem } from './batch.ts'
import type { LegacyAllegation, LegacyCase, LegacyRegister, OrphanRow, RowProblem } from './legacy-case.ts'
import type { FileRule, Mapping } from './mapping.ts'
import { holdsAllegation, openRow, readAllegation, readCase, type ReadRow } from './read-row.ts'
import type { LegacyTable } from './table.ts'

const checkFile = (rules: FileRule, tables: readonly LegacyTable[]): Result<null> => {
  const table = tables[rules.file]
  if (!table) return fail('legacy-mapping', { column: '–' })
  const missing = rules.columns.find((rule) => !table.columns.includes(rule.column))
  if (missing !== undefined) return fail('legacy-mapping', { column: missing.column })
  const numbers = rules.columns.filter((rule) => rule.field === 'number').length
  const repeated = new Set(rules.columns.map((rule) => rule.column)).size < rules.columns.length
  return numbers === 1 && !repeated ? ok(null) : fail('legacy-mapping', { column: rules.columns[0]?.column ?? '–' })
}

/**
 * Whether the mapping fits the files: each file has its columns, and exactly one of them is the number.
 * Failure: `legacy-mapping`.
 */
export const checkMapping = (mapping: Mapping, tables: readonly LegacyTable[]): Result<null> => {
  const main = checkFile(mapping.main, tables)
  if (!main.ok || mapping.second === null) return main
  return mapping.second.file === mapping.main.file
    ? fail('legacy-mapping', { column: '–' })
    : checkFile(mapping.second, tables)
}

const openRows = (rules: FileRule, tables: readonly LegacyTable[], lists: readonly CodeList[]): readonly ReadRow[] => {
  const table = tables[rules.file]
  return table
    ? table.rows
        .map((_, index) => openRow(table, index, rules, lists))
        .filter((row) => row.cells.some((cell) => cell.text !== ''))
    : []
}

const numberColumn = (rules: FileRule): string => rules.columns.find((rule) => rule.field === 'number')?.column ?? ''

/** Numbers are linked without regard to case and white space. */
const linkKey = (number: string): string => number.toLowerCase().replace(/\s+/g, '')

const byNumber = (rows: readonly ReadRow[]): ReadonlyMap<string, readonly ReadRow[]> => {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const key = linkKey(row.number)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Allegations of one case; one with the very same cells as an earlier one is kept and marked. */
const readAllegations = (
  rows: readonly ReadRow[],
  kind: string | null,
  caseNumber: string,
  column: string,
): readonly LegacyAllegation[] => {
  const seen = new Map<string, number>()
  return rows.map((row, index) => {
    const key = JSON.stringify(row.cells.map((cell) => [cell.column, cell.text]))
    const repeatOf = seen.get(key) ?? null
    if (repeatOf === null) seen.set(key, index)
    else row.problems.push({ file: row.file, row: row.row, column, code: 'repeated', value: row.number })
    return { ...readAllegation(row, kind, caseNumber), repeatOf }
  })
}

const orphanOf = (row: ReadRow): OrphanRow => ({
  row: row.row,
  number: row.number,
  cells: Object.fromEntries(row.cells.filter((cell) => cell.text !== '').map((cell) => [cell.column, cell.text])),
})

/**
 * Reads the register. Every cell that is not empty is in a case, in an orphan, or (characters that cannot be
 * stored) in the problems. Rows of nothing are left out. The mapping must have passed `checkMapping`.
 */
export const readRegister = (
  mapping: Mapping,
  tables: readonly LegacyTable[],
  lists: readonly CodeList[],
): LegacyRegister => {
  const mainRows = openRows(mapping.main, tables, lists)
  const secondRows = mapping.second ? openRows(mapping.second, tables, lists) : []
  const column = numberColumn(mapping.main)
  const secondColumn = mapping.second ? numberColumn(mapping.second) : ''
  const allegationRows = byNumber(secondRows)
  const taken = new Set<string>()

  const cases = mainRows.map((row): LegacyCase => {
    const head = readCase(row)
    const key = linkKey(row.number)
    const isFirst = key !== '' && !taken.has(key)
    if (key !== '' && !isFirst)
      row.problems.push({ file: row.file, row: row.row, column, code: 'duplicate-number', value: row.number })
    taken.add(key)
    const linked = isFirst ? (allegationRows.get(key) ?? []) : []
    if (mapping.second && linked.length === 0)
      row.problems.push({ file: row.file, row: row.row, column, code: 'without-allegation', value: row.number })
    const kind = head.kinds[0] ?? null
    const own = holdsAllegation(row) ? [{ ...readAllegation(row, kind, head.legacyNumber), legacy: {} }] : []
    const second = readAllegations(linked, kind, head.legacyNumber, secondColumn)
    return {
      ...head,
      allegations: [
        ...own,
        ...second.map((one) => (one.repeatOf === null ? one : { ...one, repeatOf: one.repeatOf + own.length })),
      ],
    }
  })

  taken.delete('')
  const orphans = secondRows.filter((row) => !taken.has(linkKey(row.number)))
  for (const row of orphans)
    row.problems.push({ file: row.file, row: row.row, column: secondColumn, code: 'orphan', value: row.number })
  return {
    cases,
    orphans: orphans.map(orphanOf),
    problems: [...mainRows, ...secondRows].flatMap((row) => row.problems),
  }
}

const FIRST_ROWS = 5

/** Problems by file, column, code and value, with their count and first rows; the most frequent first. */
export const groupProblems = (problems: readonly RowProblem[]): readonly LegacyProblem[] => {
  const groups = new Map<string, { problem: RowProblem; count: number; rows: number[] }>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.column, problem.code, problem.value])
    const group = groups.get(key)
    if (!group) groups.set(key, { problem, count: 1, rows: [problem.row] })
    else {
      group.count += 1
      if (group.rows.length < FIRST_ROWS) group.rows.push(problem.row)
    }
  }
  return [...groups.values()]
    .map(({ problem: { file, column, code, value }, count, rows }) => ({ file, column, code, value, count, rows }))
    .toSorted((a, b) => b.count - a.count || a.file - b.file || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
}

/** Reads one row of a register under the rules of its columns. Nothing is dropped: what is not understood is kept and reported. */
import { findCode, type CodeList } from '../vocabulary/code-list.ts'
import { dirtOf, repairText } from './dirt.ts'
import type { LegacyAllegation, LegacyCase, RowProblem, RowProblemCode } from './legacy-case.ts'
import { readLegacyDate } from './legacy-date.ts'
import { listOfField, type ColumnRule, type FileRule, type LegacyField } from './mapping.ts'
import type { LegacyTable } from './table.ts'

/** Longest text of one line, as `line` in `text/text.ts` takes it. */
const LINE = 500

interface Cell {
  readonly column: string
  /** repaired, without white space around it */
  readonly text: string
  readonly field: LegacyField
  readonly rule: ColumnRule | null
}

export interface ReadRow {
  readonly row: number
  readonly number: string
  readonly cells: readonly Cell[]
  readonly problems: RowProblem[]
  readonly lists: readonly CodeList[]
  readonly file: number
}

const report = (row: ReadRow, column: string, code: RowProblemCode, value: string): void => {
  row.problems.push({ file: row.file, row: row.row, column, code, value })
}

/** Cells of a row with their rules; a column without a rule is kept as legacy text. */
export const openRow = (table: LegacyTable, index: number, rules: FileRule, lists: readonly CodeList[]): ReadRow => {
  const byColumn = new Map(rules.columns.map((rule) => [rule.column, rule]))
  const problems: RowProblem[] = []
  const row = index + (table.firstRow ?? 2)
  const cells = (table.rows[index] ?? []).map((raw, at): Cell => {
    const column = table.columns[at] ?? `#${at + 1}`
    const rule = byColumn.get(column) ?? null
    const { text, characters } = repairText(raw)
    for (const value of characters) problems.push({ file: rules.file, row, column, code: 'repaired-character', value })
    return { column, text: text.trim(), field: rule?.field ?? 'legacy', rule }
  })
  const number = cells.find((cell) => cell.field === 'number')?.text ?? ''
  return { row, number, cells, problems, lists, file: rules.file }
}

/** Text of a column that holds words; dirt is no text, and is reported. */
const wordsOf = (row: ReadRow, cell: Cell): string => {
  if (cell.text === '') return ''
  const dirt = dirtOf(cell.text)
  if (dirt !== null) report(row, cell.column, dirt, cell.text)
  return dirt === null ? cell.text : ''
}

const firstWords = (row: ReadRow, field: LegacyField): { readonly text: string; readonly column: string } => {
  for (const cell of row.cells) {
    const text = cell.field === field ? wordsOf(row, cell) : ''
    if (text !== '') return { text, column: cell.column }
  }
  return { text: '', column: '' }
}

/** The code for a cell by its column's value rules; null, and a report, where there is none. */
const codeOf = (row: ReadRow, cell: Cell): { readonly list: string; readonly code: string } | null => {
  if (cell.text === '') return null
  const code = cell.rule?.values.find((rule) => rule.value === cell.text)?.code ?? null
  if (code === null) {
    report(row, cell.column, dirtOf(cell.text) ?? 'not-understood', cell.text)
    return null
  }
  const list = listOfField[cell.field]?.find((name) => findCode(row.lists, name, code) !== null)
  if (list === undefined) report(row, cell.column, 'unknown-code', cell.text)
  return list === undefined ? null : { list, code }
}

const codesOf = (row: ReadRow, field: LegacyField) =>
  row.cells.filter((cell) => cell.field === field).flatMap((cell) => codeOf(row, cell) ?? [])

const cut = (row: ReadRow, { text, column }: { readonly text: string; readonly column: string }): string => {
  const units = [...text]
  if (text.length <= LINE) return text
  report(row, column, 'too-long', `${text.slice(0, 40)}…`)
  let short = ''
  for (const unit of units) {
    if (short.length + unit.length >= LINE) break
    short += unit
  }
  return `${short}…`
}

/** Cells that no field of the record holds word for word. */
const restOf = (row: ReadRow, held: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    row.cells
      .filter(
        (cell) => cell.text !== '' && (cell.field === 'legacy' || cell.field === 'kind' || !held.includes(cell.text)),
      )
      .map((cell) => [cell.column, cell.text]),
  )

const allegationFields: ReadonlySet<LegacyField> = new Set([
  'act',
  'ground',
  'respondent',
  'respondent-attribute',
  'finding',
])

/** Whether a row of the main file says something of an allegation itself. */
export const holdsAllegation = (row: ReadRow): boolean =>
  row.cells.some((cell) => allegationFields.has(cell.field) && cell.text !== '')

/** The allegation of a row of the case; `caseKind` stands in where its act tells no kind. */
export const readAllegation = (row: ReadRow, caseKind: string | null, caseNumber: string): LegacyAllegation => {
  const legacyAct = row.cells.find((cell) => cell.field === 'act')?.text ?? ''
  const legacyFinding = row.cells.find((cell) => cell.field === 'finding')?.text ?? ''
  const found = codesOf(row, 'act')[0] ?? null
  const act = found?.list === 'act' ? found.code : null
  const kind = act === null ? (found?.code ?? null) : (findCode(row.lists, 'act', act)?.parent ?? null)
  const label = cut(row, firstWords(row, 'respondent'))
  const attributes = Object.fromEntries(
    row.cells
      .filter((cell) => cell.field === 'respondent-attribute')
      .map((cell) => [cell.column, wordsOf(row, cell)] as const)
      .filter(([, text]) => text !== ''),
  )
  return {
    row: row.row,
    kind: kind ?? caseKind,
    act,
    legacyAct,
    grounds: [...new Set(codesOf(row, 'ground').map(({ code }) => code))],
    respondent: { label, attributes },
    finding: codesOf(row, 'finding')[0]?.code ?? null,
    legacyFinding,
    disposition: codesOf(row, 'disposition')[0]?.code ?? null,
    repeatOf: null,
    legacy: restOf(row, [caseNumber, legacyAct, legacyFinding, label, ...Object.values(attributes)]),
  }
}

/** The case of a row of the main file, without allegations. */
export const readCase = (row: ReadRow): Omit<LegacyCase, 'allegations'> => {
  const dateCell = row.cells.find((cell) => cell.field === 'received')
  const received = dateCell?.rule?.dateOrder ? readLegacyDate(dateCell.text, dateCell.rule.dateOrder) : null
  if (dateCell && dateCell.text !== '' && received === null)
    report(row, dateCell.column, dirtOf(dateCell.text) ?? 'not-a-date', dateCell.text)
  for (const cell of row.cells)
    if (cell.text === '' && ['number', 'received', 'kind', 'narrative'].includes(cell.field))
      report(row, cell.column, 'empty', '')
  const kinds = [...new Set(codesOf(row, 'kind').map(({ code }) => code))]
  const kindCell = row.cells.find((cell) => cell.field === 'kind' && cell.text !== '' && dirtOf(cell.text) === null)
  const subject = firstWords(row, 'subject')
  const narratives = row.cells.filter((cell) => cell.field === 'narrative' && cell.text !== '').map((cell) => cell.text)
  const body = cut(row, firstWords(row, 'body'))
  const short = cut(row, subject.text !== '' || !kindCell ? subject : { text: kindCell.text, column: kindCell.column })
  const numberCell = row.cells.find((cell) => cell.field === 'number')
  const number = cut(row, { text: row.number, column: numberCell?.column ?? '' })
  return {
    row: row.row,
    legacyNumber: number,
    received,
    kinds,
    subject: short,
    narrative: narratives.join('\n\n'),
    body,
    legacy: restOf(row, [number, received ?? '', short, body, ...narratives]),
  }
}

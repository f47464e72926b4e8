/** A legacy register's CSV file, read as it is: encoding and delimiter found, nothing dropped, oddities reported. */
import { CsvError, type Options, type Parser, parse } from 'csv-parse'
import { type Result, fail, ok } from '#shared/contract/result.ts'
import { type Delimiter, detectDelimiter } from '#shared/legacy/sniff.ts'
import { type LegacyTable, toTable } from '#shared/legacy/table.ts'
import { openSource, readFailure } from '../files/source-file.ts'
import { decodeText } from './decode-text.ts'

export interface RaggedRow {
  /** row number in the file, the first row being 1; a row may span lines */
  readonly row: number
  /** cells it has, where the first row has another number */
  readonly cells: number
}

export interface CsvTable extends LegacyTable {
  readonly encoding: string
  readonly delimiter: Delimiter
  readonly ragged: readonly RaggedRow[]
}

export interface CsvLimits {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** characters in one cell */
  readonly cell: number
  /** cells in all */
  readonly cells: number
}

/** Far above any register, far below what would exhaust memory. */
export const csvLimits: CsvLimits = {
  bytes: 100_000_000,
  rows: 1_000_000,
  columns: 500,
  cell: 1_000_000,
  cells: 20_000_000,
}

type Rows = readonly (readonly string[])[]

const options = (delimiter: Delimiter, limits: CsvLimits): Options => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A quotation mark inside an unquoted cell is a character like any other.
  relax_quotes: true,
  skip_empty_lines: true,
  // A quotation mark that is never closed would take the rest of the file as one cell.
  max_record_size: limits.cell + 100 * limits.columns,
})

/** The first limit that a row breaks. */
const overLimit = (row: readonly string[], number: number, cells: number, limits: CsvLimits): Result<never> | null => {
  if (number > limits.rows) return fail('file-too-large', { rows: limits.rows })
  if (row.length > limits.columns) return fail('legacy-columns', { row: number, columns: limits.columns })
  if (cells > limits.cells) return fail('file-too-large', { cells: limits.cells })
  return row.some((cell) => cell.length > limits.cell) ? fail('file-too-large', { row: number }) : null
}

const parseFailure = (error: unknown, parser: Parser): Result<never> => {
  if (!(error instanceof CsvError)) throw error
  const row = parser.info.records + 1
  return error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    ? fail('legacy-quote', { row })
    : fail('legacy-encoding', { row })
}

/** Feeds the parser piece by piece, so that other calls are answered meanwhile and limits hold early. */
const parseRows = async (text: string, delimiter: Delimiter, limits: CsvLimits): Promise<Result<Rows>> => {
  const parser = parse(options(delimiter, limits))
  const rows: string[][] = []
  let cells = 0
  const feed = async (): Promise<void> => {
    const piece = 256 * 1024
    for (let at = 0; at < text.length;) {
      let end = Math.min(at + piece, text.length)
      // Each piece is encoded by itself: a pair of surrogates must stay together.
      if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1
      if (!parser.write(text.slice(at, end))) await new Promise((drained) => parser.once('drain', drained))
      at = end
    }
    parser.end()
  }
  void feed()
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      cells += row.length
      const over = overLimit(row, rows.length + 1, cells, limits)
      if (over !== null) return over
      rows.push(row)
    }
    return ok(rows)
  } catch (error) {
    return parseFailure(error, parser)
  } finally {
    parser.destroy()
  }
}

/** Excel's own hint on the first line. */
const hint = /^sep=([,;\t|])\r?\n/

/**
 * Failures: legacy-encoding, legacy-quote (a quotation mark is never closed), legacy-columns (too many),
 * file-too-large, legacy-empty (no row below the header).
 */
export const readCsvBytes = async (bytes: Buffer, limits: CsvLimits = csvLimits): Promise<Result<CsvTable>> => {
  if (bytes.length > limits.bytes) return fail('file-too-large', { bytes: limits.bytes })
  if (bytes.length === 0) return fail('legacy-empty')
  const decoded = decodeText(bytes)
  if (decoded === null) return fail('legacy-encoding')
  const told = hint.exec(decoded.text)
  const text = told === null ? decoded.text : decoded.text.slice(told[0].length)
  const delimiter = told === null ? detectDelimiter(text.slice(0, 256 * 1024)) : (told[1] as Delimiter)
  const parsed = await parseRows(text, delimiter, limits)
  if (!parsed.ok) return parsed
  const table = toTable(parsed.value)
  if (table.rows.length === 0) return fail('legacy-empty')
  const width = parsed.value[0]?.length ?? 0
  const ragged = parsed.value.flatMap((row, index) =>
    row.length === width ? [] : [{ row: index + 1, cells: row.length }],
  )
  return ok({ ...table, encoding: decoded.encoding, delimiter, ragged })
}

/** The same for a chosen file. Failures also: file-missing, file-unreadable, file-name, file-changed. */
export const readCsv = async (path: string, limits: CsvLimits = csvLimits): Promise<Result<CsvTable>> => {
  const opened = await openSource(path)
  if (!opened.ok) return opened
  const { handle, size, unchanged, close } = opened.value
  try {
    if (size > limits.bytes) return fail('file-too-large', { bytes: limits.bytes })
    const bytes = await handle.readFile()
    if (bytes.length !== size || !(await unchanged())) return fail('file-changed')
    return await readCsvBytes(bytes, limits)
  } catch (error) {
    return readFailure(error)
  } finally {
    await close()
  }
}

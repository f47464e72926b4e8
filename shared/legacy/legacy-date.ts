/** Dates as registers write them. Which part is the month is found once for a column, never guessed for a cell. */
import { addDays, civilDate, civilDateOf, type CivilDate } from '../time/civil-date.ts'
import type { DateOrder } from './mapping.ts'

const TIME = /[T\s]+(?:오전|오후)?\s*\d{1,2}(?:시|:)\s*\d{0,2}.*$/
const PARTS =
  /^(\d{1,4})\s*(?:년|[-./\s])\s*(\d{1,2})\s*(?:월|[-./\s])\s*(\d{1,4})\s*(?:일|\.)?(?:\s*\(?[월화수목금토일](?:요일)?\)?)?$/u
const RUN = /^(\d{4})(\d{2})(\d{2})$/

/** Two-digit years: 00 to 49 are of this century. */
const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year)

/** Day 0 of spreadsheet serial dates, which count a 29 February 1900 that never was. */
const SERIAL_ZERO = civilDate('1899-12-30')

const numbersOf = (cell: string): readonly [string, string, string] | null => {
  const plain = cell.trim().normalize('NFKC').replace(TIME, '')
  const match = RUN.exec(plain) ?? PARTS.exec(plain)
  const [, first, second, third] = match ?? []
  return first && second && third ? [first, second, third] : null
}

/** The civil date of a cell, without its time of day; null if the cell is none in that order. */
export const readLegacyDate = (cell: string, order: DateOrder): CivilDate | null => {
  if (order === 'serial') {
    const match = /^(\d{4,5})(?:\.\d+)?$/.exec(cell.trim())
    return match && SERIAL_ZERO ? addDays(SERIAL_ZERO, Number(match[1])) : null
  }
  const parts = numbersOf(cell)
  if (!parts) return null
  // Four digits in front are a year in every order.
  const read = parts[0].length === 4 ? 'ymd' : order
  const [year, month, day] =
    read === 'ymd' ? parts : read === 'mdy' ? [parts[2], parts[0], parts[1]] : [parts[2], parts[1], parts[0]]
  if (month.length > 2 || day.length > 2) return null
  return civilDateOf(fullYear(Number(year), year.length), Number(month), Number(day))
}

const orders: readonly DateOrder[] = ['ymd', 'mdy', 'dmy', 'serial']

/** The order in which most cells are dates; of equals the first of year–month–day, month–day–year, day–month–year. */
export const detectDateOrder = (cells: readonly string[]): DateOrder | null => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  let best: { readonly order: DateOrder; readonly read: number } | null = null
  for (const order of orders) {
    const read = filled.filter((cell) => readLegacyDate(cell, order) !== null).length
    if (read > (best?.read ?? 0)) best = { order, read }
  }
  return best !== null && best.read * 2 >= filled.length ? best.order : null
}

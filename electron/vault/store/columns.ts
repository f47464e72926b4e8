/** Reading clear columns. Rows were written by `applyEntry`, so a wrong type means that somebody else wrote. */
import type { RowValue } from './entry.ts'

export type Row = Readonly<Record<string, RowValue>>

export const textOf = (row: Row, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}
export const textOrNull = (row: Row, name: string): string | null => {
  const value = row[name]
  return typeof value === 'string' ? value : null
}
export const intOf = (row: Row, name: string): number => {
  const value = row[name]
  return typeof value === 'number' ? value : 0
}
export const flagOf = (row: Row, name: string): boolean => row[name] === 1

export const jsonOf = (row: Row, name: string): unknown => {
  const value = row[name]
  return typeof value === 'string' ? (JSON.parse(value) as unknown) : null
}

const EMPTY = '[]'
export const listOf = (row: Row, name: string): string[] => {
  const value = row[name]
  return typeof value === 'string' && value !== EMPTY ? (JSON.parse(value) as string[]) : []
}

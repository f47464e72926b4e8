/** A register file as a table: parsed, with named columns. */

export interface LegacyTable {
  /** names, all different */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** row number in the file of the first of `rows`; 2 below a header */
  readonly firstRow?: number
}

const isNumberLike = (cell: string): boolean => /^[\d\s.,:/+%-]+$/.test(cell.trim()) && /\d/.test(cell)

/** Rows below the header that are looked at. */
const LOOKED_AT = 20

/** Whether the first row names the columns: words, all different, none of which comes back soon below it. */
export const hasHeader = (rows: readonly (readonly string[])[]): boolean => {
  const [first, ...rest] = rows
  if (!first || first.length === 0) return false
  const names = first.map((cell) => cell.trim())
  if (names.some((name) => name === '' || isNumberLike(name)) || new Set(names).size < names.length) return false
  return rest.slice(0, LOOKED_AT).every((row) => row.every((cell, index) => cell.trim() !== names[index]))
}

const uniqueNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const base = name.trim() === '' ? `#${index + 1}` : name.trim()
    let unique = base
    for (let count = 2; taken.has(unique); count += 1) unique = `${base} (${count})`
    taken.add(unique)
    return unique
  })
}

/** Names the columns. Cells beyond the header get columns of their own. */
export const toTable = (parsed: readonly (readonly string[])[]): LegacyTable => {
  const named = hasHeader(parsed)
  const width = parsed.reduce((most, row) => Math.max(most, row.length), 0)
  const names = Array.from({ length: width }, (_, index) => (named ? (parsed[0]?.[index] ?? '') : ''))
  return { columns: uniqueNames(names), rows: named ? parsed.slice(1) : parsed, firstRow: named ? 2 : 1 }
}

/** The different values of a register's columns, with how often each stands there: what the value maps are made over. */
import { repairText } from './dirt.ts'
import type { LegacyTable } from './table.ts'

/** Values listed of one column; a column of words has thousands, and no map is made over them. */
const MOST_VALUES = 500
/** A longer cell is a narrative, not a value. */
const LONGEST = 200

export interface ColumnValues {
  readonly column: string
  /** different values in all, empty cells left out */
  readonly distinct: number
  /** commonest first; of equals in text order */
  readonly counts: readonly { readonly value: string; readonly count: number }[]
}

/** One entry per column. Values are as the mapping's rules have them: repaired, without white space around them. */
export const countValues = (table: LegacyTable): readonly ColumnValues[] =>
  table.columns.map((column, index) => {
    const counts = new Map<string, number>()
    for (const row of table.rows) {
      const value = repairText(row[index] ?? '').text.trim()
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return {
      column,
      distinct: counts.size,
      counts: [...counts]
        .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .filter(([value]) => value.length <= LONGEST)
        .slice(0, MOST_VALUES)
        .map(([value, count]) => ({ value, count })),
    }
  })

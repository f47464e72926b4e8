/** Keys of the grid, by place on the keyboard. Pure. */

/** Where the focus is: `row` −1 is the header; `cell` −1 is the row as a whole. */
export interface Spot {
  readonly row: number
  readonly cell: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** rows that fit into the window */
  readonly page: number
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** The spot that a key leads to; null for a key that does not move. From the first row one goes up into the header. */
export const moveSpot = (spot: Spot, code: string, size: GridSize): Spot | null => {
  const to = (row: number): Spot => ({
    row: clamp(row, 0, size.rows - 1),
    // The header has no spot for the row as a whole.
    cell: spot.row < 0 ? -1 : spot.cell,
  })
  switch (code) {
    case 'ArrowDown':
      return size.rows === 0 ? null : to(spot.row + 1)
    case 'ArrowUp':
      return spot.row <= 0 ? { row: -1, cell: Math.max(0, spot.cell) } : to(spot.row - 1)
    case 'PageDown':
      return size.rows === 0 ? null : to(spot.row + Math.max(1, size.page))
    case 'PageUp':
      return size.rows === 0 ? null : to(spot.row - Math.max(1, size.page))
    case 'Home':
      return size.rows === 0 ? null : to(0)
    case 'End':
      return size.rows === 0 ? null : to(size.rows - 1)
    case 'ArrowRight':
      return { ...spot, cell: clamp(spot.cell + 1, 0, size.columns - 1) }
    case 'ArrowLeft':
      return { ...spot, cell: clamp(spot.cell - 1, spot.row < 0 ? 0 : -1, size.columns - 1) }
    default:
      return null
  }
}

/** Sorting after a press on a column's header: a fresh column upward, then downward; with Shift added behind the others. */
export const nextSort = (
  sort: readonly { readonly column: string; readonly descending: boolean }[],
  column: string,
  isAdding: boolean,
): { column: string; descending: boolean }[] => {
  const present = sort.find((entry) => entry.column === column)
  const turned = { column, descending: present === undefined ? false : !present.descending }
  if (!isAdding) return [turned]
  if (present === undefined) return [...sort.slice(0, 2), turned]
  return sort.map((entry) => (entry.column === column ? turned : { ...entry }))
}

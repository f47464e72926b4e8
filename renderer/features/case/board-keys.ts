/** Keys of the board: left and right between states, up and down between cards. Pure. */

export interface Place {
  readonly column: number
  readonly card: number
}

const PAGE = 6

/** @param lengths number of cards in each column @returns null for a key that does not move, or where nothing is */
export const movePlace = ({ column, card }: Place, code: string, lengths: readonly number[]): Place | null => {
  const inColumn = (next: number): Place | null => {
    const length = lengths[column] ?? 0
    return length === 0 ? null : { column, card: Math.max(0, Math.min(length - 1, next)) }
  }
  const across = (step: 1 | -1): Place | null => {
    for (let next = column + step; next >= 0 && next < lengths.length; next += step) {
      const length = lengths[next] ?? 0
      // A column without cards has nowhere to stand.
      if (length > 0) return { column: next, card: Math.min(card, length - 1) }
    }
    return null
  }
  switch (code) {
    case 'ArrowDown':
      return inColumn(card + 1)
    case 'ArrowUp':
      return inColumn(card - 1)
    case 'PageDown':
      return inColumn(card + PAGE)
    case 'PageUp':
      return inColumn(card - PAGE)
    case 'Home':
      return inColumn(0)
    case 'End':
      return inColumn(Infinity)
    case 'ArrowRight':
      return across(1)
    case 'ArrowLeft':
      return across(-1)
    default:
      return null
  }
}

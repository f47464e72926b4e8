/**
 * Masking: first every count above zero and below the threshold, then as few others as needed so that nobody can
 * work a masked count out from the ones that are shown.
 *
 * The table with its totals is a network: each line whose sum is known is a node, each count an edge between its row
 * and its column. A masked count can be one larger (or smaller) exactly where a closed walk over masked edges shifts
 * all of them and leaves every sum and every shown count as it is. So “how far can this count move” is a flow, and
 * whole numbers are exact there. Zeros are shown, hence a masked count is known to be at least 1.
 * Where units carry several codes the parts add up to more than the total; the excess is then taken as known to the
 * reader, which supposes more than anybody knows, so the same walks protect there too.
 * Source of the rule: design, statistics (R1 never exact; a small count could also be one that would be shown).
 */
export interface OpenTable {
  readonly cells: readonly (readonly number[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  readonly total: number
}

export interface MaskedTable {
  readonly cells: (number | null)[][]
  readonly rowTotals: (number | null)[]
  readonly columnTotals: (number | null)[]
  readonly total: number | null
  readonly masked: number
}

/** One count as an edge. In its line's balance a total stands with the other sign: parts − total = 0. */
interface Edge {
  readonly value: number
  readonly row: number
  readonly column: number
  readonly isPart: boolean
  /** how unwelcome masking it is: totals are what people look for */
  readonly cost: number
  masked: boolean
}

/** A step of a walk: along an edge raises its signed count, against it lowers it. */
interface Step {
  readonly edge: Edge
  readonly along: boolean
}

const TOTAL_COST = 1_000
const GRAND_TOTAL_COST = 1_000_000

const edgesOf = (table: OpenTable): readonly Edge[] => {
  const rows = table.rowTotals.length
  const columns = table.columnTotals.length
  const marginRow = rows
  const marginColumn = rows + 1 + columns
  // Without columns nothing ties a row but the sum of the rows: all rows are one node.
  const rowNode = (row: number): number => (columns === 0 ? marginRow : row)
  const edge = (value: number, row: number, column: number, isPart: boolean, factor: number): Edge => ({
    value,
    row,
    column,
    isPart,
    cost: (value + 1) * factor,
    masked: false,
  })
  const inner = table.cells.flatMap((line, row) =>
    line.map((value, column) => edge(value, rowNode(row), rows + 1 + column, true, 1)),
  )
  const ofRows = table.rowTotals.map((value, row) =>
    edge(value, rowNode(row), marginColumn, columns === 0, columns === 0 ? 1 : TOTAL_COST),
  )
  const ofColumns = table.columnTotals.map((value, column) =>
    edge(value, marginRow, rows + 1 + column, false, TOTAL_COST),
  )
  return [...inner, ...ofRows, ...ofColumns, edge(table.total, marginRow, marginColumn, columns > 0, GRAND_TOTAL_COST)]
}

/** The edges at each node. */
type Neighbours = ReadonlyMap<number, readonly Edge[]>

const neighbours = (edges: readonly Edge[]): Neighbours => {
  const around = new Map<number, Edge[]>()
  const put = (node: number, edge: Edge): void => {
    const list = around.get(node)
    if (list === undefined) around.set(node, [edge])
    else list.push(edge)
  }
  for (const edge of edges) {
    put(edge.row, edge)
    put(edge.column, edge)
  }
  return around
}

/** Room of one step: upward without end, downward as far as 1. A step along a total lowers its count. */
const room = (edge: Edge, along: boolean, flow: ReadonlyMap<Edge, number>): number => {
  const moved = flow.get(edge) ?? 0
  const value = edge.value + (edge.isPart ? moved : -moved)
  return along === edge.isPart ? Infinity : value - 1
}

/**
 * Cheapest walk from `from` to `to` that leaves out `without`. Masked edges are free; others cost what masking them
 * costs, or are closed when `maskedOnly`. Zeros are never masked.
 */
const findWalk = (
  around: Neighbours,
  without: Edge,
  from: number,
  to: number,
  flow: ReadonlyMap<Edge, number>,
  maskedOnly: boolean,
): readonly Step[] | null => {
  const best = new Map<number, number>([[from, 0]])
  const cameBy = new Map<number, Step>()
  const done = new Set<number>()
  for (;;) {
    let here = -1
    for (const [node, cost] of best)
      if (!done.has(node) && (here < 0 || cost < (best.get(here) ?? Infinity))) here = node
    if (here < 0) return null
    if (here === to) break
    done.add(here)
    for (const edge of around.get(here) ?? []) {
      if (edge === without || edge.value === 0 || (maskedOnly && !edge.masked)) continue
      const along = edge.row === here
      if (room(edge, along, flow) < 1) continue
      const there = along ? edge.column : edge.row
      const cost = (best.get(here) ?? 0) + (edge.masked ? 0 : edge.cost)
      if (cost < (best.get(there) ?? Infinity)) {
        best.set(there, cost)
        cameBy.set(there, { edge, along })
      }
    }
  }
  const walk: Step[] = []
  for (let node = to; node !== from;) {
    const step = cameBy.get(node)
    if (step === undefined) return null
    walk.unshift(step)
    node = step.along ? step.edge.row : step.edge.column
  }
  return walk
}

/** Masks what is cheapest until `target` could be at least `by` larger than it is. */
const protect = (around: Neighbours, target: Edge, by: number): void => {
  const flow = new Map<Edge, number>()
  // A part grows along its edge, and the way back leads from its column to its row; a total the other way round.
  const [from, to] = target.isPart ? [target.column, target.row] : [target.row, target.column]
  for (let reached = 0; reached < by;) {
    const walk = findWalk(around, target, from, to, flow, true) ?? findWalk(around, target, from, to, flow, false)
    // Cannot happen for a count above zero: its row total, its column total and the grand total close a walk upward.
    if (walk === null) throw new Error('a masked count has no closed walk')
    for (const { edge } of walk) edge.masked = true
    const step = Math.min(by - reached, ...walk.map(({ edge, along }) => room(edge, along, flow)))
    for (const { edge, along } of walk) flow.set(edge, (flow.get(edge) ?? 0) + (along ? step : -step))
    reached += step
  }
}

/** @param threshold counts n with 0 < n < threshold are masked, and each could for a reader be `threshold` or more */
export const maskTable = (table: OpenTable, threshold: number): MaskedTable => {
  const edges = edgesOf(table)
  const small = edges.filter((edge) => edge.value > 0 && edge.value < threshold)
  for (const edge of small) edge.masked = true
  const around = neighbours(edges)
  for (const edge of small) protect(around, edge, threshold - edge.value)
  let next = 0
  const take = (): number | null => {
    const edge = edges[next++]
    return edge === undefined || edge.masked ? null : edge.value
  }
  return {
    cells: table.cells.map((line) => line.map(take)),
    rowTotals: table.rowTotals.map(take),
    columnTotals: table.columnTotals.map(take),
    total: take(),
    masked: edges.filter((edge) => edge.masked).length,
  }
}

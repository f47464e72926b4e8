/** Which rows a view shows, and in which order. Pure; 50,000 rows are filtered between two key strokes. */
import type { DossierRow } from '../case/dossier.ts'
import { fold } from '../text/text.ts'
import { isViewColumn, type ViewColumn } from './columns.ts'
import type { ViewSpec } from './view.ts'

/** Place of a code in its list, for sorting by workflow order instead of by letters. */
export type CodeRank = (column: 'kinds' | 'grounds' | 'state' | 'channel' | 'urgency', code: string) => number

const DAY = 86_400_000

/** The Sunday that ends the week of a civil day, YYYY-MM-DD; weeks begin on Monday (ISO 8601, KS X ISO 8601). */
export const endOfWeek = (today: string): string => {
  const at = Date.parse(`${today}T00:00:00Z`)
  const weekday = new Date(at).getUTCDay()
  return new Date(at + ((7 - weekday) % 7) * DAY).toISOString().slice(0, 10)
}

type Test = (row: DossierRow) => boolean

const oneOf = (wanted: readonly string[], of: (row: DossierRow) => readonly string[]): Test | null => {
  if (wanted.length === 0) return null
  const set = new Set(wanted)
  return (row) => of(row).some((code) => set.has(code))
}

const dueTest = (due: ViewSpec['due'], today: string): Test | null => {
  switch (due) {
    case 'any':
      return null
    case 'overdue':
      return (row) => row.due !== null && row.due < today
    case 'this-week': {
      const end = endOfWeek(today)
      return (row) => row.due !== null && row.due >= today && row.due <= end
    }
    case 'running':
      return (row) => row.due !== null
    case 'none':
      return (row) => row.due === null
  }
}

/** Until the search has answered, what the rows themselves say: numbers and subject. */
const queryTest = (query: string, found: ReadonlySet<string> | null): Test | null => {
  const wanted = fold(query)
  if (wanted === '') return null
  if (found !== null) return (row) => found.has(row.id)
  return (row) => fold(`${row.number}\n${row.legacyNumber}\n${row.subject}`).includes(wanted)
}

const testsOf = (spec: ViewSpec, today: string, found: ReadonlySet<string> | null): readonly Test[] => {
  const { noun, open, origin, receivedFrom, receivedTo } = spec
  const tests: readonly (Test | null)[] = [
    noun === 'both' ? null : (row) => row.noun === noun,
    open === 'any' ? null : (row) => row.closed === (open === 'closed'),
    origin === 'any' ? null : (row) => (row.batch !== null) === (origin === 'legacy'),
    oneOf(spec.states, (row) => [row.state]),
    oneOf(spec.channels, (row) => [row.channel]),
    oneOf(spec.kinds, (row) => row.kinds),
    oneOf(spec.grounds, (row) => row.grounds),
    receivedFrom === null ? null : (row) => row.received >= receivedFrom,
    receivedTo === null ? null : (row) => row.received <= receivedTo,
    dueTest(spec.due, today),
    queryTest(spec.query, found),
  ]
  return tests.filter((test) => test !== null)
}

/** Korean order for words, with numbers inside them by size. */
const collator = new Intl.Collator('ko', { numeric: true })

type Compare = (a: DossierRow, b: DossierRow) => number

const byPlain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareLists = (a: readonly string[], b: readonly string[], rank: (code: string) => number): number => {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a[index] ?? '', b[index] ?? '']
    const order = rank(left) - rank(right) || byPlain(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** What has no value stands last whichever way a column is sorted. */
const emptyLast = (isEmpty: (row: DossierRow) => boolean, compare: Compare, direction: number): Compare => {
  return (a, b) => {
    const [left, right] = [isEmpty(a), isEmpty(b)]
    return left || right ? Number(left) - Number(right) : direction * compare(a, b)
  }
}

const comparing = (column: ViewColumn, direction: 1 | -1, rank: CodeRank): Compare => {
  const plain = (compare: Compare): Compare => emptyLast(() => false, compare, direction)
  switch (column) {
    case 'number':
      return plain((a, b) => collator.compare(a.number, b.number))
    case 'legacyNumber':
      return emptyLast(
        (row) => row.legacyNumber === '',
        (a, b) => collator.compare(a.legacyNumber, b.legacyNumber),
        direction,
      )
    case 'subject':
      return emptyLast(
        (row) => row.subject === '',
        (a, b) => collator.compare(a.subject, b.subject),
        direction,
      )
    case 'noun':
      return plain((a, b) => byPlain(a.noun, b.noun))
    case 'kinds':
    case 'grounds':
      return emptyLast(
        (row) => row[column].length === 0,
        (a, b) => compareLists(a[column], b[column], (code) => rank(column, code)),
        direction,
      )
    case 'state':
    case 'channel':
    case 'urgency':
      return plain((a, b) => rank(column, a[column]) - rank(column, b[column]) || byPlain(a[column], b[column]))
    case 'received':
      return plain((a, b) => byPlain(a.received, b.received))
    case 'due':
      return emptyLast(
        (row) => row.due === null,
        (a, b) => byPlain(a.due ?? '', b.due ?? ''),
        direction,
      )
    case 'daysInState':
      // more days is an earlier beginning
      return plain((a, b) => byPlain(b.stateSince, a.stateSince))
    case 'allegationCount':
      return plain((a, b) => a.allegationCount - b.allegationCount)
    case 'evidenceCount':
      return plain((a, b) => a.evidenceCount - b.evidenceCount)
  }
}

/**
 * @param found ids that the search answered for `spec.query`; null while it has not
 * @returns the rows in no particular order
 */
export const filterRows = (
  rows: readonly DossierRow[],
  spec: ViewSpec,
  today: string,
  found: ReadonlySet<string> | null,
): readonly DossierRow[] => {
  const tests = testsOf(spec, today, found)
  return rows.filter((row) => tests.every((test) => test(row)))
}

/** A new array in the view's order; equal rows by the last receipt first, then by id, so that nothing jumps. */
export const sortRows = (
  rows: readonly DossierRow[],
  sort: ViewSpec['sort'],
  rank: CodeRank,
): readonly DossierRow[] => {
  const compares = sort.flatMap(({ column, descending }) =>
    isViewColumn(column) ? [comparing(column, descending ? -1 : 1, rank)] : [],
  )
  return [...rows].sort((a, b) => {
    for (const compare of compares) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return byPlain(b.received, a.received) || byPlain(a.id, b.id)
  })
}

/** The rows that a view shows, in its order. */
export const applyView = (
  rows: readonly DossierRow[],
  spec: ViewSpec,
  today: string,
  found: ReadonlySet<string> | null,
  rank: CodeRank,
): readonly DossierRow[] => sortRows(filterRows(rows, spec, today, found), spec.sort, rank)

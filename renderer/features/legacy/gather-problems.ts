/** Gathers problems for reading: those whose value is a case number would else fill the report, one line per number. */
import type { LegacyProblem } from '#shared/legacy/batch.ts'

/** Problems about a row as a whole; the value only says which. */
const aboutRows: ReadonlySet<string> = new Set(['duplicate-number', 'without-allegation', 'orphan', 'repeated'])

export interface GatheredProblem {
  readonly file: number
  readonly column: string
  readonly code: string
  /** the value, or the first of several numbers */
  readonly values: readonly string[]
  /** different values in all */
  readonly distinct: number
  readonly count: number
  /** first rows, ascending */
  readonly rows: readonly number[]
}

const VALUES = 4
const ROWS = 5

const keyOf = (problem: LegacyProblem): string =>
  JSON.stringify([problem.file, problem.column, problem.code, ...(aboutRows.has(problem.code) ? [] : [problem.value])])

/** The most frequent first. No place is lost: the counts add up to those of `problems`. */
export const gatherProblems = (problems: readonly LegacyProblem[]): readonly GatheredProblem[] => {
  const groups = new Map<string, LegacyProblem[]>()
  for (const problem of problems) {
    const key = keyOf(problem)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [problem])
    else group.push(problem)
  }
  return [...groups.values()]
    .flatMap((group) => {
      const first = group[0]
      if (first === undefined) return []
      return [
        {
          file: first.file,
          column: first.column,
          code: first.code,
          values: group.slice(0, VALUES).map((problem) => problem.value),
          distinct: group.length,
          count: group.reduce((sum, problem) => sum + problem.count, 0),
          rows: group
            .flatMap((problem) => problem.rows)
            .toSorted((a, b) => a - b)
            .slice(0, ROWS),
        },
      ]
    })
    .toSorted((a, b) => b.count - a.count || a.file - b.file || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
}

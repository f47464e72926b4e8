/** What a benchmark says: lines of the one table that `npm run bench` prints at its end, and how they are measured. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Result } from '#shared/contract/result.ts'
import { root } from '../../scripts/setup/say.mjs'

/** Everything that benchmarks keep between runs; left out of the repository. */
export const benchCache = join(root, '.cache', 'bench')

export interface Line {
  /** of performance.md's table of budgets */
  readonly row: number
  readonly what: string
  readonly ours: string
  readonly theirs: string
  /** ours divided by theirs; null where only a figure is told */
  readonly ratio: number | null
  readonly budget: string
  /** null where no budget is set */
  readonly met: boolean | null
}

/** At least this many rounds of each side, in turns; medians count. */
export const ROUNDS = 5

export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const at = (index: number): number => sorted[index] ?? NaN
  return sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2
}

export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** @param ms milliseconds */
export const told = (ms: number): string =>
  ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(ms >= 1 ? 1 : 3)} ms`

/** Two medians beside each other. @param most the budget: the largest ratio that meets it; null where there is none */
export const against = (
  row: number,
  what: string,
  ours: readonly number[],
  theirs: readonly number[],
  most: number | null,
): Line => {
  const ratio = median(ours) / median(theirs)
  return {
    row,
    what,
    ours: told(median(ours)),
    theirs: told(median(theirs)),
    ratio,
    budget: most === null ? '–' : `≤ ${most} ×`,
    met: most === null ? null : ratio <= most,
  }
}

/** A figure that stands by itself: it explains, or says that something was not measured and why. */
export const remark = (row: number, what: string, ours: string, theirs = '–'): Line => ({
  row,
  what,
  ours,
  theirs,
  ratio: null,
  budget: '–',
  met: null,
})

/** Hands the lines to the table. @param name of the benchmark: running it again replaces its lines */
export const report = (name: string, lines: readonly Line[]): void => {
  const folder = join(benchCache, 'lines')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(lines))
}

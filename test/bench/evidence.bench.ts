import { expect, it } from 'vitest'
import { type BenchRow, benchEvidence } from './evidence.ts'
import { type Line, report } from './report.ts'

/** The largest ratio that meets the budget, by the beginning of a row's name. */
const budgets: readonly (readonly [string, number])[] = [
  ['1 evidence import / age + sync', 1],
  ['1 evidence import / openssl', 1],
  ['2 evidence read back', 0.8],
  ['2 evidence verified', 0.8],
]

const lineOf = ({ name, ratio, detail }: BenchRow): Line => {
  const most = budgets.find(([begin]) => name.startsWith(begin))?.[1]
  const [ours = detail, theirs = '–'] = ratio === null ? [] : (detail.split(',')[0] ?? '').split(' against ')
  const line = { row: Number(name.slice(0, 1)), what: name.slice(2), ours, theirs, ratio }
  if (most !== undefined) return { ...line, budget: `≤ ${most} ×`, met: ratio === null ? null : ratio <= most }
  const figure = parseFloat(detail)
  if (name.startsWith('1 peak'))
    return { ...line, budget: '≤ 150 MB', met: figure > 0 ? figure * 1.048576 <= 150 : null }
  return { ...line, budget: '< 1 ms', met: figure < 1 }
}

it('rows 1 and 2: evidence', async () => {
  const rows = await benchEvidence()
  report('evidence', rows.map(lineOf))
  expect(rows).toHaveLength(6)
})

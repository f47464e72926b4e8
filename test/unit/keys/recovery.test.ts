/** Shares: any k of n give the recovery pair, fewer or wrong ones give nothing. */
import { describe, expect, it } from 'vitest'
import { combineShares, makeRecovery } from '../../../electron/vault/keys/recovery.ts'

const subsets = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_, at) => at).filter((at) => (bits >> at) & 1))

describe('recovery shares', () => {
  it.each([
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 5],
    [4, 6],
  ])('%i of %i', async (needed, sheets) => {
    const made = await makeRecovery(needed, sheets)
    expect(made.shares.map((share) => share.sheet)).toEqual(Array.from({ length: sheets }, (_, at) => at + 1))
    for (const chosen of subsets(sheets)) {
      // The library wants two shares at least; fewer are refused before it is asked.
      if (chosen.length < 2) continue
      const parts = chosen.map((at) => made.shares[at]?.share ?? Buffer.alloc(0))
      const pair = await combineShares(made, parts)
      if (chosen.length < needed) expect(pair).toBeNull()
      else {
        expect(pair?.sign.equals(made.pair.sign)).toBe(true)
        expect(pair?.boxSecret.equals(made.pair.boxSecret)).toBe(true)
      }
    }
  })

  it('of another set, or with one bit turned, give nothing and not another secret', async () => {
    const made = await makeRecovery(2, 3)
    const other = await makeRecovery(2, 3)
    const [a, b] = made.shares.map((share) => share.share)
    const [, foreign] = other.shares.map((share) => share.share)
    if (a === undefined || b === undefined || foreign === undefined) throw new Error('no shares')
    expect(await combineShares(made, [a, foreign])).toBeNull()
    for (let at = 0; at < 32; at++) {
      const turned = Buffer.from(b)
      turned[at] = (turned[at] ?? 0) ^ 4
      expect(await combineShares(made, [a, turned])).toBeNull()
    }
    expect(await combineShares(made, [a, b])).not.toBeNull()
  })
})

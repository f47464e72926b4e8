/** The size of a request is counted before anything is made of it. */
import { describe, expect, it } from 'vitest'
import { withinSize } from '../../../electron/vault/contract/request-size.ts'
import { makeTurns } from '../../../electron/vault/contract/turns.ts'

const nested = (levels: number): unknown => {
  let value: unknown = 0
  for (let n = 0; n < levels; n++) value = [value]
  return value
}

describe('the size of a request', () => {
  it.each<readonly [string, unknown, number, boolean]>([
    ['nothing', null, 4, true],
    ['a text', 'x'.repeat(1000), 1100, true],
    ['a text that is too long', 'x'.repeat(1000), 900, false],
    ['a key that is too long', { ['k'.repeat(1000)]: 1 }, 900, false],
    ['many small values', Array.from({ length: 1000 }, () => 0), 900, false],
    ['bytes', new Uint8Array(1000), 1100, true],
    ['bytes that are too many', new Uint8Array(3000), 1100, false],
    ['64 levels', nested(64), 10_000, true],
    ['65 levels', nested(65), 10_000, false],
    ['100,000 levels', nested(100_000), 10_000_000, false],
  ])('%s', (_what, value, limit, fits) => {
    expect(withinSize(value, limit)).toBe(fits)
  })

  it('of a cycle, or of a tree whose branches are one object, is too large', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    expect(withinSize(cycle, 1_000_000)).toBe(false)
    const leaf = {}
    expect(withinSize([leaf, leaf], 1_000_000)).toBe(false)
    expect(withinSize([{}, {}], 1_000_000)).toBe(true)
  })

  it('reads no property but own ones', () => {
    const value = Object.create({ inherited: 'x'.repeat(10_000) }) as object
    expect(withinSize(value, 100)).toBe(true)
  })
})

describe('turns', () => {
  it('run one after the other in the order in which they were asked for, also after one failed', async () => {
    const { take } = makeTurns()
    const said: string[] = []
    let inside = 0
    const work = (name: string, milliseconds: number, fails = false) =>
      take(async () => {
        inside += 1
        expect(inside).toBe(1)
        await new Promise((done) => setTimeout(done, milliseconds))
        inside -= 1
        said.push(name)
        if (fails) throw new Error(name)
        return name
      })
    const results = await Promise.allSettled([work('a', 20), work('b', 1, true), work('c', 5), take(() => 'd')])
    expect(said).toEqual(['a', 'b', 'c'])
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(results[3]).toEqual({ status: 'fulfilled', value: 'd' })
  })
})

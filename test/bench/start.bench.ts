import { expect, it } from 'vitest'
import { root } from '../../scripts/setup/say.mjs'
import { newHome, removeHome } from '../e2e/harness.ts'
import { largeVault } from './large-vault.ts'
import { against, report, ROUNDS } from './report.ts'
import { bareProgram, measureStart, type Start } from './start.ts'
import { chooseVault } from './window.ts'

it('row 3: cold start to the unlock screen', async () => {
  const folder = await largeVault(1_000)
  const bare = bareProgram()
  const homes = [await newHome(), await newHome()] as const
  for (const home of homes) chooseVault(home, folder)
  const ours: Start[] = []
  const theirs: Start[] = []
  try {
    // The first round of each is thrown away: it makes the font cache of a new home.
    for (let round = 0; round <= ROUNDS; round++) {
      const own = await measureStart(root, homes[0])
      const other = await measureStart(bare, homes[1])
      if (round === 0) continue
      ours.push(own)
      theirs.push(other)
    }
  } finally {
    for (const home of homes) await removeHome(home)
  }
  const of = (starts: readonly Start[], step: keyof Start): readonly number[] => starts.map((start) => start[step])
  report('start', [
    against(
      3,
      'cold start → unlock screen painted / bare page in the same shell',
      of(ours, 'screen'),
      of(theirs, 'screen'),
      1.25,
    ),
    against(3, 'cold start → … in its own typeface / bare page', of(ours, 'typeface'), of(theirs, 'typeface'), null),
  ])
  expect(ours).toHaveLength(theirs.length)
})

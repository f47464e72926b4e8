import { expect, it } from 'vitest'
import { launch, newHome, nextWindow, removeHome } from '../e2e/harness.ts'
import { openCases, plainReading, streaming } from './caseload.ts'
import { caseloads, largeVault } from './large-vault.ts'
import { against, type Line, median, remark, report, ROUNDS, told } from './report.ts'
import { chooseVault, measureUnlocking, type Unlocking } from './window.ts'

const measure = async (cases: number): Promise<readonly Line[]> => {
  const folder = await largeVault(cases)
  const home = await newHome()
  chooseVault(home, folder)
  const shown = await openCases(folder)
  const running = await launch(home)
  try {
    const plain: number[] = []
    const streams: number[] = []
    const unlockings: Unlocking[] = []
    // The first round of each is thrown away: it fills the page cache.
    for (let round = 0; round <= ROUNDS; round++) {
      const [reading, stream] = [await plainReading(folder), await streaming(folder)]
      const page = running.page()
      const unlocking = await measureUnlocking(page, { shown, total: cases })
      await page.evaluate(() => {
        window.haechi.lock()
      })
      await nextWindow(running, page)
      if (round === 0) continue
      plain.push(reading)
      streams.push(stream)
      unlockings.push(unlocking)
    }
    const of = (step: keyof Unlocking): readonly number[] => unlockings.map((unlocking) => unlocking[step])
    const size = `${cases.toLocaleString('en')} cases`
    return [
      against(4, `${size}: unlocked → list whole and painted / plain reading`, of('listWhole'), plain, 2),
      against(4, `${size}: unlocked → first rows painted / plain reading`, of('firstRows'), plain, 2),
      against(4, `${size}: rows streamed by the vault / plain reading`, streams, plain, null),
      remark(4, `${size}: last rows have arrived in the page`, told(median(of('lastChunk')))),
      remark(4, `${size}: working set full`, told(median(of('workingSetFull')))),
      remark(4, `${size}: longest block of the page meanwhile`, told(median(of('longestBlock')))),
    ]
  } finally {
    await running.quit()
    await removeHome(home)
  }
}

it('row 4: from unlocking to the case list', async () => {
  const lines: Line[] = []
  for (const cases of caseloads) {
    lines.push(...(await measure(cases)))
    report('caseload', lines)
  }
  expect(lines).toHaveLength(6 * caseloads.length)
})

/**
 * The main job on the sample office in the real window, for people who have no display and for the README:
 * numbered pictures of every screen in both languages, once more in the dark and at 200 %, and the produced PDFs, in tour/.
 * `HAECHI_TOUR_README=1` writes the picture of the README anew.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { root, say } from '../../scripts/setup/say.mjs'
import { launch, newHome, pressShortcut, removeHome, type Running, until } from '../e2e/harness.ts'
import { firstRun, people } from '../e2e/walk.ts'
import { cameraIn, stillPicture } from './camera.ts'
import { help, lock, mask, office, palette } from './frame-stops.ts'
import { again, caseload, counts, dossier, gate, intake, legacy, namedSummary, photograph } from './stops.ts'
import { openDinner, type Visit, visitOf } from './visit.ts'

const folder = join(root, 'tour')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const camera = cameraIn(folder)

const pictureForReadme = async (visit: Visit): Promise<void> => {
  await openDinner(visit)
  await visit.running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.isVisible())
      ?.setContentSize(1280, 800)
  })
  await until(() => visit.page().evaluate(() => innerWidth === 1280 && innerHeight === 800), 'the window is 1280 × 800')
  mkdirSync(join(root, 'assets', 'pictures'), { recursive: true })
  writeFileSync(join(root, 'assets', 'pictures', 'case-file.png'), await stillPicture(visit.running))
}

const inTheDark = async (visit: Visit): Promise<void> => {
  await visit
    .page()
    .getByRole('combobox', { name: visit.t('frame:theme.label') })
    .selectOption('dark')
  await visit.page().waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark')
}

const twiceAsLarge = async (visit: Visit): Promise<void> => {
  const before = await visit.page().evaluate(() => devicePixelRatio)
  for (const factor of [1.1, 1.25, 1.5, 1.75, 2]) {
    await pressShortcut(visit.running, '=', ['control'])
    await until(
      () =>
        visit
          .page()
          .evaluate(() => devicePixelRatio)
          .then((now) => Math.abs(now / before - factor) < 0.02),
      `the window is at ${String(factor * 100)} %`,
    )
  }
}

afterAll(() => {
  for (const name of camera.left()) say(`  tour/${name}`)
})

describe.each(['ko', 'en'] as const)('the tour (%s)', (language) => {
  let home = ''
  let running: Running
  let visit: Visit

  beforeAll(async () => {
    home = await newHome()
    running = await launch(home)
    visit = visitOf(running, language, camera)
  })
  beforeEach(({ onTestFailed }) => {
    onTestFailed(async () => {
      for (const complaint of running.complaints) say(`  the window: ${complaint}`)
      await visit.take('failed')
    })
  })
  afterAll(async () => {
    await running.quit().catch(() => undefined)
    await removeHome(home)
  })

  it('first run with the sample office', async () => {
    await firstRun(running, people[language], join(home, 'vault'), true, (step) => visit.take(`first-run-${step}`))
  })
  it('cases: list, peek, search, board; counts', async () => {
    await caseload(visit)
    await counts(visit)
  })
  it.runIf(language === 'ko' && process.env['HAECHI_TOUR_README'] === '1')('the picture of the README', async () => {
    await pictureForReadme(visit)
  })
  it('intake', () => intake(visit))
  it('a case: overview, act, evidence, notes, documents, history', async () => {
    await dossier(visit)
    await photograph(visit)
  })
  it('the summary by name, as page and as PDF', () => namedSummary(visit))
  it('the gate: refused, mended, sent out; the disclosure log', () => gate(visit))
  it('the legacy register', () => legacy(visit, home))
  it('the office; palette, help, mask', async () => {
    await office(visit)
    await palette(visit)
    await help(visit)
    await mask(visit)
  })
  it('locked, a wrong password, open again', () => lock(visit))
  it.runIf(language === 'ko')('the main screens in the dark', async () => {
    await inTheDark(visit)
    await again(visitOf(running, language, camera, 'dark'))
  })
  it.runIf(language === 'en')('the main screens at 200 %', async () => {
    await twiceAsLarge(visit)
    await again(visitOf(running, language, camera, '200'))
  })
  it('the window complained of nothing', () => {
    expect(running.complaints).toEqual([])
  })
})

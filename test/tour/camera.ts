/** Numbered pictures of the window, each taken when the screen stands still. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { picture, type Running } from '../e2e/harness.ts'

export interface Camera {
  /** One picture of what the window shows. */
  readonly take: (running: Running, name: string) => Promise<void>
  /** The place of a file that the program itself produces, numbered like the pictures. */
  readonly place: (name: string) => string
  /** Names of what was left, in order. */
  readonly left: () => readonly string[]
}

/** Pictures that may differ from the one before until this one is taken as it is. */
const PATIENCE = 20

/** Fonts read, nothing busy, no animation running, two frames drawn. */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [data-loading="true"]') === null)
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'))
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve()
          })
        })
      }),
  )
}

/** The picture once two in a row are the same: a screen that is still being drawn is none. */
const still = async (running: Running): Promise<Buffer> => {
  let before = ''
  for (let left = PATIENCE; ; left -= 1) {
    const png = await picture(running)
    const now = createHash('sha256').update(png).digest('hex')
    if (now === before || left === 0) return png
    before = now
  }
}

/** A blinking caret never stands still. */
const hideCaret = (running: Running): Promise<void> =>
  running.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.isVisible())?.webContents
    await contents?.insertCSS('* { caret-color: transparent !important }', { cssOrigin: 'user' })
  })

export const stillPicture = async (running: Running): Promise<Buffer> => {
  await hideCaret(running)
  await settled(running.page())
  return still(running)
}

export const cameraIn = (folder: string): Camera => {
  const names: string[] = []
  const place = (name: string): string => {
    const file = `${String(names.length + 1).padStart(3, '0')}-${name}`
    names.push(file)
    return join(folder, file)
  }
  return {
    place,
    left: () => names,
    take: async (running, name) => {
      const png = await stillPicture(running)
      if (png.length < 1000) throw new Error(`the picture of ${name} is empty`)
      writeFileSync(place(`${name}.png`), png)
    },
  }
}

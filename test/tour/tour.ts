/** Numbered pictures of the real window, for people who have no display and for the README. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../scripts/setup/say.mjs'
import { launch, newHome, picture, removeHome, type Running } from '../e2e/harness.ts'

const folder = join(root, 'tour')

const takePictures = (running: Running): ((name: string) => Promise<void>) => {
  let number = 0
  return async (name) => {
    number += 1
    const png = await picture(running)
    expect(png.length).toBeGreaterThan(1000)
    writeFileSync(join(folder, `${String(number).padStart(2, '0')}-${name}.png`), png)
  }
}

it('takes a picture of the first screen', async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const home = await newHome()
  const running = await launch(home)
  try {
    const take = takePictures(running)
    await running.page().waitForSelector('#root > *')
    await running.page().evaluate(() => document.fonts.ready.then(() => undefined))
    await take('first-screen')
  } finally {
    await running.quit()
    await removeHome(home)
  }
})

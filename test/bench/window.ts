/** The real window under measurement: a home that already knows its vault, and clocks that run inside the page. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { person } from './large-vault.ts'

/** The program starts at the unlock screen of this vault. */
export const chooseVault = (home: string, folder: string): void => {
  const place = join(home, 'haechi')
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const preferences = { folder, preferences: { language: 'ko', autoLockMinutes: 240 } }
  writeFileSync(join(place, 'preferences.json'), JSON.stringify(preferences), { mode: 0o600 })
}

export interface Unlocking {
  /** all in milliseconds since the answer of `vault.unlock` reached the page */
  readonly firstRows: number
  readonly listWhole: number
  readonly workingSetFull: number
  /** the longest time that the page did not react after the first rows were there */
  readonly longestBlock: number
  /** the last chunk of rows has left the vault process */
  readonly lastChunk: number
}

/** Milliseconds. */
const PATIENCE = 120_000

interface Expected {
  readonly shown: number
  readonly total: number
}

/** Runs in the page, before the button is pressed. Leaves a promise behind. */
const watchUnlocking = ({ shown, total }: Expected): void => {
  const post = MessagePort.prototype.postMessage
  const spot = window as unknown as { benchUnlocking?: Promise<Unlocking> }
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          channel.port1.close()
          resolve(performance.now())
        }
        channel.port2.postMessage(null)
      })
    })
  spot.benchUnlocking = new Promise((resolve, reject) => {
    let begun = 0
    let unlockId = -1
    let firstRows = 0
    let lastChunk = 0
    let longestBlock = 0
    let arrived = 0
    const blocks = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (firstRows > 0 && entry.startTime + entry.duration > firstRows)
          longestBlock = Math.max(longestBlock, entry.duration)
    })
    blocks.observe({ type: 'longtask' })
    const finish = async (): Promise<void> => {
      const grid = (): string | null | undefined => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
      let listWhole = 0
      let workingSetFull = 0
      while (listWhole === 0 || workingSetFull === 0) {
        if (listWhole === 0 && arrived === total && grid() === String(shown + 1)) listWhole = await painted()
        workingSetFull = performance.getEntriesByName('working-set-full')[0]?.startTime ?? 0
        await new Promise((next) => setTimeout(next, 5))
      }
      // Long tasks are told a moment later.
      await new Promise((next) => setTimeout(next, 300))
      blocks.disconnect()
      resolve({
        firstRows: firstRows - begun,
        listWhole: listWhole - begun,
        workingSetFull: workingSetFull - begun,
        longestBlock,
        lastChunk: lastChunk - begun,
      })
    }
    const seen = new MutationObserver(() => {
      if (document.querySelector('[role=row][data-row]') === null) return
      seen.disconnect()
      void painted().then((at) => {
        firstRows = at
        finish().catch(reject)
      })
    })
    seen.observe(document.body, { childList: true, subtree: true })
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]): void {
      const message = given[0] as { readonly kind?: string; readonly call?: string; readonly id?: number } | null
      if (message?.kind === 'call' && message.call === 'vault.unlock') {
        unlockId = message.id ?? -1
        MessagePort.prototype.postMessage = post
        this.addEventListener('message', ({ data }: MessageEvent) => {
          const said = data as { kind: string; id?: number; event?: string; body?: { rows: unknown[] } }
          if (said.kind === 'answer' && said.id === unlockId) begun = performance.now()
          if (said.kind !== 'event' || said.event !== 'rows' || said.body === undefined) return
          arrived += said.body.rows.length
          lastChunk = performance.now()
        })
      }
      post.apply(this, given as [unknown])
    }
  })
}

/** Unlocks as a person does and tells how long each step took. @param expected rows of the first list, and of all */
export const measureUnlocking = async (page: Page, expected: Expected): Promise<Unlocking> => {
  await page.locator('input[name=signInName]').fill(person.signInName)
  await page.locator('input[name=password]').fill(person.password)
  await page.evaluate(watchUnlocking, expected)
  await page.locator('button[type=submit]').click()
  const told = page.evaluate(() => (window as unknown as { benchUnlocking: Promise<Unlocking> }).benchUnlocking)
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('the list did not come; was the program built anew meanwhile?'))
    }, PATIENCE).unref()
  })
  return Promise.race([told, late])
}

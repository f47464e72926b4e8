/**
 * Row 3: the program started by itself, without a driver, and asked only afterwards when its page was painted. What it is compared
 * with is the same shell, preload script and vault process with a page that has nothing in it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { root } from '../../scripts/setup/say.mjs'
import { lastRuntime } from '../../scripts/setup/set-up.mjs'
import { until } from '../e2e/harness.ts'
import { benchCache } from './report.ts'

const BARE_PAGE = `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8" />
    <title>Haechi</title>
  </head>
  <body>
    <h1>Haechi</h1>
    <input autofocus />
  </body>
</html>
`

/** The built program once more, its page replaced by a bare one. */
export const bareProgram = (): string => {
  const folder = join(benchCache, 'bare')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, 'dist', 'renderer', 'index.html'), BARE_PAGE)
  return folder
}

export interface Start {
  /**
   * milliseconds from the start of the process to the first paint with anything in it. The page draws nothing before it knows the
   * vault's state, and then the whole form at once.
   */
  readonly screen: number
  /** … to the last change of its largest text: the program's own typeface has come */
  readonly typeface: number
}

/** What the page itself says of its painting, in milliseconds since 1970; the observer is given what was before it. */
const readPaint = (): Promise<Start> =>
  new Promise((resolve) => {
    const painted = new Map<string, number>()
    const observer = new PerformanceObserver((list) => {
      for (const { name, entryType, startTime } of list.getEntries())
        painted.set(entryType === 'paint' ? name : entryType, performance.timeOrigin + startTime)
    })
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
    observer.observe({ type: 'paint', buffered: true })
    setTimeout(() => {
      observer.disconnect()
      resolve({
        screen: painted.get('first-contentful-paint') ?? NaN,
        typeface: painted.get('largest-contentful-paint') ?? NaN,
      })
    }, 100)
  })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })

/** @param folder of a program whose first field takes keys at once @param home as the harness makes it */
export const measureStart = async (folder: string, home: string): Promise<Start> => {
  const { executable } = await lastRuntime()
  const userData = join(home, 'haechi')
  const portFile = (): string | null => {
    const file = join(userData, 'DevToolsActivePort')
    return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0] ?? null) : null
  }
  rmSync(join(userData, 'DevToolsActivePort'), { force: true })
  const begun = Date.now()
  const child = spawn(
    executable,
    [...sandboxArguments(process.getuid?.(), process.platform), '--remote-debugging-port=0', folder],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        DISPLAY: process.env['DISPLAY'] ?? '',
        HOME: home,
        LANG: 'C.UTF-8',
        HAECHI_USER_DATA: userData,
      },
    },
  )
  const exit = ended(child)
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  try {
    const address = (): string | undefined => /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    await until(() => address() !== undefined || portFile() !== null, 'the debugging port')
    // The start is over before it is looked at: a question would cost it time.
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    const browser = await chromium.connectOverCDP(address() ?? `http://127.0.0.1:${portFile() ?? ''}`)
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((each) => each.url().startsWith('app://haechi/index.html'))
    if (page === undefined) throw new Error('the window was not found')
    await until(() => page.evaluate(() => document.activeElement?.localName === 'input'), 'the first field')
    const { screen, typeface } = await page.evaluate(readPaint)
    await browser.close()
    return { screen: screen - begun, typeface: typeface - begun }
  } finally {
    child.kill()
    await exit
  }
}

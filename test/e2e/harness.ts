/**
 * The real program in a real window, driven as a person drives it. Each run has a home folder of its own;
 * give the same one again to start the program anew on what it left.
 */
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { root } from '../../scripts/setup/say.mjs'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { lastRuntime } from '../../scripts/setup/set-up.mjs'

export interface Running {
  readonly app: ElectronApplication
  /** The window now; another one after each lock. */
  readonly page: () => Page
  readonly home: string
  /** What the pages wrote to their console as errors or warnings, CSP violations among them. */
  readonly complaints: readonly string[]
  /** Ends the program as a person does. */
  readonly quit: () => Promise<void>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}

export const newHome = (): Promise<string> => mkdtemp(join(tmpdir(), 'haechi-home-'))
export const removeHome = (home: string): Promise<void> => rm(home, { recursive: true, force: true })

const environment = (home: string): Record<string, string> => {
  const folder = (name: string): string => {
    const path = join(home, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  return {
    PATH: process.env.PATH ?? '',
    DISPLAY: process.env.DISPLAY ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    TMPDIR: folder('tmp'),
    XDG_CONFIG_HOME: folder('.config'),
    XDG_CACHE_HOME: folder('.cache'),
    XDG_DATA_HOME: folder('.local/share'),
    XDG_RUNTIME_DIR: folder('run'),
    HAECHI_USER_DATA: folder('haechi'),
    ...(process.env.TZ === undefined ? {} : { TZ: process.env.TZ }),
  }
}

const isMain = (page: Page): boolean => page.url().startsWith('app://haechi/index.html')

const firstMain = async (app: ElectronApplication): Promise<Page> =>
  app.windows().find(isMain) ?? (await app.waitForEvent('window', isMain))

/** Starts the program on a home folder. */
export const launch = async (home: string, args: readonly string[] = []): Promise<Running> => {
  const runtime = await lastRuntime()
  const start = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: runtime.executable,
      args: [...sandboxArguments(process.getuid?.(), process.platform), root, ...args],
      env: environment(home),
      timeout: 30_000,
    })
  // On a busy machine Playwright now and then never hears from the runtime that it has attached to; it then ends it.
  const app = await start().catch(start).catch(start)
  const complaints: string[] = []
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      // Chromium's advice on speed, given when pdf.js draws on the processor, is no complaint.
      if (message.text().startsWith('Canvas2D: ')) return
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
  }
  let page = await firstMain(app)
  listen(page)
  app.on('window', (next) => {
    listen(next)
    if (isMain(next)) page = next
  })
  const ended = new Promise<void>((resolve) => {
    app.process().once('exit', () => {
      resolve()
    })
  })
  await page.waitForLoadState('load')
  return {
    app,
    home,
    complaints,
    page: () => page,
    quit: async () => {
      await app.close()
      await ended
    },
    kill: async () => {
      app.process().kill('SIGKILL')
      await ended
    },
  }
}

/** Waits until the window has been replaced by another, as after a lock. */
export const nextWindow = async (running: Running, old: Page): Promise<Page> => {
  if (running.page() === old) await running.app.waitForEvent('window', { predicate: isMain, timeout: 30_000 })
  await running.page().waitForLoadState('load')
  return running.page()
}

/** Process id of the vault process, or null when there is none. */
export const vaultPid = (running: Running): Promise<number | null> =>
  running.app.evaluate(({ app }) => app.getAppMetrics().find((process) => process.name === 'haechi-vault')?.pid ?? null)

/** Presses a shortcut of the menu: keys from outside the page, which menus hear (Playwright's keyboard they do not). */
export const pressShortcut = (
  running: Running,
  keyCode: string,
  modifiers: readonly ('control' | 'shift' | 'alt')[] = [],
): Promise<void> =>
  running.app.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents
      if (contents === undefined) throw new Error('no window is shown')
      contents.focus()
      contents.sendInputEvent({ type: 'keyDown', keyCode: key.keyCode, modifiers: key.modifiers })
      contents.sendInputEvent({ type: 'keyUp', keyCode: key.keyCode, modifiers: key.modifiers })
    },
    { keyCode, modifiers: [...modifiers] },
  )

/** Answers the native dialogs that come next: paths, or null for a person who thinks better of it. */
export const answerDialogs = (running: Running, paths: readonly string[] | null): Promise<void> =>
  running.app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen ?? [] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen?.[0] ?? '' })
    },
    paths as string[] | null,
  )

const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** What an input method shows while one syllable is typed: ㄱ, 가, 각. Unicode 3.12, Hangul syllable decomposition. */
export const compositionSteps = (syllable: string): readonly string[] => {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00
  if (index < 0 || index >= 11_172) return [syllable]
  const tail = index % 28
  const open = String.fromCodePoint(0xac00 + index - tail)
  const lead = leads[Math.floor(index / 588)] ?? ''
  return tail === 0 ? [lead, open] : [lead, open, syllable]
}

/** Types as a Korean input method does: each syllable grows in a composition and is then committed. */
export const composeHangul = async (page: Page, text: string): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  for (const letter of text.normalize('NFC')) {
    if (!/[가-힣]/.test(letter)) {
      await page.keyboard.type(letter)
      continue
    }
    for (const shown of compositionSteps(letter))
      await cdp.send('Input.imeSetComposition', {
        text: shown,
        selectionStart: shown.length,
        selectionEnd: shown.length,
      })
    await cdp.send('Input.insertText', { text: letter })
  }
  await cdp.detach()
}

/** A picture of the window as it is shown, at whatever zoom. PNG. */
export const picture = async (running: Running): Promise<Buffer> => {
  const base64 = await running.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible())
    if (window === undefined) throw new Error('no window is shown')
    return (await window.webContents.capturePage()).toPNG().toString('base64')
  })
  return Buffer.from(base64, 'base64')
}

/** Asks again until `question` answers true. */
export const until = async (
  question: () => boolean | Promise<boolean>,
  what: string,
  patience = 20_000,
): Promise<void> => {
  const begun = Date.now()
  while (!(await question())) {
    if (Date.now() - begun > patience) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Whether a process is alive. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Composition root of the shell: wiring only. */
import { sweepOldSessions, sweepOwnSession } from './shell/startup.ts'
import { app, dialog, powerMonitor } from 'electron'
import { join } from 'node:path'
import { watchPage } from './shell/dev-reload.ts'
import { answerPages } from './shell/page-calls.ts'
import { readFileTable } from './shell/pages.ts'
import { openPreferences } from './shell/preferences.ts'
import { createProgram } from './shell/program.ts'
import { refuseEverything } from './shell/refusals.ts'
import { shellWords } from './shell/words.ts'

const run = (): void => {
  sweepOldSessions()
  const store = openPreferences()
  const rendererFolder = join(__dirname, 'renderer')
  let table = readFileTable(rendererFolder)
  const program = createProgram(
    {
      vault: join(__dirname, 'vault.cjs'),
      preload: join(__dirname, 'preload.cjs'),
      printPreload: join(__dirname, 'print-preload.cjs'),
      table: () => table,
    },
    store,
    () => {
      dialog.showErrorBox('Haechi', shellWords(store.preferences().language).hopeless)
      app.exit(1)
    },
  )
  answerPages({
    ...program,
    words: () => shellWords(store.preferences().language),
    lock: () => {
      program.lock('asked')
    },
    quit: () => {
      app.quit()
    },
    onRefused: program.countRefusal,
  })

  let ended = false
  app.on('before-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void program.close().then(() => {
      ended = true
      app.quit()
    })
  })
  app.on('will-quit', sweepOwnSession)
  // Between two sittings there is no window for a moment; the program goes on.
  app.on('window-all-closed', () => undefined)
  app.on('second-instance', () => {
    const window = program.sitting()?.page.window
    if (window === undefined || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      app.quit()
    })

  void app.whenReady().then(() => {
    powerMonitor.on('suspend', () => {
      if (program.state() !== 'locked') program.lock('suspend')
    })
    powerMonitor.on('lock-screen', () => {
      if (program.state() !== 'locked') program.lock('screen')
    })
    program.open('start')
    if (!app.isPackaged && process.env.HAECHI_DEV !== undefined)
      watchPage(rendererFolder, () => {
        table = readFileTable(rendererFolder)
        program.sitting()?.page.window.webContents.reload()
      })
  })
}

if (app.requestSingleInstanceLock()) {
  refuseEverything()
  run()
} else app.quit()

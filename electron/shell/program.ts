/** The running program: which sitting is current, and how one ends and the next begins. */
import { app, nativeTheme, powerMonitor } from 'electron'
import type { BeginMessage, LockReason, Preferences, VaultState, VaultToShell } from '#shared/contract/bridge.ts'
import { createAutoLock } from './auto-lock.ts'
import { bootId, hostName } from './computer.ts'
import { type MenuActions, showMenu } from './menu.ts'
import type { FileTable } from './pages.ts'
import type { PreferenceStore } from './preferences.ts'
import { nextZoom } from './preferences-shape.ts'
import { createSitting, type Sitting } from './sitting.ts'
import { startVaultProcess } from './vault-process.ts'
import { openMainWindow } from './window.ts'
import { menuWords, shellWords } from './words.ts'

export interface ProgramFiles {
  readonly vault: string
  readonly preload: string
  readonly printPreload: string
  readonly table: () => FileTable
}

export interface Program {
  readonly open: (reason: LockReason) => void
  readonly sitting: () => Sitting | null
  readonly lock: (reason: LockReason) => void
  /** Ends the sitting for good; resolves when the vault process is gone. */
  readonly close: () => Promise<void>
  readonly folder: () => string | null
  readonly chooseFolder: (folder: string) => void
  readonly preferences: () => Preferences
  readonly setPreferences: (change: unknown) => Preferences
  readonly countRefusal: () => void
  readonly state: () => VaultState
}

/** A vault process that ends this soon after its start, twice running, will do so again. */
const earlyCrash = 10_000

export const createProgram = (files: ProgramFiles, store: PreferenceStore, onHopeless: () => void): Program => {
  let sitting: Sitting | null = null
  let state: VaultState = 'locked'
  let practice = false
  let folder = store.folder()
  let refusals = 0
  let closing = false
  let earlyCrashes = 0
  /** one lock or close after the other */
  let queue: Promise<void> = Promise.resolve()

  const begin = (): BeginMessage => ({
    kind: 'begin',
    folder,
    device: store.device(),
    host: hostName(),
    boot: bootId(),
    version: __HAECHI_VERSION__,
    practiceOnly: app.isPackaged && Number(process.versions.electron.split('.')[0]) !== __SUPPORTED_ELECTRON__,
    marks: store.marks(),
    refusals,
  })

  const title = (): string => {
    const words = shellWords(store.preferences().language)
    return practice ? `${words.program} — ${words.practice}` : words.program
  }

  const actions: MenuActions = {
    command: (name) => {
      if (sitting !== null && !sitting.isEnding()) sitting.command(name)
    },
    lock: () => {
      lock('asked')
    },
    quit: () => {
      app.quit()
    },
    zoom: (change) => {
      const { zoom } = store.preferences()
      setPreferences({ zoom: change === 0 ? 100 : nextZoom(zoom, change) })
    },
    fullScreen: () => {
      const window = sitting?.page.window
      window?.setFullScreen(!window.isFullScreen())
    },
  }

  /** Menu, title, zoom and theme as the preferences and the vault's state have them. */
  const show = (): void => {
    const { language, theme, zoom } = store.preferences()
    nativeTheme.themeSource = theme
    showMenu(menuWords(language), state === 'unlocked', actions)
    const window = sitting?.page.window
    if (window === undefined || window.isDestroyed()) return
    window.setTitle(title())
    window.webContents.setZoomFactor(zoom / 100)
  }

  const setPreferences = (change: unknown): Preferences => {
    const preferences = store.setPreferences(change)
    show()
    return preferences
  }

  const autoLock = createAutoLock({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    minutes: () => store.preferences().autoLockMinutes,
    pollMilliseconds: 5000,
    lock: () => {
      lock('idle')
    },
  })

  const onMessage = (message: VaultToShell): void => {
    if (message.kind === 'lock') lock('asked')
    else if (message.kind === 'mark') store.setMark(message.vault, message.mark)
    else if (message.kind === 'state') {
      state = message.state
      practice = message.practice
      if (state === 'unlocked') {
        if (folder !== null) store.setFolder(folder)
        refusals = 0
        autoLock.arm()
      } else autoLock.disarm()
      show()
    }
  }

  const open = (reason: LockReason): void => {
    state = 'locked'
    practice = false
    const page = openMainWindow({
      preload: files.preload,
      table: files.table,
      zoom: store.preferences().zoom,
      place: store.window(),
      title: title(),
      onPlace: store.setWindow,
    })
    const begun = Date.now()
    const fresh = createSitting({
      reason,
      page,
      onMessage: (message) => {
        if (sitting === fresh) onMessage(message)
      },
      startVault: (hear) =>
        startVaultProcess({
          file: files.vault,
          begin: begin(),
          developing: !app.isPackaged,
          onMessage: hear,
          onCrash: () => {
            earlyCrashes = Date.now() - begun < earlyCrash ? earlyCrashes + 1 : 0
            if (earlyCrashes > 1) onHopeless()
            else lock('crash')
          },
        }),
      printing: {
        preload: files.printPreload,
        table: files.table,
        onRefused: () => {
          refusals += 1
        },
      },
    })
    sitting = fresh
    page.window.on('close', (event) => {
      if (fresh.isEnding()) return
      event.preventDefault()
      app.quit()
    })
    page.window.webContents.on('render-process-gone', () => {
      if (!fresh.isEnding()) lock('crash')
    })
    page.window.webContents.on('did-finish-load', show)
    show()
  }

  const lock = (reason: LockReason): void => {
    const old = sitting
    if (closing || old === null || old.isEnding()) return
    autoLock.disarm()
    const gone = old.end()
    queue = queue.then(async () => {
      await gone
      if (!closing) open(reason)
    })
  }

  return {
    open,
    lock,
    sitting: () => sitting,
    state: () => state,
    close: async () => {
      closing = true
      autoLock.disarm()
      await queue
      await sitting?.end()
    },
    folder: () => folder,
    chooseFolder: (chosen) => {
      folder = chosen
    },
    preferences: store.preferences,
    setPreferences,
    countRefusal: () => {
      refusals += 1
    },
  }
}

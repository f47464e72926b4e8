import { app, BrowserWindow, nativeTheme, screen, session, type WebPreferences } from 'electron'
import { randomUUID } from 'node:crypto'
import { createPageHandler, type FileTable } from './pages.ts'
import { placeWindow, smallest, type WindowPlace } from './window-place.ts'

export interface PageWindow {
  readonly window: BrowserWindow
  /** nonce of the page that was served last */
  readonly nonce: () => string
  /** Ends the window and all that its session held in memory. */
  readonly destroy: () => Promise<void>
}

/** Paper and its dark counterpart, so that no white flash comes before the first paint. */
const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#fbf9f6')

/** What every page of ours runs with, written out in full although much of it is the default. */
const webPreferences = (preload: string, zoom: number): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
  v8CacheOptions: 'none',
  devTools: !app.isPackaged,
  zoomFactor: zoom / 100,
})

const openPage = (
  options: { readonly preload: string; readonly table: () => FileTable; readonly zoom: number },
  look: Electron.BrowserWindowConstructorOptions,
): PageWindow => {
  // A fresh name each time: a session of the same name would show the old one's data. Without `persist:` it stays in memory.
  const own = session.fromPartition(`haechi-${randomUUID()}`, { cache: false })
  let nonce = ''
  own.protocol.handle(
    'app',
    createPageHandler(options.table, (fresh) => {
      nonce = fresh
    }),
  )
  const window = new BrowserWindow({
    ...look,
    show: false,
    webPreferences: { ...webPreferences(options.preload, options.zoom), session: own },
  })
  return {
    window,
    nonce: () => nonce,
    destroy: async () => {
      if (!window.isDestroyed()) window.destroy()
      await own.clearStorageData()
      await own.clearCache()
    },
  }
}

export const openMainWindow = (options: {
  readonly preload: string
  readonly table: () => FileTable
  readonly zoom: number
  readonly place: WindowPlace | null
  readonly title: string
  readonly onPlace: (place: WindowPlace) => void
}): PageWindow => {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const page = openPage(options, {
    ...placeWindow(options.place, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: options.title,
    backgroundColor: paper(),
  })
  const { window } = page
  // The shell alone writes the title: a page's title might hold a name, and the system shows it in lists.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  const remember = (): void => {
    if (!window.isMinimized() && !window.isFullScreen())
      options.onPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  }
  let pending: NodeJS.Timeout | undefined
  const rememberSoon = (): void => {
    clearTimeout(pending)
    pending = setTimeout(() => {
      if (!window.isDestroyed()) remember()
    }, 500)
  }
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  window.once('ready-to-show', () => {
    if (options.place?.maximized === true) window.maximize()
    window.show()
  })
  void window.loadURL('app://haechi/index.html')
  return page
}

/** A page that is never shown, for printing. Loads `print.html`. */
export const openHiddenWindow = (options: {
  readonly preload: string
  readonly table: () => FileTable
  readonly query: string
}): PageWindow => {
  const page = openPage({ ...options, zoom: 100 }, { width: 1000, height: 1400, backgroundColor: '#ffffff' })
  void page.window.loadURL(`app://haechi/print.html?${options.query}`)
  return page
}

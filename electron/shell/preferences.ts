import { app, ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Preferences } from '#shared/contract/bridge.ts'
import { firstPreferences, validPreferences } from './preferences-shape.ts'
import type { WindowPlace } from './window-place.ts'

/** All that is kept outside a vault: nothing about a case, not a name, not a count. */
interface Kept {
  preferences: Partial<Preferences>
  window: WindowPlace | null
  folder: string | null
  device: string
  marks: Record<string, string>
}

export interface PreferenceStore {
  readonly preferences: () => Preferences
  readonly setPreferences: (change: unknown) => Preferences
  readonly window: () => WindowPlace | null
  readonly setWindow: (place: WindowPlace) => void
  /** folder of the vault that was last unlocked */
  readonly folder: () => string | null
  readonly setFolder: (folder: string) => void
  readonly device: () => string
  readonly marks: () => Readonly<Record<string, string>>
  readonly setMark: (vault: string, mark: string) => void
}

const openStore = (): ElectronStore<Kept> => {
  const options = {
    name: 'preferences',
    clearInvalidConfig: false,
    configFileMode: 0o600,
    defaults: { preferences: {}, window: null, folder: null, device: '', marks: {} },
  }
  try {
    return new ElectronStore<Kept>(options)
  } catch {
    // A damaged file is put aside, not deleted: somebody may want to know the vault's folder.
    const file = join(app.getPath('userData'), 'preferences.json')
    renameSync(file, join(app.getPath('userData'), 'preferences.damaged.json'))
    return new ElectronStore<Kept>(options)
  } finally {
    // electron-store answers any page that asks with the folder of the program's files.
    ipcMain.removeAllListeners('electron-store-get-data')
  }
}

export const openPreferences = (): PreferenceStore => {
  const store = openStore()
  if (store.get('device') === '') store.set('device', randomUUID())
  // A file from elsewhere may have come with wider rights.
  if (existsSync(store.path)) chmodSync(store.path, 0o600)
  const preferences = (): Preferences => ({
    ...firstPreferences(app.getLocale()),
    ...validPreferences(store.get('preferences')),
  })
  return {
    preferences,
    setPreferences: (change) => {
      store.set('preferences', { ...preferences(), ...validPreferences(change) })
      return preferences()
    },
    window: () => store.get('window'),
    setWindow: (place) => {
      store.set('window', place)
    },
    folder: () => store.get('folder'),
    setFolder: (folder) => {
      store.set('folder', folder)
    },
    device: () => store.get('device'),
    marks: () => store.get('marks'),
    setMark: (vault, mark) => {
      store.set('marks', { ...store.get('marks'), [vault]: mark })
    },
  }
}

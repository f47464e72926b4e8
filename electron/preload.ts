/** The typed bridge of the page: named functions only, no generic send. Runs sandboxed. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { ChosenFiles, HaechiBridge, LockReason, Preferences } from '#shared/contract/bridge.ts'
import type { Result } from '#shared/contract/result.ts'
import { channels, pageOrigin } from './shell/channels.ts'

const begin = ipcRenderer.sendSync(channels.begin) as {
  readonly nonce: string
  readonly lockedReason: LockReason
} | null

ipcRenderer.on(channels.port, (event) => {
  window.postMessage('haechi-port', pageOrigin, event.ports)
})

const bridge: HaechiBridge<File> = {
  nonce: begin?.nonce ?? '',
  lockedReason: begin?.lockedReason ?? 'start',
  connect: () => {
    ipcRenderer.send(channels.connect)
  },
  preferences: () => ipcRenderer.invoke(channels.preferences) as Promise<Preferences>,
  setPreferences: (change) => ipcRenderer.invoke(channels.setPreferences, change) as Promise<Preferences>,
  vaultName: () => ipcRenderer.invoke(channels.vaultName) as Promise<string | null>,
  chooseVault: (purpose) =>
    ipcRenderer.invoke(channels.chooseVault, purpose) as Promise<Result<{ readonly name: string }> | null>,
  chooseFiles: (purpose) => ipcRenderer.invoke(channels.chooseFiles, purpose) as Promise<ChosenFiles | null>,
  dropped: async (files) => {
    // '' means that a script made the file: it has no place on this computer, and none is invented for it.
    const paths = files.map((file) => webUtils.getPathForFile(file))
    return paths.includes('') ? null : ((await ipcRenderer.invoke(channels.dropped, paths)) as ChosenFiles | null)
  },
  chooseDestination: (suggestedName) =>
    ipcRenderer.invoke(channels.chooseDestination, suggestedName) as Promise<ChosenFiles | null>,
  lock: () => {
    ipcRenderer.send(channels.lock)
  },
  quit: () => {
    ipcRenderer.send(channels.quit)
  },
  printWindow: () => ipcRenderer.invoke(channels.printWindow) as Promise<boolean>,
  onCommand: (listener) => {
    const hear = (_event: unknown, command: string): void => {
      listener(command)
    }
    ipcRenderer.on(channels.command, hear)
    return () => {
      ipcRenderer.off(channels.command, hear)
    }
  },
}

if (begin !== null) contextBridge.exposeInMainWorld('haechi', bridge)

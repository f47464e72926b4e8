/** Native dialogs for what the person chooses on this computer. Called through `dialog`, so that tests can answer them. */
import { app, type BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'
import type { ShellWords } from './words.ts'

/** A new vault is named like a new document; an existing one is pointed at. @returns an absolute path, or null */
export const askForVault = async (
  window: BrowserWindow,
  purpose: 'create' | 'open',
  words: ShellWords,
): Promise<string | null> => {
  if (purpose === 'create') {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.createVault,
      defaultPath: join(app.getPath('documents'), words.newVaultName),
      buttonLabel: words.create,
      properties: ['createDirectory', 'dontAddToRecent'],
    })
    return canceled || filePath === '' ? null : filePath
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.openVault,
    buttonLabel: words.open,
    properties: ['openDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** @returns absolute paths, or null when the person thought better of it */
export const askForFiles = async (
  window: BrowserWindow,
  purpose: 'evidence' | 'register',
  words: ShellWords,
): Promise<readonly string[] | null> => {
  const register = purpose === 'register'
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: register ? words.chooseRegister : words.chooseEvidence,
    buttonLabel: words.choose,
    properties: register ? ['openFile', 'dontAddToRecent'] : ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      ...(register ? [{ name: words.registerFiles, extensions: ['csv', 'tsv', 'txt'] }] : []),
      { name: words.allFiles, extensions: ['*'] },
    ],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

export const askForDestination = async (
  window: BrowserWindow,
  suggestedName: string,
  words: ShellWords,
): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.chooseDestination,
    defaultPath: join(app.getPath('documents'), suggestedName),
    buttonLabel: words.save,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || filePath === '' ? null : filePath
}

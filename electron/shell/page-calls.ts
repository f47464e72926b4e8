/** Answers the few things that a page may ask of the shell. Every one is refused unless it comes from our own page. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, isAbsolute } from 'node:path'
import type { ChosenFiles, Preferences } from '#shared/contract/bridge.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { channels } from './channels.ts'
import { askForDestination, askForFiles, askForVault } from './dialogs.ts'
import { asFileName, asPaths, asPurpose } from './page-input.ts'
import { checkVaultFolder } from './place-facts.ts'
import { isFromPage } from './senders.ts'
import type { Sitting } from './sitting.ts'
import type { ShellWords } from './words.ts'

export interface PageCallOptions {
  readonly sitting: () => Sitting | null
  readonly words: () => ShellWords
  readonly preferences: () => Preferences
  readonly setPreferences: (change: unknown) => Preferences
  readonly folder: () => string | null
  readonly chooseFolder: (folder: string) => void
  readonly lock: () => void
  readonly quit: () => void
  readonly onRefused: () => void
}

/** Paths stay between shell and vault process; the page gets a token and base names. */
const handOver = (sitting: Sitting, paths: readonly string[]): ChosenFiles => {
  const token = randomUUID()
  sitting.send({ kind: 'paths', token, paths })
  return { token, names: paths.map((path) => basename(path).normalize('NFC')) }
}

const chooseVault = async (
  sitting: Sitting,
  given: unknown,
  options: PageCallOptions,
): Promise<Result<{ readonly name: string }> | null> => {
  const purpose = asPurpose(given, ['create', 'open'])
  if (purpose === null) return null
  const folder = await askForVault(sitting.page.window, purpose, options.words())
  if (folder === null || sitting.isEnding()) return null
  const refused = checkVaultFolder(folder, purpose)
  if (refused !== null) return fail(refused)
  options.chooseFolder(folder)
  sitting.send({ kind: 'folder', folder })
  return ok({ name: basename(folder).normalize('NFC') })
}

const chooseFiles = async (sitting: Sitting, given: unknown, options: PageCallOptions): Promise<ChosenFiles | null> => {
  const purpose = asPurpose(given, ['evidence', 'register'])
  const paths = purpose === null ? null : await askForFiles(sitting.page.window, purpose, options.words())
  return paths === null ? null : handOver(sitting, paths)
}

const chooseDestination = async (
  sitting: Sitting,
  given: unknown,
  options: PageCallOptions,
): Promise<ChosenFiles | null> => {
  const path = await askForDestination(sitting.page.window, asFileName(given), options.words())
  return path === null ? null : handOver(sitting, [path])
}

const printWindow = (sitting: Sitting): Promise<boolean> =>
  new Promise((resolve) => {
    sitting.page.window.webContents.print({ printBackground: true }, (printed) => {
      resolve(printed)
    })
  })

export const answerPages = (options: PageCallOptions): void => {
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): Sitting | null => {
    const sitting = options.sitting()
    const own =
      sitting !== null && !sitting.isEnding() && isFromPage(event, sitting.page.window.webContents, 'index.html')
    if (!own) options.onRefused()
    return own ? sitting : null
  }
  const answer = (channel: string, work: (sitting: Sitting, given: unknown) => unknown): void => {
    ipcMain.handle(channel, (event, given: unknown) => {
      const sitting = trusted(event)
      if (sitting === null) throw new Error('refused')
      return work(sitting, given)
    })
  }
  const hear = (channel: string, work: (sitting: Sitting) => void): void => {
    ipcMain.on(channel, (event) => {
      const sitting = trusted(event)
      if (sitting !== null) work(sitting)
    })
  }
  ipcMain.on(channels.begin, (event) => {
    const sitting = trusted(event)
    event.returnValue = sitting === null ? null : { nonce: sitting.page.nonce(), lockedReason: sitting.reason }
  })
  hear(channels.connect, (sitting) => {
    sitting.connect()
  })
  hear(channels.lock, options.lock)
  hear(channels.quit, options.quit)
  answer(channels.preferences, () => options.preferences())
  answer(channels.setPreferences, (_sitting, change) => options.setPreferences(change))
  answer(channels.vaultName, () => {
    const folder = options.folder()
    return folder === null ? null : basename(folder).normalize('NFC')
  })
  answer(channels.chooseVault, (sitting, given) => chooseVault(sitting, given, options))
  answer(channels.chooseFiles, (sitting, given) => chooseFiles(sitting, given, options))
  answer(channels.chooseDestination, (sitting, given) => chooseDestination(sitting, given, options))
  answer(channels.dropped, (sitting, given) => {
    const paths = asPaths(given, isAbsolute)
    return paths === null ? null : handOver(sitting, paths)
  })
  answer(channels.printWindow, printWindow)
}

/**
 * One sitting: a window, its session, its vault process and its print jobs, from one lock to the next.
 * They begin together and end together; nothing of a sitting outlives it.
 */
import { MessageChannelMain } from 'electron'
import type { LockReason, ShellToVault, VaultToShell } from '#shared/contract/bridge.ts'
import { channels } from './channels.ts'
import { createPrinter, type Printer } from './printing.ts'
import type { VaultProcess } from './vault-process.ts'
import type { PageWindow } from './window.ts'

export interface Sitting {
  readonly page: PageWindow
  readonly reason: LockReason
  readonly send: (message: ShellToVault) => void
  /** Hands the window a port straight to the vault process. The caller has checked the frame. */
  readonly connect: () => void
  /** Sends a command of the menu to the page. */
  readonly command: (name: string) => void
  /** Hides the window at once, lets the vault process finish, ends all. Repeated calls give the same promise. */
  readonly end: () => Promise<void>
  readonly isEnding: () => boolean
}

/** How long a vault process may take to finish what it is writing, in milliseconds. */
const flushPatience = 5000

export const createSitting = (options: {
  readonly reason: LockReason
  readonly page: PageWindow
  readonly startVault: (onMessage: (message: VaultToShell) => void) => VaultProcess
  readonly onMessage: (message: VaultToShell) => void
  readonly printing: Omit<Parameters<typeof createPrinter>[0], 'vault'>
}): Sitting => {
  const { page } = options
  let printer: Printer | null = null
  const vault = options.startVault((message) => {
    if (message.kind === 'print') printer?.print(message)
    else options.onMessage(message)
  })
  printer = createPrinter({ ...options.printing, vault })
  let ending: Promise<void> | null = null
  const endAll = async (): Promise<void> => {
    if (!page.window.isDestroyed()) page.window.hide()
    await vault.end(flushPatience)
    await printer.end()
    await page.destroy()
  }
  return {
    page,
    reason: options.reason,
    send: (message) => {
      vault.send(message)
    },
    connect: () => {
      const { port1, port2 } = new MessageChannelMain()
      vault.send({ kind: 'port', use: 'window' }, [port1])
      page.window.webContents.postMessage(channels.port, null, [port2])
    },
    command: (name) => {
      page.window.webContents.send(channels.command, name)
    },
    end: () => (ending ??= endAll()),
    isEnding: () => ending !== null,
  }
}

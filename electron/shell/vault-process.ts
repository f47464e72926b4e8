/** The life of one vault process: from the opening of a window to its lock. Ending it is what locking means. */
import { type MessagePortMain, utilityProcess } from 'electron'
import type { BeginMessage, ShellToVault, VaultToShell } from '#shared/contract/bridge.ts'

export interface VaultProcess {
  readonly send: (message: ShellToVault, ports?: MessagePortMain[]) => void
  /** Lets it finish what it is writing (at most `patience` ms), then ends it. Resolves when it is gone. */
  readonly end: (patience: number) => Promise<void>
}

/** The whole environment of the vault process: what the operating system itself needs, and nothing more. */
const passedOn = ['SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'LANG']

const leanEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

export const startVaultProcess = (options: {
  /** the built entry, vault.cjs */
  readonly file: string
  readonly begin: BeginMessage
  readonly developing: boolean
  readonly onMessage: (message: VaultToShell) => void
  /** it ended without being asked */
  readonly onCrash: () => void
}): VaultProcess => {
  const child = utilityProcess.fork(options.file, [], {
    serviceName: 'haechi-vault',
    stdio: options.developing ? 'inherit' : 'ignore',
    env: leanEnvironment(),
  })
  let asked = false
  let gone = false
  let flushed: () => void = () => undefined
  const flush = new Promise<void>((resolve) => {
    flushed = resolve
  })
  // After kill() the exit code is 0, as after a normal end: that it was asked must be remembered.
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      gone = true
      resolve()
      if (!asked) options.onCrash()
    })
  })
  child.on('message', (message: VaultToShell) => {
    if (message.kind === 'flushed') flushed()
    else options.onMessage(message)
  })
  child.postMessage(options.begin)
  return {
    send: (message, ports = []) => {
      if (!gone) child.postMessage(message, ports)
    },
    end: async (patience) => {
      if (gone) return
      if (!asked) {
        asked = true
        child.postMessage({ kind: 'flush' } satisfies ShellToVault)
      }
      let timer: NodeJS.Timeout | undefined
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience)
      })
      await Promise.race([flush, exit, timeout])
      clearTimeout(timer)
      child.kill()
      await exit
    },
  }
}

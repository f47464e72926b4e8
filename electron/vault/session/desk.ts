/**
 * The desk: which vault is chosen, whether it is open, who sits at it, and what was put on it (chosen files, print jobs). It is the
 * explicit state of the vault process: none → locked → unlocked, and from there only the end of the process.
 */
import type { BeginMessage, ShellToVault, VaultState, VaultToShell } from '#shared/contract/bridge.ts'
import type { CallName } from '#shared/contract/calls.ts'
import type { VaultEventName, VaultEvents } from '#shared/contract/events.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Role } from '#shared/account/account.ts'
import type { CallIo } from '../handler.ts'
import { sweepImports } from '../evidence/imports-under-way.ts'
import { sweepUnfinished } from '../files/durable.ts'
import { acquireVaultLock, type VaultLock } from '../files/vault-lock.ts'
import { randomBelow } from '../keys/key-bytes.ts'
import { KDF_DEFAULT } from '../keys/password-key.ts'
import { storeFailure, transact } from '../store/store.ts'
import { makeEnvironment, type VaultEnvironment } from './environment.ts'
import { OFFICE_ZONE } from './first-settings.ts'
import { readHeader } from './header-files.ts'
import { markOf, olderThanMark } from './high-water-mark.ts'
import { closeVault, type OpenVault } from './open-vault.ts'
import { makePrintJobs } from '../document/print-jobs.ts'
import { openRoom, type Room } from './room.ts'
import { type Installed, installedBeside } from './installed.ts'
import { lockedCalls, type LockedCalls } from './locked-calls.ts'

export interface Desk {
  readonly state: () => VaultState
  readonly mayCall: (roles: readonly Role[]) => boolean
  /** counts a refusal for the audit and answers it */
  readonly refuse: (code: FailureCode) => Result<never>
  serve(
    name: CallName,
    request: unknown,
    io: Pick<CallIo, 'callId' | 'signal' | 'progress' | 'turn'>,
  ): Promise<Result<unknown>>
  readonly shellMessage: (message: ShellToVault) => void
  readonly close: () => Promise<void>
}

export interface DeskOptions {
  readonly begin: BeginMessage
  readonly toShell: (message: VaultToShell) => void
  readonly emit: <E extends VaultEventName>(event: E, body: VaultEvents[E]) => void
  /** tests put a clock here */
  readonly environment?: VaultEnvironment
  /** where it is not a built program */
  readonly installed?: Installed
}

const environmentOf = (begin: BeginMessage): VaultEnvironment =>
  makeEnvironment({
    device: begin.device,
    host: begin.host,
    boot: begin.boot,
    version: begin.version,
    practiceOnly: begin.practiceOnly,
    zone: OFFICE_ZONE,
    milliseconds: () => Date.now(),
    random: randomBelow,
    kdf: KDF_DEFAULT,
  })

export const makeDesk = (options: DeskOptions): Desk => {
  const { begin, toShell } = options
  const environment = options.environment ?? environmentOf(begin)
  const tokens = new Map<string, readonly string[]>()
  const jobs = makePrintJobs(toShell)
  let folder = begin.folder
  let known: boolean | null = null
  let lock: VaultLock | null = null
  let vault: OpenVault | null = null
  let room: Room | null = null
  let refusals = begin.refusals

  const state = (): VaultState => (vault !== null ? 'unlocked' : folder !== null && known === true ? 'locked' : 'none')

  const sayState = (): void => {
    toShell({ kind: 'state', state: state(), practice: vault?.mode === 'practice' })
  }

  const sayMark = (open: OpenVault): void => {
    toShell({ kind: 'mark', vault: open.id, mark: markOf(open) })
  }

  /** Locking goes through whatever the file is like: a page that cannot be read keeps no vault open. */
  const leave = (open: OpenVault): void => {
    try {
      sayMark(open)
    } catch (error) {
      if (storeFailure(error) === null) throw error
    } finally {
      closeVault(open)
    }
  }

  /** What every unlocking begins with. Nobody is at the desk until all of it is done. */
  const settleIn = async (open: OpenVault): Promise<void> => {
    // Litter that does not go today goes another day; it stops nobody from working.
    await sweepImports(open).catch(() => undefined)
    const warnings: FailureCode[] = []
    if (olderThanMark(open, begin.marks[open.id])) warnings.push('vault-older-copy')
    const noted = transact(open.office, { call: 'vault.unlock', callId: null, author: open.author }, (change) => {
      change.act('account', open.account.id, { act: 'unlocked', refusals, warnings })
      return ok(null)
    })
    if (noted.ok) refusals = 0
    sayMark(open)
    const installed = options.installed ?? installedBeside()
    room = openRoom({ vault: open, warnings, jobs, tokens, emit: options.emit, installed })
    vault = open
    known = true
    sayState()
  }

  /** Takes the vault's lock, runs `open`, and lets the lock go again unless that opened the vault. */
  const opening = async (
    open: (folder: string) => Promise<Result<OpenVault>>,
  ): Promise<Result<Record<string, never>>> => {
    if (folder === null) return fail('vault-none')
    const taken = await acquireVaultLock(folder)
    if (!taken.ok) return taken
    let opened: Result<OpenVault> | null = null
    try {
      // With the lock held nobody else writes here: what a killed program left half-written goes.
      await sweepUnfinished(folder)
      opened = await open(folder)
      if (!opened.ok) return opened
      await settleIn(opened.value)
      lock = taken.value
      return ok({})
    } finally {
      if (lock === null) {
        if (opened?.ok === true) closeVault(opened.value)
        await taken.value.release()
      }
    }
  }

  const locked: LockedCalls = lockedCalls({
    environment,
    folder: () => folder,
    opening,
    state: async () => {
      if (vault !== null) return { state: 'unlocked', mode: vault.mode, failure: null }
      if (folder === null) return { state: 'none', mode: null, failure: null }
      const reading = await readHeader(folder)
      known = reading.ok || reading.failure.code !== 'vault-not-found'
      if (!reading.ok)
        return { state: known ? 'locked' : 'none', mode: null, failure: known ? reading.failure.code : null }
      return { state: 'locked', mode: reading.value.header.mode, failure: null }
    },
  })

  return {
    state: () => (vault !== null ? 'unlocked' : 'locked'),
    mayCall: (roles) => vault?.account.roles.some((role) => roles.includes(role)) ?? false,
    refuse: (code) => {
      if (vault === null) {
        refusals += 1
        return fail(code)
      }
      transact(vault.office, { call: 'refused', callId: null, author: vault.author }, (change) => {
        change.act('account', vault?.account.id ?? '', { act: 'refused', code })
        return ok(null)
      })
      return fail(code)
    },
    serve: async (name, request, io) => {
      const answer = await locked.serve(name, request, io)
      if (answer !== null) return answer
      return room === null ? fail('call-locked') : await room.serve(name, request, io)
    },
    shellMessage: (message) => {
      if (message.kind === 'folder' && vault === null) {
        folder = message.folder
        known = null
      }
      if (message.kind === 'paths') tokens.set(message.token, message.paths)
      if (message.kind === 'printed') jobs.printed(message.job, message.pdf)
    },
    close: async () => {
      await room?.close()
      const closing = vault
      vault = null
      room = null
      if (closing !== null) leave(closing)
      await lock?.release()
      lock = null
    },
  }
}

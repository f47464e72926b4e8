/** The calls that need no open vault: its state, first run, unlock, recovery. */
import { type CallName, type DecodedRequest, type ResponseOf } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { CallIo } from '../handler.ts'
import { answersFit, type PreparedVault, prepareVault, writeVault } from './create-vault.ts'
import type { VaultEnvironment } from './environment.ts'
import type { OpenVault } from './open-vault.ts'
import { recoverVault } from './recover.ts'
import { unlockVault } from './unlock.ts'

export type LockedCallName = 'vault.state' | 'vault.prepare' | 'vault.confirm' | 'vault.unlock' | 'vault.recover'

export interface LockedSurroundings {
  readonly environment: VaultEnvironment
  readonly folder: () => string | null
  readonly opening: (open: (folder: string) => Promise<Result<OpenVault>>) => Promise<Result<Record<string, never>>>
  readonly state: () => Promise<ResponseOf<'vault.state'>>
}

export interface LockedCalls {
  /** null: not one of these calls */
  readonly serve: (name: CallName, request: unknown, io: Pick<CallIo, 'progress'>) => Promise<Result<unknown> | null>
}

export const lockedCalls = (around: LockedSurroundings): LockedCalls => {
  const { environment } = around
  let prepared: PreparedVault | null = null

  const prepare = async (request: DecodedRequest<'vault.prepare'>): Promise<Result<ResponseOf<'vault.prepare'>>> => {
    if (around.folder() === null) return fail('vault-none')
    if (environment.practiceOnly && request.mode === 'real') return fail('vault-practice-only')
    const made = await prepareVault(environment, request)
    if (!made.ok) return made
    prepared = made.value
    return ok({ sheets: [...made.value.sheets], checks: [...made.value.checks] })
  }

  const confirm = async (
    request: DecodedRequest<'vault.confirm'>,
    io: Pick<CallIo, 'progress'>,
  ): Promise<Result<unknown>> => {
    const folder = around.folder()
    if (prepared === null || folder === null) return fail('sheets-not-prepared')
    const fits = answersFit(prepared, request.answers)
    if (!fits.ok) return fits
    io.progress('creating', 0, 2)
    const written = await writeVault(environment, folder, prepared)
    if (!written.ok) return written
    io.progress('opening', 1, 2)
    const { signInName, password } = prepared.firstRun
    prepared = null
    return around.opening((place) => unlockVault(environment, place, signInName, password))
  }

  return {
    serve: async (name, request, io) => {
      switch (name) {
        case 'vault.state':
          return ok(await around.state())
        case 'vault.prepare':
          return prepare(request as DecodedRequest<'vault.prepare'>)
        case 'vault.confirm':
          return confirm(request as DecodedRequest<'vault.confirm'>, io)
        case 'vault.unlock': {
          const { signInName, password } = request as DecodedRequest<'vault.unlock'>
          return around.opening((folder) => unlockVault(environment, folder, signInName, password))
        }
        case 'vault.recover':
          return around.opening((folder) =>
            recoverVault(environment, folder, request as DecodedRequest<'vault.recover'>),
          )
        default:
          return null
      }
    },
  }
}

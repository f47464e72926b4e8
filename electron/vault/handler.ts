/** How a call is served: a function of the open vault, the decoded request and what the call may use of its surroundings. */
import type { CallName, DecodedRequest, ResponseOf } from '#shared/contract/calls.ts'
import type { VaultEvents, VaultEventName } from '#shared/contract/events.ts'
import type { Result } from '#shared/contract/result.ts'
import type { DocumentPage } from '#shared/document/document.ts'
import type { OpenVault } from './session/open-vault.ts'

export interface CallIo {
  readonly callId: string
  readonly signal: AbortSignal
  /** runs `work` when no other call is writing; long calls take a turn for each transaction */
  readonly turn: <T>(work: () => T | Promise<T>) => Promise<T>
  /** `step` is a key of the locale namespace `progress` */
  readonly progress: (step: string, done: number, total: number) => void
  /** files or a destination that the person chose, by token */
  readonly paths: (token: string) => readonly string[] | null
  readonly emit: <E extends VaultEventName>(event: E, body: VaultEvents[E]) => void

  /** lays a page out in the hidden window; null where that failed */
  readonly print: (page: DocumentPage) => Promise<Uint8Array | null>
  /** the page of a print job, for the hidden window */
  readonly printPage: (job: string) => DocumentPage | null
  /** dossiers that this call changed: lists, search and open files follow */
  readonly changed: (...dossiers: readonly string[]) => void
  /** dossiers that left the lists */
  readonly removed: (...dossiers: readonly string[]) => void
}

export type Handler<C extends CallName> = (
  vault: OpenVault,
  request: DecodedRequest<C>,
  io: CallIo,
) => Result<ResponseOf<C>> | Promise<Result<ResponseOf<C>>>

export type Handlers<C extends CallName = CallName> = { readonly [N in C]: Handler<N> }

/** The options of a call's own transaction. */
export const txOf = (vault: OpenVault, call: CallName, io: Pick<CallIo, 'callId'>) => ({
  call,
  callId: io.callId,
  author: vault.author,
})

/**
 * The page's one way to the vault process: typed calls and events over the message port that the shell
 * hands out. Calls made before the port is there wait for it. Nothing here knows a key, a path or a file.
 */
import type { CallName, RequestOf, ResponseOf } from '#shared/contract/calls.ts'
import type { PageToVault, VaultToPage } from '#shared/contract/bridge.ts'
import type { VaultEventName, VaultEvents } from '#shared/contract/events.ts'
import { fail, type Result } from '#shared/contract/result.ts'

export interface Progress {
  /** a locale key */
  readonly step: string
  readonly done: number
  /** 0 while unknown */
  readonly total: number
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Aborting asks the vault process to stop; the answer is then `call-cancelled`. */
  readonly signal?: AbortSignal
  /** Give the same id to a repeat of a changing call: it then answers the first result. */
  readonly callId?: string
}

/** What the client needs of a MessagePort; a test gives its own. */
export interface VaultPort {
  postMessage(message: PageToVault): void
  onmessage: ((event: { readonly data: VaultToPage }) => void) | null
}

interface Pending {
  readonly settle: (result: Result<unknown>) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

type Listener = (body: never) => void

let port: VaultPort | null = null
let closed = false
let lastId = 0
const waiting: PageToVault[] = []
const pending = new Map<number, Pending>()
const listeners = new Map<VaultEventName, Set<Listener>>()

const send = (message: PageToVault): void => {
  if (port === null) waiting.push(message)
  else port.postMessage(message)
}

const receive = (message: VaultToPage): void => {
  if (message.kind === 'event') {
    for (const listener of [...(listeners.get(message.event as VaultEventName) ?? [])]) listener(message.body as never)
    return
  }
  const call = pending.get(message.id)
  if (call === undefined) return
  if (message.kind === 'progress') {
    call.onProgress?.({ step: message.step, done: message.done, total: message.total })
    return
  }
  pending.delete(message.id)
  call.settle(message.result)
}

/** Takes the port into use and sends what waited for it. */
export const takePort = (next: VaultPort): void => {
  port = next
  closed = false
  next.onmessage = (event) => {
    receive(event.data)
  }
  for (const message of waiting.splice(0)) next.postMessage(message)
}

/** The vault process is gone: every open call fails, and so does each later one. */
export const portClosed = (): void => {
  closed = true
  port = null
  waiting.length = 0
  const open = [...pending.values()]
  pending.clear()
  for (const call of open) call.settle(fail('call-failed'))
}

/** Asks the shell for the port and takes it when it comes. */
export const connectVault = (): void => {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const received = event.ports[0]
    if (event.source !== window || event.data !== 'haechi-port' || received === undefined) return
    received.addEventListener('close', portClosed)
    takePort(received as unknown as VaultPort)
  })
  window.haechi.connect()
}

/** One call of the contract. Never throws: what went wrong is in the result. */
export const call = <C extends CallName>(
  name: C,
  request: RequestOf<C>,
  options: CallOptions = {},
): Promise<Result<ResponseOf<C>>> =>
  new Promise((resolve) => {
    if (closed) {
      resolve(fail('call-failed'))
      return
    }
    if (options.signal?.aborted === true) {
      resolve(fail('call-cancelled'))
      return
    }
    lastId += 1
    const id = lastId
    const cancel = (): void => {
      send({ kind: 'cancel', id })
    }
    options.signal?.addEventListener('abort', cancel, { once: true })
    pending.set(id, {
      settle: (result) => {
        options.signal?.removeEventListener('abort', cancel)
        resolve(result as Result<ResponseOf<C>>)
      },
      onProgress: options.onProgress,
    })
    send({ kind: 'call', id, callId: options.callId ?? crypto.randomUUID(), call: name, body: request })
  })

/** Listens to an event of the vault process; gives back how to stop. */
export const onEvent = <E extends VaultEventName>(name: E, listener: (body: VaultEvents[E]) => void): (() => void) => {
  const set = listeners.get(name) ?? new Set<Listener>()
  listeners.set(name, set)
  set.add(listener)
  return () => {
    set.delete(listener)
  }
}

/**
 * One way in: size, decoding, lock, role, then the service; the answer is a `Result`. Calls that change take turns; the long ones
 * (a gigabyte of evidence) take a turn only for what they write, so that typing is saved meanwhile. What changed is
 * emitted before the answer, so that a view is never behind its own act.
 */
import type { BeginMessage, PageToVault, ShellToVault, VaultToPage, VaultToShell } from '#shared/contract/bridge.ts'
import { type CallName, calls, type CallSpec } from '#shared/contract/calls.ts'
import { fail, type Result } from '#shared/contract/result.ts'
import { withinSize } from './contract/request-size.ts'
import { type Desk, type DeskOptions, makeDesk } from './session/desk.ts'
import { makeTurns } from './contract/turns.ts'
import { storeFailure } from './store/store.ts'

export interface PortLike {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { data: unknown }) => void) => void
  readonly start: () => void
  readonly close: () => void
}

export interface Dispatcher {
  readonly attach: (port: PortLike, use: 'window' | 'print') => void
  readonly shellMessage: (message: ShellToVault) => void
  readonly flush: () => Promise<void>
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

const CALL_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

interface Incoming {
  readonly kind: 'call' | 'cancel'
  readonly id: number
  readonly callId: string
  readonly call: string
  readonly body: unknown
}

/** Reads own properties only; anything that is not a message is dropped. */
const incoming = (data: unknown): Incoming | null => {
  if (typeof data !== 'object' || data === null) return null
  const message = data as Partial<Record<keyof PageToVault | 'callId' | 'call' | 'body', unknown>>
  const { kind, id } = message
  if ((kind !== 'call' && kind !== 'cancel') || typeof id !== 'number' || !Number.isSafeInteger(id)) return null
  if (kind === 'cancel') return { kind, id, callId: '', call: '', body: null }
  const { callId, call, body } = message
  if (typeof callId !== 'string' || typeof call !== 'string') return null
  return { kind, id, callId, call, body }
}

/** Long calls that read or write files, and take a turn for each transaction. */
const TAKES_OWN_TURNS: ReadonlySet<CallName> = new Set<CallName>(['evidence.import', 'evidence.verify', 'gate.release'])

/** The only call that the hidden print window may make. */
const PRINT_CALLS: ReadonlySet<string> = new Set<CallName>(['print.page'])

export interface DispatcherOptions extends Pick<DeskOptions, 'environment' | 'installed'> {
  readonly begin: BeginMessage
  readonly toShell: (message: VaultToShell) => void
  /** tests look at bugs here; the program itself says nothing of them */
  readonly onBug?: (error: unknown) => void
}

export const createDispatcher = (options: DispatcherOptions): Dispatcher => {
  const ports = new Set<PortLike>()
  const desk: Desk = makeDesk({
    ...options,
    emit: (event, body) => {
      for (const port of ports) port.postMessage({ kind: 'event', event, body } satisfies VaultToPage)
    },
  })
  const running = new Set<AbortController>()
  const turns = makeTurns()
  let closing = false

  const decode = (
    message: Incoming,
    use: 'window' | 'print',
  ): Result<{ readonly name: CallName; readonly request: unknown }> => {
    if (!isCallName(message.call)) return fail('call-unknown')
    const spec: CallSpec = calls[message.call]
    if (!CALL_ID.test(message.callId)) return fail('call-malformed', { path: 'callId' })
    if (!withinSize(message.body, spec.limit)) return fail('call-too-large')
    if (use === 'print' && !PRINT_CALLS.has(message.call)) return desk.refuse('call-forbidden')
    if (spec.when === 'unlocked' && desk.state() !== 'unlocked') return desk.refuse('call-locked')
    if (spec.when === 'locked' && desk.state() === 'unlocked') return desk.refuse('call-unlocked')
    if (spec.when === 'unlocked' && !desk.mayCall(spec.role)) return desk.refuse('call-forbidden')
    const parsed = spec.request.safeParse(message.body)
    if (!parsed.success)
      return fail('call-malformed', { path: parsed.error.issues[0]?.path.map(String).join('.') ?? '' })
    return { ok: true, value: { name: message.call, request: parsed.data } }
  }

  const serve = async (
    port: PortLike,
    use: 'window' | 'print',
    message: Incoming,
    controller: AbortController,
  ): Promise<Result<unknown>> => {
    if (closing) return fail('call-locked')
    const io = {
      callId: message.callId,
      signal: controller.signal,
      turn: turns.take,
      progress: (step: string, done: number, total: number) => {
        port.postMessage({ kind: 'progress', id: message.id, step, done, total } satisfies VaultToPage)
      },
    }
    try {
      const decoded = decode(message, use)
      if (!decoded.ok) return decoded
      const { name, request } = decoded.value
      const inTurn = (calls[name].changes && !TAKES_OWN_TURNS.has(name)) || calls[name].when === 'locked'
      return await (inTurn ? turns.take(() => desk.serve(name, request, io)) : desk.serve(name, request, io))
    } catch (error) {
      const damage = storeFailure(error)
      if (damage !== null) return fail(damage)
      // A bug. What it would say may hold content, so the page learns only that the step was not made.
      options.onBug?.(error)
      return fail('call-failed')
    }
  }

  return {
    attach: (port, use) => {
      if (use === 'window') ports.add(port)
      const own = new Map<number, AbortController>()
      port.on('message', (event) => {
        const message = incoming(event.data)
        if (message === null) return
        if (message.kind === 'cancel') {
          own.get(message.id)?.abort()
          return
        }
        const controller = new AbortController()
        own.set(message.id, controller)
        running.add(controller)
        void serve(port, use, message, controller).then((result) => {
          own.delete(message.id)
          running.delete(controller)
          port.postMessage({ kind: 'answer', id: message.id, result } satisfies VaultToPage)
        })
      })
      port.start()
    },
    shellMessage: (message) => {
      desk.shellMessage(message)
    },
    flush: async () => {
      closing = true
      for (const controller of running) controller.abort()
      await turns.take(() => desk.close())
    },
  }
}

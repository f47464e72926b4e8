/**
 * A vault process under test: the real dispatcher, stores, keys and files in a temporary folder, called over a real message channel as the
 * page calls it. Fakes: the clock and the cost of key derivation.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { FirstRun } from '#shared/account/account.ts'
import type { BeginMessage, EventMessage, VaultToPage, VaultToShell } from '#shared/contract/bridge.ts'
import type { CallName, RequestOf, ResponseOf } from '#shared/contract/calls.ts'
import type { Result } from '#shared/contract/result.ts'
import { createDispatcher, type Dispatcher, type PortLike } from '../electron/vault/dispatch.ts'
import { randomBelow } from '../electron/vault/keys/key-bytes.ts'
import { makeEnvironment } from '../electron/vault/session/environment.ts'
import { CHEAP_KDF, PASSWORD, unlock } from './access.ts'
import { builtEvidenceThread } from './built.ts'

export { CHEAP_KDF, PASSWORD, unlock }

const pdfjs = join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist')
const PDF_FOLDERS = { cmaps: join(pdfjs, 'cmaps'), standardFonts: join(pdfjs, 'standard_fonts') }

const asPort = (port: MessagePort): PortLike => ({
  postMessage: (message) => {
    port.postMessage(message)
  },
  on: (_event, listener) => {
    port.on('message', (data: unknown) => {
      listener({ data })
    })
  },
  start: () => {
    port.start()
  },
  close: () => {
    port.close()
  },
})

export interface CallOptions {
  readonly callId?: string
  readonly onProgress?: (step: string, done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface Desk {
  readonly folder: string
  readonly dispatcher: Dispatcher
  readonly shell: readonly VaultToShell[]
  readonly events: readonly EventMessage[]
  /** what the program kept to itself behind `call-failed` */
  readonly bugs: readonly unknown[]
  /** milliseconds of the fake clock; add to it to let time pass */
  readonly clock: { now: number }
  call<C extends CallName>(name: C, body: RequestOf<C>, options?: CallOptions): Promise<Result<ResponseOf<C>>>
  /** a call that must succeed */
  must<C extends CallName>(name: C, body: RequestOf<C>, options?: CallOptions): Promise<ResponseOf<C>>
  /** an arbitrary message, as a page gone wrong could send it */
  raw(message: unknown): void
  choose(...paths: readonly string[]): RequestOf<'legacy.inspect'>['token']
  close(): Promise<void>
}

export interface DeskWish {
  readonly folder: string
  readonly now?: number
  readonly device?: string
  readonly marks?: Readonly<Record<string, string>>
  readonly practiceOnly?: boolean
  /** prints a job: what the hidden window would do */
  readonly print?: (desk: Pick<Desk, 'call'>, job: string) => Promise<Uint8Array | null>
}

/** 2026-11-23 10:00 in Seoul */
export const START = Date.UTC(2026, 10, 23, 1, 0, 0)

export const openDesk = async (wish: DeskWish): Promise<Desk> => {
  const clock = { now: wish.now ?? START }
  const shell: VaultToShell[] = []
  const events: EventMessage[] = []
  const bugs: unknown[] = []
  const begin: BeginMessage = {
    kind: 'begin',
    folder: wish.folder,
    device: wish.device ?? '7b1c9a52-6f0e-4a3c-9d7e-0a2f6b1c3d4e',
    host: 'test-host',
    boot: 'test-boot',
    version: '0.0.0-test',
    practiceOnly: wish.practiceOnly ?? false,
    marks: wish.marks ?? {},
    refusals: 0,
  }
  const environment = makeEnvironment({
    ...begin,
    zone: 'Asia/Seoul',
    milliseconds: () => clock.now,
    random: randomBelow,
    kdf: CHEAP_KDF,
  })
  const dispatcher = createDispatcher({
    begin,
    environment,
    installed: { threadScript: await builtEvidenceThread(), pdf: PDF_FOLDERS },
    onBug: (error) => {
      bugs.push(error)
    },
    toShell: (message) => {
      shell.push(message)
      if (message.kind === 'print' && wish.print !== undefined) {
        void wish.print(desk, message.job).then((pdf) => {
          dispatcher.shellMessage({ kind: 'printed', job: message.job, pdf })
        })
      }
    },
  })
  const { port1, port2 } = new MessageChannel()
  dispatcher.attach(asPort(port2), 'window')
  let last = 0
  const waiting = new Map<number, { answer(result: Result<unknown>): void; progress: CallOptions['onProgress'] }>()
  port1.on('message', (message: VaultToPage) => {
    if (message.kind === 'event') events.push(message)
    if (message.kind === 'progress') waiting.get(message.id)?.progress?.(message.step, message.done, message.total)
    if (message.kind === 'answer') {
      waiting.get(message.id)?.answer(message.result)
      waiting.delete(message.id)
    }
  })
  const call: Desk['call'] = (name, body, options = {}) =>
    new Promise((resolve) => {
      const id = ++last
      waiting.set(id, {
        answer: (result) => {
          resolve(result as never)
        },
        progress: options.onProgress,
      })
      options.signal?.addEventListener('abort', () => {
        port1.postMessage({ kind: 'cancel', id })
      })
      port1.postMessage({ kind: 'call', id, callId: options.callId ?? randomUUID(), call: name, body })
    })
  const desk: Desk = {
    folder: wish.folder,
    dispatcher,
    shell,
    events,
    bugs,
    clock,
    call,
    must: async (name, body, options) => {
      const result = await call(name, body, options)
      if (!result.ok)
        throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.details ?? {})}`, {
          cause: bugs.at(-1),
        })
      return result.value
    },
    raw: (message) => {
      port1.postMessage(message)
    },
    choose: (...paths) => {
      const token = randomUUID()
      dispatcher.shellMessage({ kind: 'paths', token, paths })
      return token
    },
    close: async () => {
      await dispatcher.flush()
      port1.close()
      port2.close()
    },
  }
  return desk
}

export const FIRST_RUN: FirstRun = {
  mode: 'practice',
  language: 'ko',
  office: '서울특별시 시민인권보호관',
  signInName: unlock.signInName,
  displayName: '김보호 인권보호관',
  password: PASSWORD,
  needed: 2,
  sheets: 3,
}

export interface NewVault {
  readonly desk: Desk
  readonly folder: string
  /** the words of each recovery sheet */
  readonly sheets: readonly (readonly string[])[]
  remove(): Promise<void>
}

/** First run through the contract, up to an unlocked vault. */
export const newVault = async (change: Partial<FirstRun> = {}, wish: Partial<DeskWish> = {}): Promise<NewVault> => {
  const parent = await mkdtemp(join(tmpdir(), 'haechi-test-'))
  const folder = join(parent, 'vault')
  const desk = await openDesk({ folder, ...wish })
  const { sheets, checks } = await desk.must('vault.prepare', { ...FIRST_RUN, ...change })
  const answers = checks.map((check) => ({
    sheet: check.sheet,
    words: check.positions.map(
      (position) => sheets.find((one) => one.sheet === check.sheet)?.words[position - 1] ?? '',
    ),
  }))
  await desk.must('vault.confirm', { answers })
  return {
    desk,
    folder,
    sheets: sheets.map((sheet) => sheet.words),
    remove: async () => {
      await rm(parent, { recursive: true, force: true })
    },
  }
}

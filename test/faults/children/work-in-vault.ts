/**
 * Works in the vault of argv until it is killed: the real dispatcher, called as the page calls it. Each acknowledged call is told on
 * stdout, one JSON line. argv: folder, evidence thread, file to take in as evidence, seed.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { BeginMessage, VaultToPage } from '../../../shared/contract/bridge.ts'
import type { Result } from '../../../shared/contract/result.ts'
import { createDispatcher } from '../../../electron/vault/dispatch.ts'
import { randomBelow } from '../../../electron/vault/keys/key-bytes.ts'
import { makeEnvironment } from '../../../electron/vault/session/environment.ts'
import { CHEAP_KDF, unlock } from '../../access.ts'
import { caseForm } from '../../forms.ts'

const [folder = '', threadScript = '', exhibit = '', mode = 'mixed'] = process.argv.slice(2)
const begin: BeginMessage = {
  kind: 'begin',
  folder,
  device: '7b1c9a52-6f0e-4a3c-9d7e-0a2f6b1c3d4e',
  host: 'test-host',
  boot: 'test-boot',
  version: '0.0.0-test',
  practiceOnly: false,
  marks: {},
  refusals: 0,
}
const environment = makeEnvironment({
  ...begin,
  zone: 'Asia/Seoul',
  milliseconds: () => Date.UTC(2026, 10, 23, 1),
  random: randomBelow,
  kdf: CHEAP_KDF,
})

const waiting = new Map<number, (result: Result<unknown>) => void>()
let receive: (event: { data: unknown }) => void = () => undefined
const dispatcher = createDispatcher({
  begin,
  environment,
  installed: { threadScript, pdf: { cmaps: '', standardFonts: '' } },
  toShell: () => undefined,
  onBug: (error) => {
    throw error
  },
})
dispatcher.attach(
  {
    postMessage: (message) => {
      const said = message as VaultToPage
      if (said.kind === 'answer') waiting.get(said.id)?.(said.result)
    },
    on: (_event, listener) => {
      receive = listener
    },
    start: () => undefined,
    close: () => undefined,
  },
  'window',
)

let last = 0
const call = async (name: string, body: unknown): Promise<Record<string, unknown>> => {
  const id = ++last
  const callId = randomUUID()
  // What was begun is told as well: the one that the kill falls into may be there or not, but never half.
  writeSync(1, `${JSON.stringify({ begun: callId, name, body })}\n`)
  const result = await new Promise<Result<unknown>>((resolve) => {
    waiting.set(id, resolve)
    receive({ data: { kind: 'call', id, callId, call: name, body } })
  })
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`)
  writeSync(1, `${JSON.stringify({ done: callId, name, value: result.value })}\n`)
  return result.value as Record<string, unknown>
}

const run = async (): Promise<void> => {
  await call('vault.unlock', unlock)
  for (let n = 0; ; n++) {
    const { id } = await call('intake.register', { draft: null, form: caseForm({ subject: `사건 ${n}` }) })
    if (mode === 'evidence') {
      const token = randomUUID()
      dispatcher.shellMessage({ kind: 'paths', token, paths: [exhibit, exhibit] })
      await call('evidence.import', { dossier: id, token })
      continue
    }
    await call('dossier.set', { id, change: { field: 'narrative', value: `진술 ${n}` } })
    await call('note.add', { dossier: id, audience: 'me', body: { type: 'doc', content: [] } })
    await call('step.perform', { dossier: id, act: 'examine', on: '2026-11-23', facts: {} })
    await call('draft.save', { id: '0192f0c1-7c3e-7a10-8f00-000000000001', form: caseForm({ subject: `초안 ${n}` }) })
  }
}
void run()

import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallMessage, PageToVault, VaultToPage } from '#shared/contract/bridge.ts'
import { call, connectVault, onEvent, portClosed, takePort, type VaultPort } from '../../renderer/vault-client.ts'

const silentPort = () => {
  const sent: PageToVault[] = []
  const port: VaultPort = { onmessage: null, postMessage: (message) => sent.push(message) }
  const receive = (data: VaultToPage): void => port.onmessage?.({ data })
  const calls = (): readonly CallMessage[] => sent.filter((message) => message.kind === 'call')
  return { port, sent, receive, calls }
}

beforeEach(() => {
  portClosed()
})

describe('a call', () => {
  it('is sent with its name, its body and an id of its own', async () => {
    const { port, receive, calls } = silentPort()
    takePort(port)
    const answer = call('vault.unlock', { signInName: 'kim', password: 'tile roof paper' })
    const [sent] = calls()
    expect(sent).toMatchObject({ call: 'vault.unlock', body: { signInName: 'kim', password: 'tile roof paper' } })
    expect(sent?.callId).toMatch(/^[0-9a-f-]{36}$/)
    receive({ kind: 'answer', id: sent?.id ?? 0, result: { ok: true, value: {} } })
    expect(await answer).toEqual({ ok: true, value: {} })
  })

  it('gives each answer to its own call, in whatever order they come', async () => {
    const { port, receive, calls } = silentPort()
    takePort(port)
    const first = call('vault.state', {})
    const second = call('draft.list', {})
    const [one, two] = calls()
    receive({ kind: 'answer', id: two?.id ?? 0, result: { ok: true, value: [] } })
    receive({ kind: 'answer', id: one?.id ?? 0, result: { ok: false, failure: { code: 'vault-none' } } })
    expect(await second).toEqual({ ok: true, value: [] })
    expect(await first).toEqual({ ok: false, failure: { code: 'vault-none' } })
  })

  it('repeats under the id that the caller gives', () => {
    const { port, calls } = silentPort()
    takePort(port)
    void call('vault.hand-out-sheets', {}, { callId: 'the-same' })
    void call('vault.hand-out-sheets', {}, { callId: 'the-same' })
    expect(calls().map((message) => message.callId)).toEqual(['the-same', 'the-same'])
  })

  it('tells how far it is until it is answered', async () => {
    const { port, receive, calls } = silentPort()
    takePort(port)
    const onProgress = vi.fn()
    const answer = call('vault.verify', {}, { onProgress })
    const id = calls()[0]?.id ?? 0
    receive({ kind: 'progress', id, step: 'log', done: 3, total: 9 })
    receive({ kind: 'answer', id, result: { ok: false, failure: { code: 'call-cancelled' } } })
    receive({ kind: 'progress', id, step: 'log', done: 9, total: 9 })
    await answer
    expect(onProgress.mock.calls).toEqual([[{ step: 'log', done: 3, total: 9 }]])
  })

  it('asks the vault to stop, and waits for its word', async () => {
    const { port, sent, receive, calls } = silentPort()
    takePort(port)
    const stop = new AbortController()
    const answer = call('vault.verify', {}, { signal: stop.signal })
    const id = calls()[0]?.id ?? 0
    stop.abort()
    expect(sent.at(-1)).toEqual({ kind: 'cancel', id })
    receive({ kind: 'answer', id, result: { ok: false, failure: { code: 'call-cancelled' } } })
    expect(await answer).toEqual({ ok: false, failure: { code: 'call-cancelled' } })
  })

  it('is not sent at all when it was stopped before', async () => {
    const { port, sent } = silentPort()
    takePort(port)
    expect(await call('vault.verify', {}, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      failure: { code: 'call-cancelled' },
    })
    expect(sent).toEqual([])
  })

  it('fails, with all that are open, when the vault process is gone', async () => {
    const { port } = silentPort()
    takePort(port)
    const open = call('draft.list', {})
    portClosed()
    expect(await open).toEqual({ ok: false, failure: { code: 'call-failed' } })
    expect(await call('draft.list', {})).toEqual({ ok: false, failure: { code: 'call-failed' } })
  })
})

describe('an event', () => {
  it('reaches its listeners until they stop', () => {
    const { port, receive } = silentPort()
    takePort(port)
    const heard = vi.fn()
    const other = vi.fn()
    const stop = onEvent('warning', heard)
    const stopOther = onEvent('searchable', other)
    receive({ kind: 'event', event: 'warning', body: { code: 'vault-read-only' } })
    stop()
    receive({ kind: 'event', event: 'warning', body: { code: 'vault-disk-full' } })
    stopOther()
    expect(heard.mock.calls).toEqual([[{ code: 'vault-read-only' }]])
    expect(other).not.toHaveBeenCalled()
  })
})

describe('connecting', () => {
  it('asks the shell, and takes only the port that comes with its message', () => {
    const connect = vi.fn()
    Object.assign(window, { haechi: { connect } })
    connectVault()
    expect(connect).toHaveBeenCalledOnce()
    const [foreign, own] = [silentPort(), silentPort()]
    const come = (data: unknown, port: VaultPort, source: Window | null): void => {
      const target = Object.assign(new EventTarget(), port)
      const event = new MessageEvent('message', { data, source })
      window.dispatchEvent(Object.defineProperty(event, 'ports', { value: [target] }))
    }
    come('haechi-port', foreign.port, null)
    come('something', foreign.port, window)
    come('haechi-port', own.port, window)
    void call('vault.state', {})
    expect(foreign.sent).toEqual([])
    expect(own.calls().map((message) => message.call)).toEqual(['vault.state'])
  })
})

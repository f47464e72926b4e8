/**
 * A vault process that answers what a test tells it to: the one boundary that component tests replace. It speaks
 * the real messages over the real client, and remembers every call.
 */
import type { CallName, RequestOf, ResponseOf } from '#shared/contract/calls.ts'
import type { VaultEventName, VaultEvents } from '#shared/contract/events.ts'
import { fail, type Result } from '#shared/contract/result.ts'
import type { PageToVault, VaultToPage } from '#shared/contract/bridge.ts'
import { takePort, type Progress, type VaultPort } from '../../renderer/vault-client.ts'

type Answer<C extends CallName> = (
  request: RequestOf<C>,
  progress: (progress: Progress) => void,
  cancelled: Promise<void>,
) => Result<ResponseOf<C>> | Promise<Result<ResponseOf<C>>>
export type Answers = { readonly [C in CallName]?: Answer<C> }

export interface VaultDouble {
  readonly calls: { readonly call: string; readonly body: unknown }[]
  readonly bodiesOf: <C extends CallName>(call: C) => readonly RequestOf<C>[]
  readonly emit: <E extends VaultEventName>(event: E, body: VaultEvents[E]) => void
}

/** Takes the place of the vault process until the next one does. A call without an answer fails. */
export const doubleVault = (answers: Answers): VaultDouble => {
  const calls: { readonly call: string; readonly body: unknown }[] = []
  const cancels = new Map<number, () => void>()
  const reply = (message: VaultToPage): void => {
    port.onmessage?.({ data: structuredClone(message) })
  }
  const answer = async (message: Extract<PageToVault, { kind: 'call' }>): Promise<void> => {
    calls.push({ call: message.call, body: message.body })
    const given = answers[message.call as CallName] as Answer<CallName> | undefined
    const cancelled = new Promise<void>((resolve) => cancels.set(message.id, resolve))
    const result =
      given === undefined
        ? fail('call-unknown')
        : await given(
            message.body as never,
            (progress) => {
              reply({ kind: 'progress', id: message.id, ...progress })
            },
            cancelled,
          )
    reply({ kind: 'answer', id: message.id, result })
  }
  const port: VaultPort = {
    onmessage: null,
    postMessage: (message) => {
      if (message.kind === 'cancel') cancels.get(message.id)?.()
      else void answer(structuredClone(message))
    },
  }
  takePort(port)
  return {
    calls,
    bodiesOf: (call) => calls.filter((each) => each.call === call).map((each) => each.body as never),
    emit: (event, body) => {
      reply({ kind: 'event', event, body })
    },
  }
}

/** What is hashed and signed of the log. One chain per device; the first transaction follows GENESIS. */
import { createHash } from 'node:crypto'
import { canonical } from '../keys/canonical.ts'
import type { AppliedEntry } from './entry.ts'

export const GENESIS = '0'.repeat(64)

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What is hashed of an entry. The payload of a sealed field is its ciphertext, so the chain outlives a destroyed key. */
export const entryHash = (entry: Omit<AppliedEntry, 'seq'>): string =>
  sha256Hex(
    canonical({
      schema: entry.schema,
      kind: entry.kind,
      noun: entry.noun,
      record: entry.record,
      field: entry.field,
      dossier: entry.dossier,
      payload: entry.payload,
    }),
  )

export interface TxHead {
  readonly id: string
  readonly device: string
  readonly account: string
  readonly at: string
  readonly offset: string
  readonly call: string
  readonly callId: string | null
  readonly answer: string
  readonly entries: string
  readonly previous: string
}

export const txHash = (vault: string, store: string, head: TxHead): string =>
  sha256Hex(
    canonical({
      vault,
      store,
      id: head.id,
      device: head.device,
      account: head.account,
      at: head.at,
      offset: head.offset,
      call: head.call,
      callId: head.callId,
      answer: head.answer,
      entries: head.entries,
      previous: head.previous,
    }),
  )

export const signedMessage = (hash: string): Buffer => Buffer.from(`haechi/1/tx/${hash}`, 'utf8')

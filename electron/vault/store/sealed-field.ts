/**
 * A sealed field: [1 format byte][4 bytes revision][nonce ‖ ciphertext ‖ tag]. Associated data binds vault, store, noun, record, field and
 * revision, so a value moved elsewhere, or an older value put back under a newer revision, is found on opening.
 */
import type { Json } from '../keys/canonical.ts'
import type { Key } from '../keys/key-bytes.ts'
import { seal, unseal } from '../keys/seal.ts'

const FORMAT = 1
const HEAD = 5

export interface FieldPlace {
  readonly vault: string
  readonly store: string
  readonly noun: string
  readonly record: string
  readonly field: string
}

const placeText = (place: FieldPlace, revision: number): string =>
  `haechi/1|${place.vault}|${place.store}|${place.noun}|${place.record}|${place.field}|${revision}`

export const sealField = (key: Key, place: FieldPlace, revision: number, value: Json): Buffer => {
  const head = Buffer.alloc(HEAD)
  head[0] = FORMAT
  head.writeUInt32BE(revision, 1)
  return Buffer.concat([head, seal(key, Buffer.from(JSON.stringify(value), 'utf8'), placeText(place, revision))])
}

export const revisionOf = (sealed: Uint8Array): number =>
  Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt32BE(1)

/** undefined where the value was changed, moved, or sealed under another key. */
export const openField = (key: Key, place: FieldPlace, sealed: Uint8Array): Json | undefined => {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < HEAD || bytes[0] !== FORMAT) return undefined
  const message = unseal(key, bytes.subarray(HEAD), placeText(place, revisionOf(bytes)))
  return message === null ? undefined : (JSON.parse(message.toString('utf8')) as Json)
}

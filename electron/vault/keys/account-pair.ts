/** A person's keys: X25519 to receive keys, Ed25519 to sign, both from one 32-byte seed. Recovery has such a pair too. */
import sodium from 'sodium-native'
import { deriveKey, type Key, takeKey, wipe } from './key-bytes.ts'

export interface PublicPair {
  readonly box: Buffer
  readonly sign: Buffer
}
export interface AccountPair extends PublicPair {
  readonly boxSecret: Buffer
  readonly signSecret: Buffer
}

export const pairFromSeed = (seed: Key): AccountPair => {
  const box = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const boxSecret = Buffer.allocUnsafeSlow(sodium.crypto_box_SECRETKEYBYTES)
  const sign = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  const signSecret = Buffer.allocUnsafeSlow(sodium.crypto_sign_SECRETKEYBYTES)
  const boxSeed = deriveKey(seed, 'account/box')
  const signSeed = deriveKey(seed, 'account/sign')
  sodium.crypto_box_seed_keypair(box, boxSecret, boxSeed)
  sodium.crypto_sign_seed_keypair(sign, signSecret, signSeed)
  wipe(boxSeed)
  wipe(signSeed)
  return { box, boxSecret, sign, signSecret }
}

/** Seals keys (32 bytes each, concatenated) to a person; only that person can open them. */
export const giveKeys = (to: Buffer, keys: readonly Key[]): Buffer => {
  const message = Buffer.concat(keys)
  const out = Buffer.alloc(message.length + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(out, message, to)
  wipe(message)
  return out
}

/** null where the wrap is not for this pair or was changed. */
export const takeKeys = (pair: AccountPair, wrap: Buffer): readonly Key[] | null => {
  const length = wrap.length - sodium.crypto_box_SEALBYTES
  if (length <= 0 || length % 32 !== 0) return null
  const message = Buffer.alloc(length)
  if (!sodium.crypto_box_seal_open(message, wrap, pair.box, pair.boxSecret)) return null
  const keys: Key[] = []
  for (let at = 0; at < length; at += 32) keys.push(takeKey(message.subarray(at, at + 32)))
  return keys
}

export const WRAP_BYTES = (keys: number): number => keys * 32 + sodium.crypto_box_SEALBYTES

export const sign = (pair: AccountPair, message: Buffer): Buffer => {
  const signature = Buffer.alloc(sodium.crypto_sign_BYTES)
  sodium.crypto_sign_detached(signature, message, pair.signSecret)
  return signature
}

export const signatureHolds = (publicKey: Buffer, message: Buffer, signature: Buffer): boolean =>
  signature.length === sodium.crypto_sign_BYTES &&
  publicKey.length === sodium.crypto_sign_PUBLICKEYBYTES &&
  sodium.crypto_sign_verify_detached(signature, message, publicKey)

/** Sealing of single values: XChaCha20-Poly1305 with a random nonce and associated data that says where the value belongs. */
import sodium from 'sodium-native'
import { type Key, takeKey } from './key-bytes.ts'

const NONCE = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const TAG = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES

/** nonce ‖ ciphertext ‖ tag */
export const seal = (key: Key, message: Buffer, place: string): Buffer => {
  const out = Buffer.alloc(NONCE + message.length + TAG)
  const nonce = out.subarray(0, NONCE)
  sodium.randombytes_buf(nonce)
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    out.subarray(NONCE),
    message,
    Buffer.from(place, 'utf8'),
    null,
    nonce,
    key,
  )
  return out
}

/** null where the value was changed, belongs to another place, or was sealed under another key. */
export const unseal = (key: Key, sealed: Buffer, place: string): Buffer | null => {
  if (sealed.length < NONCE + TAG) return null
  const message = Buffer.alloc(sealed.length - NONCE - TAG)
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      message,
      null,
      sealed.subarray(NONCE),
      Buffer.from(place, 'utf8'),
      sealed.subarray(0, NONCE),
      key,
    )
    return message
  } catch {
    return null
  }
}

export const sealKey = (under: Key, key: Key, place: string): Buffer => seal(under, key, place)

export const unsealKey = (under: Key, sealed: Buffer, place: string): Key | null => {
  const bytes = unseal(under, sealed, place)
  return bytes?.length === 32 ? takeKey(bytes) : null
}

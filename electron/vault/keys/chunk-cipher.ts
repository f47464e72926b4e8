/**
 * The cipher of evidence files: XChaCha20-Poly1305 (IETF construction of libsodium) over chunks of 256 KiB.
 *
 * Each file has a key of its own and a random prefix; the nonce of a chunk is
 *
 *     16 bytes prefix · 7 bytes chunk number, big endian · 1 byte final mark (1 for the last chunk, else 0)
 *
 * so a chunk opens only at its own place, and a file can end only where it was ended (the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance",
 * CRYPTO 2015). The file's header is associated data of every chunk.
 */
import sodium from 'sodium-native'
import type { Key } from './key-bytes.ts'

/** plain bytes in every chunk but the last */
export const chunkBytes = 256 * 1024
/** bytes that sealing adds to a chunk */
export const tagBytes = 16
export const noncePrefixBytes = 16

/** Seals and opens the chunks of one file. */
export interface ChunkCipher {
  /** Writes the sealed chunk into `sealed`, which is exactly `tagBytes` longer than `plain`. */
  readonly seal: (index: number, final: boolean, plain: Buffer, sealed: Buffer) => void
  /** Writes the plain chunk into `plain` (`tagBytes` shorter). False when the chunk is not authentic; `plain` is then void. */
  readonly open: (index: number, final: boolean, sealed: Buffer, plain: Buffer) => boolean
}

/**
 * @param key used for this file only; kept by reference, not copied
 * @param prefix 16 random bytes
 * @param header the file's header, authenticated with every chunk
 */
export const createChunkCipher = (key: Key, prefix: Buffer, header: Buffer): ChunkCipher => {
  if (prefix.byteLength !== noncePrefixBytes) throw new RangeError('the nonce prefix has the wrong length')
  const nonce = Buffer.allocUnsafeSlow(noncePrefixBytes + 8)
  nonce.set(prefix)
  const place = (index: number, final: boolean): Buffer => {
    nonce[noncePrefixBytes] = 0 // a safe integer never reaches the seventh byte
    nonce.writeUIntBE(index, noncePrefixBytes + 1, 6)
    nonce[noncePrefixBytes + 7] = final ? 1 : 0
    return nonce
  }
  return {
    seal: (index, final, plain, sealed) => {
      sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, plain, header, null, place(index, final), key)
    },
    open: (index, final, sealed, plain) => {
      try {
        sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(plain, null, sealed, header, place(index, final), key)
        return true
      } catch (error) {
        // The library says "not authentic" and "wrong arguments" in the same way; lengths are the only difference.
        if (sealed.byteLength !== plain.byteLength + tagBytes) throw error
        return false
      }
    },
  }
}

/** Argon2id. Parameters are read from the vault's header, so floor and ceiling are checked before any memory is asked for. */
import sodium from 'sodium-native'
import { type Key, takeKey, wipe } from './key-bytes.ts'

export interface KdfParameters {
  readonly name: 'argon2id13'
  readonly memoryKiB: number
  readonly passes: number
}

/** RFC 9106 second recommendation raised: 256 MiB, 3 passes; 0.7–0.9 s on an office computer. */
export const KDF_DEFAULT: KdfParameters = { name: 'argon2id13', memoryKiB: 256 * 1024, passes: 3 }

const FLOOR = { memoryKiB: 64 * 1024, passes: 2 }
const CEILING = { memoryKiB: 1024 * 1024, passes: 10 }

/** Whether an honest vault could carry these parameters. A hostile header asks for 64 GiB, or for no passes at all. */
export const kdfIsSane = (kdf: KdfParameters): boolean =>
  Number.isSafeInteger(kdf.memoryKiB) &&
  Number.isSafeInteger(kdf.passes) &&
  kdf.memoryKiB >= FLOOR.memoryKiB &&
  kdf.memoryKiB <= CEILING.memoryKiB &&
  kdf.passes >= FLOOR.passes &&
  kdf.passes <= CEILING.passes

export const SALT_BYTES = sodium.crypto_pwhash_SALTBYTES

/** The key that a password gives. The password is taken as NFC, so that every keyboard and system types the same one. */
export const passwordKey = (password: string, salt: Buffer, kdf: KdfParameters): Key => {
  if (!kdfIsSane(kdf)) throw new Error('key derivation parameters out of bounds')
  const bytes = Buffer.from(password.normalize('NFC'), 'utf8')
  const out = Buffer.allocUnsafeSlow(32)
  sodium.crypto_pwhash(out, bytes, salt, kdf.passes, kdf.memoryKiB * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)
  wipe(bytes)
  return takeKey(out)
}

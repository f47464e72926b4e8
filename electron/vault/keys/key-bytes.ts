/**
 * Key material. Memory comes from `allocUnsafeSlow` (sodium_malloc does not work under Electron's memory cage) and is kept
 * from swapping where the system's limit allows it; where it does not, that is no reason to stop.
 */
import sodium from 'sodium-native'

declare const keyBrand: unique symbol
/** 32 secret bytes. */
export type Key = Buffer & { readonly [keyBrand]: 'key' }

const KEY_BYTES = 32

/** Keys that one locked stretch of memory holds: those of the account and the stores come first, and the first dossiers'. */
const ARENA_KEYS = 2048

/**
 * One stretch for the life of the process. Locking each key where it happens to lie would be fatal: when such a buffer is collected,
 * Chromium's allocator gives its pages back with madvise, which the system refuses for locked pages, and the process is ended.
 */
const arena: { readonly memory: Buffer; used: number } = {
  memory: Buffer.allocUnsafeSlow(ARENA_KEYS * KEY_BYTES),
  used: 0,
}
try {
  sodium.sodium_mlock(arena.memory)
} catch {
  // The user's limit for locked memory is used up. Swap is named in the README as outside the promise.
}

/** A place in locked memory while there is one, then in ordinary memory. */
const secretBuffer = (): Key => {
  const at = arena.used * KEY_BYTES
  if (arena.used >= ARENA_KEYS) return Buffer.allocUnsafeSlow(KEY_BYTES) as Key
  arena.used += 1
  return arena.memory.subarray(at, at + KEY_BYTES) as Key
}

export const newKey = (): Key => {
  const key = secretBuffer()
  sodium.randombytes_buf(key)
  return key
}

/** Copies 32 bytes into key memory and wipes the source. */
export const takeKey = (source: Buffer): Key => {
  if (source.length !== KEY_BYTES) throw new Error('a key has 32 bytes')
  const key = secretBuffer()
  source.copy(key)
  sodium.sodium_memzero(source)
  return key
}

export const wipe = (buffer: Buffer): void => {
  sodium.sodium_memzero(buffer)
}

/** A key for one use, derived from another: keyed BLAKE2b over the name of the use. */
export const deriveKey = (from: Key, use: string): Key => {
  const key = secretBuffer()
  sodium.crypto_generichash(key, Buffer.from(`haechi/1/${use}`, 'utf8'), from)
  return key
}

/** Keyed BLAKE2b-256 of a message, as lower-case hex: authentication tags and high-water marks. */
export const mac = (key: Key, message: Buffer): string => {
  const out = Buffer.alloc(32)
  sodium.crypto_generichash(out, message, key)
  return out.toString('hex')
}

export const randomBytes = (length: number): Buffer => {
  const buffer = Buffer.alloc(length)
  sodium.randombytes_buf(buffer)
  return buffer
}

export const equalBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && sodium.sodium_memcmp(a, b)

/** A uniform whole number from 0 to `bound` - 1 (`bound` at most 2^32), by rejection: no modulo bias. */
export const randomBelow = (bound: number): number => {
  const limit = Math.floor(2 ** 32 / bound) * bound
  for (;;) {
    const value = randomBytes(4).readUInt32BE(0)
    if (value < limit) return value % bound
  }
}

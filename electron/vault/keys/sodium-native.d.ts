/** The part of sodium-native 5 that this room uses; the package ships no types. */
declare module 'sodium-native' {
  export function randombytes_buf(buffer: Buffer): void
  export function sodium_memzero(buffer: Buffer): void
  export function sodium_mlock(buffer: Buffer): void
  export function sodium_memcmp(a: Buffer, b: Buffer): boolean

  export const crypto_pwhash_SALTBYTES: number
  export const crypto_pwhash_ALG_ARGON2ID13: number
  export function crypto_pwhash(
    out: Buffer,
    password: Buffer,
    salt: Buffer,
    opslimit: number,
    memlimit: number,
    alg: number,
  ): void

  export const crypto_aead_xchacha20poly1305_ietf_ABYTES: number
  export const crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number
  export const crypto_aead_xchacha20poly1305_ietf_KEYBYTES: number
  export function crypto_aead_xchacha20poly1305_ietf_encrypt(
    out: Buffer,
    message: Buffer,
    ad: Buffer | null,
    nsec: null,
    nonce: Buffer,
    key: Buffer,
  ): number
  export function crypto_aead_xchacha20poly1305_ietf_decrypt(
    out: Buffer,
    nsec: null,
    cipher: Buffer,
    ad: Buffer | null,
    nonce: Buffer,
    key: Buffer,
  ): number

  export const crypto_generichash_BYTES: number
  export function crypto_generichash(out: Buffer, input: Buffer, key?: Buffer): void

  export const crypto_sign_BYTES: number
  export const crypto_sign_PUBLICKEYBYTES: number
  export const crypto_sign_SECRETKEYBYTES: number
  export function crypto_sign_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void
  export function crypto_sign_detached(signature: Buffer, message: Buffer, secretKey: Buffer): void
  export function crypto_sign_verify_detached(signature: Buffer, message: Buffer, publicKey: Buffer): boolean

  export const crypto_box_PUBLICKEYBYTES: number
  export const crypto_box_SECRETKEYBYTES: number
  export const crypto_box_SEALBYTES: number
  export function crypto_box_seed_keypair(publicKey: Buffer, secretKey: Buffer, seed: Buffer): void
  export function crypto_box_seal(cipher: Buffer, message: Buffer, publicKey: Buffer): void
  export function crypto_box_seal_open(message: Buffer, cipher: Buffer, publicKey: Buffer, secretKey: Buffer): boolean
}

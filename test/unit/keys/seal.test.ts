/** Sealing of values, fields and keys, the bounds of the password's cost, and the padding of the header. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { giveKeys, pairFromSeed, sign, signatureHolds, takeKeys } from '../../../electron/vault/keys/account-pair.ts'
import { canonical, type Json } from '../../../electron/vault/keys/canonical.ts'
import { makeSlot, padSlots } from '../../../electron/vault/keys/header.ts'
import { deriveKey, newKey, randomBelow } from '../../../electron/vault/keys/key-bytes.ts'
import { kdfIsSane, KDF_DEFAULT, passwordKey, SALT_BYTES } from '../../../electron/vault/keys/password-key.ts'
import { seal, unseal, unsealKey, sealKey } from '../../../electron/vault/keys/seal.ts'
import { openField, revisionOf, sealField } from '../../../electron/vault/store/sealed-field.ts'
import { CHEAP_KDF } from '../../access.ts'
import { randomUUID } from 'node:crypto'

const bytes = fc.uint8Array({ maxLength: 2000 }).map((array) => Buffer.from(array))
const word = fc.string({ maxLength: 30 })

describe('a sealed value', () => {
  const key = newKey()
  const other = newKey()

  it('opens with its key at its place, and with no other', () => {
    fc.assert(
      fc.property(bytes, word, word, (message, place, elsewhere) => {
        const sealed = seal(key, message, place)
        expect(unseal(key, sealed, place)?.equals(message)).toBe(true)
        expect(unseal(other, sealed, place)).toBeNull()
        if (elsewhere !== place) expect(unseal(key, sealed, elsewhere)).toBeNull()
        expect(seal(key, message, place).equals(sealed)).toBe(false)
      }),
    )
  })

  it('does not open with any one bit turned, or cut', () => {
    const sealed = seal(key, Buffer.from('홍길동'), 'place')
    for (let at = 0; at < sealed.length * 8; at++) {
      const turned = Buffer.from(sealed)
      turned[at >> 3] = (turned[at >> 3] ?? 0) ^ (1 << (at & 7))
      expect(unseal(key, turned, 'place')).toBeNull()
    }
    for (let length = 0; length < sealed.length; length++)
      expect(unseal(key, sealed.subarray(0, length), 'place')).toBeNull()
  })

  it('that is a key opens as a key', () => {
    const inner = newKey()
    expect(unsealKey(key, sealKey(key, inner, 'p'), 'p')?.equals(inner)).toBe(true)
    expect(unsealKey(key, seal(key, Buffer.alloc(31), 'p'), 'p')).toBeNull()
  })

  it('that is a field is bound to vault, store, noun, record, field and revision', () => {
    const place = { vault: 'v', store: 'casework', noun: 'case', record: 'r', field: 'narrative' }
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (value, revision) => {
        const sealed = sealField(key, place, revision, value)
        expect(revisionOf(sealed)).toBe(revision)
        expect(JSON.stringify(openField(key, place, sealed))).toBe(JSON.stringify(value))
        for (const part of Object.keys(place))
          expect(openField(key, { ...place, [part]: 'other' }, sealed)).toBeUndefined()
        const older = Buffer.from(sealed)
        older.writeUInt32BE((revision % (2 ** 32 - 1)) + 1, 1)
        if (!older.equals(sealed)) expect(openField(key, place, older)).toBeUndefined()
      }),
    )
  })
})

describe('a person’s pair', () => {
  const pair = pairFromSeed(newKey())
  const stranger = pairFromSeed(newKey())

  it('takes keys that were given to it, and nobody else does', () => {
    const keys = [newKey(), newKey()]
    const wrap = giveKeys(pair.box, keys)
    expect(takeKeys(pair, wrap)?.map((key) => key.toString('hex'))).toEqual(keys.map((key) => key.toString('hex')))
    expect(takeKeys(stranger, wrap)).toBeNull()
    for (const bad of [Buffer.alloc(0), wrap.subarray(1), Buffer.concat([wrap, Buffer.alloc(32)])])
      expect(takeKeys(pair, bad)).toBeNull()
  })

  it('signs what only it can have signed', () => {
    fc.assert(
      fc.property(bytes, bytes, (message, other) => {
        const signature = sign(pair, message)
        expect(signatureHolds(pair.sign, message, signature)).toBe(true)
        expect(signatureHolds(stranger.sign, message, signature)).toBe(false)
        if (!other.equals(message)) expect(signatureHolds(pair.sign, other, signature)).toBe(false)
        expect(signatureHolds(pair.sign, message, signature.subarray(1))).toBe(false)
      }),
    )
  })

  it('follows from its seed, and its halves and derived keys are different', () => {
    const seed = newKey()
    expect(pairFromSeed(seed).sign.equals(pairFromSeed(seed).sign)).toBe(true)
    const all = ['a', 'b', 'casework/wrap', 'casework/file'].map((use) => deriveKey(seed, use).toString('hex'))
    expect(new Set([...all, seed.toString('hex')]).size).toBe(5)
    expect(deriveKey(seed, 'a').toString('hex')).toBe(all[0])
  })
})

describe('canonical JSON', () => {
  it('is one text for one value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(word, fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(turned as Json)).toBe(canonical(value as Json))
        expect(JSON.parse(canonical(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonical({ b: 1, a: [true, null, '한'], c: undefined, B: { z: 0, y: 1 } })).toBe(
      '{"B":{"y":1,"z":0},"a":[true,null,"한"],"b":1}',
    )
  })
})

describe('the cost of a password', () => {
  it.each([
    [65536, 2, true],
    [262144, 3, true],
    [1048576, 10, true],
    [65535, 2, false],
    [65536, 1, false],
    [65536, 0, false],
    [1048577, 3, false],
    [262144, 11, false],
    [67108864, 3, false],
    [0, 3, false],
    [-65536, 3, false],
    [65536.5, 2, false],
    [65536, 2.5, false],
    [Number.NaN, 3, false],
    [262144, Number.POSITIVE_INFINITY, false],
    [2 ** 60, 3, false],
  ])('%d KiB, %d passes: %s', (memoryKiB, passes, sane) => {
    const kdf = { name: 'argon2id13', memoryKiB, passes } as const
    expect(kdfIsSane(kdf)).toBe(sane)
    if (!sane) expect(() => passwordKey('x', Buffer.alloc(SALT_BYTES), kdf)).toThrow(/bounds/)
  })

  it('is by default what the design promises, and the key is the same from every keyboard', () => {
    expect(KDF_DEFAULT).toEqual({ name: 'argon2id13', memoryKiB: 262144, passes: 3 })
    const salt = Buffer.alloc(SALT_BYTES, 7)
    const key = (password: string) => passwordKey(password, salt, CHEAP_KDF).toString('hex')
    expect(key('비밀번호'.normalize('NFD'))).toBe(key('비밀번호'))
    expect(key('비밀번호 ')).not.toBe(key('비밀번호'))
    expect(passwordKey('비밀번호', Buffer.alloc(SALT_BYTES, 8), CHEAP_KDF).toString('hex')).not.toBe(key('비밀번호'))
  })
})

describe('the list of slots', () => {
  const slot = () =>
    makeSlot({
      vault: randomUUID(),
      mode: 'practice',
      id: randomUUID(),
      signInName: '김보호',
      password: 'a long enough password',
      keys: { office: newKey(), header: newKey() },
      kdf: CHEAP_KDF,
    }).slot

  it('does not tell how many people there are, nor which slots are theirs', () => {
    const own = slot()
    for (const [people, length] of [
      [1, 8],
      [7, 8],
      [8, 8],
      [9, 16],
    ] as const) {
      const slots = Array.from({ length: people }, () => ({ ...own, id: randomUUID() }))
      const padded = padSlots(slots, randomUUID, CHEAP_KDF)
      expect(padded).toHaveLength(length)
      expect(padded.map((one) => one.id)).toEqual(padded.map((one) => one.id).sort())
      for (const one of slots) expect(padded).toContainEqual(one)
      for (const one of padded) {
        expect(Object.keys(one).sort()).toEqual(Object.keys(own).sort())
        expect(one.kdf).toEqual(own.kdf)
        for (const field of ['salt', 'seed', 'wrap'] as const) expect(one[field]).toHaveLength(own[field].length)
      }
    }
  })
})

describe('a random number below a bound', () => {
  it('is whole, below it, and each about equally often', () => {
    const seen = Array.from({ length: 7 }, () => 0)
    for (let n = 0; n < 14_000; n++) {
      const drawn = randomBelow(7)
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 7).toBe(true)
      seen[drawn] = (seen[drawn] ?? 0) + 1
    }
    // 2,000 each expected, standard deviation 41: six of them either way
    for (const times of seen) expect(Math.abs(times - 2000)).toBeLessThan(250)
  })
})

/**
 * vault.json: what can be seen without a key. Format version, vault id, practice or real, and per slot the key derivation and the wrapped
 * keys. The list of slots is padded with random ones, so that it says nothing about how many people work here; a slot is
 * found by one byte of a hash of the sign-in name, so that no name stands in it. Authenticated as a whole under a key that
 * every account holds; the practice mark is bound into each slot as well.
 */
import { z } from 'zod'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { VaultMode } from '#shared/account/account.ts'
import { fold } from '#shared/text/text.ts'
import { type AccountPair, giveKeys, pairFromSeed, takeKeys, WRAP_BYTES } from './account-pair.ts'
import { canonical } from './canonical.ts'
import { type Key, mac, newKey, randomBytes, takeKey } from './key-bytes.ts'
import { KDF_DEFAULT, kdfIsSane, type KdfParameters, passwordKey, SALT_BYTES } from './password-key.ts'
import { seal, unseal } from './seal.ts'
import { createHash } from 'node:crypto'

export const HEADER_VERSION = 1
const SLOT_PADDING = 8
const SLOT_SECRET_BYTES = 32

const base64 = (bytes: number) => z.base64().refine((value) => Buffer.from(value, 'base64').length === bytes)

const slotSchema = z.strictObject({
  id: z.uuid(),
  tag: z.int().min(0).max(255),
  kdf: z.strictObject({ name: z.literal('argon2id13'), memoryKiB: z.number(), passes: z.number() }),
  salt: base64(SALT_BYTES),
  /** the account's seed under the password's key */
  seed: base64(24 + SLOT_SECRET_BYTES + 16),
  /** office store key and header key, sealed to the account */
  wrap: base64(WRAP_BYTES(2)),
})
export type Slot = z.infer<typeof slotSchema>

const headerSchema = z.strictObject({
  format: z.literal('haechi-vault'),
  version: z.int().positive(),
  vault: z.uuid(),
  mode: z.enum(['practice', 'real']),
  /** grows with every change of the header */
  generation: z.int().positive(),
  slots: z.array(slotSchema).min(SLOT_PADDING).max(256),
  recovery: z.strictObject({
    set: base64(4),
    needed: z.int().min(2).max(8),
    sheets: z.int().min(2).max(8),
    commitment: base64(32),
    box: base64(32),
    wrap: base64(WRAP_BYTES(2)),
  }),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Header = z.infer<typeof headerSchema>
export type HeaderBody = Omit<Header, 'mac'>

export interface HeaderKeys {
  readonly office: Key
  readonly header: Key
}

const slotPlace = (vault: string, mode: VaultMode, slot: string): string => `haechi/1|${vault}|${mode}|slot|${slot}`

const nameTag = (vault: string, signInName: string): number =>
  createHash('sha256')
    .update(`haechi/1|${vault}|name|${fold(signInName)}`)
    .digest()[0] ?? 0

export const authenticate = (body: HeaderBody, key: Key): Header => ({
  ...body,
  mac: mac(key, Buffer.from(canonical(body), 'utf8')),
})

export const headerIsAuthentic = (header: Header, key: Key): boolean => {
  const { mac: stated, ...body } = header
  return mac(key, Buffer.from(canonical(body), 'utf8')) === stated
}

export const encodeHeader = (header: Header): Buffer => Buffer.from(`${JSON.stringify(header, null, 1)}\n`, 'utf8')

/** Reads one copy. A newer format is refused untouched; parameters no honest vault has are refused before anything is computed. */
export const decodeHeader = (bytes: Buffer): Result<Header> => {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return fail('vault-header-damaged')
  }
  const version = z.object({ format: z.literal('haechi-vault'), version: z.int() }).safeParse(value)
  if (version.success && version.data.version > HEADER_VERSION) return fail('vault-newer')
  const parsed = headerSchema.safeParse(value)
  if (!parsed.success) return fail('vault-header-damaged')
  if (parsed.data.slots.some((slot) => !kdfIsSane(slot.kdf))) return fail('vault-header-hostile')
  return ok(parsed.data)
}

export interface NewSlot {
  readonly vault: string
  readonly mode: VaultMode
  readonly id: string
  readonly signInName: string
  readonly password: string
  readonly keys: HeaderKeys
  readonly kdf?: KdfParameters
}

/** A slot for a person: a new key pair whose seed is sealed under the password. */
export const makeSlot = (wanted: NewSlot): { readonly slot: Slot; readonly pair: AccountPair } => {
  const kdf = wanted.kdf ?? KDF_DEFAULT
  const salt = randomBytes(SALT_BYTES)
  const seed = newKey()
  const pair = pairFromSeed(seed)
  const under = passwordKey(wanted.password, salt, kdf)
  const slot: Slot = {
    id: wanted.id,
    tag: nameTag(wanted.vault, wanted.signInName),
    kdf,
    salt: salt.toString('base64'),
    seed: seal(under, seed, slotPlace(wanted.vault, wanted.mode, wanted.id)).toString('base64'),
    wrap: giveKeys(pair.box, [wanted.keys.office, wanted.keys.header]).toString('base64'),
  }
  return { slot, pair }
}

/** Fills the list of slots up to the next multiple of eight with random ones, and orders it by id. */
export const padSlots = (slots: readonly Slot[], newId: () => string, kdf: KdfParameters = KDF_DEFAULT): Slot[] => {
  const padded = [...slots]
  while (padded.length % SLOT_PADDING !== 0) {
    padded.push({
      id: newId(),
      tag: randomBytes(1)[0] ?? 0,
      kdf,
      salt: randomBytes(SALT_BYTES).toString('base64'),
      seed: randomBytes(24 + SLOT_SECRET_BYTES + 16).toString('base64'),
      wrap: randomBytes(WRAP_BYTES(2)).toString('base64'),
    })
  }
  return padded.sort((a, b) => (a.id < b.id ? -1 : 1))
}

export interface OpenedSlot {
  readonly slot: Slot
  readonly pair: AccountPair
  readonly keys: HeaderKeys
}

/** Tries the slots that the name may mean. One failure for a wrong name and a wrong password alike. */
export const openSlot = (header: Header, signInName: string, password: string): Result<OpenedSlot> => {
  const tag = nameTag(header.vault, signInName)
  for (const slot of header.slots.filter((candidate) => candidate.tag === tag)) {
    const under = passwordKey(password, Buffer.from(slot.salt, 'base64'), slot.kdf)
    const seed = unseal(under, Buffer.from(slot.seed, 'base64'), slotPlace(header.vault, header.mode, slot.id))
    if (seed === null) continue
    const pair = pairFromSeed(takeKey(seed))
    const keys = takeKeys(pair, Buffer.from(slot.wrap, 'base64'))
    const [office, headerKey] = keys ?? []
    if (office === undefined || headerKey === undefined) return fail('vault-header-damaged')
    if (!headerIsAuthentic(header, headerKey)) return fail('vault-header-damaged')
    return ok({ slot, pair, keys: { office, header: headerKey } })
  }
  return fail('password-wrong')
}

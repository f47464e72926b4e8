/** A vault while it is unlocked: its stores, its keys, and who is at the desk. It lives until the process ends. */
import { join } from 'node:path'
import { type Account, role, type VaultMode } from '#shared/account/account.ts'
import { z } from 'zod'
import { ok, type Result } from '#shared/contract/result.ts'
import { type AccountPair } from '../keys/account-pair.ts'
import { deriveKey, type Key } from '../keys/key-bytes.ts'
import { type Author, closeStore, openStore, type Store, type StoreContext, type StoreName } from '../store/store.ts'
import { CASEWORK, compartmentOf, openGrant, signingKeysOf } from './grant.ts'
import type { VaultEnvironment } from './environment.ts'

export interface OpenVault {
  readonly environment: VaultEnvironment
  readonly folder: string
  readonly id: string
  readonly mode: VaultMode
  readonly account: Account
  readonly author: Author
  readonly office: Store
  readonly casework: Store
  readonly keys: VaultKeys
}

export interface VaultKeys {
  readonly header: Key
  /** wraps the dossiers' own keys */
  readonly wrap: Key
  /** seals drafts */
  readonly draft: Key
  /** seals the notes that only this account may read */
  readonly me: Key
  /** opened dossier keys */
  readonly dossiers: Map<string, Key>
}

export const storePath = (folder: string, store: StoreName): string => join(folder, `${store}.db`)
export const evidenceFolder = (folder: string): string => join(folder, 'evidence')

export const contextOf = (environment: VaultEnvironment, vault: string): StoreContext => ({
  vault,
  device: environment.device,
  now: environment.now,
  offsetAt: environment.offsetAt,
  newId: environment.newId,
})

/** The key of a store's file, from the store's own key. */
export const fileKeyOf = (store: StoreName, key: Key): Key => deriveKey(key, `${store}/file`)

export const caseworkKeys = (casework: Key): { readonly file: Key; readonly wrap: Key; readonly draft: Key } => ({
  file: fileKeyOf('casework', casework),
  wrap: deriveKey(casework, 'casework/wrap'),
  draft: deriveKey(casework, 'casework/draft'),
})

const rolesSchema = z.array(role)

export const accountBySlot = (office: Store, slot: string): Account | null => {
  const row = office.db.prepare('SELECT id, signInName, displayName, roles FROM account WHERE slot = ?').get([slot])
  if (row === undefined) return null
  const roles = rolesSchema.safeParse(JSON.parse(String(row['roles'])))
  if (!roles.success) return null
  return {
    id: String(row['id']) as Account['id'],
    signInName: String(row['signInName']),
    displayName: String(row['displayName']),
    roles: roles.data,
  }
}

export interface OfficeOpening {
  readonly environment: VaultEnvironment
  readonly folder: string
  readonly vault: string
  readonly mode: VaultMode
  readonly office: Store
  readonly headerKey: Key
  readonly account: Account
  readonly pair: AccountPair
}

/** Opens what the account's grants open. The office store is closed again where that fails. */
export const openWithAccount = (opening: OfficeOpening): Result<OpenVault> => {
  const { office, account, pair } = opening
  const give = <T>(result: Result<T>): Result<T> => {
    if (!result.ok) closeStore(office)
    return result
  }
  const keysOf = signingKeysOf(office)
  const caseworkKey = openGrant(office, CASEWORK, account.id, pair, keysOf)
  if (!caseworkKey.ok) return give(caseworkKey)
  const me = openGrant(office, compartmentOf(account.id), account.id, pair, keysOf)
  if (!me.ok) return give(me)
  const { file, wrap, draft } = caseworkKeys(caseworkKey.value)
  const casework = openStore(
    'casework',
    storePath(opening.folder, 'casework'),
    file,
    contextOf(opening.environment, opening.vault),
  )
  if (!casework.ok) return give(casework)
  return ok({
    environment: opening.environment,
    folder: opening.folder,
    id: opening.vault,
    mode: opening.mode,
    account,
    author: { account: account.id, pair },
    office,
    casework: casework.value,
    keys: { header: opening.headerKey, wrap, draft, me: me.value, dossiers: new Map() },
  })
}

export const closeVault = (vault: OpenVault): void => {
  closeStore(vault.casework)
  closeStore(vault.office)
}

export const openOffice = (environment: VaultEnvironment, folder: string, vault: string, key: Key): Result<Store> =>
  openStore('office', storePath(folder, 'office'), fileKeyOf('office', key), contextOf(environment, vault))

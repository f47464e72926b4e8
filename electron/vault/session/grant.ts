/** Grants: a store's key, or a person's own compartment key, wrapped to a holder and signed by who gave it. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { type AccountPair, giveKeys, sign, signatureHolds, takeKeys } from '../keys/account-pair.ts'
import { canonical } from '../keys/canonical.ts'
import type { Key } from '../keys/key-bytes.ts'
import type { Change, Store } from '../store/store.ts'

export const RECOVERY_HOLDER = 'recovery'
export const CASEWORK = 'casework'
/** Key of the notes that only this account may read. */
export const compartmentOf = (account: string): string => `me:${account}`

const grantMessage = (vault: string, store: string, holder: string, wrap: string): Buffer =>
  Buffer.from(`haechi/1/grant/${canonical({ vault, store, holder, wrap })}`, 'utf8')

export interface NewGrant {
  readonly vault: string
  readonly store: string
  readonly key: Key
  readonly holder: string
  /** public key of the holder */
  readonly to: Buffer
  readonly by: { readonly account: string; readonly pair: AccountPair }
}

const wrapFor = (grant: NewGrant): { readonly wrap: string; readonly signature: string } => {
  const wrap = giveKeys(grant.to, [grant.key]).toString('base64')
  return {
    wrap,
    signature: sign(grant.by.pair, grantMessage(grant.vault, grant.store, grant.holder, wrap)).toString('base64'),
  }
}

/** Writes a grant, or renews the one that this holder already has for this store. */
export const writeGrant = (store: Store, change: Change, grant: NewGrant): void => {
  const { wrap, signature } = wrapFor(grant)
  const known = store.db
    .prepare('SELECT id FROM storeGrant WHERE store = ? AND holder = ?')
    .get([grant.store, grant.holder])
  if (typeof known?.['id'] !== 'string') {
    change.create('grant', change.newId(), {
      store: grant.store,
      holder: grant.holder,
      wrap,
      by: grant.by.account,
      signature,
    })
    return
  }
  change.set('grant', known['id'], 'wrap', wrap)
  change.set('grant', known['id'], 'by', grant.by.account)
  change.set('grant', known['id'], 'signature', signature)
}

/** Opens the key of `store` as `holder`; the grant's signature must be one of the granter's. */
export const openGrant = (
  office: Store,
  store: string,
  holder: string,
  pair: AccountPair,
  signingKeys: (account: string) => readonly Buffer[],
): Result<Key> => {
  const row = office.db
    .prepare('SELECT wrap, by, signature FROM storeGrant WHERE store = ? AND holder = ?')
    .get([store, holder])
  if (row === undefined) return fail('call-forbidden')
  const wrap = String(row['wrap'])
  const message = grantMessage(office.context.vault, store, holder, wrap)
  const signature = Buffer.from(String(row['signature']), 'base64')
  if (!signingKeys(String(row['by'])).some((key) => signatureHolds(key, message, signature)))
    return fail('vault-damaged')
  const [key] = takeKeys(pair, Buffer.from(wrap, 'base64')) ?? []
  return key === undefined ? fail('vault-damaged') : ok(key)
}

/** Every signing key that an account has had, oldest first: recovery gives a person a new one, old signatures stay good. */
export const signingKeysOf =
  (office: Store) =>
  (account: string): readonly Buffer[] => {
    const keys: Buffer[] = []
    const rows = office.db
      .prepare(
        "SELECT kind, payload FROM entry WHERE noun = 'account' AND record = ? AND (kind = 'create' OR field = 'sign') ORDER BY seq",
      )
      .all([account])
    for (const row of rows) {
      const value: unknown = JSON.parse(String(row['payload']))
      const text = typeof value === 'string' ? value : (value as { readonly sign?: unknown }).sign
      if (typeof text === 'string') keys.push(Buffer.from(text, 'base64'))
    }
    return keys
  }

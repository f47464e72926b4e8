/**
 * Recovery: k sheets open the vault and give the named account a new password and key pair. The header first carries the new slot
 * beside the old, then the grants are renewed in one transaction, then the old slot goes: killed in between, the sheets still work.
 */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { fold } from '#shared/text/text.ts'
import type { Account } from '#shared/account/account.ts'
import { type AccountPair, takeKeys } from '../keys/account-pair.ts'
import {
  authenticate,
  type Header,
  headerIsAuthentic,
  type HeaderKeys,
  makeSlot,
  padSlots,
  type Slot,
} from '../keys/header.ts'
import { combineShares } from '../keys/recovery.ts'
import { type SheetShare, wordsToSheet } from '../keys/sheet-words.ts'
import { textOf } from '../store/columns.ts'
import { closeStore, type Store, transact } from '../store/store.ts'
import type { VaultEnvironment } from './environment.ts'
import { CASEWORK, compartmentOf, openGrant, RECOVERY_HOLDER, signingKeysOf, writeGrant } from './grant.ts'
import { type HeaderReading, writeHeader } from './header-files.ts'
import { accountBySlot, openOffice, type OpenVault, openWithAccount } from './open-vault.ts'
import { readableHeader } from './unlock.ts'

export interface RecoveryRequest {
  /** the typed words of each sheet */
  readonly sheets: readonly (readonly string[])[]
  readonly signInName: string
  readonly password: string
}

const readSheets = (header: Header, sheets: readonly (readonly string[])[]): Result<readonly SheetShare[]> => {
  const shares: SheetShare[] = []
  const set = Buffer.from(header.recovery.set, 'base64')
  for (const [at, words] of sheets.entries()) {
    const reading = wordsToSheet(words)
    if (!reading.ok) {
      return reading.reason === 'word-unknown'
        ? fail('sheet-word-unknown', { sheet: at + 1, position: reading.position })
        : fail('sheet-checksum', { sheet: at + 1 })
    }
    if (!reading.sheet.set.equals(set)) return fail('sheet-other-vault', { sheet: at + 1 })
    if (shares.some((share) => share.sheet === reading.sheet.sheet)) return fail('sheet-repeated')
    shares.push(reading.sheet)
  }
  return shares.length < header.recovery.needed ? fail('sheet-too-few', { needed: header.recovery.needed }) : ok(shares)
}

/** The recovery pair and the keys that it opens, from enough shares of this vault's set. */
const keysFromShares = async (
  header: Header,
  shares: readonly SheetShare[],
): Promise<Result<{ readonly pair: AccountPair; readonly keys: HeaderKeys }>> => {
  const { recovery } = header
  const pair = await combineShares(
    {
      set: Buffer.from(recovery.set, 'base64'),
      needed: recovery.needed,
      sheets: recovery.sheets,
      commitment: Buffer.from(recovery.commitment, 'base64'),
    },
    shares.slice(0, recovery.needed).map((share) => share.share),
  )
  if (pair === null) return fail('sheet-other-vault', { sheet: 1 })
  const [office, headerKey] = takeKeys(pair, Buffer.from(recovery.wrap, 'base64')) ?? []
  if (office === undefined || headerKey === undefined) return fail('vault-header-damaged')
  return headerIsAuthentic(header, headerKey)
    ? ok({ pair, keys: { office, header: headerKey } })
    : fail('vault-header-damaged')
}

/** Tries the header, and where that fails the other copy of it. */
const openBySheets = async (reading: HeaderReading, sheets: readonly (readonly string[])[]) => {
  const attempt = async (header: Header) => {
    const shares = readSheets(header, sheets)
    if (!shares.ok) return shares
    const recovered = await keysFromShares(header, shares.value)
    return recovered.ok ? ok({ ...recovered.value, header, shares: shares.value }) : recovered
  }
  const first = await attempt(reading.header)
  if (first.ok || reading.other === null) return first
  const second = await attempt(reading.other)
  return second.ok ? second : first
}

const accountNamed = (
  office: Store,
  signInName: string,
): { readonly account: Account; readonly slot: string } | null => {
  const rows = office.db.prepare('SELECT slot, signInName FROM account').all()
  const slot = rows
    .filter((row) => fold(textOf(row, 'signInName')) === fold(signInName))
    .map((row) => textOf(row, 'slot'))[0]
  const account = slot === undefined ? null : accountBySlot(office, slot)
  return slot === undefined || account === null ? null : { account, slot }
}

/** One transaction, signed by the account's new pair: its new slot and keys, and grants to them of what recovery holds. */
const renewAccount = (
  office: Store,
  account: Account,
  made: { readonly slot: Slot; readonly pair: AccountPair },
  recovery: AccountPair,
  sheets: readonly SheetShare[],
) => {
  const by = { account: account.id, pair: made.pair }
  return transact(office, { call: 'vault.recover', callId: null, author: by }, (change) => {
    const keysOf = signingKeysOf(office)
    const stores = [CASEWORK, compartmentOf(account.id)]
    const opened = stores.map((store) => openGrant(office, store, RECOVERY_HOLDER, recovery, keysOf))
    change.set('account', account.id, 'slot', made.slot.id)
    change.set('account', account.id, 'box', made.pair.box.toString('base64'))
    change.set('account', account.id, 'sign', made.pair.sign.toString('base64'))
    for (const [at, store] of stores.entries()) {
      const key = opened[at] ?? fail('vault-damaged')
      if (!key.ok) return key
      writeGrant(office, change, {
        vault: office.context.vault,
        store,
        key: key.value,
        holder: account.id,
        to: made.pair.box,
        by,
      })
    }
    change.act('account', account.id, { act: 'recovered', sheets: sheets.map((share) => share.sheet) })
    return ok(null)
  })
}

const withSlots = (
  environment: VaultEnvironment,
  header: Header,
  key: HeaderKeys['header'],
  slots: readonly Slot[],
): Header => {
  const { mac: _mac, ...body } = header
  return authenticate(
    { ...body, generation: header.generation + 1, slots: padSlots(slots, environment.newFileId, environment.kdf) },
    key,
  )
}

export const recoverVault = async (
  environment: VaultEnvironment,
  folder: string,
  request: RecoveryRequest,
): Promise<Result<OpenVault>> => {
  const reading = await readableHeader(environment, folder)
  if (!reading.ok) return reading
  const recovered = await openBySheets(reading.value, request.sheets)
  if (!recovered.ok) return recovered
  const { header, shares, pair, keys } = recovered.value
  const office = openOffice(environment, folder, header.vault, keys.office)
  if (!office.ok) return office
  const stop = <T>(result: Result<T>): Result<T> => {
    closeStore(office.value)
    return result
  }
  const named = accountNamed(office.value, request.signInName)
  if (named === null) return stop(fail('password-wrong'))
  const { account } = named
  const made = makeSlot({
    vault: header.vault,
    mode: header.mode,
    id: environment.newFileId(),
    signInName: account.signInName,
    password: request.password,
    keys,
    kdf: environment.kdf,
  })
  const withBoth = withSlots(environment, header, keys.header, [...header.slots, made.slot])
  const first = await writeHeader(folder, withBoth)
  if (!first.ok) return stop(first)
  const renewed = renewAccount(office.value, account, made, pair, shares)
  if (!renewed.ok) return stop(renewed)
  const last = await writeHeader(
    folder,
    withSlots(
      environment,
      withBoth,
      keys.header,
      withBoth.slots.filter((slot) => slot.id !== named.slot),
    ),
  )
  if (!last.ok) return stop(last)
  return openWithAccount({
    environment,
    folder,
    vault: header.vault,
    mode: header.mode,
    office: office.value,
    headerKey: keys.header,
    account,
    pair: made.pair,
  })
}

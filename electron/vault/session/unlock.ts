/** Unlocking with a password, and recovery with sheets. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { takeKeys } from '../keys/account-pair.ts'
import { authenticate, type Header, headerIsAuthentic, makeSlot, openSlot, padSlots } from '../keys/header.ts'
import { combineShares } from '../keys/recovery.ts'
import { type SheetShare, wordsToSheet } from '../keys/sheet-words.ts'
import { closeStore, transact } from '../store/store.ts'
import { fold } from '#shared/text/text.ts'
import type { VaultEnvironment } from './environment.ts'
import { CASEWORK, compartmentOf, openGrant, RECOVERY_HOLDER, signingKeysOf, writeGrant } from './grant.ts'
import { type HeaderReading, readHeader, writeHeader } from './header-files.ts'
import { accountBySlot, openOffice, type OpenVault, openWithAccount } from './open-vault.ts'

const readableHeader = async (environment: VaultEnvironment, folder: string): Promise<Result<HeaderReading>> => {
  const reading = await readHeader(folder)
  if (!reading.ok) return reading
  if (environment.practiceOnly && reading.value.header.mode !== 'practice') return fail('vault-practice-only')
  return reading
}

/** Failures: the header's, `password-wrong`, `vault-practice-only`, `vault-in-use`, `vault-damaged`. */
export const unlockVault = async (
  environment: VaultEnvironment,
  folder: string,
  signInName: string,
  password: string,
): Promise<Result<OpenVault>> => {
  const reading = await readableHeader(environment, folder)
  if (!reading.ok) return reading
  const { header, uneven } = reading.value
  const opened = openSlot(header, signInName, password)
  if (!opened.ok) return opened
  const { slot, pair, keys } = opened.value
  const office = openOffice(environment, folder, header.vault, keys.office)
  if (!office.ok) return office
  const account = accountBySlot(office.value, slot.id)
  if (account === null) {
    closeStore(office.value)
    return fail('password-wrong')
  }
  const vault = openWithAccount({ environment, folder, vault: header.vault, mode: header.mode, office: office.value, headerKey: keys.header, account, pair })
  if (vault.ok && uneven) await writeHeader(folder, header)
  return vault
}

export interface RecoveryRequest {
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

/**
 * Opens the vault with k sheets and gives the named account a new password and key pair. The header first carries the new slot beside
 * the old, then the grants are renewed in one transaction, then the old slot goes: killed in between, the sheets still work.
 */
export const recoverVault = async (environment: VaultEnvironment, folder: string, request: RecoveryRequest): Promise<Result<OpenVault>> => {
  const reading = await readableHeader(environment, folder)
  if (!reading.ok) return reading
  const { header } = reading.value
  const shares = readSheets(header, request.sheets)
  if (!shares.ok) return shares
  const { recovery } = header
  const pair = await combineShares(
    { set: Buffer.from(recovery.set, 'base64'), needed: recovery.needed, sheets: recovery.sheets, commitment: Buffer.from(recovery.commitment, 'base64') },
    shares.value.slice(0, recovery.needed).map((share) => share.share),
  )
  const [officeKey, headerKey] = pair === null ? [] : (takeKeys(pair, Buffer.from(recovery.wrap, 'base64')) ?? [])
  if (pair === null || officeKey === undefined || headerKey === undefined) return fail('sheet-other-vault', { sheet: 1 })
  if (!headerIsAuthentic(header, headerKey)) return fail('vault-header-damaged')
  const office = openOffice(environment, folder, header.vault, officeKey)
  if (!office.ok) return office
  const found = office.value.db.prepare('SELECT id, slot, signInName FROM account').all().find((row) => fold(String(row['signInName'])) === fold(request.signInName))
  const account = found === undefined ? null : accountBySlot(office.value, String(found['slot']))
  if (account === null) {
    closeStore(office.value)
    return fail('password-wrong')
  }
  const oldSlot = String(found?.['slot'])
  const keys = { office: officeKey, header: headerKey }
  const made = makeSlot({ vault: header.vault, mode: header.mode, id: environment.newFileId(), signInName: account.signInName, password: request.password, keys, kdf: environment.kdf })
  const { mac: _mac, ...body } = header
  const withBoth = authenticate(
    { ...body, generation: header.generation + 1, slots: padSlots([...header.slots, made.slot], environment.newFileId, environment.kdf) },
    headerKey,
  )
  const first = await writeHeader(folder, withBoth)
  if (!first.ok) {
    closeStore(office.value)
    return first
  }
  const by = { account: account.id, pair: made.pair }
  const renewed = transact(office.value, { call: 'vault.recover', callId: null, author: by }, (change) => {
    const keysOf = signingKeysOf(office.value)
    change.set('account', account.id, 'slot', made.slot.id)
    change.set('account', account.id, 'box', made.pair.box.toString('base64'))
    change.set('account', account.id, 'sign', made.pair.sign.toString('base64'))
    for (const store of [CASEWORK, compartmentOf(account.id)]) {
      const key = openGrant(office.value, store, RECOVERY_HOLDER, pair, keysOf)
      if (!key.ok) return key
      writeGrant(office.value, change, { vault: header.vault, store, key: key.value, holder: account.id, to: made.pair.box, by })
    }
    change.act('account', account.id, { act: 'recovered', sheets: shares.value.map((share) => share.sheet) })
    return ok(null)
  })
  if (!renewed.ok) {
    closeStore(office.value)
    return renewed
  }
  const { mac: _bothMac, ...both } = withBoth
  const slots = withBoth.slots.filter((slot) => slot.id !== oldSlot)
  const last = await writeHeader(folder, authenticate({ ...both, generation: withBoth.generation + 1, slots: padSlots(slots, environment.newFileId, environment.kdf) }, headerKey))
  if (!last.ok) {
    closeStore(office.value)
    return last
  }
  return openWithAccount({ environment, folder, vault: header.vault, mode: header.mode, office: office.value, headerKey, account, pair: made.pair })
}

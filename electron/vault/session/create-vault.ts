/**
 * First run. Keys, sheets and the first account are made in memory; the sheets are shown and typed back in part; only then
 * is the vault written, beside its place, and moved there whole.
 */
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FirstRun, RecoverySheet, SheetCheck } from '#shared/account/account.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { type AccountPair, giveKeys } from '../keys/account-pair.ts'
import { authenticate, type Header, HEADER_VERSION, type HeaderKeys, makeSlot, padSlots } from '../keys/header.ts'
import { type Key, newKey } from '../keys/key-bytes.ts'
import { makeRecovery, type NewRecovery } from '../keys/recovery.ts'
import { sheetToWords } from '../keys/sheet-words.ts'
import { closeStore, openStore, transact } from '../store/store.ts'
import type { VaultEnvironment } from './environment.ts'
import { CASEWORK, compartmentOf, RECOVERY_HOLDER, writeGrant } from './grant.ts'
import { writeHeader } from './header-files.ts'
import { caseworkKeys, contextOf, evidenceFolder, fileKeyOf, storePath } from './open-vault.ts'
import { writeFirstSettings } from './first-settings.ts'

/** How many words of each sheet are typed back. */
const WORDS_TYPED_BACK = 3

export interface PreparedVault {
  readonly firstRun: FirstRun
  readonly vault: string
  readonly recovery: NewRecovery
  readonly sheets: readonly RecoverySheet[]
  readonly checks: readonly SheetCheck[]
}

export const prepareVault = async (
  environment: VaultEnvironment,
  firstRun: FirstRun,
): Promise<Result<PreparedVault>> => {
  if (firstRun.needed > firstRun.sheets) return fail('sheet-too-few', { needed: firstRun.needed })
  const recovery = await makeRecovery(firstRun.needed, firstRun.sheets)
  const sheets = recovery.shares.map((share) => ({
    sheet: share.sheet,
    of: share.of,
    needed: share.needed,
    set: share.set.toString('hex').toUpperCase(),
    words: [...sheetToWords(share, firstRun.language)],
  }))
  const checks = sheets.map((sheet) => ({
    sheet: sheet.sheet,
    positions: pick(sheet.words.length, WORDS_TYPED_BACK, environment.random),
  }))
  return ok({ firstRun, vault: environment.newFileId(), recovery, sheets, checks })
}

const pick = (of: number, count: number, random: (bound: number) => number): number[] => {
  const chosen = new Set<number>()
  while (chosen.size < count) chosen.add(1 + random(of))
  return [...chosen].sort((a, b) => a - b)
}

export const answersFit = (
  prepared: PreparedVault,
  answers: readonly { readonly sheet: number; readonly words: readonly string[] }[],
): Result<void> => {
  for (const check of prepared.checks) {
    const sheet = prepared.sheets.find((candidate) => candidate.sheet === check.sheet)
    const answer = answers.find((candidate) => candidate.sheet === check.sheet)
    const fits = check.positions.every((position, at) => sameWord(sheet?.words[position - 1], answer?.words[at]))
    if (!fits) return fail('sheet-answers-wrong', { sheet: check.sheet })
  }
  return ok(undefined)
}

const sameWord = (expected: string | undefined, typed: string | undefined): boolean =>
  expected !== undefined && typed?.normalize('NFC').trim().toLowerCase() === expected

/** Writes the prepared vault to `folder`, which is missing or empty. */
export const writeVault = async (
  environment: VaultEnvironment,
  folder: string,
  prepared: PreparedVault,
): Promise<Result<void>> => {
  const beside = join(dirname(folder), `.${basename(folder)}.haechi-${environment.newFileId()}`)
  try {
    const present = await readdir(folder).catch((): string[] => [])
    if (present.length > 0) return fail(present.includes('vault.json') ? 'vault-exists' : 'vault-folder-not-empty')
    await mkdir(evidenceFolder(beside), { recursive: true, mode: 0o700 })
    const written = await writeParts(environment, beside, prepared)
    if (!written.ok) {
      await rm(beside, { recursive: true, force: true })
      return written
    }
    await syncFolder(beside)
    await rmdir(folder).catch(() => undefined)
    await rename(beside, folder)
    await syncFolder(dirname(folder))
    return ok(undefined)
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    return fail((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'vault-disk-full' : 'vault-folder-missing')
  }
}

const writeParts = async (
  environment: VaultEnvironment,
  folder: string,
  prepared: PreparedVault,
): Promise<Result<void>> => {
  const { firstRun, vault, recovery } = prepared
  const keys: HeaderKeys = { office: newKey(), header: newKey() }
  const casework = newKey()
  const { slot, pair } = makeSlot({
    vault,
    mode: firstRun.mode,
    id: environment.newFileId(),
    signInName: firstRun.signInName,
    password: firstRun.password,
    keys,
    kdf: environment.kdf,
  })
  const stores = writeStores(environment, folder, prepared, { keys, casework, pair, slot: slot.id })
  if (!stores.ok) return stores
  const header: Header = authenticate(
    {
      format: 'haechi-vault',
      version: HEADER_VERSION,
      vault,
      mode: firstRun.mode,
      generation: 1,
      slots: padSlots([slot], environment.newFileId, environment.kdf),
      recovery: {
        set: recovery.set.toString('base64'),
        needed: recovery.needed,
        sheets: recovery.sheets,
        commitment: recovery.commitment.toString('base64'),
        box: recovery.pair.box.toString('base64'),
        wrap: giveKeys(recovery.pair.box, [keys.office, keys.header]).toString('base64'),
      },
    },
    keys.header,
  )
  return writeHeader(folder, header)
}

interface FirstKeys {
  readonly keys: HeaderKeys
  readonly casework: Key
  readonly pair: AccountPair
  readonly slot: string
}

const writeStores = (
  environment: VaultEnvironment,
  folder: string,
  prepared: PreparedVault,
  made: FirstKeys,
): Result<void> => {
  const { firstRun, vault, recovery } = prepared
  const context = contextOf(environment, vault)
  const account = environment.newId()
  const author = { account, pair: made.pair }
  const casework = openStore('casework', storePath(folder, 'casework'), caseworkKeys(made.casework).file, context, {
    make: true,
  })
  if (!casework.ok) return casework
  closeStore(casework.value)
  const office = openStore('office', storePath(folder, 'office'), fileKeyOf('office', made.keys.office), context, {
    make: true,
  })
  if (!office.ok) return office
  const me = newKey()
  const written = transact(office.value, { call: 'vault.confirm', callId: null, author }, (change) => {
    change.create('account', account, {
      signInName: firstRun.signInName,
      displayName: firstRun.displayName,
      roles: ['ombudsman'],
      slot: made.slot,
      box: made.pair.box.toString('base64'),
      sign: made.pair.sign.toString('base64'),
    })
    for (const [store, key] of [
      [CASEWORK, made.casework],
      [compartmentOf(account), me],
    ] as const) {
      writeGrant(office.value, change, { vault, store, key, holder: account, to: made.pair.box, by: author })
      writeGrant(office.value, change, {
        vault,
        store,
        key,
        holder: RECOVERY_HOLDER,
        to: recovery.pair.box,
        by: author,
      })
    }
    writeFirstSettings(change, firstRun)
    return ok(null)
  })
  closeStore(office.value)
  return written.ok ? ok(undefined) : written
}

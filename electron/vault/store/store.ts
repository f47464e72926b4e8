/**
 * A store: one SQLCipher file, its tables, and the log they amount to. All writing goes through `transact`: entries, the rows they
 * change and one signature are one database transaction. Nothing else writes.
 */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { type AccountPair, sign } from '../keys/account-pair.ts'
import { canonical, type Json } from '../keys/canonical.ts'
import type { Key } from '../keys/key-bytes.ts'
import { type Database, openDatabase, storeTrouble } from './connection.ts'
import { type AppliedEntry, applyEntry, type EntryKind, encodeValue, ENTRY_SCHEMA, type RowValue } from './entry.ts'
import { entryHash, GENESIS, signedMessage, type TxHead, txHash } from './chain.ts'
import { migrate } from './migrate.ts'
import { caseworkMigrations } from './migrations/casework.ts'
import { officeMigrations } from './migrations/office.ts'
import { type Noun, nounSpec, type StoreName } from './nouns.ts'
export type { StoreName }
import { type FieldPlace, openField, sealField } from './sealed-field.ts'

export const migrationsOf: Readonly<Record<StoreName, readonly string[]>> = {
  office: officeMigrations,
  casework: caseworkMigrations,
}

export interface StoreContext {
  readonly vault: string
  readonly device: string
  /** instant, UTC ISO */
  readonly now: () => string
  /** offset of the office's zone at an instant */
  readonly offsetAt: (instant: string) => string
  /** UUIDv7 */
  readonly newId: () => string
}

/** Who makes a transaction; every transaction is signed. */
export interface Author {
  readonly account: string
  readonly pair: AccountPair
}

export interface Store {
  readonly name: StoreName
  readonly db: Database
  readonly context: StoreContext
  /** set once the disk did not do what it was asked to: nothing is written any more in this session */
  readOnly: boolean
}

export interface TxOptions {
  readonly call: string
  readonly callId: string | null
  readonly author: Author
}

/** What a transaction may do. `key` is the dossier's key, needed where the noun has sealed fields. */
export interface Change {
  readonly at: string
  readonly offset: string
  readonly newId: () => string
  readonly create: (noun: Noun, record: string, values: Readonly<Record<string, Json | undefined>>, key?: Key) => void
  readonly set: (noun: Noun, record: string, field: string, value: Json, key?: Key) => void
  /** something done that changes no record: a read of what is sealed, an export, a refusal, an unlock */
  readonly act: (noun: string, record: string, detail: Json) => void
  /** the dossier that the following entries belong to, for per-case history */
  readonly dossier: (id: string | null) => void
}

const isThere = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Opens a store; a missing or empty file is damage and is never taken for a new store, unless `make` says that it is one. */
export const openStore = (
  name: StoreName,
  path: string,
  key: Key,
  context: StoreContext,
  { make = false }: { readonly make?: boolean } = {},
): Result<Store> => {
  if (!make && !isThere(path)) return fail('vault-damaged')
  const opened = openDatabase(path, key)
  if (!opened.ok) return opened
  const migrated = migrate(opened.value, migrationsOf[name])
  if (!migrated.ok) {
    opened.value.close()
    return migrated
  }
  return ok({ name, db: opened.value, context, readOnly: false })
}

export const closeStore = (store: Store): void => {
  store.db.close()
}

/** Hash of the last transaction: what exports and backups print as the head of the log. */
export const logHead = (store: Store): string => {
  const row = store.db.prepare('SELECT hash FROM tx ORDER BY seq DESC LIMIT 1').get()
  return typeof row?.['hash'] === 'string' ? row['hash'] : GENESIS
}

export const placeOf = (store: Store, noun: string, record: string, field: string): FieldPlace => ({
  vault: store.context.vault,
  store: store.name,
  noun,
  record,
  field,
})

/** The first result of a repeated call, or undefined. */
export const answerOf = (store: Store, callId: string): Json | undefined => {
  const row = store.db.prepare('SELECT answer FROM tx WHERE callId = ?').get([callId])
  return typeof row?.['answer'] === 'string' ? (JSON.parse(row['answer']) as Json) : undefined
}

/**
 * Runs `work` in one transaction. An expected failure that it returns undoes everything it did. A repeat of `callId` does nothing and
 * answers the first result. A full disk undoes all and says so; an I/O error makes the store read-only.
 */
export const transact = <T extends Json>(
  store: Store,
  options: TxOptions,
  work: (change: Change) => Result<T>,
): Result<T> => {
  if (store.readOnly) return fail('vault-read-only')
  if (options.callId !== null) {
    const first = answerOf(store, options.callId)
    if (first !== undefined) return ok(first as T)
  }
  try {
    store.db.exec('BEGIN IMMEDIATE')
    const entries: Omit<AppliedEntry, 'seq'>[] = []
    const change = makeChange(store, entries)
    return commit(store, options, change, entries, work(change))
  } catch (error) {
    return undo(store, error)
  }
}

/** As `transact`, for work that goes on for seconds and leaves room for a cancel. The caller holds the turn meanwhile. */
export const transactSlowly = async <T extends Json>(
  store: Store,
  options: TxOptions,
  work: (change: Change) => Promise<Result<T>>,
): Promise<Result<T>> => {
  if (store.readOnly) return fail('vault-read-only')
  const first = options.callId === null ? undefined : answerOf(store, options.callId)
  if (first !== undefined) return ok(first as T)
  try {
    store.db.exec('BEGIN IMMEDIATE')
    const entries: Omit<AppliedEntry, 'seq'>[] = []
    const change = makeChange(store, entries)
    const result = await work(change)
    return commit(store, options, change, entries, result)
  } catch (error) {
    return undo(store, error)
  }
}

const commit = <T extends Json>(
  store: Store,
  options: TxOptions,
  change: Change,
  entries: readonly Omit<AppliedEntry, 'seq'>[],
  result: Result<T>,
): Result<T> => {
  if (!result.ok || entries.length === 0) {
    store.db.exec('ROLLBACK')
    return result
  }
  writeTransaction(store, options, change, entries, canonical(result.value))
  store.db.exec('COMMIT')
  return result
}

/** After an error: everything of the transaction is undone. Only what the disk or the file is to blame for is a failure; the rest is a bug. */
const undo = (store: Store, error: unknown): Result<never> => {
  try {
    store.db.exec('ROLLBACK')
  } catch {
    // the database already rolled back by itself
  }
  return failureOf(store, error)
}

const failureOf = (store: Store, error: unknown): Result<never> => {
  const code = storeFailure(error)
  if (code === null) throw error
  if (code === 'vault-read-only') store.readOnly = true
  return fail(code)
}

/** The failure that an error of a store amounts to, or null where it is a bug. */
export const storeFailure = (error: unknown): FailureCode | null => {
  const trouble = storeTrouble(error)
  return trouble === null ? null : troubleCode[trouble]
}

/** One durable write to a table that the log does not keep (drafts, imports under way). Failures as in `transact`. */
export const writeOutsideLog = (store: Store, sql: string, values: readonly (string | Buffer)[]): Result<void> => {
  if (store.readOnly) return fail('vault-read-only')
  try {
    store.db.prepare(sql).run(values as string[])
    return ok(undefined)
  } catch (error) {
    return failureOf(store, error)
  }
}

const troubleCode: Readonly<Record<'full' | 'io' | 'damaged', FailureCode>> = {
  full: 'vault-disk-full',
  io: 'vault-read-only',
  damaged: 'vault-damaged',
}

const makeChange = (store: Store, entries: Omit<AppliedEntry, 'seq'>[]): Change => {
  const at = store.context.now()
  const pending = new Map<string, number>()
  let dossier: string | null = null
  const add = (kind: EntryKind, noun: string, record: string, field: string | null, payload: string): void => {
    const entry = { schema: ENTRY_SCHEMA, kind, noun, record, field, dossier, payload }
    applyEntry(store.db, entry)
    entries.push(entry)
  }
  const encode = (
    noun: Noun,
    record: string,
    field: string,
    value: Json,
    revision: number,
    key: Key | undefined,
  ): Json => {
    const kind = nounSpec(noun).fields[field]
    if (kind === undefined) throw new Error(`${noun} has no field ${field}`)
    if (kind !== 'sealed') return value
    if (isBlank(value)) return null
    if (key === undefined) throw new Error(`${noun}.${field} is sealed and needs a key`)
    return encodeValue(sealField(key, placeOf(store, noun, record, field), revision, value))
  }
  return {
    at,
    offset: store.context.offsetAt(at),
    newId: store.context.newId,
    dossier: (id) => {
      dossier = id
    },
    create: (noun, record, values, key) => {
      const payload: Record<string, Json> = {}
      for (const [field, value] of Object.entries(values)) {
        if (value !== undefined) payload[field] = encode(noun, record, field, value, 1, key)
      }
      add('create', noun, record, null, canonical(payload))
    },
    set: (noun, record, field, value, key) => {
      const row = store.db
        .prepare('SELECT count(*) AS n FROM entry WHERE record = ? AND field = ?')
        .get([record, field])
      const place = `${record} ${field}`
      const before = pending.get(place) ?? 0
      pending.set(place, before + 1)
      const revision = 2 + Number(row?.['n'] ?? 0) + before
      add('set', noun, record, field, canonical(encode(noun, record, field, value, revision, key)))
    },
    act: (noun, record, detail) => {
      add('act', noun, record, null, canonical(detail))
    },
  }
}

const isBlank = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

const writeTransaction = (
  store: Store,
  options: TxOptions,
  change: Change,
  entries: readonly Omit<AppliedEntry, 'seq'>[],
  answer: string,
): void => {
  const { db, context } = store
  const last = db.prepare('SELECT hash FROM tx WHERE device = ? ORDER BY seq DESC LIMIT 1').get([context.device])
  const next = db.prepare('SELECT coalesce(max(seq), 0) + 1 AS n FROM tx').get()
  const seq = Number(next?.['n'] ?? 1)
  const hash = createHash('sha256')
  for (const entry of entries) hash.update(entryHash(entry))
  const head: TxHead = {
    id: context.newId(),
    device: context.device,
    account: options.author.account,
    at: change.at,
    offset: change.offset,
    call: options.call,
    callId: options.callId,
    answer,
    entries: hash.digest('hex'),
    previous: typeof last?.['hash'] === 'string' ? last['hash'] : GENESIS,
  }
  const stated = txHash(context.vault, store.name, head)
  const signature = sign(options.author.pair, signedMessage(stated)).toString('base64')
  db.prepare(
    'INSERT INTO tx (seq, id, device, account, at, offset, call, callId, answer, entries, previous, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run([
    seq,
    head.id,
    head.device,
    head.account,
    head.at,
    head.offset,
    head.call,
    head.callId,
    answer,
    head.entries,
    head.previous,
    stated,
    signature,
  ])
  // After their transaction: the other way round SQLite searches the whole log for entries that had waited for it.
  const insert = db.prepare(
    'INSERT INTO entry (tx, schema, kind, noun, record, field, dossier, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const entry of entries) {
    insert.run([seq, entry.schema, entry.kind, entry.noun, entry.record, entry.field, entry.dossier, entry.payload])
  }
}

/** Reads a sealed column. `vault-damaged` where it was changed, moved or put back. */
export const readSealed = (
  store: Store,
  key: Key,
  noun: Noun,
  record: string,
  field: string,
  value: RowValue,
): Result<Json> => {
  if (value === null || value === undefined) return ok(null)
  if (!(value instanceof Uint8Array)) return fail('vault-damaged')
  const opened = openField(key, placeOf(store, noun, record, field), value)
  return opened === undefined ? fail('vault-damaged') : ok(opened)
}

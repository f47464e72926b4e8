/** Checks a store's log and tables: chain, hashes, signatures, and that the tables are what the log amounts to. */
import { createHash } from 'node:crypto'
import { signatureHolds } from '../keys/account-pair.ts'
import { type Database, memoryDatabase } from './connection.ts'
import { type AppliedEntry, applyEntry, type EntryKind } from './entry.ts'
import { migrate } from './migrate.ts'
import { nouns } from './nouns.ts'
import { entryHash, GENESIS, signedMessage, txHash } from './chain.ts'
import { migrationsOf, type Store } from './store.ts'

export interface LogReport {
  readonly transactions: number
  readonly entries: number
  /** places in words a person can look up: store, transaction number, what does not hold */
  readonly damage: readonly string[]
}

const entryFromRow = (row: Readonly<Record<string, unknown>>): AppliedEntry => ({
  seq: Number(row['seq']),
  schema: Number(row['schema']),
  kind: String(row['kind']) as EntryKind,
  noun: String(row['noun']),
  record: String(row['record']),
  field: typeof row['field'] === 'string' ? row['field'] : null,
  dossier: typeof row['dossier'] === 'string' ? row['dossier'] : null,
  payload: String(row['payload']),
})

/** `publicKeys`: every signing key that an account has had; recovery gives a person a new one. */
export const verifyLog = (store: Store, publicKeys: (account: string) => readonly Buffer[]): LogReport => {
  const damage: string[] = []
  const heads = new Map<string, string>()
  const entriesOf = store.db.prepare('SELECT * FROM entry WHERE tx = ? ORDER BY seq')
  let entries = 0
  let expected = 1
  const rows = store.db.prepare('SELECT * FROM tx ORDER BY seq').all()
  for (const row of rows) {
    const seq = Number(row['seq'])
    const where = `${store.name} ${seq}`
    if (seq !== expected) damage.push(`${where}: missing-before`)
    expected = seq + 1
    const hash = createHash('sha256')
    for (const entryRow of entriesOf.all([seq])) {
      entries += 1
      hash.update(entryHash(entryFromRow(entryRow)))
    }
    const device = String(row['device'])
    const head = {
      id: String(row['id']),
      device,
      account: String(row['account']),
      at: String(row['at']),
      offset: String(row['offset']),
      call: String(row['call']),
      callId: typeof row['callId'] === 'string' ? row['callId'] : null,
      answer: String(row['answer']),
      entries: hash.digest('hex'),
      previous: heads.get(device) ?? GENESIS,
    }
    const stated = txHash(store.context.vault, store.name, head)
    if (head.entries !== row['entries']) damage.push(`${where}: entries`)
    else if (head.previous !== row['previous']) damage.push(`${where}: chain`)
    else if (stated !== row['hash']) damage.push(`${where}: hash`)
    const signature = Buffer.from(String(row['signature']), 'base64')
    const message = signedMessage(String(row['hash']))
    if (!publicKeys(head.account).some((key) => signatureHolds(key, message, signature)))
      damage.push(`${where}: signature`)
    heads.set(device, String(row['hash']))
  }
  const orphans = store.db.prepare('SELECT count(*) AS n FROM entry WHERE tx NOT IN (SELECT seq FROM tx)').get()
  if (Number(orphans?.['n'] ?? 0) > 0) damage.push(`${store.name}: orphan-entries`)
  // The number of an entry is in no hash: entries that changed places between transactions are told by their order.
  const turned = store.db
    .prepare(
      'SELECT min(a.tx) AS tx FROM entry a JOIN entry b ON b.seq = (SELECT min(seq) FROM entry WHERE seq > a.seq) WHERE b.tx < a.tx',
    )
    .get()
  if (typeof turned?.['tx'] === 'number') damage.push(`${store.name} ${turned['tx']}: order`)
  return { transactions: rows.length, entries, damage }
}

/**
 * Replays the whole log of `store` into an empty database of the same schema, transaction by transaction.
 * @returns null, or the number of the first transaction that cannot be applied
 */
const rebuildInto = (store: Store, empty: Database): number | null => {
  const page = store.db.prepare('SELECT * FROM entry WHERE (tx, seq) > (?, ?) ORDER BY tx, seq LIMIT ?')
  let last: readonly [number, number] = [-1, -1]
  empty.exec('BEGIN')
  for (;;) {
    const rows = page.all([...last, PAGE])
    for (const row of rows) {
      last = [Number(row['tx']), Number(row['seq'])]
      try {
        applyEntry(empty, entryFromRow(row))
      } catch {
        empty.exec('COMMIT')
        return last[0]
      }
    }
    if (rows.length < PAGE) break
  }
  empty.exec('COMMIT')
  return null
}

/** Rows compared at a time: the tables of a large office do not fit in memory twice. */
const PAGE = 500

/** Records whose rows are not the same in both databases, as `table id`. */
const differingRows = (store: Store, other: Database): readonly string[] => {
  const different: string[] = []
  for (const spec of Object.values(nouns)) {
    if (spec.store !== store.name) continue
    const missing = compareRows(spec.table, store.db, other, different)
    // Every row of ours was met in the other: as many rows there means the same rows.
    if (countOf(other, spec.table) > countOf(store.db, spec.table) - missing)
      compareRows(spec.table, other, store.db, different)
  }
  return [...new Set(different)]
}

const countOf = (db: Database, table: string): number =>
  Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'] ?? 0)

/** @returns how many rows of `ours` are not in `theirs` */
const compareRows = (table: string, ours: Database, theirs: Database, different: string[]): number => {
  const page = ours.prepare(`SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`)
  const same = theirs.prepare(`SELECT * FROM ${table} WHERE id = ?`)
  let missing = 0
  for (let last = ''; ;) {
    const rows = page.all([last, PAGE])
    for (const row of rows) {
      last = String(row['id'])
      const found = same.get([last])
      if (found === undefined) missing += 1
      if (found === undefined || rowText(found) !== rowText(row)) different.push(`${table} ${last}`)
    }
    if (rows.length < PAGE) return missing
  }
}

const rowText = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    value instanceof Uint8Array
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  )

const schemaOf = (db: Database): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare("SELECT type || ' ' || name AS part, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
      .all()
      .map((row) => [String(row['part']), String(row['sql'])]),
  )

/** Tables, indexes and triggers that are not as the migrations make them: a trigger that guards the log was dropped, say. */
const differingSchema = (ours: Database, theirs: Database): readonly string[] => {
  const mine = schemaOf(ours)
  const right = schemaOf(theirs)
  return [...new Set([...mine.keys(), ...right.keys()])].filter((part) => mine.get(part) !== right.get(part)).sort()
}

/**
 * Whether the tables are what the log amounts to. A sealed value that was put back to an older one of its own place opens
 * well; only this finds it. The places are in words: `casework schema trigger txNoUpdate`, `casework 17: not-applied`,
 * `casework party <id>: not-as-logged`.
 */
export const verifyTables = (store: Store): readonly string[] => {
  const twin = memoryDatabase()
  try {
    const migrated = migrate(twin, migrationsOf[store.name])
    if (!migrated.ok) throw new Error('the migrations do not run in memory')
    const schema = differingSchema(store.db, twin).map((part) => `${store.name} schema ${part}`)
    const stopped = rebuildInto(store, twin)
    if (stopped !== null) return [...schema, `${store.name} ${stopped}: not-applied`]
    return [...schema, ...differingRows(store, twin).map((row) => `${store.name} ${row}: not-as-logged`)]
  } finally {
    twin.close()
  }
}

/** Checks a store's log and tables: chain, hashes, signatures, and that the tables are what the log amounts to. */
import { createHash } from 'node:crypto'
import { signatureHolds } from '../keys/account-pair.ts'
import { type Database } from './connection.ts'
import { type AppliedEntry, applyEntry, type EntryKind } from './entry.ts'
import { nouns } from './nouns.ts'
import { entryHash, GENESIS, signedMessage, txHash } from './chain.ts'
import type { Store } from './store.ts'

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
  return { transactions: rows.length, entries, damage }
}

/** Replays the whole log of `store` into an empty database of the same schema. */
export const rebuildInto = (store: Store, empty: Database): void => {
  empty.exec('BEGIN')
  for (const row of store.db.prepare('SELECT * FROM entry ORDER BY seq').all()) applyEntry(empty, entryFromRow(row))
  empty.exec('COMMIT')
}

/** Names of tables, with a record, whose rows differ between two databases: `table id`. */
export const differingRows = (store: Store, other: Database): readonly string[] => {
  const different: string[] = []
  for (const spec of Object.values(nouns)) {
    if (spec.store !== store.name) continue
    const query = `SELECT * FROM ${spec.table} ORDER BY id`
    const ours = store.db.prepare(query).all().map(rowText)
    const theirs = other.prepare(query).all().map(rowText)
    const known = new Set(theirs)
    const mine = new Set(ours)
    for (const row of ours) if (!known.has(row)) different.push(`${spec.table} ${row.slice(0, 46)}`)
    for (const row of theirs) if (!mine.has(row)) different.push(`${spec.table} ${row.slice(0, 46)}`)
  }
  return different
}

const rowText = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ id: row['id'], ...row }, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )

/** Entries of the log and what they do to the tables. The same function serves a change being made and a rebuild from the log. */
import type { Json } from '../keys/canonical.ts'
import type { Database } from './connection.ts'
import { type FieldKind, isNoun, type Noun, nounSpec } from './nouns.ts'

/** Version of the payloads; an older one is upcast when read, never rewritten. */
export const ENTRY_SCHEMA = 1

export type EntryKind = 'create' | 'set' | 'act'

export interface AppliedEntry {
  readonly seq: number
  readonly schema: number
  readonly kind: EntryKind
  readonly noun: string
  readonly record: string
  readonly field: string | null
  readonly dossier: string | null
  /** canonical JSON; a sealed value is `{ "$": base64 of its ciphertext }` */
  readonly payload: string
}

export type RowValue = string | number | null | Uint8Array | undefined

export const encodeValue = (sealed: Buffer): Json => ({ $: sealed.toString('base64') })

export const isSealed = (value: Json): value is { readonly $: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof (value as { $?: Json }).$ === 'string'

const column = (kind: FieldKind, value: Json): string | number | null | Buffer => {
  if (value === null) return null
  if (kind === 'sealed') return isSealed(value) ? Buffer.from(value.$, 'base64') : null
  if (kind === 'json') return JSON.stringify(value)
  if (kind === 'int') return typeof value === 'boolean' ? Number(value) : Number(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const quoted = (name: string): string => `"${name}"`

const statements = new Map<Noun, { readonly fields: readonly string[]; readonly insert: string }>()
const insertOf = (noun: Noun) => {
  let known = statements.get(noun)
  if (known === undefined) {
    const spec = nounSpec(noun)
    const fields = Object.keys(spec.fields)
    const names = ['id', ...fields].map(quoted).join(', ')
    known = {
      fields,
      insert: `INSERT INTO ${spec.table} (${names}) VALUES (${['id', ...fields].map(() => '?').join(', ')})`,
    }
    statements.set(noun, known)
  }
  return known
}

/** Applies an entry to the tables; acts change none. */
export const applyEntry = (db: Database, entry: Omit<AppliedEntry, 'seq'>): void => {
  if (entry.kind === 'act') return
  if (!isNoun(entry.noun)) throw new Error('an entry names an unknown noun')
  const spec = nounSpec(entry.noun)
  const value = JSON.parse(entry.payload) as Json
  if (entry.kind === 'create') {
    const values = value as Readonly<Record<string, Json>>
    const { fields, insert } = insertOf(entry.noun)
    db.prepare(insert).run([
      entry.record,
      ...fields.map((field) => column(spec.fields[field] ?? 'text', values[field] ?? null) as string),
    ])
    return
  }
  const kind = spec.fields[entry.field ?? '']
  if (kind === undefined || entry.field === null) throw new Error('an entry names an unknown field')
  const result = db
    .prepare(`UPDATE ${spec.table} SET ${quoted(entry.field)} = ? WHERE id = ?`)
    .run([column(kind, value) as string, entry.record])
  if (result.changes !== 1) throw new Error('an entry sets a field of a record that is not there')
}

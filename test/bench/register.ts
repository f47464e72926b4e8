/**
 * Row 8: a legacy register brought in through the contract, beside inserting the same rows and the same log rows bare: the same schema with
 * its triggers and indexes, one transaction, but nothing read, sealed, hashed or signed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { newKey } from '../../electron/vault/keys/key-bytes.ts'
import { closeVault } from '../../electron/vault/session/open-vault.ts'
import { type Database, openDatabase } from '../../electron/vault/store/connection.ts'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { migrationsOf } from '../../electron/vault/store/store.ts'
import { newVault } from '../desk.ts'
import { openLarge, person } from './large-vault.ts'
import { timed, value } from './report.ts'

/** HAECHI_DATA: the folder of real data, which the repository does not hold. */
const folder = join(process.env['HAECHI_DATA'] ?? '', 'philadelphia-complaints')
export const hasRegister = process.env['HAECHI_DATA'] !== undefined && existsSync(join(folder, 'complaints.csv'))

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** The register with its first cases, or with its cases again under other numbers. @returns paths of its two files */
export const registerOf = (cases: number, room: string): readonly [string, string] => {
  const read = (name: string): string[][] => parse(readFileSync(join(folder, name)), { relax_column_count: true })
  const [mainHead = [], ...main] = read('complaints.csv')
  const [secondHead = [], ...second] = read('findings.csv')
  const numberAt = mainHead.indexOf('complaint_id')
  const ownerAt = secondHead.indexOf('complaint_id')
  if (numberAt < 0 || ownerAt < 0) throw new Error('the register has no column complaint_id')
  const again = (row: readonly string[], at: number, time: number): string[] =>
    row.with(at, time === 0 ? (row[at] ?? '') : `${row[at] ?? ''}-${time}`)
  const mains: string[][] = []
  const seconds: string[][] = []
  for (let time = 0; mains.length < cases; time++) {
    const taken = main.slice(0, cases - mains.length)
    const numbers = new Set(taken.map((row) => row[numberAt]))
    mains.push(...taken.map((row) => again(row, numberAt, time)))
    seconds.push(...second.filter((row) => numbers.has(row[ownerAt])).map((row) => again(row, ownerAt, time)))
  }
  const paths = [join(room, 'complaints.csv'), join(room, 'findings.csv')] as const
  writeFileSync(paths[0], csv([mainHead, ...mains]))
  writeFileSync(paths[1], csv([secondHead, ...seconds]))
  return paths
}

const TABLES = ['batch', 'dossierKey', 'caseFile', 'party', 'allegation', 'step', 'tx', 'entry'] as const

interface Copied {
  readonly insert: string
  readonly rows: readonly (readonly unknown[])[]
}

const copyOf = (db: Database): readonly Copied[] =>
  TABLES.map((table) => {
    const found = db.prepare(`SELECT * FROM ${table}`).all()
    const columns = Object.keys(found[0] ?? {})
    return {
      insert: `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      rows: found.map((row) => Object.values(row)),
    }
  })

const insertBare = (room: string, name: string, tables: readonly Copied[]): Promise<number> => {
  const db = value(openDatabase(join(room, name), newKey()))
  value(migrate(db, migrationsOf.casework))
  return timed(() => {
    db.exec('BEGIN IMMEDIATE')
    for (const { insert, rows } of tables) {
      const statement = db.prepare(insert)
      for (const row of rows) statement.run(row as string[])
    }
    db.exec('COMMIT')
  }).finally(() => {
    db.close()
  })
}

export interface Registering {
  readonly ours: number
  readonly bare: number
  readonly dossiers: number
  readonly allegations: number
  readonly progress: number
}

/** One import into a new vault, and the same rows bare into a new file beside it. */
export const measureRegister = async (
  paths: readonly [string, string],
  room: string,
  round: number,
): Promise<Registering> => {
  const place = join(room, `vault-${round}`)
  const { desk, remove } = await newVault(person, { folder: place, now: Date.now() })
  const token = desk.choose(...paths)
  const { suggested } = await desk.must('legacy.inspect', { token })
  if (suggested === null) throw new Error('no mapping was suggested')
  let progress = 0
  let dossiers = 0
  let allegations = 0
  const onProgress = (): void => {
    progress += 1
  }
  const ours = await timed(async () => {
    const batch = await desk.must('legacy.run', { token, mapping: suggested }, { onProgress })
    dossiers = batch.dossiers
    allegations = batch.allegations
  })
  await desk.close()
  const vault = await openLarge(place)
  const tables = copyOf(vault.casework.db)
  closeVault(vault)
  const bare = await insertBare(room, `bare-${round}.db`, tables)
  await remove()
  return { ours, bare, dossiers, allegations, progress }
}

/** Bringing in a legacy register: look, dry run, run in one transaction, and one undo for the whole import. */
import { basename } from 'node:path'
import type { DecodedRequest, ResponseOf } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { LegacyBatch, LegacyFile } from '#shared/legacy/batch.ts'
import { countValues } from '#shared/legacy/count-values.ts'
import type { LegacyRegister } from '#shared/legacy/legacy-case.ts'
import type { Mapping } from '#shared/legacy/mapping.ts'
import { checkMapping, groupProblems, readRegister } from '#shared/legacy/read-register.ts'
import { suggestMapping } from '#shared/legacy/suggest-mapping.ts'
import type { LegacyTable } from '#shared/legacy/table.ts'
import { createDossier } from '../case/create-dossier.ts'
import { type CallIo, type Handlers, txOf } from '../handler.ts'
import type { Json } from '../keys/canonical.ts'
import { readSettings } from '../office/office-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { intOf, jsonOf, textOf, textOrNull } from '../store/columns.ts'
import { transact, transactSlowly } from '../store/store.ts'
import { dossierOf, partiesIn } from './legacy-dossier.ts'
import { type CsvTable, readCsv } from './read-csv.ts'

type LegacyCalls = 'legacy.inspect' | 'legacy.dry-run' | 'legacy.run' | 'legacy.batches' | 'legacy.undo'

const SAMPLE_ROWS = 20
const PREVIEW_CASES = 20
/** Dossiers between two looks at the cancel button. */
const SLICE = 100

const readFiles = async (
  io: CallIo,
  token: string,
): Promise<Result<readonly (CsvTable & { readonly name: string })[]>> => {
  const paths = io.paths(token)
  if (paths === null) return fail('token-unknown')
  const files: (CsvTable & { readonly name: string })[] = []
  for (const path of paths) {
    const read = await readCsv(path)
    if (!read.ok) return read
    files.push({ ...read.value, name: basename(path).normalize('NFC') })
  }
  return ok(files)
}

interface ReadIn {
  readonly register: LegacyRegister
  readonly names: readonly string[]
  readonly rows: readonly number[]
}

const readIn = async (vault: OpenVault, io: CallIo, token: string, mapping: Mapping): Promise<Result<ReadIn>> => {
  const files = await readFiles(io, token)
  if (!files.ok) return files
  const tables: readonly LegacyTable[] = files.value.map((file) => file)
  const fits = checkMapping(mapping, tables)
  if (!fits.ok) return fits
  return ok({
    register: readRegister(mapping, tables, readSettings(vault).lists),
    names: files.value.map((file) => file.name),
    rows: tables.map((table) => table.rows.length),
  })
}

/** Legacy numbers that the vault already has; such rows are not registered twice. */
const knownNumbers = (vault: OpenVault): ReadonlySet<string> =>
  new Set(
    vault.casework.db
      .prepare("SELECT legacyNumber FROM caseFile WHERE legacyNumber <> '' AND isVoid = 0")
      .all()
      .map((row) => textOf(row, 'legacyNumber')),
  )

const readBatch = (row: Parameters<typeof textOf>[0]): LegacyBatch => ({
  id: textOf(row, 'id') as LegacyBatch['id'],
  at: textOf(row, 'at'),
  names: jsonOf(row, 'names') as string[],
  dossiers: intOf(row, 'dossiers'),
  allegations: intOf(row, 'allegations'),
  undone: textOrNull(row, 'undone'),
  problems: jsonOf(row, 'problems') as LegacyBatch['problems'],
  orphans: jsonOf(row, 'orphans') as LegacyBatch['orphans'],
})

const batchOf = (vault: OpenVault, id: string): LegacyBatch | null => {
  const row = vault.casework.db.prepare('SELECT * FROM batch WHERE id = ?').get([id])
  return row === undefined ? null : readBatch(row)
}

const run = async (
  vault: OpenVault,
  request: DecodedRequest<'legacy.run'>,
  io: CallIo,
): Promise<Result<ResponseOf<'legacy.run'>>> => {
  const read = await readIn(vault, io, request.token, request.mapping)
  if (!read.ok) return read
  const { register, names } = read.value
  const known = knownNumbers(vault)
  const cases = register.cases.filter((one) => one.legacyNumber === '' || !known.has(one.legacyNumber))
  const made: string[] = []
  const result = await transactSlowly(vault.casework, txOf(vault, 'legacy.run', io), async (change) => {
    const batch = change.newId()
    const allegations = cases.reduce((sum, one) => sum + one.allegations.length, 0)
    change.create('batch', batch, {
      at: change.at,
      names: [...names],
      dossiers: cases.length,
      allegations,
      undone: null,
      problems: groupProblems(register.problems),
      orphans: register.orphans as unknown as Json,
    })
    for (const [at, one] of cases.entries()) {
      if (at % SLICE === 0) {
        io.progress('legacy', at, cases.length)
        await new Promise<void>((resolve) => setImmediate(resolve))
        if (io.signal.aborted) return fail('call-cancelled')
      }
      made.push(createDossier(vault, change, dossierOf(one, batch, vault.environment.today())).id)
    }
    change.dossier(null)
    return ok({ id: batch })
  })
  if (!result.ok) return result
  io.changed(...made)
  const batch = batchOf(vault, result.value.id)
  return batch === null ? fail('record-missing') : ok(batch)
}

export const legacyCalls: Handlers<LegacyCalls> = {
  'legacy.inspect': async (vault, request, io) => {
    const files = await readFiles(io, request.token)
    if (!files.ok) return files
    const described = files.value.map((file, index): LegacyFile => ({
      index,
      name: file.name,
      encoding: file.encoding,
      delimiter: file.delimiter,
      columns: [...file.columns],
      rows: file.rows.length,
      sample: file.rows.slice(0, SAMPLE_ROWS).map((row) => [...row]),
      values: countValues(file).map((column) => ({ ...column, counts: [...column.counts] })),
    }))
    const suggested = suggestMapping(
      files.value.map((file) => file),
      readSettings(vault).lists,
    )
    return ok({ files: described, suggested })
  },

  'legacy.dry-run': async (vault, request, io) => {
    const read = await readIn(vault, io, request.token, request.mapping)
    if (!read.ok) return read
    const { register, rows } = read.value
    const known = knownNumbers(vault)
    const cases = register.cases.filter((one) => one.legacyNumber === '' || !known.has(one.legacyNumber))
    return ok({
      rows: [...rows],
      dossiers: cases.length,
      allegations: cases.reduce((sum, one) => sum + one.allegations.length, 0),
      parties: cases.reduce((sum, one) => sum + partiesIn(one).length, 0),
      known: register.cases.length - cases.length,
      problems: [...groupProblems(register.problems)],
      preview: cases.slice(0, PREVIEW_CASES).map((one) => ({
        legacyNumber: one.legacyNumber,
        received: one.received,
        kinds: [...one.kinds],
        subject: one.subject,
        narrative: one.narrative,
        allegations: one.allegations.map((allegation) => ({
          legacyAct: allegation.legacyAct,
          act: allegation.act,
          respondent: allegation.respondent.label,
          finding: allegation.finding,
          legacyFinding: allegation.legacyFinding,
        })),
      })),
    })
  },

  'legacy.run': run,

  'legacy.batches': (vault) =>
    ok(vault.casework.db.prepare('SELECT * FROM batch ORDER BY at DESC, id DESC').all().map(readBatch)),

  'legacy.undo': (vault, request, io) => {
    const batch = batchOf(vault, request.id)
    if (batch === null) return fail('record-missing')
    if (batch.undone !== null) return fail('legacy-undone')
    const dossiers = vault.casework.db
      .prepare('SELECT id FROM caseFile WHERE batch = ? AND isVoid = 0')
      .all([request.id])
      .map((row) => textOf(row, 'id'))
    const result = transact(vault.casework, txOf(vault, 'legacy.undo', io), (change) => {
      for (const id of dossiers) {
        change.dossier(id)
        change.set('case', id, 'isVoid', 1)
      }
      change.dossier(null)
      change.set('batch', request.id, 'undone', change.at)
      return ok({ dossiers: dossiers.length })
    })
    if (result.ok) io.removed(...dossiers)
    return result
  },
}

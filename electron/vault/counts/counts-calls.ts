/** Counts on the screen over all cases that are not void. */
import { ok } from '#shared/contract/result.ts'
import type { CountsQuestion } from '#shared/counts/counts.ts'
import { type CountUnit, tabulate } from '#shared/counts/tabulate.ts'
import type { Handlers } from '../handler.ts'
import { readSettings } from '../office/office-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { listOf, type Row, textOf } from '../store/columns.ts'

const groundsByDossier = (vault: OpenVault): Map<string, Set<string>> => {
  const grounds = new Map<string, Set<string>>()
  for (const row of vault.casework.db.prepare("SELECT dossier, grounds FROM allegation WHERE grounds <> '[]'").all()) {
    const known = grounds.get(textOf(row, 'dossier')) ?? new Set()
    for (const ground of listOf(row, 'grounds')) known.add(ground)
    grounds.set(textOf(row, 'dossier'), known)
  }
  return grounds
}

const dossierUnit = (row: Row, grounds: Map<string, Set<string>>): CountUnit => ({
  id: textOf(row, 'id'),
  kinds: listOf(row, 'kinds'),
  grounds: [...(grounds.get(textOf(row, 'id')) ?? [])],
  state: textOf(row, 'state'),
  channel: textOf(row, 'channel'),
  received: textOf(row, 'received'),
})

const unitsOf = (vault: OpenVault, unit: CountsQuestion['unit']): CountUnit[] => {
  const { db } = vault.casework
  if (unit === 'allegations') {
    return db
      .prepare(
        'SELECT a.id, a.kind, a.grounds, c.state, c.channel, c.received FROM allegation a JOIN caseFile c ON c.id = a.dossier WHERE c.isVoid = 0',
      )
      .all()
      .map((row) => ({
        id: textOf(row, 'id'),
        kinds: [textOf(row, 'kind')],
        grounds: listOf(row, 'grounds'),
        state: textOf(row, 'state'),
        channel: textOf(row, 'channel'),
        received: textOf(row, 'received'),
      }))
  }
  const table = unit === 'cases' ? 'caseFile' : 'consultation'
  const grounds = groundsByDossier(vault)
  return db
    .prepare(`SELECT id, kinds, state, channel, received FROM ${table} WHERE isVoid = 0`)
    .all()
    .map((row) => dossierUnit(row, grounds))
}

export const countsCalls: Handlers<'counts.table'> = {
  'counts.table': (vault, request) =>
    ok(tabulate(unitsOf(vault, request.unit), request, readSettings(vault).office.threshold)),
}

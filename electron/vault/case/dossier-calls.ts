/** Reading a dossier, and corrections to it: one field, one entry. */
import type { Party } from '#shared/party/party.ts'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { type Handlers, txOf } from '../handler.ts'
import { canonical, type Json } from '../keys/canonical.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { intOf, listOf, type Row, textOf, textOrNull } from '../store/columns.ts'
import { transact } from '../store/store.ts'
import { unsealing } from '../store/unsealing.ts'
import { aliasesFor, allegationValues, createParty, givenAliases, kindsOf, partyValues } from './create-dossier.ts'
import { dossierKey } from './dossier-key.ts'
import { liveHead, partiesOf, readDossier, readParty } from './read-dossier.ts'

type DossierCalls = 'dossier.read' | 'dossier.set' | 'party.add' | 'party.set' | 'allegation.add' | 'allegation.set'

/** The record's dossier, live, with its key. */
const ownerOf = (vault: OpenVault, table: 'party' | 'allegation', id: string) => {
  const row: Row | undefined = vault.casework.db.prepare(`SELECT * FROM ${table} WHERE id = ?`).get([id])
  if (row === undefined) return fail('record-missing')
  const dossier = textOf(row, 'dossier')
  const live = liveHead(vault, dossier)
  if (!live.ok) return live
  const key = dossierKey(vault, dossier)
  return key.ok ? ok({ row, dossier, noun: live.value.noun, key: key.value }) : key
}

const nextRank = (vault: OpenVault, table: 'party' | 'allegation', dossier: string): number => {
  const row = vault.casework.db
    .prepare(`SELECT coalesce(max(rank), -1) + 1 AS n FROM ${table} WHERE dossier = ?`)
    .get([dossier])
  return Number(row?.['n'] ?? 0)
}

const idsOf = (parties: readonly Party[]): string[] => parties.map((party) => party.id)

export const dossierCalls: Handlers<DossierCalls> = {
  'dossier.read': (vault, request) => readDossier(vault, request.id),

  'dossier.set': (vault, request, io) => {
    const live = liveHead(vault, request.id)
    if (!live.ok) return live
    const key = dossierKey(vault, request.id)
    if (!key.ok) return key
    const result = transact(vault.casework, txOf(vault, 'dossier.set', io), (change) => {
      change.dossier(request.id)
      change.set(live.value.noun, request.id, request.change.field, request.change.value, key.value)
      return ok({})
    })
    if (result.ok) io.changed(request.id)
    return result
  },

  'party.add': (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    const key = dossierKey(vault, request.dossier)
    if (!key.ok) return key
    const [alias = 'A'] = aliasesFor([request.form.role], givenAliases(vault, request.dossier))
    const result = transact(vault.casework, txOf(vault, 'party.add', io), (change) => {
      change.dossier(request.dossier)
      const rank = nextRank(vault, 'party', request.dossier)
      return ok({ id: createParty(change, key.value, request.dossier, rank, alias, request.form) })
    })
    if (result.ok) io.changed(request.dossier)
    return result as Result<ResponseOf<'party.add'>>
  },

  'party.set': (vault, request, io) => {
    const owner = ownerOf(vault, 'party', request.id)
    if (!owner.ok) return owner
    const { dossier, key, row } = owner.value
    const open = unsealing(vault.casework, key)
    const before = open.finish(readParty(open, row))
    if (!before.ok) return before
    const old = partyValues(before.value)
    const now = partyValues(request.form)
    const result = transact(vault.casework, txOf(vault, 'party.set', io), (change) => {
      change.dossier(dossier)
      for (const [field, value] of Object.entries(now)) {
        if (canonical(value) !== canonical(old[field] ?? null)) change.set('party', request.id, field, value, key)
      }
      if (old['role'] !== now['role']) {
        // Another role has another series of pseudonyms; the old letter is never given to somebody else.
        const [alias = 'A'] = aliasesFor([request.form.role], givenAliases(vault, dossier))
        change.set('party', request.id, 'alias', alias)
      }
      return ok({})
    })
    if (result.ok) io.changed(dossier)
    return result
  },

  'allegation.add': (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    const key = dossierKey(vault, request.dossier)
    if (!key.ok) return key
    const open = unsealing(vault.casework, key.value)
    const parties = idsOf(partiesOf(vault, open, request.dossier))
    const result = transact(vault.casework, txOf(vault, 'allegation.add', io), (change) => {
      change.dossier(request.dossier)
      const id = change.newId()
      const rank = nextRank(vault, 'allegation', request.dossier)
      const values = {
        dossier: request.dossier,
        rank,
        ...allegationValues(request.form, parties),
        finding: null,
        legacy: {},
        repeatOf: null,
      }
      change.create('allegation', id, values, key.value)
      setKinds(vault, change, live.value, request.dossier)
      return ok({ id })
    })
    if (result.ok) io.changed(request.dossier)
    return result as Result<ResponseOf<'allegation.add'>>
  },

  'allegation.set': (vault, request, io) => {
    const owner = ownerOf(vault, 'allegation', request.id)
    if (!owner.ok) return owner
    const { dossier, key, row } = owner.value
    const live = liveHead(vault, dossier)
    if (!live.ok) return live
    const open = unsealing(vault.casework, key)
    const now = allegationValues(request.form, idsOf(partiesOf(vault, open, dossier)))
    const old: Record<string, Json> = {
      kind: textOf(row, 'kind'),
      act: textOrNull(row, 'act'),
      grounds: listOf(row, 'grounds'),
      area: textOrNull(row, 'area'),
      respondents: listOf(row, 'respondents'),
      facts: JSON.parse(textOf(row, 'facts')) as Json,
      place: open.text('allegation', row, 'place'),
      description: open.text('allegation', row, 'description'),
    }
    const readable = open.finish(null)
    if (!readable.ok) return readable
    const result = transact(vault.casework, txOf(vault, 'allegation.set', io), (change) => {
      change.dossier(dossier)
      for (const [field, value] of Object.entries(now)) {
        if (canonical(value) !== canonical(old[field] ?? null)) change.set('allegation', request.id, field, value, key)
      }
      setKinds(vault, change, live.value, dossier)
      return ok({})
    })
    if (result.ok) io.changed(dossier)
    return result
  },
}

/** The dossier's kinds follow its allegations. */
const setKinds = (
  vault: OpenVault,
  change: { set(noun: 'case' | 'consultation', record: string, field: string, value: Json): void },
  head: { readonly noun: 'case' | 'consultation'; readonly row: Row },
  dossier: string,
): void => {
  const rows = vault.casework.db.prepare('SELECT kind, rank FROM allegation WHERE dossier = ?').all([dossier])
  const kinds = kindsOf(rows.map((row) => ({ kind: textOf(row, 'kind'), rank: intOf(row, 'rank') })))
  if (canonical(kinds) !== canonical(listOf(head.row, 'kinds'))) change.set(head.noun, dossier, 'kinds', kinds)
}

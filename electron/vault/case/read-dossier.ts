/** Everything in one dossier that this account may read. */
import type { Allegation } from '#shared/allegation/allegation.ts'
import { type CaseFile, type Consultation, type Dossier } from '#shared/case/dossier.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { DocumentHead } from '#shared/document/document.ts'
import type { Note } from '#shared/note/note.ts'
import { emptyParty, type Party } from '#shared/party/party.ts'
import type { Step } from '#shared/step/step.ts'
import { readDisclosures } from '../disclosure/read-disclosures.ts'
import { readEvidence } from '../evidence/read-evidence.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { flagOf, intOf, jsonOf, listOf, type Row, textOf, textOrNull } from '../store/columns.ts'
import { type Unsealing, unsealing } from '../store/unsealing.ts'
import { dossierKey } from './dossier-key.ts'

export const headRow = (
  vault: OpenVault,
  id: string,
): { readonly noun: 'case' | 'consultation'; readonly row: Row } | null => {
  const { db } = vault.casework
  const asCase = db.prepare('SELECT * FROM caseFile WHERE id = ?').get([id])
  if (asCase !== undefined) return { noun: 'case', row: asCase }
  const asConsultation = db.prepare('SELECT * FROM consultation WHERE id = ?').get([id])
  return asConsultation === undefined ? null : { noun: 'consultation', row: asConsultation }
}

const readHead = (open: Unsealing, noun: 'case' | 'consultation', row: Row): CaseFile | Consultation => {
  const head = {
    id: textOf(row, 'id') as CaseFile['id'],
    number: textOf(row, 'number'),
    legacyNumber: textOf(row, 'legacyNumber'),
    received: textOf(row, 'received') as CaseFile['received'],
    receivedTime: textOf(row, 'receivedTime'),
    channel: textOf(row, 'channel'),
    urgency: textOf(row, 'urgency'),
    language: textOf(row, 'language'),
    subject: textOf(row, 'subject'),
    kinds: listOf(row, 'kinds'),
    narrative: open.text(noun, row, 'narrative'),
    remedies: listOf(row, 'remedies'),
    remedySought: open.text(noun, row, 'remedySought'),
    otherProcedures: listOf(row, 'otherProcedures'),
    otherProceduresNote: open.text(noun, row, 'otherProceduresNote'),
    advice: open.text(noun, row, 'advice'),
    batch: textOrNull(row, 'batch') as CaseFile['batch'],
    legacy: open.value<Record<string, string>>(noun, row, 'legacy', {}),
    isVoid: flagOf(row, 'isVoid'),
    registeredAt: textOf(row, 'registeredAt'),
    registeredBy: textOf(row, 'registeredBy') as CaseFile['registeredBy'],
  }
  return noun === 'case'
    ? {
        ...head,
        noun,
        state: textOf(row, 'state'),
        consultation: textOrNull(row, 'consultation') as CaseFile['consultation'],
      }
    : {
        ...head,
        noun,
        state: textOf(row, 'state') as Consultation['state'],
        case: textOrNull(row, 'case') as Consultation['case'],
      }
}

export const readParty = (open: Unsealing, row: Row): Party => {
  const role = textOf(row, 'role')
  const blank = emptyParty(role)
  const text = (field: string): string => open.text('party', row, field)
  return {
    id: textOf(row, 'id') as Party['id'],
    dossier: textOf(row, 'dossier') as Party['dossier'],
    rank: intOf(row, 'rank'),
    role,
    nature: textOf(row, 'nature') as Party['nature'],
    alias: textOf(row, 'alias'),
    bodyType: textOrNull(row, 'bodyType'),
    identityReserved: flagOf(row, 'identityReserved'),
    name: text('name'),
    otherNames: open.value<string[]>('party', row, 'otherNames', []),
    organisation: text('organisation'),
    position: text('position'),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    birth: text('birth'),
    language: text('language'),
    assistance: text('assistance'),
    safeContact: open.value('party', row, 'safeContact', blank.safeContact),
    consent: open.value('party', row, 'consent', blank.consent),
    authority: text('authority'),
    remark: text('remark'),
    legacy: open.value<Record<string, string>>('party', row, 'legacy', {}),
  }
}

const readAllegation = (open: Unsealing, row: Row): Allegation => ({
  id: textOf(row, 'id') as Allegation['id'],
  dossier: textOf(row, 'dossier') as Allegation['dossier'],
  rank: intOf(row, 'rank'),
  kind: textOf(row, 'kind'),
  act: textOrNull(row, 'act'),
  grounds: listOf(row, 'grounds'),
  area: textOrNull(row, 'area'),
  respondents: listOf(row, 'respondents') as Allegation['respondents'],
  facts: jsonOf(row, 'facts') as Allegation['facts'],
  finding: textOrNull(row, 'finding'),
  repeatOf: textOrNull(row, 'repeatOf') as Allegation['repeatOf'],
  place: open.text('allegation', row, 'place'),
  description: open.text('allegation', row, 'description'),
  legacy: open.value<Record<string, string>>('allegation', row, 'legacy', {}),
})

/** An act without facts is stored with an empty `none`. */
const withoutNone = ({ none: _none, ...facts }: Record<string, string | string[]>): Step['facts'] => facts

const readStep = (open: Unsealing, row: Row): Step => ({
  id: textOf(row, 'id') as Step['id'],
  dossier: textOf(row, 'dossier') as Step['dossier'],
  act: textOf(row, 'act'),
  from: textOf(row, 'from'),
  to: textOf(row, 'to'),
  on: textOf(row, 'on') as Step['on'],
  at: textOf(row, 'at'),
  by: textOf(row, 'by') as Step['by'],
  facts: withoutNone(open.value<Record<string, string | string[]>>('step', row, 'facts', {})),
})

const readDocumentHead = (open: Unsealing, row: Row): DocumentHead => ({
  id: textOf(row, 'id') as DocumentHead['id'],
  dossier: textOf(row, 'dossier') as DocumentHead['dossier'],
  kind: 'summary',
  number: textOf(row, 'number'),
  title: open.text('document', row, 'title'),
  language: textOf(row, 'language') as DocumentHead['language'],
  form: textOf(row, 'form') as DocumentHead['form'],
  by: textOf(row, 'by') as DocumentHead['by'],
  at: textOf(row, 'at'),
  changedAt: textOf(row, 'changedAt'),
})

/** Team notes, and the only-me notes of this account; those of others are not even counted. */
export const readNotes = (vault: OpenVault, open: Unsealing, own: Unsealing, dossier: string): Note[] =>
  vault.casework.db
    .prepare("SELECT * FROM note WHERE dossier = ? AND (audience = 'team' OR by = ?) ORDER BY at DESC, id DESC")
    .all([dossier, vault.account.id])
    .map((row) => {
      const audience = textOf(row, 'audience') as Note['audience']
      const from = audience === 'me' ? own : open
      return {
        id: textOf(row, 'id') as Note['id'],
        dossier: textOf(row, 'dossier') as Note['dossier'],
        audience,
        body: from.value('note', row, 'body', { type: 'doc' }),
        by: textOf(row, 'by') as Note['by'],
        at: textOf(row, 'at'),
        changedAt: textOf(row, 'changedAt'),
      }
    })

export const stepsOf = (vault: OpenVault, open: Unsealing, dossier: string): Step[] =>
  vault.casework.db
    .prepare('SELECT * FROM step WHERE dossier = ? ORDER BY "on", at, id')
    .all([dossier])
    .map((row) => readStep(open, row))

export const partiesOf = (vault: OpenVault, open: Unsealing, dossier: string): Party[] =>
  vault.casework.db
    .prepare('SELECT * FROM party WHERE dossier = ? ORDER BY rank')
    .all([dossier])
    .map((row) => readParty(open, row))

/** `record-missing`; `vault-damaged` where a sealed value does not open. */
export const readDossier = (vault: OpenVault, id: string): Result<Dossier> => {
  const found = headRow(vault, id)
  if (found === null) return fail('record-missing')
  const key = dossierKey(vault, id)
  if (!key.ok) return key
  const open = unsealing(vault.casework, key.value)
  const own = unsealing(vault.casework, vault.keys.me)
  const { db } = vault.casework
  const disclosures = readDisclosures(vault, id)
  if (!disclosures.ok) return disclosures
  const evidence = readEvidence(vault, open, id)
  const dossier: Dossier = {
    head: readHead(open, found.noun, found.row),
    parties: partiesOf(vault, open, id),
    allegations: db
      .prepare('SELECT * FROM allegation WHERE dossier = ? ORDER BY rank')
      .all([id])
      .map((row) => readAllegation(open, row)),
    steps: stepsOf(vault, open, id),
    evidence,
    notes: readNotes(vault, open, own, id),
    documents: db
      .prepare('SELECT * FROM document WHERE dossier = ? ORDER BY at DESC, id DESC')
      .all([id])
      .map((row) => readDocumentHead(open, row)),
    disclosures: disclosures.value,
  }
  const read = open.finish(dossier)
  const ownRead = own.finish(null)
  return ownRead.ok ? read : ownRead
}

export const liveHead = (vault: OpenVault, id: string): Result<NonNullable<ReturnType<typeof headRow>>> => {
  const found = headRow(vault, id)
  if (found === null) return fail('record-missing')
  return flagOf(found.row, 'isVoid') ? fail('record-void') : ok(found)
}

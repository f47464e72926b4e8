/** Writing a new dossier with its parties and allegations: used by intake, by the legacy register and by the sample office. */
import type { AllegationForm } from '#shared/allegation/allegation.ts'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { CONSULTATION_WORD, kindWord } from '#shared/number/kind-label.ts'
import { formatNumber } from '#shared/number/office-number.ts'
import type { PartyForm } from '#shared/party/party.ts'
import { nextAliasLetter } from '#shared/privacy/alias.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { actOfCode } from '#shared/workflow/acts.ts'
import type { Facts } from '#shared/workflow/history.ts'
import { FIRST_STATE } from '#shared/workflow/states.ts'
import { label } from '#shared/vocabulary/code-list.ts'
import type { Json } from '../keys/canonical.ts'
import type { Key } from '../keys/key-bytes.ts'
import { readSettings } from '../office/office-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import type { Change } from '../store/store.ts'
import { makeDossierKey } from './dossier-key.ts'

export const FIRST_CASE_STATE = 'registered'
/** Most draws for a number that nobody has; with 700,000 codes a year and kind the second is already rare. */
const DRAWS = 50

export interface NewDossier {
  readonly form: IntakeForm
  readonly legacyNumber?: string
  readonly legacy?: Readonly<Record<string, string>>
  readonly batch?: string
  /** the day of registration; for a legacy register the day of receipt, since it says no other */
  readonly registeredOn: CivilDate
  /** consultation that the case came from */
  readonly consultation?: string
  readonly allegationExtras?: readonly AllegationExtra[]
  readonly partyLegacy?: readonly Readonly<Record<string, string>>[]
}

export interface AllegationExtra {
  readonly finding: string | null
  readonly legacy: Readonly<Record<string, string>>
  /** position of the same allegation earlier in the list */
  readonly repeatOf: number | null
}

const taken = (vault: OpenVault, number: string): boolean =>
  ['caseFile', 'consultation'].some(
    (table) => vault.casework.db.prepare(`SELECT 1 AS n FROM ${table} WHERE number = ?`).get([number]) !== undefined,
  )

const nextSequence = (vault: OpenVault, year: string): number => {
  const count = (table: string): number =>
    Number(
      vault.casework.db.prepare(`SELECT count(*) AS n FROM ${table} WHERE substr(received, 1, 4) = ?`).get([year])?.[
        'n'
      ] ?? 0,
    )
  return count('caseFile') + count('consultation') + 1
}

const kindLabelOf = (vault: OpenVault, form: IntakeForm): string => {
  if (form.noun === 'consultation') return CONSULTATION_WORD
  const kind = form.allegations[0]?.kind ?? 'OTHR'
  return kindWord(kind, label(readSettings(vault).lists, 'complaint-kind', kind, 'ko'))
}

/** A number by the office's pattern that no dossier has, void ones included. */
export const drawNumber = (vault: OpenVault, form: IntakeForm): string => {
  const year = form.received.slice(0, 4)
  const kindLabel = kindLabelOf(vault, form)
  const { numberPattern } = readSettings(vault).office
  const consecutive = numberPattern.includes('{seq}')
  const first = consecutive ? nextSequence(vault, year) : 1
  for (let draw = 0; draw < (consecutive ? Number.MAX_SAFE_INTEGER : DRAWS); draw += 1) {
    const number = formatNumber(numberPattern, {
      year: Number(year),
      kindLabel,
      random: vault.environment.random,
      sequence: first + draw,
    })
    if (!taken(vault, number)) return number
  }
  throw new Error('no free number was drawn')
}

/** The pause that an act begins stands in clear: due dates in lists rest on it. */
const pauseOf = (act: string, facts: Facts): string | null => {
  const rule = actOfCode(act)?.pause
  if (rule === undefined) return null
  if ('code' in rule) return rule.code
  const value = facts[rule.fact]
  return typeof value === 'string' ? value : null
}

/** Stands for an act without facts. */
const NO_FACTS = { none: '' }

export const createStep = (
  vault: OpenVault,
  change: Change,
  key: Key,
  dossier: string,
  step: {
    readonly act: string
    readonly from: string
    readonly to: string
    readonly on: string
    readonly facts: Facts
  },
): void => {
  // An act without further facts is told apart from one whose facts were lost: the column is never null.
  const facts = Object.keys(step.facts).length === 0 ? NO_FACTS : step.facts
  change.create(
    'step',
    change.newId(),
    {
      ...step,
      dossier,
      at: change.at,
      by: vault.account.id,
      pause: pauseOf(step.act, step.facts),
      facts: facts,
    },
    key,
  )
}

export const createParty = (
  change: Change,
  key: Key,
  dossier: string,
  rank: number,
  alias: string,
  form: PartyForm,
  legacy: Readonly<Record<string, string>> = {},
): string => {
  const id = change.newId()
  change.create('party', id, { dossier, rank, alias, ...partyValues(form), legacy }, key)
  return id
}

/** A party's fields as the log keeps them. */
export const partyValues = (form: PartyForm): Record<string, Json> => ({
  role: form.role,
  nature: form.nature,
  bodyType: form.bodyType,
  identityReserved: form.identityReserved ? 1 : 0,
  name: form.name,
  otherNames: form.otherNames,
  organisation: form.organisation,
  position: form.position,
  phone: form.phone,
  email: form.email,
  address: form.address,
  birth: form.birth,
  language: form.language,
  assistance: form.assistance,
  safeContact: isPlain(form) ? null : form.safeContact,
  consent:
    form.consent.scope === 'not-asked' && form.consent.on === null && form.consent.note === '' ? null : form.consent,
  authority: form.authority,
  remark: form.remark,
})

const isPlain = ({ safeContact }: PartyForm): boolean =>
  safeContact.how.length === 0 && safeContact.when === '' && safeContact.never === ''

export const allegationValues = (form: AllegationForm, parties: readonly string[]): Record<string, Json> => ({
  kind: form.kind,
  act: form.act,
  grounds: form.grounds,
  area: form.area,
  respondents: form.respondents.map((at) => parties[at]).filter((id) => id !== undefined),
  facts: form.facts,
  place: form.place,
  description: form.description,
})

export const kindsOf = (allegations: readonly { readonly kind: string }[]): string[] =>
  [...new Set(allegations.map((one) => one.kind))].sort()

/** Aliases in order of entry, one series per role. */
export const aliasesFor = (
  roles: readonly string[],
  given: ReadonlyMap<string, readonly string[]> = new Map(),
): string[] => {
  const series = new Map([...given].map(([role, letters]) => [role, [...letters]] as const))
  return roles.map((role) => {
    const letters = series.get(role) ?? []
    const letter = nextAliasLetter(letters)
    series.set(role, [...letters, letter])
    return letter
  })
}

/** Every letter that was ever given in a dossier, by role: also those of parties whose role was corrected later. */
export const givenAliases = (vault: OpenVault, dossier: string): Map<string, string[]> => {
  const given = new Map<string, string[]>()
  const add = (role: string, alias: string): void => {
    given.set(role, [...(given.get(role) ?? []), alias])
  }
  const { db } = vault.casework
  for (const row of db.prepare('SELECT role, alias FROM party WHERE dossier = ?').all([dossier]))
    add(textOf(row, 'role'), textOf(row, 'alias'))
  for (const row of db
    .prepare("SELECT payload FROM entry WHERE dossier = ? AND noun = 'party' AND kind = 'create'")
    .all([dossier])) {
    const first = JSON.parse(textOf(row, 'payload')) as { readonly role?: unknown; readonly alias?: unknown }
    if (typeof first.role === 'string' && typeof first.alias === 'string') add(first.role, first.alias)
  }
  return given
}

export const createDossier = (
  vault: OpenVault,
  change: Change,
  wanted: NewDossier,
): { readonly id: string; readonly number: string } => {
  const { form } = wanted
  const id = change.newId()
  change.dossier(id)
  const key = makeDossierKey(vault, id)
  const number = drawNumber(vault, form)
  const shared = {
    number,
    legacyNumber: wanted.legacyNumber ?? '',
    received: form.received,
    receivedTime: form.receivedTime,
    channel: form.channel,
    urgency: form.urgency,
    language: form.language,
    subject: form.subject,
    kinds: kindsOf(form.allegations),
    narrative: form.narrative,
    remedies: form.remedies,
    remedySought: form.remedySought,
    otherProcedures: form.otherProcedures,
    otherProceduresNote: form.otherProceduresNote,
    advice: form.advice,
    batch: wanted.batch ?? null,
    legacy: wanted.legacy ?? {},
    isVoid: 0,
    registeredAt: change.at,
    registeredBy: vault.account.id,
  }
  if (form.noun === 'case') {
    change.create('case', id, { ...shared, state: FIRST_CASE_STATE, consultation: wanted.consultation ?? null }, key)
    createStep(vault, change, key, id, {
      act: 'register',
      from: FIRST_STATE,
      to: FIRST_CASE_STATE,
      on: wanted.registeredOn,
      facts: {},
    })
  } else change.create('consultation', id, { ...shared, state: 'open', case: null }, key)
  const aliases = aliasesFor(form.parties.map((party) => party.role))
  const parties = form.parties.map((party, rank) =>
    createParty(change, key, id, rank, aliases[rank] ?? 'A', party, wanted.partyLegacy?.[rank]),
  )
  const allegationIds: string[] = []
  for (const [rank, allegation] of form.allegations.entries()) {
    const extra = wanted.allegationExtras?.[rank]
    const allegationId = change.newId()
    const repeatOf =
      extra?.repeatOf === null || extra?.repeatOf === undefined ? null : (allegationIds[extra.repeatOf] ?? null)
    change.create(
      'allegation',
      allegationId,
      {
        dossier: id,
        rank,
        ...allegationValues(allegation, parties),
        finding: extra?.finding ?? null,
        legacy: extra?.legacy ?? {},
        repeatOf,
      },
      key,
    )
    allegationIds.push(allegationId)
  }
  return { id, number }
}

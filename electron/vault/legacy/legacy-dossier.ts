/** A case of the legacy register as a dossier to write: codes where they were understood, the register's own words always. */
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { emptyParty, type PartyForm } from '#shared/party/party.ts'
import type { LegacyAllegation, LegacyCase } from '#shared/legacy/legacy-case.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import type { NewDossier } from '../case/create-dossier.ts'

/** Kind of an allegation whose words were not understood: they are kept beside it. */
const OTHER_KIND = 'OTHR'
/** Old registers seldom say how a complaint came. */
const LEGACY_CHANNEL = 'unknown'

interface LegacyParty {
  readonly key: string
  readonly form: PartyForm
  readonly legacy: Readonly<Record<string, string>>
}

const respondentKey = ({ respondent }: LegacyAllegation): string =>
  JSON.stringify([respondent.label, respondent.attributes])

/** The applicant, whom such a register seldom names, the body, and each respondent once. */
export const partiesIn = (one: LegacyCase): readonly LegacyParty[] => {
  const parties: LegacyParty[] = [
    { key: 'applicant', form: { ...emptyParty('applicant'), nature: 'unnamed' }, legacy: {} },
  ]
  if (one.body !== '')
    parties.push({ key: 'body', form: { ...emptyParty('respondent-body'), name: one.body }, legacy: {} })
  for (const allegation of one.allegations) {
    const { label, attributes } = allegation.respondent
    const key = respondentKey(allegation)
    if ((label === '' && Object.keys(attributes).length === 0) || parties.some((party) => party.key === key)) continue
    const form: PartyForm = {
      ...emptyParty('respondent-person'),
      name: label,
      nature: label === '' ? 'unnamed' : 'person',
      identityReserved: false,
    }
    parties.push({ key, form, legacy: attributes })
  }
  return parties
}

const legacyOf = (allegation: LegacyAllegation): Record<string, string> => {
  const own: Record<string, string> = { ...allegation.legacy }
  if (allegation.legacyAct !== '') own['act'] = allegation.legacyAct
  if (allegation.legacyFinding !== '') own['finding'] = allegation.legacyFinding
  if (allegation.disposition !== null) own['disposition'] = allegation.disposition
  return own
}

export const dossierOf = (one: LegacyCase, batch: string, today: CivilDate): NewDossier => {
  const parties = partiesIn(one)
  const kind = one.kinds[0] ?? OTHER_KIND
  // A register that gives a case no allegation still says what it is about.
  const allegations = one.allegations.map((allegation) => ({
    ...emptyAllegation(allegation.kind ?? kind),
    act: allegation.act,
    grounds: [...allegation.grounds],
    respondents: parties.flatMap((party, at) => (party.key === respondentKey(allegation) ? [at] : [])),
  }))
  const form = emptyIntake(one.received ?? today)
  return {
    form: {
      ...form,
      noun: 'case',
      channel: LEGACY_CHANNEL,
      subject: one.subject.slice(0, 500),
      narrative: one.narrative,
      parties: parties.map((party) => party.form),
      allegations: allegations.length > 0 ? allegations : [emptyAllegation(kind)],
    },
    registeredOn: one.received ?? today,
    legacyNumber: one.legacyNumber,
    legacy: { ...one.legacy, ...(one.received === null ? { received: 'unknown' } : {}) },
    batch,
    partyLegacy: parties.map((party) => party.legacy),
    allegationExtras: one.allegations.map((allegation) => ({
      finding: allegation.finding,
      legacy: legacyOf(allegation),
      repeatOf: allegation.repeatOf,
    })),
  }
}

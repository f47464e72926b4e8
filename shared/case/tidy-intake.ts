/** What the intake page asks the vault to register: the form without what was opened and left empty. */
import type { AllegationForm } from '../allegation/allegation.ts'
import { emptyParty, type PartyForm } from '../party/party.ts'
import type { IntakeForm } from './dossier.ts'
import { isOwnInitiative } from './intake-rule.ts'

const blank = (value: string): boolean => value.trim() === ''

/** Nothing was written about this party beyond what its empty card already held. */
export const isBlankParty = (party: PartyForm): boolean => {
  const empty = emptyParty(party.role)
  return (
    party.nature !== 'unnamed' &&
    party.bodyType === null &&
    party.otherNames.every(blank) &&
    party.safeContact.how.length === 0 &&
    blank(party.safeContact.when) &&
    blank(party.safeContact.never) &&
    party.consent.scope === empty.consent.scope &&
    party.consent.on === null &&
    blank(party.consent.note) &&
    [
      party.name,
      party.organisation,
      party.position,
      party.phone,
      party.email,
      party.address,
      party.birth,
      party.language,
      party.assistance,
      party.authority,
      party.remark,
    ].every(blank)
  )
}

/**
 * The form without the party at `position`. Allegations name respondents by position, so they are renumbered and
 * the removed one is taken out of them.
 */
export const withoutParty = (form: IntakeForm, position: number): IntakeForm => ({
  ...form,
  parties: form.parties.filter((_, index) => index !== position),
  allegations: form.allegations.map((allegation): AllegationForm => ({
    ...allegation,
    respondents: allegation.respondents
      .filter((index) => index !== position)
      .map((index) => (index > position ? index - 1 : index)),
  })),
})

/**
 * Drops parties that were opened and left empty, unless an allegation names them. A nameless applicant of a
 * consultation stays, marked as unnamed. Nothing that was written is dropped.
 */
export const tidyIntake = (form: IntakeForm): IntakeForm => {
  const named = new Set(form.allegations.flatMap((allegation) => allegation.respondents))
  const applicants = form.parties.filter((party) => party.role === 'applicant')
  const needsOne = applicants.every(isBlankParty) && !isOwnInitiative(form)
  const firstApplicant = form.parties.findIndex((party) => party.role === 'applicant')
  const leaves = form.parties.flatMap((party, index) => {
    const kept = named.has(index) || !isBlankParty(party) || (needsOne && index === firstApplicant)
    return kept ? [] : [index]
  })
  const tidied = [...leaves].reverse().reduce(withoutParty, form)
  return {
    ...tidied,
    parties: tidied.parties.map((party) =>
      party.role === 'applicant' && party.nature === 'person' && blank(party.name)
        ? { ...party, name: '', nature: 'unnamed' }
        : party,
    ),
  }
}

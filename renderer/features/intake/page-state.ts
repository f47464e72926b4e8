/** The form on the page, with a key per card so that a card keeps what is half typed when another is taken out. */
import { emptyAllegation, type AllegationForm } from '#shared/allegation/allegation.ts'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { withoutParty } from '#shared/case/tidy-intake.ts'
import { emptyParty, type PartyForm } from '#shared/party/party.ts'

export interface PageState {
  readonly form: IntakeForm
  readonly partyKeys: readonly number[]
  readonly allegationKeys: readonly number[]
  readonly nextKey: number
}

export const openPage = (form: IntakeForm): PageState => ({
  form,
  partyKeys: form.parties.map((_, index) => index),
  allegationKeys: form.allegations.map((_, index) => form.parties.length + index),
  nextKey: form.parties.length + form.allegations.length,
})

export const setFields = (state: PageState, fields: Partial<IntakeForm>): PageState => ({
  ...state,
  form: { ...state.form, ...fields },
})

export const addParty = (state: PageState, party: PartyForm): PageState => ({
  ...state,
  form: { ...state.form, parties: [...state.form.parties, party] },
  partyKeys: [...state.partyKeys, state.nextKey],
  nextKey: state.nextKey + 1,
})

export const setParty = (state: PageState, index: number, fields: Partial<PartyForm>): PageState =>
  setFields(state, {
    parties: state.form.parties.map((party, at) => (at === index ? { ...party, ...fields } : party)),
  })

/** Another party in the place of one; the card is drawn anew, so that nothing half typed stays on it. */
export const replaceParty = (state: PageState, index: number, party: PartyForm): PageState => ({
  ...setParty(state, index, party),
  partyKeys: state.partyKeys.map((key, at) => (at === index ? state.nextKey : key)),
  nextKey: state.nextKey + 1,
})

export const removeParty = (state: PageState, index: number): PageState => ({
  ...state,
  form: withoutParty(state.form, index),
  partyKeys: state.partyKeys.filter((_, at) => at !== index),
})

export const addAllegation = (state: PageState, kind: string): PageState => {
  // Most complaints have one respondent: the new allegation names that one, where there is no choice to make.
  const respondents = respondentPositions(state.form)
  const allegation = { ...emptyAllegation(kind), respondents: respondents.length === 1 ? [...respondents] : [] }
  return {
    ...state,
    form: { ...state.form, allegations: [...state.form.allegations, allegation] },
    allegationKeys: [...state.allegationKeys, state.nextKey],
    nextKey: state.nextKey + 1,
  }
}

export const setAllegation = (state: PageState, index: number, fields: Partial<AllegationForm>): PageState =>
  setFields(state, {
    allegations: state.form.allegations.map((allegation, at) =>
      at === index ? { ...allegation, ...fields } : allegation,
    ),
  })

export const removeAllegation = (state: PageState, index: number): PageState => ({
  ...state,
  form: { ...state.form, allegations: state.form.allegations.filter((_, at) => at !== index) },
  allegationKeys: state.allegationKeys.filter((_, at) => at !== index),
})

const isRespondent = (party: PartyForm): boolean => party.role.startsWith('respondent-')

/** Positions of the respondents among the parties. */
export const respondentPositions = (form: IntakeForm): readonly number[] =>
  form.parties.flatMap((party, index) => (isRespondent(party) ? [index] : []))

/** What is written about the applicant, under another role: a party of its own, not a second role of one. */
export const copyOf = (applicant: PartyForm, role: string): PartyForm => ({
  ...applicant,
  role,
  authority: emptyParty(role).authority,
})

/** Number of the party among those of its role, from 1; null where it is the only one. */
export const ordinalOf = (parties: readonly PartyForm[], index: number): number | null => {
  const role = parties[index]?.role
  if (parties.filter((party) => party.role === role).length < 2) return null
  return parties.slice(0, index + 1).filter((party) => party.role === role).length
}

/** Title of a draft in a list: its subject, else the beginning of the narrative; '' when neither is written. */
export const draftTitle = (form: IntakeForm): string => {
  const firstLine = form.narrative.trim().split('\n')[0] ?? ''
  const title = form.subject.trim() === '' ? firstLine : form.subject.trim()
  return title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title
}

/**
 * The lawful acts, as data: from where, to where, which facts each must record, and whether the main clock stands
 * still in the state that it leads to. Provisions are those of the National Human Rights Commission of Korea Act
 * ("NHRCK Act") unless they say otherwise; an office with another statute reads them as its model.
 */
import { committeeOutcomes, stateCodes, type Outcome, type StateCode } from './states.ts'

/** One fact of an act: what it is, and when it is needed. */
export interface Fact {
  readonly name: string
  readonly kind: 'text' | 'person' | 'authority' | 'date' | 'code' | 'codes'
  /** for codes: the list of `shared/vocabulary`, or the codes themselves */
  readonly list?: string
  readonly choices?: readonly string[]
  /** for dates: may lie ahead, as a set term does */
  readonly future?: true
  readonly required: boolean
  /** asked, and required as told, only if another fact of the act has one of these values */
  readonly onlyIf?: { readonly fact: string; readonly is: readonly string[] }
}

export interface Act {
  readonly code: string
  readonly from: readonly StateCode[]
  readonly to: StateCode
  readonly facts: readonly Fact[]
  /** reason for which the clock stands while the case is where this act leads: a code of `pause-reason`, or the fact that names it */
  readonly pause?: { readonly code: string } | { readonly fact: string }
  /** the outcome that this act brings, or the fact that names it */
  readonly outcome?: { readonly is: Outcome } | { readonly fact: string }
  /** only for cases with one of these outcomes */
  readonly onlyOutcomes?: readonly Outcome[]
  /** provision or source */
  readonly source: string
}

const needed = (name: string, kind: Fact['kind'] = 'text'): Fact => ({ name, kind, required: true })
const optional = (name: string, kind: Fact['kind'] = 'text'): Fact => ({ name, kind, required: false })
const fromList = (name: string, list: string, kind: 'code' | 'codes' = 'codes'): Fact => ({
  name,
  kind,
  list,
  required: true,
})
const note = optional('note')

const conflictCheck = needed('conflictCheck')
const rejectionReasons = fromList('rejectionReasons', 'rejection-reason')

/** Everything from registration until the result is notified. */
const beforeNotification: readonly StateCode[] = stateCodes.filter(
  (code) => !['consult', 'withdrawn', 'notified', 'follow-up', 'closed'].includes(code),
)

export const acts = [
  { code: 'register', from: ['consult'], to: 'registered', facts: [note], source: 'NHRCK Act art. 30' },
  {
    code: 'request-completion',
    from: ['registered', 'admissibility'],
    to: 'completion',
    facts: [needed('missing'), { ...needed('until', 'date'), future: true }, note],
    pause: { code: 'P1' },
    source: 'practice of the NHRCK: up to 10 days',
  },
  {
    code: 'receive-completion',
    from: ['completion'],
    to: 'admissibility',
    facts: [needed('received'), note],
    source: 'practice of the NHRCK',
  },
  {
    code: 'end-completion',
    from: ['completion'],
    to: 'admissibility',
    facts: [needed('reason'), note],
    source: 'practice of the NHRCK',
  },
  { code: 'examine', from: ['registered'], to: 'admissibility', facts: [note], source: 'NHRCK Act art. 32(1)' },
  {
    code: 'reject',
    from: ['admissibility'],
    to: 'rejected',
    facts: [rejectionReasons, needed('explanation'), needed('decidedBy', 'authority'), note],
    outcome: { is: 'rejected' },
    source: 'NHRCK Act art. 32(1), concrete reasons art. 32(4)',
  },
  {
    code: 'transfer',
    from: ['admissibility'],
    to: 'transferred',
    facts: [needed('receivingBody', 'authority'), needed('reason'), needed('consent'), note],
    outcome: { is: 'transferred' },
    source: 'NHRCK Act arts. 32(2), 33',
  },
  {
    code: 'assign',
    from: ['admissibility', 'reopened'],
    to: 'assigned',
    facts: [needed('investigator', 'person'), conflictCheck, note],
    source: 'conflict check: NHRCK Act art. 38',
  },
  {
    code: 'begin-investigation',
    from: ['assigned'],
    to: 'investigation',
    facts: [optional('plan'), note],
    source: 'NHRCK Act art. 36',
  },
  {
    code: 'open-mediation',
    from: ['investigation'],
    to: 'mediation',
    facts: [needed('consents'), needed('mediator', 'person'), note],
    pause: { code: 'P4' },
    source: 'NHRCK Act arts. 40, 42',
  },
  {
    code: 'end-mediation',
    from: ['mediation'],
    to: 'investigation',
    facts: [needed('reason'), note],
    source: 'NHRCK Act art. 42',
  },
  {
    code: 'suspend',
    from: ['investigation'],
    to: 'suspended',
    facts: [
      fromList('pauseReason', 'pause-reason', 'code'),
      needed('explanation'),
      needed('decidedBy', 'authority'),
      note,
    ],
    pause: { fact: 'pauseReason' },
    source: 'suspension of an investigation: rules of procedure',
  },
  {
    code: 'resume',
    from: ['suspended'],
    to: 'investigation',
    facts: [needed('reason'), note],
    source: 'rules of procedure',
  },
  {
    code: 'refer-to-jury',
    from: ['investigation'],
    to: 'referred-jury',
    facts: [needed('question'), needed('consentOn', 'date'), note],
    pause: { code: 'P5' },
    source: 'Seoul citizen jury: consent of the applicant is required',
  },
  {
    code: 'receive-verdict',
    from: ['referred-jury'],
    to: 'investigation',
    facts: [needed('verdict'), note],
    source: 'Seoul citizen jury',
  },
  {
    code: 'refer-to-commission',
    from: ['investigation'],
    to: 'referred-hc',
    facts: [needed('question'), note],
    pause: { code: 'P5' },
    source: 'Seoul Human Rights Commission (advisory)',
  },
  {
    code: 'receive-opinion',
    from: ['referred-hc'],
    to: 'investigation',
    facts: [needed('opinion'), note],
    source: 'Seoul Human Rights Commission',
  },
  {
    code: 'draft-report',
    from: ['investigation'],
    to: 'draft',
    facts: [optional('findings'), note],
    source: 'investigation report',
  },
  {
    code: 'open-hearing',
    from: ['draft'],
    to: 'hearing',
    facts: [needed('invited'), { ...needed('until', 'date'), future: true }, note],
    source: 'right to be heard: NHRCK Act art. 46',
  },
  {
    code: 'submit',
    from: ['hearing'],
    to: 'committee',
    facts: [needed('comments'), { ...needed('meetingOn', 'date'), future: true }, note],
    source: 'NHRCK Act art. 46',
  },
  {
    code: 'submit-unheard',
    from: ['investigation', 'mediation', 'draft'],
    to: 'committee',
    facts: [needed('reason'), { ...needed('meetingOn', 'date'), future: true }, note],
    source: 'no hearing needed unless a recommendation is decided: NHRCK Act art. 46',
  },
  {
    code: 'return',
    from: ['draft', 'hearing', 'committee'],
    to: 'investigation',
    facts: [needed('reason'), note],
    source: 'further investigation',
  },
  {
    code: 'decide',
    from: ['committee'],
    to: 'decided',
    facts: [
      { name: 'outcome', kind: 'code', choices: committeeOutcomes, required: true },
      needed('decidedBy', 'authority'),
      needed('decision'),
      fromList('dispositions', 'disposition'),
      { ...fromList('dismissalReasons', 'dismissal-reason'), onlyIf: { fact: 'outcome', is: ['dismissed'] } },
      { ...rejectionReasons, onlyIf: { fact: 'outcome', is: ['rejected'] } },
      { ...needed('addressee', 'authority'), onlyIf: { fact: 'outcome', is: ['recommendation'] } },
      { ...needed('terms'), onlyIf: { fact: 'outcome', is: ['settled'] } },
      note,
    ],
    outcome: { fact: 'outcome' },
    source: 'NHRCK Act arts. 39, 40, 42, 44, 45; decision in writing, Seoul relief committee',
  },
  {
    code: 'withdraw',
    from: beforeNotification,
    to: 'withdrawn',
    facts: [needed('withdrawnBy', 'person'), needed('manner'), note],
    outcome: { is: 'withdrawn' },
    source: 'possible until the result is notified: Gyeonggi rule; NHRCK Act art. 32(1)8',
  },
  {
    code: 'notify',
    from: ['rejected', 'transferred', 'decided', 'withdrawn'],
    to: 'notified',
    facts: [needed('manner'), { ...optional('victimNotifiedOn', 'date') }, note],
    source: 'applicant and victim separately: NHRCK Act arts. 32(4), 39(2)',
  },
  {
    code: 'follow',
    from: ['notified'],
    to: 'follow-up',
    facts: [needed('addressee', 'authority'), { ...needed('replyDue', 'date'), future: true }, note],
    onlyOutcomes: ['recommendation'],
    source: 'NHRCK Act art. 25(3)(4): plan within 90 days',
  },
  {
    code: 'close',
    from: ['notified'],
    to: 'closed',
    facts: [optional('lessons'), note],
    onlyOutcomes: ['dismissed', 'settled', 'resolved', 'rejected', 'transferred', 'withdrawn'],
    source: 'a recommendation is followed up before its case closes: Paris Principles, GANHRI General Observation 1.6',
  },
  {
    code: 'end-follow-up',
    from: ['follow-up'],
    to: 'closed',
    facts: [needed('implementation'), optional('lessons'), note],
    source: 'GANHRI General Observation 1.6',
  },
  {
    code: 'reopen',
    from: ['closed'],
    to: 'reopened',
    facts: [needed('reason'), needed('decidedBy', 'authority'), note],
    source: 'new facts or objection',
  },
  {
    code: 'close-again',
    from: ['reopened'],
    to: 'closed',
    facts: [needed('reason'), note],
    source: 'nothing new after reopening',
  },
] as const satisfies readonly Act[]

export type ActCode = (typeof acts)[number]['code']

export const actOfCode = (code: string): Act | null => acts.find((act) => act.code === code) ?? null

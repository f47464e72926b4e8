/**
 * What a registration (접수) needs. Typing is never blocked: a draft may lack all of it. The intake page shows
 * what is missing with this rule, and the vault process refuses a registration by the same rule.
 *
 * Source: the registration step of the office's life-cycle: applicant, respondent, facts, received date and channel;
 * a consultation (상담) may stay nameless, a case (사건) is notified to somebody and so needs a name.
 */
import type { IntakeForm } from './dossier.ts'

/** Facts in the order in which the intake page asks for them. */
export const missingFacts = ['received', 'channel', 'account', 'applicant', 'applicant-name'] as const
/**
 * - `received`: the day on which the complaint arrived;
 * - `channel`: how it arrived;
 * - `account`: neither a narrative nor one allegation says what happened;
 * - `applicant`: nobody has the role of applicant;
 * - `applicant-name`: a case whose applicant has no name.
 */
export type MissingFact = (typeof missingFacts)[number]

const blank = (value: string): boolean => value.trim() === ''

/** An investigation that the office opens by itself (직권조사; NHRCK Act, art. 30(3)) has no applicant. */
export const isOwnInitiative = (form: IntakeForm): boolean => form.channel === 'own-initiative'

/** Facts that are still missing before `form` may be registered, in the order of the page; empty when none is. */
export const missingForRegistration = (form: IntakeForm): readonly MissingFact[] => {
  const applicants = form.parties.filter((party) => party.role === 'applicant')
  const lacks: Readonly<Record<MissingFact, boolean>> = {
    received: blank(form.received),
    channel: blank(form.channel),
    account: blank(form.narrative) && form.allegations.length === 0,
    applicant: applicants.length === 0 && !isOwnInitiative(form),
    'applicant-name':
      form.noun === 'case' &&
      !isOwnInitiative(form) &&
      applicants.length > 0 &&
      !applicants.some((party) => party.nature !== 'unnamed' && !blank(party.name)),
  }
  return missingFacts.filter((fact) => lacks[fact])
}

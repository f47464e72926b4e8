/** The intake page before the first keystroke. */
import { emptyParty } from '../party/party.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { IntakeForm } from './dossier.ts'

/** Code of list `urgency` that a new intake starts with. */
export const ORDINARY_URGENCY = 'normal'

/**
 * A consultation received `today`, with one applicant who has no name yet. The channel is left open: a wrong
 * default would be counted as if somebody had said it.
 */
export const emptyIntake = (today: CivilDate): IntakeForm => ({
  noun: 'consultation',
  received: today,
  receivedTime: '',
  channel: '',
  urgency: ORDINARY_URGENCY,
  language: '',
  subject: '',
  narrative: '',
  parties: [emptyParty('applicant')],
  allegations: [],
  remedies: [],
  remedySought: '',
  otherProcedures: [],
  otherProceduresNote: '',
  advice: '',
})

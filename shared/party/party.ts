/** Parties: applicant, victim, representative and respondent are different people, each with contact rules and consent of their own. */
import { z } from 'zod'
import { dossierId, partyId } from '../text/id.ts'
import { code, codes, line, paragraph } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'

export const partyForm = z.strictObject({
  /** code of list `party-role` */
  role: code,
  nature: z.enum(['person', 'body', 'unnamed']),
  name: line,
  /** other spellings, nicknames, former names: what a reader could recognise the party by */
  otherNames: z.array(line).max(20),
  /** code of list `body-type`, for a body */
  bodyType: code.nullable(),
  organisation: line,
  position: line,
  phone: line,
  email: line,
  address: line,
  birth: line,
  language: line,
  /** help needed: interpreter, sign language, large print, companion … */
  assistance: line,
  safeContact: z.strictObject({ how: codes, when: line, never: line }),
  identityReserved: z.boolean(),
  consent: z.strictObject({
    scope: z.enum(['not-asked', 'none', 'office', 'respondent', 'full']),
    on: civilDateSchema.nullable(),
    note: line,
  }),
  /** a representative's authority (power of attorney, parent, organisation …) */
  authority: line,
  remark: paragraph,
})
export type PartyForm = z.infer<typeof partyForm>

export const party = partyForm.extend({
  id: partyId,
  dossier: dossierId,
  rank: z.int().nonnegative(),
  /** letter of the stable pseudonym inside its role group: A, B, … */
  alias: z.string().regex(/^[A-Z]{1,3}$/),
  legacy: z.record(z.string(), z.string()),
})
export type Party = z.infer<typeof party>

export const emptyParty = (role: string): PartyForm => ({
  role,
  nature: role === 'respondent-body' ? 'body' : 'person',
  name: '',
  otherNames: [],
  bodyType: null,
  organisation: '',
  position: '',
  phone: '',
  email: '',
  address: '',
  birth: '',
  language: '',
  assistance: '',
  safeContact: { how: [], when: '', never: '' },
  identityReserved: role === 'applicant' || role === 'victim',
  consent: { scope: 'not-asked', on: null, note: '' },
  authority: '',
  remark: '',
})

/**
 * Consultations (상담) and cases (사건): two nouns, about five to one. Both are dossiers: they have parties,
 * allegations, evidence, notes and one key of their own. A case may come from a consultation and keeps the link.
 */
import { z } from 'zod'
import { allegation, allegationForm } from '../allegation/allegation.ts'
import { documentHead } from '../document/document.ts'
import { disclosure } from '../disclosure/disclosure.ts'
import { evidence } from '../evidence/evidence.ts'
import { note } from '../note/note.ts'
import { party, partyForm } from '../party/party.ts'
import { step } from '../step/step.ts'
import { accountId, batchId, dossierId } from '../text/id.ts'
import { code, codes, line, longText, paragraph } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'

export const dossierNoun = z.enum(['consultation', 'case'])
export type DossierNoun = z.infer<typeof dossierNoun>

/** What the intake page holds. The same form serves a draft, which may be incomplete, and the registration. */
export const intakeForm = z.strictObject({
  noun: dossierNoun,
  received: civilDateSchema,
  receivedTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^$/),
  /** code of list `channel`; '' in a draft while nobody said how it came */
  channel: code.or(z.literal('')),
  /** code of list `urgency` */
  urgency: code,
  language: line,
  subject: line,
  narrative: longText,
  parties: z.array(partyForm).max(100),
  allegations: z.array(allegationForm).max(200),
  /** codes of list `remedy` and the complainant's own words */
  remedies: codes,
  remedySought: paragraph,
  /** codes of list `other-procedure` */
  otherProcedures: codes,
  otherProceduresNote: paragraph,
  /** what was advised in a consultation */
  advice: paragraph,
})
export type IntakeForm = z.infer<typeof intakeForm>

const head = {
  id: dossierId,
  number: line,
  legacyNumber: line,
  received: civilDateSchema,
  receivedTime: z.string(),
  channel: code,
  urgency: code,
  language: line,
  subject: line,
  /** codes of list `complaint-kind`, derived from the allegations */
  kinds: codes,
  narrative: longText,
  remedies: codes,
  remedySought: paragraph,
  otherProcedures: codes,
  otherProceduresNote: paragraph,
  advice: paragraph,
  batch: batchId.nullable(),
  /** what a legacy register said and no field holds */
  legacy: z.record(z.string(), z.string()),
  /** a void dossier keeps its number for ever and appears in no list */
  isVoid: z.boolean(),
  registeredAt: z.string(),
  registeredBy: accountId,
}

export const caseFile = z.strictObject({
  ...head,
  noun: z.literal('case'),
  consultation: dossierId.nullable(),
  state: code,
})
export type CaseFile = z.infer<typeof caseFile>

export const consultation = z.strictObject({
  ...head,
  noun: z.literal('consultation'),
  case: dossierId.nullable(),
  state: z.enum(['open', 'closed', 'became-case']),
})
export type Consultation = z.infer<typeof consultation>

/** Everything in one dossier that this account may read. */
export const dossier = z.strictObject({
  head: z.discriminatedUnion('noun', [caseFile, consultation]),
  parties: z.array(party),
  allegations: z.array(allegation),
  steps: z.array(step),
  evidence: z.array(evidence),
  notes: z.array(note),
  documents: z.array(documentHead),
  disclosures: z.array(disclosure),
})
export type Dossier = z.infer<typeof dossier>

/** A row of the list: codes, dates and the subject; no name of a person. */
export const dossierRow = z.strictObject({
  id: dossierId,
  noun: dossierNoun,
  number: z.string(),
  legacyNumber: z.string(),
  subject: z.string(),
  kinds: codes,
  grounds: codes,
  channel: code,
  urgency: code,
  state: code,
  received: civilDateSchema,
  /** main due date; null once it no longer runs */
  due: civilDateSchema.nullable(),
  /** the due date lies beyond the confirmed holidays */
  dueIsForecast: z.boolean(),
  stateSince: civilDateSchema,
  closed: z.boolean(),
  evidenceCount: z.int(),
  allegationCount: z.int(),
  batch: batchId.nullable(),
  changedAt: z.string(),
})
export type DossierRow = z.infer<typeof dossierRow>

/** Fields of a dossier that may be corrected after registration, one at a time. */
export const dossierField = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('subject'), value: line }),
  z.strictObject({ field: z.literal('narrative'), value: longText }),
  z.strictObject({ field: z.literal('channel'), value: code }),
  z.strictObject({ field: z.literal('urgency'), value: code }),
  z.strictObject({ field: z.literal('language'), value: line }),
  z.strictObject({ field: z.literal('remedies'), value: codes }),
  z.strictObject({ field: z.literal('remedySought'), value: paragraph }),
  z.strictObject({ field: z.literal('otherProcedures'), value: codes }),
  z.strictObject({ field: z.literal('otherProceduresNote'), value: paragraph }),
  z.strictObject({ field: z.literal('advice'), value: paragraph }),
])
export type DossierField = z.infer<typeof dossierField>

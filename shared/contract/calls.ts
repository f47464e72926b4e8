/**
 * THE contract between the page and the vault process: call → request, response, role, when.
 * A call's meaning never changes; a new one is added. The vault process checks size, decodes
 * with these schemas, checks the role, runs the rule and answers `Result`.
 */
import { z } from 'zod'
import {
  firstRun,
  password,
  recoverySheet,
  role,
  sheetAnswer,
  sheetCheck,
  vaultMode,
  type Role,
} from '../account/account.ts'
import { allegationForm } from '../allegation/allegation.ts'
import { dossier, dossierField, intakeForm } from '../case/dossier.ts'
import { countsQuestion, countsTable } from '../counts/counts.ts'
import { disclosure, dismissedHit, documentClass, gateReport, outgoing } from '../disclosure/disclosure.ts'
import { documentForm, documentPage, documentSection, officeDocument } from '../document/document.ts'
import { evidenceField, preview } from '../evidence/evidence.ts'
import { noteAudience, noteNode } from '../note/note.ts'
import { partyForm } from '../party/party.ts'
import { legacyBatch, legacyDryRun, legacyInspection } from '../legacy/batch.ts'
import { mappingSchema } from '../legacy/mapping.ts'
import { searchAnswer } from '../search/search.ts'
import { calendar, draft, officeProfile, session } from '../session/session.ts'
import { stepFacts } from '../step/step.ts'
import {
  allegationId,
  batchId,
  documentId,
  dossierId,
  draftId,
  evidenceId,
  fileToken,
  noteId,
  partyId,
  viewId,
} from '../text/id.ts'
import { bytes } from '../text/bytes.ts'
import { code, line, paragraph, text } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'
import { view } from '../view/view.ts'

export interface CallSpec {
  readonly request: z.ZodType
  readonly response: z.ZodType
  readonly when: 'locked' | 'unlocked' | 'always'
  /** roles that may make the call; empty while locked, where there is nobody yet */
  readonly role: readonly Role[]
  /** the call writes: a repeat with the same callId answers the first result */
  readonly changes: boolean
  /** most bytes of a request, counted before it is decoded */
  readonly limit: number
}

const none = z.strictObject({})
const done = z.strictObject({})
const KB = 1024
const ombudsman: readonly Role[] = [role.enum.ombudsman]

const locked = <Q extends z.ZodType, S extends z.ZodType>(request: Q, response: S, limit = 16 * KB) =>
  ({ request, response, when: 'locked', role: [], changes: false, limit }) as const
const read = <Q extends z.ZodType, S extends z.ZodType>(request: Q, response: S, limit = 16 * KB) =>
  ({ request, response, when: 'unlocked', role: ombudsman, changes: false, limit }) as const
const change = <Q extends z.ZodType, S extends z.ZodType>(request: Q, response: S, limit = 64 * KB) =>
  ({ request, response, when: 'unlocked', role: ombudsman, changes: true, limit }) as const

export const calls = {
  // ── vault ──────────────────────────────────────────────────────────────────────────────────
  'vault.state': {
    request: none,
    response: z.strictObject({
      state: z.enum(['none', 'locked', 'unlocked']),
      mode: vaultMode.nullable(),
      failure: z.string().nullable(),
    }),
    when: 'always',
    role: [],
    changes: false,
    limit: KB,
  },
  'vault.prepare': locked(firstRun, z.strictObject({ sheets: z.array(recoverySheet), checks: z.array(sheetCheck) })),
  'vault.confirm': locked(z.strictObject({ answers: z.array(sheetAnswer).max(8) }), done),
  'vault.unlock': locked(z.strictObject({ signInName: line, password }), done),
  'vault.recover': locked(
    z.strictObject({ sheets: z.array(z.array(text(40)).max(60)).max(8), signInName: line, password }),
    done,
  ),
  'vault.verify': read(none, z.strictObject({ transactions: z.int(), entries: z.int(), damage: z.array(z.string()) })),
  'vault.hand-out-sheets': change(none, done),

  // ── session and working set ────────────────────────────────────────────────────────────────
  'session.open': read(none, session),
  /** Streams `rows` events, then answers how many rows there were. */
  'working-set.fill': read(none, z.strictObject({ rows: z.int() })),
  'office.save': change(officeProfile, done),
  'calendar.save': change(calendar, done, 512 * KB),
  'view.save': change(view, done),
  'view.remove': change(z.strictObject({ id: viewId }), done),

  // ── intake ─────────────────────────────────────────────────────────────────────────────────
  'draft.save': change(
    z.strictObject({ id: draftId, form: intakeForm }),
    z.strictObject({ changedAt: z.string() }),
    4096 * KB,
  ),
  'draft.list': read(none, z.array(draft)),
  'draft.discard': change(z.strictObject({ id: draftId }), done),
  'intake.register': change(
    z.strictObject({ draft: draftId.nullable(), form: intakeForm }),
    z.strictObject({ id: dossierId, number: z.string() }),
    4096 * KB,
  ),
  'consultation.close': change(z.strictObject({ id: dossierId }), done),
  'consultation.open-case': change(
    z.strictObject({ id: dossierId, received: civilDateSchema }),
    z.strictObject({ id: dossierId, number: z.string() }),
  ),

  // ── dossier ────────────────────────────────────────────────────────────────────────────────
  'dossier.read': read(z.strictObject({ id: dossierId }), dossier),
  'dossier.set': change(z.strictObject({ id: dossierId, change: dossierField }), done, 4096 * KB),
  'party.add': change(z.strictObject({ dossier: dossierId, form: partyForm }), z.strictObject({ id: partyId })),
  'party.set': change(z.strictObject({ id: partyId, form: partyForm }), done),
  'allegation.add': change(
    z.strictObject({ dossier: dossierId, form: allegationForm }),
    z.strictObject({ id: allegationId }),
    256 * KB,
  ),
  'allegation.set': change(z.strictObject({ id: allegationId, form: allegationForm }), done, 256 * KB),
  'step.perform': change(
    z.strictObject({ dossier: dossierId, act: code, on: civilDateSchema, facts: stepFacts }),
    z.strictObject({ state: code }),
    256 * KB,
  ),
  'search.find': read(z.strictObject({ query: line, limit: z.int().min(1).max(500) }), searchAnswer),
  'counts.table': read(countsQuestion, countsTable),

  // ── evidence ───────────────────────────────────────────────────────────────────────────────
  'evidence.import': change(
    z.strictObject({ dossier: dossierId, token: fileToken }),
    z.strictObject({
      added: z.array(evidenceId),
      refused: z.array(z.strictObject({ name: z.string(), code: z.string() })),
    }),
  ),
  'evidence.set': change(z.strictObject({ id: evidenceId, change: evidenceField }), done),
  'evidence.preview': read(z.strictObject({ id: evidenceId }), preview),
  'evidence.verify': change(
    z.strictObject({ id: evidenceId }),
    z.strictObject({ intact: z.boolean(), at: z.string(), sha256: z.string().nullable() }),
  ),

  // ── notes ──────────────────────────────────────────────────────────────────────────────────
  'note.add': change(
    z.strictObject({ dossier: dossierId, audience: noteAudience, body: noteNode }),
    z.strictObject({ id: noteId }),
    1024 * KB,
  ),
  'note.set': change(z.strictObject({ id: noteId, body: noteNode }), done, 1024 * KB),

  // ── documents and the outgoing gate ────────────────────────────────────────────────────────
  'document.create': change(
    z.strictObject({ dossier: dossierId, language: z.enum(['ko', 'en']), form: documentForm }),
    z.strictObject({ id: documentId }),
  ),
  'document.read': read(
    z.strictObject({ id: documentId }),
    z.strictObject({
      document: officeDocument,
      page: documentPage,
      fed: z.array(z.strictObject({ key: z.string(), text: z.string() })),
    }),
  ),
  'document.save': change(
    z.strictObject({ id: documentId, title: line, form: documentForm, sections: z.array(documentSection).max(20) }),
    done,
    4096 * KB,
  ),
  /** The finished PDF, for looking at inside the program only. */
  'document.render': read(z.strictObject({ id: documentId }), z.strictObject({ pdf: bytes, pages: z.int() })),
  'gate.open': read(z.strictObject({ outgoing, class: documentClass }), gateReport),
  'gate.release': change(
    z.strictObject({
      gate: z.uuid(),
      class: documentClass,
      recipient: line.refine((value) => value.trim() !== ''),
      purpose: paragraph.refine((value) => value.trim() !== ''),
      dismissed: z.array(dismissedHit).max(500),
      destination: fileToken,
    }),
    disclosure,
  ),
  'disclosure.list': read(none, z.array(disclosure)),

  // ── legacy register ────────────────────────────────────────────────────────────────────────
  'legacy.inspect': read(z.strictObject({ token: fileToken }), legacyInspection),
  'legacy.dry-run': read(z.strictObject({ token: fileToken, mapping: mappingSchema }), legacyDryRun, 512 * KB),
  'legacy.run': change(z.strictObject({ token: fileToken, mapping: mappingSchema }), legacyBatch, 512 * KB),
  'legacy.batches': read(none, z.array(legacyBatch)),
  'legacy.undo': change(z.strictObject({ id: batchId }), z.strictObject({ dossiers: z.int() })),

  // ── sample office ──────────────────────────────────────────────────────────────────────────
  'sample.load': change(none, z.strictObject({ dossiers: z.int() })),

  // ── the hidden print window ────────────────────────────────────────────────────────────────
  'print.page': read(z.strictObject({ job: z.uuid() }), documentPage),
} as const satisfies Record<string, CallSpec>

export type Calls = typeof calls
export type CallName = keyof Calls
export type RequestOf<C extends CallName> = z.input<Calls[C]['request']>
export type DecodedRequest<C extends CallName> = z.output<Calls[C]['request']>
export type ResponseOf<C extends CallName> = z.output<Calls[C]['response']>

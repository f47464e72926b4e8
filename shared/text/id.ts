/** Identifiers. UUIDv7 inside a store; UUIDv4 for whatever can be seen without a key. */
import { z } from 'zod'

export const dossierId = z.uuid().brand<'DossierId'>()
export const partyId = z.uuid().brand<'PartyId'>()
export const allegationId = z.uuid().brand<'AllegationId'>()
export const evidenceId = z.uuid().brand<'EvidenceId'>()
export const noteId = z.uuid().brand<'NoteId'>()
export const documentId = z.uuid().brand<'DocumentId'>()
export const draftId = z.uuid().brand<'DraftId'>()
export const viewId = z.uuid().brand<'ViewId'>()
export const batchId = z.uuid().brand<'BatchId'>()
export const accountId = z.uuid().brand<'AccountId'>()
export const stepId = z.uuid().brand<'StepId'>()

/** A dossier is a consultation or a case: what has parties, allegations, evidence, notes and one key of its own. */
export type DossierId = z.infer<typeof dossierId>
export type PartyId = z.infer<typeof partyId>
export type AllegationId = z.infer<typeof allegationId>
export type EvidenceId = z.infer<typeof evidenceId>
export type NoteId = z.infer<typeof noteId>
export type DocumentId = z.infer<typeof documentId>
export type DraftId = z.infer<typeof draftId>
export type BatchId = z.infer<typeof batchId>

/** An opaque token for files or a destination that the person chose; the page never sees a path. */
export const fileToken = z.uuid().brand<'FileToken'>()
export type FileToken = z.infer<typeof fileToken>

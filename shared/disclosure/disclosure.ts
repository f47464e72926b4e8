/** The outgoing gate and its log: what left the office, to whom, why, in which class, with which proof. */
import { z } from 'zod'
import { sha256 } from '../evidence/evidence.ts'
import { accountId, documentId, dossierId, evidenceId } from '../text/id.ts'
import { line, paragraph } from '../text/text.ts'

/**
 * `internal` inside the office · `party` to a party or body that may know the names ·
 * `anonymised` outside, nobody recognisable · `public`. The last two are refused while a name remains.
 */
export const documentClass = z.enum(['internal', 'party', 'anonymised', 'public'])
export type DocumentClass = z.infer<typeof documentClass>

export const outgoing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document: documentId }),
  z.strictObject({ kind: z.literal('evidence'), evidence: evidenceId }),
])
export type Outgoing = z.infer<typeof outgoing>

/** Something found in the finished file that may point to a person. */
export const gateHit = z.strictObject({
  id: z.string().max(300),
  kind: z.string().max(40),
  value: z.string().max(500),
  /** page number, or 0 for the file's metadata */
  page: z.int().nonnegative(),
  context: z.string().max(300),
  count: z.int().positive(),
  /** whose name or number it is, by pseudonym, where the case knows it */
  alias: z.string().max(60).nullable(),
})
export type GateHit = z.infer<typeof gateHit>

export const gateReport = z.strictObject({
  gate: z.uuid(),
  name: line,
  size: z.int().nonnegative(),
  sha256,
  pages: z.int().nonnegative(),
  /** false where the text of the file cannot be read (an image, say): then only the by-name classes are open */
  readable: z.boolean(),
  hits: z.array(gateHit),
})
export type GateReport = z.infer<typeof gateReport>

/** A person's word that a hit is not the person the case knows. */
export const dismissedHit = z.strictObject({
  hit: z.string().max(300),
  reason: line.refine((value) => value.trim().length >= 3),
})

export const disclosure = z.strictObject({
  id: z.uuid(),
  dossier: dossierId,
  subject: z.enum(['document', 'evidence']),
  subjectId: z.uuid(),
  name: line,
  class: documentClass,
  recipient: line,
  purpose: paragraph,
  dismissed: z.array(dismissedHit),
  sha256,
  size: z.int().nonnegative(),
  /** head of the casework log at that moment */
  logHead: z.string(),
  at: z.string(),
  by: accountId,
  /** `released` is written before the file; `delivered` once the file was read back with the same hash */
  outcome: z.enum(['released', 'delivered', 'failed']),
})
export type Disclosure = z.infer<typeof disclosure>

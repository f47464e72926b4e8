/** Evidence: an unchangeable original with an exhibit number, a hash, and a ledger of custody. */
import { z } from 'zod'
import { bytes } from '../text/bytes.ts'
import { accountId, allegationId, dossierId, evidenceId } from '../text/id.ts'
import { code, line, paragraph } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const custody = z.strictObject({
  id: z.uuid(),
  evidence: evidenceId,
  act: z.enum(['received', 'verified', 'damaged', 'exported']),
  at: z.string(),
  /** offset of the office's zone at that moment, as +09:00 */
  offset: z.string(),
  by: accountId,
  reason: line,
  recipient: line,
  hashBefore: sha256.nullable(),
  hashAfter: sha256.nullable(),
})
export type Custody = z.infer<typeof custody>

export const evidence = z.strictObject({
  id: evidenceId,
  dossier: dossierId,
  /** exhibit number inside the dossier: 1, 2, 3 … never used twice */
  exhibit: z.int().positive(),
  name: line,
  mime: z.string().max(200),
  size: z.number().int().nonnegative(),
  sha256,
  /** code of list `evidence-kind` */
  kind: code,
  source: line,
  receivedOn: civilDateSchema,
  remark: paragraph,
  allegations: z.array(allegationId),
  addedAt: z.string(),
  addedBy: accountId,
  custody: z.array(custody),
})
export type Evidence = z.infer<typeof evidence>

export const evidenceField = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('kind'), value: code }),
  z.strictObject({ field: z.literal('source'), value: line }),
  z.strictObject({ field: z.literal('receivedOn'), value: civilDateSchema }),
  z.strictObject({ field: z.literal('remark'), value: paragraph }),
  z.strictObject({ field: z.literal('allegations'), value: z.array(allegationId).max(200) }),
])
export type EvidenceField = z.infer<typeof evidenceField>

/** What the window shows of an exhibit, from memory. */
export const preview = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), mime: z.string(), bytes }),
  z.strictObject({ kind: z.literal('pdf'), bytes }),
  z.strictObject({ kind: z.literal('text'), text: z.string(), truncated: z.boolean(), encoding: z.string() }),
  z.strictObject({ kind: z.literal('none'), reason: z.enum(['unsupported', 'too-large']) }),
])
export type Preview = z.infer<typeof preview>

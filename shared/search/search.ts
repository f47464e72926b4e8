/** Search inside words, from two Korean syllables up, over everything this account may read. */
import { z } from 'zod'
import { dossierId } from '../text/id.ts'

export const searchHit = z.strictObject({
  dossier: dossierId,
  /** where it stands: number, subject, narrative, party, allegation, note, evidence, document */
  field: z.enum(['number', 'subject', 'narrative', 'party', 'allegation', 'note', 'evidence', 'document']),
  before: z.string(),
  match: z.string(),
  after: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>

export const searchAnswer = z.strictObject({
  hits: z.array(searchHit),
  /** number of dossiers that match, of which `hits` holds the first */
  dossiers: z.int().nonnegative(),
  /** every matching dossier, for filtering the list */
  ids: z.array(dossierId),
  /** the index is still being filled after unlocking */
  complete: z.boolean(),
  /** the query was read as Korean typed on a Latin keyboard, and this is what it became */
  readAs: z.string().nullable(),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

/** An allegation: one act × ground(s) × area × respondent(s) × date of the facts, with its own finding later. */
import { z } from 'zod'
import { allegationId, dossierId, partyId } from '../text/id.ts'
import { code, codes, line, paragraph } from '../text/text.ts'
import { factDateSchema } from '../time/fact-date.ts'

export const allegationForm = z.strictObject({
  /** code of list `complaint-kind` */
  kind: code,
  /** code of list `act`; null while it is not clear */
  act: code.nullable(),
  /** codes of list `ground`; one allegation may carry several */
  grounds: codes,
  /** code of list `area` */
  area: code.nullable(),
  /** positions of the respondents in the form's list of parties */
  respondents: z.array(z.int().nonnegative()).max(50),
  facts: factDateSchema,
  place: line,
  description: paragraph,
})
export type AllegationForm = z.infer<typeof allegationForm>

export const allegation = allegationForm.omit({ respondents: true }).extend({
  id: allegationId,
  dossier: dossierId,
  rank: z.int().nonnegative(),
  respondents: z.array(partyId),
  /** code of list `finding`; null until decided, or as a legacy register gave it */
  finding: code.nullable(),
  /** a legacy register's own words, kept beside the codes */
  legacy: z.record(z.string(), z.string()),
  /** the same allegation once more in a legacy register */
  repeatOf: allegationId.nullable(),
})
export type Allegation = z.infer<typeof allegation>

export const emptyAllegation = (kind: string): AllegationForm => ({
  kind,
  act: null,
  grounds: [],
  area: null,
  respondents: [],
  facts: { type: 'unknown' },
  place: '',
  description: '',
})

/** A step: one dated act that moved a case along its workflow. */
import { z } from 'zod'
import { accountId, dossierId, stepId } from '../text/id.ts'
import { code, paragraph } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'

/** Facts that an act requires, by name; which ones is data of `shared/workflow`. */
export const stepFacts = z.record(
  z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,40}$/),
  z.union([paragraph, z.array(code).max(64)]),
)

export const step = z.strictObject({
  id: stepId,
  dossier: dossierId,
  act: code,
  from: code,
  to: code,
  on: civilDateSchema,
  /** instant of recording, UTC */
  at: z.string(),
  by: accountId,
  facts: stepFacts,
})
export type Step = z.infer<typeof step>

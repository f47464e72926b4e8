/** Saved views of the case list: filter, columns, sort and group, readable as a sentence. */
import { z } from 'zod'
import { viewId } from '../text/id.ts'
import { codes, line } from '../text/text.ts'
import { civilDateSchema } from '../time/civil-date.ts'

export const viewSpec = z.strictObject({
  noun: z.enum(['consultation', 'case', 'both']),
  query: line,
  kinds: codes,
  grounds: codes,
  states: codes,
  channels: codes,
  receivedFrom: civilDateSchema.nullable(),
  receivedTo: civilDateSchema.nullable(),
  due: z.enum(['any', 'overdue', 'this-week', 'running', 'none']),
  open: z.enum(['any', 'open', 'closed']),
  /** registered here, or brought in with a legacy register */
  origin: z.enum(['any', 'office', 'legacy']),
  columns: z.array(z.string().max(40)).max(30),
  sort: z.array(z.strictObject({ column: z.string().max(40), descending: z.boolean() })).max(3),
})
export type ViewSpec = z.infer<typeof viewSpec>

export const view = z.strictObject({ id: viewId, name: line, rank: z.int().nonnegative(), spec: viewSpec })
export type View = z.infer<typeof view>

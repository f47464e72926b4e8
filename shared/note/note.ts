/** Confidential notes. The body is ProseMirror JSON, never HTML. */
import { z } from 'zod'
import { accountId, dossierId, noteId } from '../text/id.ts'
import { text } from '../text/text.ts'

/** `team`: everyone on the case. `me`: the author alone, sealed under the author's own key. */
export const noteAudience = z.enum(['team', 'me'])
export type NoteAudience = z.infer<typeof noteAudience>

export interface NoteNode {
  readonly type: string
  readonly text?: string | undefined
  readonly attrs?: Readonly<Record<string, string | number | boolean | null>> | undefined
  readonly marks?: readonly { readonly type: string }[] | undefined
  readonly content?: readonly NoteNode[] | undefined
}

const nodeTypes = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'text',
] as const
const markTypes = ['bold', 'italic', 'underline', 'strike'] as const

export const noteNode: z.ZodType<NoteNode> = z.lazy(() =>
  z.strictObject({
    type: z.enum(nodeTypes),
    text: text(100_000).optional(),
    attrs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    marks: z
      .array(z.strictObject({ type: z.enum(markTypes) }))
      .max(8)
      .optional(),
    content: z.array(noteNode).max(5_000).optional(),
  }),
)

export const note = z.strictObject({
  id: noteId,
  dossier: dossierId,
  audience: noteAudience,
  body: noteNode,
  by: accountId,
  at: z.string(),
  changedAt: z.string(),
})
export type Note = z.infer<typeof note>

/** The words of a note, one line a block, for search and lists. */
export const noteText = (node: NoteNode): string => {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const inner = (node.content ?? []).map(noteText)
  return node.type === 'paragraph' || node.type === 'heading' ? inner.join('') : inner.join('\n')
}

/** A note's text drawn from its nodes. Never HTML: a node that is not known draws only its text. */
import { createElement, Fragment, type ReactNode } from 'react'
import { noteText, type NoteNode } from '#shared/note/note.ts'

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
}
const marks: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' }

const draw = (node: NoteNode): ReactNode => {
  const inner = (node.content ?? []).map((child, index) => <Fragment key={index}>{draw(child)}</Fragment>)
  if (node.type === 'doc') return inner
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'text')
    return (node.marks ?? []).reduce<ReactNode>((text, { type }) => {
      const tag = marks[type]
      return tag === undefined ? text : createElement(tag, null, text)
    }, node.text ?? '')
  // Headings inside a note stand below the tab's (h2) and in order.
  if (node.type === 'heading') return createElement(node.attrs?.['level'] === 2 ? 'h3' : 'h4', null, inner)
  const tag = blocks[node.type]
  return tag === undefined ? noteText(node) : createElement(tag, null, inner)
}

export const NoteBody = ({ body }: { readonly body: NoteNode }) => <>{draw(body)}</>

import { getSchema } from '@tiptap/react'
import { describe, expect, it } from 'vitest'
import { noteNode } from '#shared/note/note.ts'
import { noteExtensions } from '../../renderer/features/note/note-schema.ts'

const schema = getSchema(noteExtensions(''))

describe('what the editor can write', () => {
  it('is exactly what the contract takes', () => {
    for (const type of Object.keys(schema.nodes))
      expect([type, noteNode.safeParse({ type }).success]).toEqual([type, true])
    for (const type of Object.keys(schema.marks))
      expect([type, noteNode.safeParse({ type: 'text', text: '가', marks: [{ type }] }).success]).toEqual([type, true])
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'strike', 'underline'])
    expect(schema.nodes['image']).toBeUndefined()
  })

  it('passes the contract with every node at once, as the editor serialises it', () => {
    const text = (value: string) => ({ type: 'text', text: value })
    const paragraph = { type: 'paragraph', content: [text('가'), { type: 'hardBreak' }, text('나')] }
    const whole = schema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('제목')] },
        paragraph,
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
        { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph] }] },
        { type: 'blockquote', content: [paragraph] },
      ],
    })
    whole.check()
    expect(noteNode.safeParse(whole.toJSON()).error).toBeUndefined()
  })
})

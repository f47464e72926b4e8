/** What a note may hold: exactly the nodes and marks of `shared/note/note.ts`. Pasted pictures, links and code fall away. */
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'

export const noteExtensions = (placeholder: string) => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    dropcursor: false,
    trailingNode: false,
  }),
  Placeholder.configure({ placeholder }),
]

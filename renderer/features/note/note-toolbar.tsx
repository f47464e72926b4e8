/** Formatting of a note. Every button is also a key of the editor (Ctrl+B, Ctrl+I, Ctrl+U, Ctrl+Shift+S …). */
import { ActionIcon } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import styles from './note.module.css'

const tools = [
  {
    name: 'bold',
    Icon: IconBold,
    run: (e: Editor) => e.chain().focus().toggleBold().run(),
    on: (e: Editor) => e.isActive('bold'),
  },
  {
    name: 'italic',
    Icon: IconItalic,
    run: (e: Editor) => e.chain().focus().toggleItalic().run(),
    on: (e: Editor) => e.isActive('italic'),
  },
  {
    name: 'underline',
    Icon: IconUnderline,
    run: (e: Editor) => e.chain().focus().toggleUnderline().run(),
    on: (e: Editor) => e.isActive('underline'),
  },
  {
    name: 'strike',
    Icon: IconStrikethrough,
    run: (e: Editor) => e.chain().focus().toggleStrike().run(),
    on: (e: Editor) => e.isActive('strike'),
  },
  {
    name: 'heading2',
    Icon: IconH2,
    run: (e: Editor) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    on: (e: Editor) => e.isActive('heading', { level: 2 }),
  },
  {
    name: 'heading3',
    Icon: IconH3,
    run: (e: Editor) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    on: (e: Editor) => e.isActive('heading', { level: 3 }),
  },
  {
    name: 'bulletList',
    Icon: IconList,
    run: (e: Editor) => e.chain().focus().toggleBulletList().run(),
    on: (e: Editor) => e.isActive('bulletList'),
  },
  {
    name: 'orderedList',
    Icon: IconListNumbers,
    run: (e: Editor) => e.chain().focus().toggleOrderedList().run(),
    on: (e: Editor) => e.isActive('orderedList'),
  },
  {
    name: 'blockquote',
    Icon: IconBlockquote,
    run: (e: Editor) => e.chain().focus().toggleBlockquote().run(),
    on: (e: Editor) => e.isActive('blockquote'),
  },
] as const

export const NoteToolbar = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTranslation('note')
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      on: tools.filter((tool) => tool.on(current)).map((tool): string => tool.name),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  })
  return (
    <div className={styles.toolbar} role="group" aria-label={t('toolbar')}>
      {tools.map(({ name, Icon, run }) => (
        <ActionIcon
          key={name}
          variant={state.on.includes(name) ? 'light' : 'subtle'}
          color={state.on.includes(name) ? 'tile' : 'gray'}
          aria-label={t(name)}
          title={t(name)}
          aria-pressed={state.on.includes(name)}
          onClick={() => run(editor)}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      ))}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('undo')}
        title={t('undo')}
        disabled={!state.canUndo}
        onClick={() => editor.chain().focus().undo().run()}
      >
        <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('redo')}
        title={t('redo')}
        disabled={!state.canRedo}
        onClick={() => editor.chain().focus().redo().run()}
      >
        <IconArrowForwardUp size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** Writing a note. It is kept while one writes; Ctrl+Enter or Escape saves and closes. */
import { Button } from '@mantine/core'
import { EditorContent, useEditor, type JSONContent } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteAudience, NoteNode } from '#shared/note/note.ts'
import type { DossierId, NoteId } from '#shared/text/id.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { isComposing } from '../../composing.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { call } from '../../vault-client.ts'
import { createNoteKeeper, type NoteKeeper, type NoteStatus } from './note-keeper.ts'
import { AudienceSeal } from './note-audience.tsx'
import { noteExtensions } from './note-schema.ts'
import { NoteToolbar } from './note-toolbar.tsx'
import styles from './note.module.css'

export interface NoteEditorProps {
  readonly dossier: DossierId
  readonly audience: NoteAudience
  /** null for a new note */
  readonly note: { readonly id: NoteId; readonly body: NoteNode } | null
  /** the note got its id with its first save */
  readonly onAdded?: (id: NoteId) => void
  readonly onClose: () => void
}

const useKeeper = ({ dossier, audience, note, onAdded }: NoteEditorProps) => {
  const [status, setStatus] = useState<NoteStatus>({ kind: 'empty' })
  const [id, setId] = useState<NoteId | null>(note?.id ?? null)
  const [keeper] = useState<NoteKeeper>(() =>
    createNoteKeeper(
      note?.id ?? null,
      {
        add: (body) => call('note.add', { dossier, audience, body }),
        set: (known, body) => call('note.set', { id: known, body }),
      },
      (next, known) => {
        setStatus(next)
        setId(known)
      },
    ),
  )
  useEffect(() => {
    if (id !== null) onAdded?.(id)
  }, [id, onAdded])
  useEffect(
    () => () => {
      // Leaving the tab, the case or the program's window: what is not saved goes out now.
      void keeper.flush()
    },
    [keeper],
  )
  return { keeper, status }
}

export const NoteEditor = (props: NoteEditorProps) => {
  const { t } = useTranslation('note')
  const { keeper, status } = useKeeper(props)
  const { onClose, note, audience } = props
  const editor = useEditor({
    extensions: noteExtensions(t('placeholder')),
    content: note === null ? null : (note.body as JSONContent),
    injectNonce: window.haechi.nonce,
    autofocus: 'end',
    editorProps: {
      attributes: {
        'aria-label': t('editor'),
        'aria-multiline': 'true',
        role: 'textbox',
        spellcheck: 'false',
        autocorrect: 'off',
        class: 'reading',
      },
    },
    onUpdate: ({ editor: changed }) => {
      keeper.change(changed.getJSON() as NoteNode)
    },
  })
  const close = async (): Promise<void> => {
    const saved = await keeper.flush()
    // A note that could not be saved stays open with the reason.
    if (saved.ok) onClose()
  }
  return (
    <div
      className={styles.writing}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if ((event.key === 'Enter' && (event.ctrlKey || event.metaKey)) || event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          void close()
        }
      }}
    >
      <div className={styles.writingHead}>
        <AudienceSeal audience={audience} />
        <NoteToolbar editor={editor} />
      </div>
      <EditorContent editor={editor} className={styles.paper} />
      <FailureNotice failure={status.kind === 'failed' ? status.failure : null} />
      <div className={styles.writingFoot}>
        <span className="quiet" role="status">
          {status.kind === 'empty' || status.kind === 'failed' ? '' : t(status.kind)}
        </span>
        <span className={styles.writingActs}>
          <KeyHint keys={['Ctrl', 'Enter']} />
          <Button size="xs" onClick={() => void close()}>
            {t('save')}
          </Button>
        </span>
      </div>
    </div>
  )
}

/** The notes tab of a dossier: the newest first; one is written or corrected at a time. */
import { Button } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Note, NoteAudience } from '#shared/note/note.ts'
import type { NoteId } from '#shared/text/id.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useMoment, usePersonName } from '../../components/moment.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { AudienceSeal } from './note-audience.tsx'
import { NoteBody } from './note-body.tsx'
import { NoteEditor } from './note-editor.tsx'
import styles from './note.module.css'

/** The one editor that is open: a new note for an audience, or one that exists. */
type Writing =
  | { readonly kind: 'new'; readonly audience: NoteAudience; readonly id: NoteId | null }
  | { readonly kind: 'old'; readonly id: NoteId }
  | null

const ReadNote = ({ note, onEdit }: { readonly note: Note; readonly onEdit: () => void }) => {
  const { t } = useTranslation('note')
  const moment = useMoment()
  const person = usePersonName()
  const { account } = useSession()
  const changed = note.changedAt > note.at
  return (
    <article className={styles.note} data-audience={note.audience}>
      <header className={styles.noteHead}>
        <AudienceSeal audience={note.audience} />
        <span className="quiet figures">
          {person(note.by)} · <time dateTime={note.at}>{moment(note.at)}</time>
          {changed && ` · ${t('changedAt', { at: moment(note.changedAt) })}`}
        </span>
        {note.by === account.id ? (
          <Button variant="subtle" size="compact-xs" className={styles.edit} onClick={onEdit}>
            {t('edit')}
          </Button>
        ) : (
          <span className={`quiet ${styles.edit}`}>{t('notYours')}</span>
        )}
      </header>
      <div className={`reading ${styles.body}`}>
        <NoteBody body={note.body} />
      </div>
    </article>
  )
}

export const NotesPanel = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('note')
  const [writing, setWriting] = useState<Writing>(null)
  const close = () => {
    setWriting(null)
  }
  const added = useCallback((id: NoteId) => {
    setWriting((now) => (now?.kind === 'new' && now.id !== id ? { ...now, id } : now))
  }, [])
  const begin = (audience: NoteAudience) => () => {
    setWriting({ kind: 'new', audience, id: null })
  }
  const notes = [...dossier.notes]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .filter((note) => writing?.kind !== 'new' || note.id !== writing.id)
  return (
    <div className={styles.panel}>
      <h2 className="unseen">{t('title')}</h2>
      {writing?.kind === 'new' ? (
        <NoteEditor
          key={writing.audience}
          dossier={dossier.head.id}
          audience={writing.audience}
          note={null}
          onAdded={added}
          onClose={close}
        />
      ) : (
        <div className={styles.begin}>
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={begin('team')}>
            {t('addTeam')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={begin('me')}
            title={t('meHint')}
          >
            {t('addMe')}
          </Button>
        </div>
      )}
      {notes.length === 0 && writing === null && <EmptyState>{`${t('empty')} ${t('emptyHint')}`}</EmptyState>}
      <ol className={styles.list} aria-label={t('list')}>
        {notes.map((note) => (
          <li key={note.id}>
            {writing?.kind === 'old' && writing.id === note.id ? (
              <NoteEditor dossier={dossier.head.id} audience={note.audience} note={note} onClose={close} />
            ) : (
              <ReadNote
                note={note}
                onEdit={() => {
                  setWriting({ kind: 'old', id: note.id })
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

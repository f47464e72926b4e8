/** Ctrl+K: go anywhere by typing. Screens by their names (초성 too), cases by number and subject. */
import { Modal, TextInput } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isComposing } from '../composing.ts'
import { matchesWords } from '../korean.ts'
import { useRowProjection } from '../working-set/hooks.ts'
import { newIntakePath } from './new-intake.ts'
import styles from './palette.module.css'

interface Goal {
  readonly id: string
  readonly words: string
  readonly detail: string
  readonly go: () => void
}

/** Cases shown at once: more would not be read. */
const MOST = 12

const useGoals = (query: string): readonly Goal[] => {
  const { t, i18n } = useTranslation('frame')
  const navigate = useNavigate()
  const { rows } = useRowProjection()
  return useMemo(() => {
    const to = (path: string) => () => void navigate(path)
    const screens: readonly Goal[] = [
      { id: 'intake', words: t('nav.intake'), detail: '', go: () => void navigate(newIntakePath()) },
      { id: 'cases', words: t('nav.cases'), detail: '', go: to('/cases') },
      { id: 'board', words: t('help.board'), detail: '', go: to('/cases/board') },
      { id: 'legacy', words: t('nav.legacy'), detail: '', go: to('/legacy') },
      { id: 'counts', words: t('nav.counts'), detail: '', go: to('/counts') },
      { id: 'disclosures', words: t('nav.disclosures'), detail: '', go: to('/disclosures') },
      { id: 'office', words: t('nav.office'), detail: '', go: to('/office') },
      {
        id: 'lock',
        words: t('nav.lock'),
        detail: '',
        go: () => {
          window.haechi.lock()
        },
      },
    ]
    const english = i18n.getFixedT('en', 'frame')
    const goals = screens.filter((goal) => {
      const other = goal.id === 'board' ? english('help.board') : english(`nav.${goal.id}`)
      return matchesWords(query, [goal.words, other])
    })
    if (query.trim() === '') return goals
    const found: Goal[] = []
    for (const row of rows) {
      if (found.length >= MOST) break
      if (matchesWords(query, [row.number, row.legacyNumber, row.subject]))
        found.push({ id: row.id, words: row.number, detail: row.subject, go: to(`/dossier/${row.id}`) })
    }
    return [...goals, ...found]
  }, [query, rows, navigate, t, i18n])
}

const Search = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('frame')
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const goals = useGoals(query)
  const listId = useId()
  const chosen = goals[Math.min(at, goals.length - 1)]
  const take = (goal: Goal): void => {
    onClose()
    goal.go()
  }
  const move = (by: number): void => {
    if (goals.length > 0) setAt((Math.min(at, goals.length - 1) + by + goals.length) % goals.length)
  }
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter' && chosen !== undefined) take(chosen)
          else return
          event.preventDefault()
        }}
      />
      <ul id={listId} role="listbox" aria-label={t('palette.label')} className={styles.goals}>
        {goals.map((goal) => (
          <li
            key={goal.id}
            id={`${listId}-${goal.id}`}
            role="option"
            aria-selected={goal === chosen}
            onPointerDown={(event) => {
              event.preventDefault()
              take(goal)
            }}
          >
            <span>{goal.words}</span>
            <span className={styles.detail}>{goal.detail}</span>
          </li>
        ))}
      </ul>
      {goals.length === 0 && <p className="quiet">{t('nothing-found')}</p>}
    </>
  )
}

export const Palette = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation('frame')
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.label')}>
        <Modal.Body pt="md">
          <Search onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

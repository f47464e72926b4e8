/**
 * The rows of the view by state, in the order of the procedure. Cards are not dragged into another state: a step
 * needs its facts, and opening the file offers the lawful ones.
 */
import { UnstyledButton } from '@mantine/core'
import { useLayoutEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/case/dossier.ts'
import type { DossierId } from '#shared/text/id.ts'
import { isComposing } from '../../composing.ts'
import { BoardColumn } from './board-column.tsx'
import { movePlace, type Place } from './board-keys.ts'
import styles from './board.module.css'
import { allStates, stateRank, useStateLabel } from './state-words.ts'

export interface BoardProps {
  /** in the order of the view */
  readonly rows: readonly DossierRow[]
  readonly cursor: DossierId | null
  readonly showsEmpty: boolean
  readonly handleRef: RefObject<(() => void) | null>
  readonly onShowEmpty: (shows: boolean) => void
  readonly onCursor: (id: DossierId) => void
  readonly onPeek: (id: DossierId) => void
  readonly onEscape: () => boolean
}

interface Column {
  readonly state: string
  readonly rows: readonly DossierRow[]
}

const columnsOf = (rows: readonly DossierRow[]): readonly Column[] => {
  const byState = new Map<string, DossierRow[]>(allStates.map((state) => [state, []]))
  for (const row of rows) {
    const column = byState.get(row.state)
    if (column === undefined) byState.set(row.state, [row])
    else column.push(row)
  }
  return [...byState]
    .map(([state, inState]) => ({ state, rows: inState }))
    .sort((a, b) => stateRank(a.state) - stateRank(b.state))
}

const placeOf = (columns: readonly Column[], cursor: DossierId | null): Place => {
  for (const [column, { rows }] of columns.entries()) {
    const card = cursor === null ? -1 : rows.findIndex((row) => row.id === cursor)
    if (card >= 0) return { column, card }
  }
  return {
    column: Math.max(
      0,
      columns.findIndex(({ rows }) => rows.length > 0),
    ),
    card: 0,
  }
}

export const Board = ({ rows, cursor, showsEmpty, handleRef, onShowEmpty, onCursor, onPeek, onEscape }: BoardProps) => {
  const { t } = useTranslation('cases')
  const stateLabel = useStateLabel()
  const root = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const all = useMemo(() => columnsOf(rows), [rows])
  const columns = useMemo(() => (showsEmpty ? all : all.filter((column) => column.rows.length > 0)), [all, showsEmpty])
  const empty = all.length - all.filter((column) => column.rows.length > 0).length
  const place = useMemo(() => placeOf(columns, cursor), [columns, cursor])
  const idAt = ({ column, card }: Place): DossierId | undefined => columns[column]?.rows[card]?.id

  const land = (to: Place): void => {
    const id = idAt(to)
    if (id === undefined) return
    wantsFocus.current = true
    onCursor(id)
  }
  useLayoutEffect(() => {
    handleRef.current = () => {
      land(place)
    }
    if (!wantsFocus.current) return
    const card = root.current?.querySelector<HTMLElement>(`[data-card="${idAt(place) ?? ''}"]`)
    if (card === null || card === undefined) return
    wantsFocus.current = false
    card.focus({ preventScroll: true })
    card.closest('section')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isComposing(event.nativeEvent)) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.code === 'Escape') {
      if (onEscape()) event.preventDefault()
      return
    }
    if (!(event.target instanceof HTMLElement) || event.target.dataset['card'] === undefined) return
    const to = movePlace(
      place,
      event.code,
      columns.map((column) => column.rows.length),
    )
    const id = idAt(place)
    if (to !== null) land(to)
    else if (event.code === 'Space' && id !== undefined) onPeek(id)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.boardBox}>
      <div ref={root} role="group" aria-label={t('board.label')} className={styles.board} onKeyDown={onKeyDown}>
        {columns.map(({ state, rows: inState }, index) => (
          <BoardColumn
            key={state}
            state={state}
            label={stateLabel(state)}
            rows={inState}
            active={index === place.column ? place.card : -1}
            onFocus={onCursor}
          />
        ))}
      </div>
      {empty > 0 && (
        <UnstyledButton
          className={styles.empty}
          aria-pressed={showsEmpty}
          onClick={() => {
            onShowEmpty(!showsEmpty)
          }}
        >
          {showsEmpty ? t('board.hideEmpty') : t('board.hidden', { count: empty })}
        </UnstyledButton>
      )}
    </div>
  )
}

/** The caseload: views as tabs, conditions, search, and the rows as a list or as a board by state. */
import { Button } from '@mantine/core'
import { IconLayoutKanban, IconList } from '@tabler/icons-react'
import { useCallback, useEffect, useId, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import type { DossierRow } from '#shared/case/dossier.ts'
import type { DossierId } from '#shared/text/id.ts'
import { defaultViews } from '#shared/view/default-views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useCommand } from '../../frame/commands.ts'
import { newIntakePath } from '../../frame/new-intake.ts'
import { useRowProjection, useViews } from '../../working-set/hooks.ts'
import { Board } from './board.tsx'
import { CaseGrid } from './case-grid.tsx'
import styles from './cases.module.css'
import { ColumnChooser } from './column-chooser.tsx'
import { FilterBar } from './filter-bar.tsx'
import { changeList, changeSpec, useListState } from './list-state.ts'
import { Peek } from './peek.tsx'
import { SearchBox } from './search-box.tsx'
import { useSearch, type SearchState } from './use-search.ts'
import { useShownRows, useViewSentence } from './use-shown-rows.ts'
import { useSlash } from './use-slash.ts'
import { ViewTabs } from './view-tabs.tsx'

/** Height of a row in pixels, as the density that was chosen gives it. */
const rowHeight = (): number => {
  const root = getComputedStyle(document.documentElement)
  return (parseFloat(root.getPropertyValue('--row-height')) || 2) * (parseFloat(root.fontSize) || 16)
}

const Head = ({ isBoard, shown }: { readonly isBoard: boolean; readonly shown: number }) => {
  const { t } = useTranslation('cases')
  const { spec } = useListState()
  const { rows, complete } = useRowProjection()
  const count = !complete
    ? t('filling', { count: rows.length })
    : shown === rows.length
      ? t('rows', { count: shown })
      : t('rowsOf', { count: shown, total: rows.length })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={styles.head}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <p className="quiet figures" role="status">
        {count}
      </p>
      <span className={styles.chooser}>{!isBoard && <ColumnChooser spec={spec} />}</span>
      <nav aria-label={t('layout.label')} className={styles.layouts}>
        <Link to="/cases" aria-current={isBoard ? undefined : 'page'}>
          <IconList size={16} stroke={1.75} aria-hidden />
          {t('layout.list')}
        </Link>
        <Link to="/cases/board" aria-current={isBoard ? 'page' : undefined}>
          <IconLayoutKanban size={16} stroke={1.75} aria-hidden />
          {t('layout.board')}
        </Link>
      </nav>
    </header>
  )
}

const Nothing = () => {
  const { t } = useTranslation('cases')
  const navigate = useNavigate()
  const { rows, complete } = useRowProjection()
  if (rows.length > 0)
    return (
      <EmptyState>
        {t('grid.empty')}. {t('grid.emptyHint')}
      </EmptyState>
    )
  if (!complete) return null
  return (
    <EmptyState
      action={
        <div className={styles.acts}>
          <Button onClick={() => void navigate(newIntakePath())}>{t('grid.newIntake')}</Button>
          <Button variant="default" onClick={() => void navigate('/legacy')}>
            {t('grid.importLegacy')}
          </Button>
        </div>
      }
    >
      {t('grid.none')}. {t('grid.noneHint')}
    </EmptyState>
  )
}

const Rows = ({
  isBoard,
  rows,
  handleRef,
}: {
  readonly isBoard: boolean
  readonly rows: readonly DossierRow[]
  readonly handleRef: RefObject<(() => void) | null>
}) => {
  const { t } = useTranslation('cases')
  const navigate = useNavigate()
  const { spec, cursor, isPeeking, showsEmptyStates } = useListState()
  const peeked = useRowProjection().byId.get(cursor ?? '')
  const onCursor = (id: DossierId): void => changeList({ cursor: id })
  const onPeek = (id: DossierId): void => changeList({ cursor: id, isPeeking: !isPeeking })
  const onEscape = (): boolean => {
    changeList({ isPeeking: false })
    return isPeeking
  }
  return (
    <>
      <div className={styles.rows}>
        {rows.length === 0 && (!isBoard || !showsEmptyStates) ? (
          <Nothing />
        ) : isBoard ? (
          <Board
            rows={rows}
            cursor={cursor}
            showsEmpty={showsEmptyStates}
            handleRef={handleRef}
            onShowEmpty={(shows) => changeList({ showsEmptyStates: shows })}
            onCursor={onCursor}
            onPeek={onPeek}
            onEscape={onEscape}
          />
        ) : (
          <CaseGrid
            rows={rows}
            spec={spec}
            cursor={cursor}
            rowHeight={rowHeight()}
            handleRef={handleRef}
            onCursor={onCursor}
            onSort={(sort) => changeSpec({ sort })}
            onOpen={(id) => void navigate(`/dossier/${id}`)}
            onPeek={onPeek}
            onEscape={onEscape}
          />
        )}
        {isPeeking && peeked !== undefined && (
          <Peek
            row={peeked}
            onClose={() => {
              changeList({ isPeeking: false })
              handleRef.current?.()
            }}
          />
        )}
      </div>
      <p className={`${styles.keys} quiet`}>{t(isBoard ? 'board.keys' : 'grid.keys')}</p>
    </>
  )
}

/** The search field with what it needs to know; typing leaves the list where it is until there is an answer. */
const useFinding = (query: string): { readonly search: SearchState; readonly onComposing: (is: boolean) => void } => {
  const [isComposing, onComposing] = useState(false)
  return { search: useSearch(query, isComposing), onComposing }
}

const CasesScreen = () => {
  const navigate = useNavigate()
  const location = useLocation()
  const arrived = location.state as { readonly find?: boolean } | null
  const isBoard = location.pathname.endsWith('/board')
  const { tab, spec } = useListState()
  const views = useViews()
  const { search, onComposing } = useFinding(spec.query)
  const rows = useShownRows(spec, search)
  const sentence = useViewSentence(spec)
  const input = useRef<HTMLInputElement>(null)
  const handleRef = useRef<(() => void) | null>(null)
  const panel = useId()
  const focusSearch = useCallback(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  useSlash(focusSearch)
  useCommand('find', focusSearch)
  useEffect(() => {
    if (arrived?.find === true) focusSearch()
  }, [arrived, focusSearch])
  return (
    <div className={styles.screen}>
      <Head isBoard={isBoard} shown={rows.length} />
      <ViewTabs tab={tab} spec={spec} views={views} panel={panel} sentence={sentence} />
      <FilterBar
        spec={spec}
        search={
          <SearchBox
            input={input}
            query={spec.query}
            search={search}
            inView={rows.length}
            onWiden={() => changeList({ tab: 'all', spec: { ...defaultViews.all, query: spec.query } })}
            onQuery={(query) => changeSpec({ query })}
            onComposing={onComposing}
            onOpen={(id) => void navigate(`/dossier/${id}`)}
            onLeave={() => handleRef.current?.()}
          />
        }
      />
      <div id={panel} role="tabpanel" aria-label={sentence} className={styles.panel}>
        <Rows isBoard={isBoard} rows={rows} handleRef={handleRef} />
      </div>
    </div>
  )
}

export default CasesScreen

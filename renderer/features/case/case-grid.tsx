/** The dense list: a grid of any length of which only the visible rows exist, led by keys or mouse. */
import { useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/case/dossier.ts'
import type { DossierId } from '#shared/text/id.ts'
import { shownColumns, type ViewColumn } from '#shared/view/columns.ts'
import type { ViewSpec } from '#shared/view/view.ts'
import { isComposing } from '../../composing.ts'
import { columnDefinitions, features, HeaderLabel, isNumeric, tracks } from './grid-columns.tsx'
import { moveSpot, nextSort, type Spot } from './grid-keys.ts'
import styles from './grid.module.css'

export interface CaseGridProps {
  readonly rows: readonly DossierRow[]
  readonly spec: ViewSpec
  readonly cursor: DossierId | null
  readonly rowHeight: number
  /** focuses the row of the cursor */
  readonly handleRef: RefObject<(() => void) | null>
  readonly onCursor: (id: DossierId) => void
  readonly onSort: (sort: ViewSpec['sort']) => void
  readonly onOpen: (id: DossierId) => void
  readonly onPeek: (id: DossierId) => void
  /** true where there was something to close */
  readonly onEscape: () => boolean
}

const OVERSCAN = 12

const Head = ({
  columns,
  sort,
  tabStop,
  onSort,
}: {
  readonly columns: readonly ViewColumn[]
  readonly sort: ViewSpec['sort']
  /** the header that Tab reaches; −1: none */
  readonly tabStop: number
  readonly onSort: (column: ViewColumn, isAdding: boolean, at: number) => void
}) => {
  const { t } = useTranslation('cases')
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map((column, index) => {
          const sorted = sort.find((entry) => entry.column === column)
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending'}
              tabIndex={index === tabStop ? 0 : -1}
              data-head={index}
              data-numeric={isNumeric(column)}
              title={t('sort.hint')}
              className={styles.headCell}
              onClick={(event) => {
                onSort(column, event.shiftKey, index)
              }}
            >
              <HeaderLabel column={column} sort={sort} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

export const CaseGrid = ({
  rows,
  spec,
  cursor,
  rowHeight,
  handleRef,
  onCursor,
  onSort,
  onOpen,
  onPeek,
  onEscape,
}: CaseGridProps) => {
  const { t } = useTranslation('cases')
  const scroll = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => shownColumns(spec), [spec])
  const grid = tracks(columns)
  const found = useMemo(
    () =>
      cursor === null
        ? 0
        : Math.max(
            0,
            rows.findIndex((row) => row.id === cursor),
          ),
    [rows, cursor],
  )
  const [spot, setSpot] = useState<{ readonly isHead: boolean; readonly cell: number }>({ isHead: false, cell: -1 })
  const cell = Math.min(spot.cell, columns.length - 1)
  const isHead = spot.isHead || rows.length === 0
  const wantsFocus = useRef(false)

  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is read anew at each rendering
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollPaddingStart: rowHeight,
    // The row that holds the focus stays, however far one scrolls by wheel.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return found >= range.count || indexes.includes(found) ? indexes : [...indexes, found].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const table = useTable({
    features,
    columns: useMemo(() => columns.flatMap((column) => columnDefinitions.get(column) ?? []), [columns]),
    data: useMemo(() => items.flatMap((item) => rows[item.index] ?? []), [items, rows]),
    getRowId: (row) => row.id,
  })
  const shown = new Map(table.getRowModel().rows.map((row) => [row.id, row]))

  const focus = (): void => {
    const selector = isHead
      ? `[data-head="${Math.max(0, cell)}"]`
      : `[data-row="${found}"]${cell < 0 ? '' : ` [data-cell="${cell}"]`}`
    scroll.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }
  const land = (to: Spot): void => {
    wantsFocus.current = true
    setSpot({ isHead: to.row < 0, cell: to.cell })
    const row = rows[to.row]
    if (to.row >= 0 && row !== undefined) {
      onCursor(row.id)
      virtual.scrollToIndex(to.row, { align: 'auto' })
    }
  }
  useLayoutEffect(() => {
    handleRef.current = () => {
      land({ row: rows.length === 0 ? -1 : found, cell: -1 })
    }
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focus()
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return
    const size = {
      rows: rows.length,
      columns: columns.length,
      page: Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2,
    }
    const to = event.shiftKey ? null : moveSpot({ row: isHead ? -1 : found, cell }, event.code, size)
    const row = rows[found]
    const column = columns[Math.max(0, cell)]
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
    if (to !== null) land(to)
    else if (isHead && (isEnter || event.code === 'Space') && column !== undefined) {
      onSort(nextSort(spec.sort, column, event.shiftKey))
      wantsFocus.current = true
    } else if (!isHead && isEnter && row !== undefined) onOpen(row.id)
    else if (!isHead && event.code === 'Space' && row !== undefined) onPeek(row.id)
    else if (event.code !== 'Escape' || !onEscape()) return
    event.preventDefault()
  }

  return (
    <div
      ref={scroll}
      role="grid"
      aria-label={t('grid.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={`${styles.grid} figures`}
      style={{ '--columns': grid.columns, '--least': grid.least, '--height': `${rowHeight}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <Head
        columns={columns}
        sort={spec.sort}
        tabStop={isHead ? Math.max(0, cell) : -1}
        onSort={(column, isAdding, at) => {
          wantsFocus.current = true
          setSpot({ isHead: true, cell: at })
          onSort(nextSort(spec.sort, column, isAdding))
        }}
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          const cells = row === undefined ? undefined : shown.get(row.id)?.getAllCells()
          if (row === undefined || cells === undefined) return null
          const isActive = item.index === found
          return (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isActive && cursor !== null}
              data-row={item.index}
              tabIndex={isActive && !isHead && cell < 0 ? 0 : -1}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                land({ row: item.index, cell: -1 })
              }}
              onDoubleClick={() => {
                onOpen(row.id)
              }}
            >
              {cells.map((each, index) => (
                <div
                  key={each.id}
                  role="gridcell"
                  aria-colindex={index + 1}
                  data-cell={index}
                  data-numeric={isNumeric(columns[index] ?? 'number')}
                  tabIndex={isActive && !isHead && cell === index ? 0 : -1}
                  className={styles.cell}
                >
                  <table.FlexRender cell={each} />
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

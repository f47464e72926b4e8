/** One state of the board: its name, how many there are, and a virtual column of cards. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierRow } from '#shared/case/dossier.ts'
import type { DossierId } from '#shared/text/id.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { stateLook } from '../dossier/state-look.ts'
import styles from './board.module.css'
import { DueWords } from './due-words.tsx'

const CARD = 6.25
const GAP = 8

const Card = ({
  row,
  isActive,
  onFocus,
}: {
  readonly row: DossierRow
  readonly isActive: boolean
  readonly onFocus: () => void
}) => {
  const { t } = useTranslation('cases')
  const label = useCodeLabel()
  return (
    <Link
      to={`/dossier/${row.id}`}
      className={styles.card}
      data-card={row.id}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      draggable={false}
    >
      <span className={`${styles.number} figures`}>{row.number}</span>
      <span className={styles.subject}>
        {row.subject === '' ? <span className="quiet">{t('grid.noSubject')}</span> : row.subject}
      </span>
      <span className={styles.foot}>
        <span className={`${styles.kinds} quiet`}>
          {row.kinds.map((code) => label('complaint-kind', code)).join(', ')}
        </span>
        <DueWords row={row} withDate={false} />
      </span>
    </Link>
  )
}

export const BoardColumn = ({
  state,
  label,
  rows,
  active,
  onFocus,
}: {
  readonly state: string
  readonly label: string
  readonly rows: readonly DossierRow[]
  /** position of the card that holds the tab stop of the board; −1: in another column */
  readonly active: number
  readonly onFocus: (id: DossierId) => void
}) => {
  const { t } = useTranslation('cases')
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is read anew at each rendering
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD * rem,
    gap: GAP,
    overscan: 6,
    useFlushSync: false,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return active < 0 || active >= range.count || indexes.includes(active)
        ? indexes
        : [...indexes, active].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  return (
    <section className={styles.column} aria-labelledby={id} data-empty={rows.length === 0}>
      <h2 id={id} className={styles.columnHead}>
        <StateBadge label={label} look={stateLook(state)} />
        <span className="quiet figures">{t('rows', { count: rows.length })}</span>
      </h2>
      <div ref={scroll} className={styles.scroll}>
        {rows.length === 0 ? (
          <p className={`${styles.nothing} quiet`}>{t('board.empty')}</p>
        ) : (
          <div role="list" aria-labelledby={id} className={styles.cards} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index]
              return row === undefined ? null : (
                <div
                  key={item.key}
                  role="listitem"
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  className={styles.place}
                  style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                >
                  <Card
                    row={row}
                    isActive={item.index === active}
                    onFocus={() => {
                      onFocus(row.id)
                    }}
                  />
                </div>
              )
            })}
          </div>
        )}
      </div>
    </section>
  )
}

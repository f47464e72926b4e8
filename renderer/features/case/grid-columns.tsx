/** How each column of the list looks and how wide it is. */
import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { IconArrowNarrowDown, IconArrowNarrowUp, IconUrgent } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierRow } from '#shared/case/dossier.ts'
import { daysBetween } from '#shared/time/civil-date.ts'
import { viewColumns, type ViewColumn } from '#shared/view/columns.ts'
import type { ViewSpec } from '#shared/view/view.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useToday } from '../../working-set/today.ts'
import { stateLook } from '../dossier/state-look.ts'
import { DueWords } from './due-words.tsx'
import styles from './grid.module.css'
import { useStateLabel } from './state-words.ts'

/** Widths in rem; the subject is never narrower than this and takes what is left. */
const widths: Readonly<Record<ViewColumn, number>> = {
  number: 11.25,
  legacyNumber: 7,
  noun: 5,
  subject: 12,
  kinds: 8.5,
  grounds: 8,
  state: 8.25,
  received: 6,
  due: 13.5,
  daysInState: 5.5,
  channel: 7,
  urgency: 5.5,
  allegationCount: 4.5,
  evidenceCount: 5,
}

/** The tracks of a row. Each row is a grid of its own, so none may depend on what stands in it. */
export const tracks = (columns: readonly ViewColumn[]): { readonly columns: string; readonly least: string } => ({
  columns: columns.map((column) => (column === 'subject' ? 'minmax(0, 1fr)' : `${widths[column]}rem`)).join(' '),
  least: `${columns.reduce((sum, column) => sum + widths[column], 0)}rem`,
})

export const isNumeric = (column: ViewColumn): boolean =>
  column === 'daysInState' || column === 'allegationCount' || column === 'evidenceCount'

const Codes = ({ list, codes }: { readonly list: string; readonly codes: readonly string[] }) => {
  const label = useCodeLabel()
  const words = codes.map((code) => label(list, code)).join(', ')
  return <span title={words}>{words}</span>
}

const Days = ({ since, closed }: { readonly since: DossierRow['stateSince']; readonly closed: boolean }) => {
  const { t } = useTranslation('cases')
  const today = useToday()
  return (
    <span className={closed ? 'quiet' : undefined}>
      {t('grid.days', { count: Math.max(0, daysBetween(since, today)) })}
    </span>
  )
}

const State = ({ state }: { readonly state: string }) => {
  const label = useStateLabel()(state)
  return (
    <span title={label}>
      <StateBadge label={label} look={stateLook(state)} />
    </span>
  )
}

const Urgency = ({ code }: { readonly code: string }) => (
  <span className={styles.urgency}>
    {code === 'urgent' && <IconUrgent size={16} stroke={1.75} aria-hidden />}
    <Codes list="urgency" codes={[code]} />
  </span>
)

const Subject = ({ subject }: { readonly subject: string }) => {
  const { t } = useTranslation('cases')
  return subject === '' ? <span className="quiet">{t('grid.noSubject')}</span> : <span title={subject}>{subject}</span>
}

const Noun = ({ noun }: { readonly noun: DossierRow['noun'] }) => <>{useTranslation('cases').t(`noun.${noun}`)}</>

/** The content of one cell. */
const content = (column: ViewColumn, row: DossierRow): ReactNode => {
  switch (column) {
    case 'number':
      return (
        <Link to={`/dossier/${row.id}`} tabIndex={-1} className={styles.number}>
          {row.number}
        </Link>
      )
    case 'legacyNumber':
      return row.legacyNumber
    case 'noun':
      return <Noun noun={row.noun} />
    case 'subject':
      return <Subject subject={row.subject} />
    case 'kinds':
      return <Codes list="complaint-kind" codes={row.kinds} />
    case 'grounds':
      return <Codes list="ground" codes={row.grounds} />
    case 'state':
      return <State state={row.state} />
    case 'received':
      return row.received
    case 'due':
      return <DueWords row={row} withDate />
    case 'daysInState':
      return <Days since={row.stateSince} closed={row.closed} />
    case 'channel':
      return <Codes list="channel" codes={[row.channel]} />
    case 'urgency':
      return <Urgency code={row.urgency} />
    case 'allegationCount':
    case 'evidenceCount':
      return row[column] === 0 ? <span className="quiet">0</span> : row[column]
  }
}

export const HeaderLabel = ({ column, sort }: { readonly column: ViewColumn; readonly sort: ViewSpec['sort'] }) => {
  const { t } = useTranslation('cases')
  const place = sort.findIndex((entry) => entry.column === column)
  const Arrow = sort[place]?.descending === true ? IconArrowNarrowDown : IconArrowNarrowUp
  return (
    <>
      <span className={styles.headLabel}>{t(`column.${column}`)}</span>
      {place >= 0 && <Arrow size={14} stroke={1.75} aria-hidden />}
      {place >= 0 && sort.length > 1 && (
        <>
          <span aria-hidden>{place + 1}</span>
          <span className="unseen">{t('sort.place', { place: place + 1 })}</span>
        </>
      )}
    </>
  )
}

/** Rows are filtered and sorted by `shared/view` and come by the windowful: of the table only its columns are needed. */
export const features = tableFeatures({})
const helper = createColumnHelper<typeof features, DossierRow>()

export const columnDefinitions = new Map(
  viewColumns.map((column) => [
    column,
    helper.display({ id: column, cell: ({ row }) => content(column, row.original) }),
  ]),
)

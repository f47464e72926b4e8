/** The rows of the view in its order, and the view in words. */
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/case/dossier.ts'
import { filterRows, sortRows, type CodeRank } from '#shared/view/apply-view.ts'
import type { ViewSpec } from '#shared/view/view.ts'
import { viewSentence } from '#shared/view/view-sentence.ts'
import type { CodeList } from '#shared/vocabulary/code-list.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { useRowProjection } from '../../working-set/hooks.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { stateRank, useStateLabel } from './state-words.ts'
import type { SearchState } from './use-search.ts'

const listNames = {
  kinds: 'complaint-kind',
  grounds: 'ground',
  channel: 'channel',
  channels: 'channel',
  urgency: 'urgency',
} as const

/** Codes sort by their place in the office's lists. */
const rankBy = (lists: readonly CodeList[]): CodeRank => {
  const places = new Map(
    lists.flatMap(({ list, codes }) => codes.map(({ code, order }) => [`${list}/${code}`, order] as const)),
  )
  return (column, code) =>
    column === 'state' ? stateRank(code) : (places.get(`${listNames[column]}/${code}`) ?? 9_999)
}

export const useShownRows = (spec: ViewSpec, search: SearchState): readonly DossierRow[] => {
  const { rows } = useRowProjection()
  const { lists } = useSession()
  const today = useToday()
  const rank = useMemo(() => rankBy(lists), [lists])
  const { answer } = search
  const found = useMemo(() => (answer === null ? null : new Set<string>(answer.ids)), [answer])
  // The field that is typed into goes first; the rows follow when there is time.
  const wanted = useDeferredValue(spec)
  const filtered = useMemo(() => filterRows(rows, wanted, today, found), [rows, wanted, today, found])
  return useMemo(() => sortRows(filtered, wanted.sort, rank), [filtered, wanted.sort, rank])
}

export const useViewSentence = (spec: ViewSpec): string => {
  const { t } = useTranslation('cases')
  const label = useCodeLabel()
  const stateLabel = useStateLabel()
  return viewSentence(
    spec,
    (list, code) => (list === 'states' ? stateLabel(code) : label(listNames[list], code)),
    (key, pieces) => t(key, { ...pieces }),
  )
}

/** What rows and columns of a table are called, and in which order they stand. */
import { useTranslation } from 'react-i18next'
import type { CountsBy } from '#shared/counts/counts.ts'
import { NOT_RECORDED } from '#shared/counts/tabulate.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { useSession } from '../../working-set/session-context.tsx'
import { stateRank, useStateLabel } from '../case/state-words.ts'

const lists: Partial<Readonly<Record<CountsBy, string>>> = {
  kind: 'complaint-kind',
  ground: 'ground',
  channel: 'channel',
}

export const useAxisLabel = (): ((by: CountsBy, key: string) => string) => {
  const { t } = useTranslation('counts')
  const label = useCodeLabel()
  const stateLabel = useStateLabel()
  return (by, key) => {
    if (key === NOT_RECORDED) return t('notRecorded')
    switch (by) {
      case 'kind':
      case 'ground':
      case 'channel':
        return label(lists[by] ?? by, key)
      case 'state':
        return stateLabel(key)
      case 'year':
        return t('year', { year: key })
      case 'quarter':
        return t('quarter', { year: key.slice(0, 4), quarter: key.slice(6) })
      case 'month':
        return t('month', { year: key.slice(0, 4), month: key.slice(5) })
    }
  }
}

/** Positions of the keys in the order of the office's lists; time runs forward, “not recorded” comes last. */
export const useAxisOrder = (): ((by: CountsBy, keys: readonly string[]) => readonly number[]) => {
  const session = useSession()
  return (by, keys) => {
    const codes = session.lists.find(({ list }) => list === lists[by])?.codes
    const rank = (key: string): number => {
      if (key === NOT_RECORDED) return Infinity
      if (by === 'state') return stateRank(key)
      return codes?.find(({ code }) => code === key)?.order ?? 0
    }
    return keys
      .map((_, index) => index)
      .sort((a, b) => {
        const [left, right] = [rank(keys[a] ?? ''), rank(keys[b] ?? '')]
        return left === right ? a - b : left - right
      })
  }
}

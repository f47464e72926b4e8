/** The answer to the question of the moment; asked again when cases change. */
import { useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/result.ts'
import type { CountsQuestion, CountsTable } from '#shared/counts/counts.ts'
import { call } from '../../vault-client.ts'
import { useRowProjection } from '../../working-set/hooks.ts'

const PAUSE = 120

export interface Counts {
  /** the question that `table` answers: while another is being counted the old answer stays */
  readonly question: CountsQuestion
  readonly table: CountsTable
}

export const useCounts = (
  question: CountsQuestion,
): { readonly counts: Counts | null; readonly failure: Failure | null } => {
  const { rows } = useRowProjection()
  const [counts, setCounts] = useState<Counts | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void call('counts.table', question, { signal: stop.signal }).then((answer) => {
        if (stop.signal.aborted) return
        setFailure(answer.ok ? null : answer.failure)
        if (answer.ok) setCounts({ question, table: answer.value })
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [question, rows])
  return { counts, failure }
}

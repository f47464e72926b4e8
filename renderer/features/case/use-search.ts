/** Search while typing: the vault is asked a moment after each change, and only the last answer counts. */
import { useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/result.ts'
import type { SearchAnswer } from '#shared/search/search.ts'
import { fold } from '#shared/text/text.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { call } from '../../vault-client.ts'

export interface SearchState {
  /** `short`: too short for the texts, only what the rows say is looked at */
  readonly status: 'none' | 'short' | 'searching' | 'answered' | 'failed'
  /** the newest answer; while searching that of the query before, so that the list does not flicker */
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
}

const PAUSE = 80
export const SHOWN_HITS = 50
const SHORTEST = 2

/**
 * The words to ask for. A consonant or vowel that still waits for the rest of its syllable (ㅂ of 차ㅂ) is left out,
 * except where only such letters were typed.
 */
export const askedFor = (typed: string): string => {
  const whole = typed.trim().replace(/[ㄱ-ㅎㅏ-ㅣ]+$/u, '')
  return whole.trim() === '' ? typed.trim() : whole.trim()
}

interface Answered {
  readonly query: string
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
}

/** @param isComposing a syllable is being composed: an empty answer may then only mean that it is not finished */
export const useSearch = (typed: string, isComposing: boolean): SearchState => {
  const { searchable } = useSession()
  const [last, setLast] = useState<Answered | null>(null)
  const query = askedFor(typed)
  const isShort = fold(query).length < SHORTEST
  useEffect(() => {
    if (isShort) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void call('search.find', { query, limit: SHOWN_HITS }, { signal: stop.signal }).then((found) => {
        if (stop.signal.aborted) return
        setLast((before) =>
          found.ok
            ? { query, answer: found.value, failure: null }
            : { query, answer: before?.answer ?? null, failure: found.failure },
        )
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
    // Once the index is whole the same words are asked again.
  }, [query, isShort, searchable])
  const [kept, setKept] = useState<SearchAnswer | null>(null)
  const fresh = last !== null && last.query === query ? last : null
  const isUnfinished = isComposing && fresh?.answer?.dossiers === 0
  const next = isUnfinished ? null : (fresh?.answer ?? null)
  if (next !== null && next !== kept) setKept(next)
  if (query === '') return { status: 'none', answer: null, failure: null }
  if (isShort) return { status: 'short', answer: null, failure: null }
  if (fresh !== null && fresh.failure !== null) return { status: 'failed', answer: kept, failure: fresh.failure }
  if (fresh === null || isUnfinished) return { status: 'searching', answer: kept, failure: null }
  return { status: 'answered', answer: fresh.answer, failure: null }
}

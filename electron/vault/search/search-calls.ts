/** The search call. A query in Latin letters that finds nothing is read once more as Korean typed on a Latin keyboard. */
import { convertQwertyToHangul } from 'es-hangul'
import { ok } from '#shared/contract/result.ts'
import type { Handlers } from '../handler.ts'
import type { SearchIndex } from './search-index.ts'

export interface SearchState {
  readonly index: SearchIndex
  complete: boolean
}

const LATIN = /^[A-Za-z\s]{3,}$/

/** null where no Hangul comes of it; es-hangul throws on some sequences of keys (`horse`). */
const asHangul = (query: string): string | null => {
  try {
    const hangul = convertQwertyToHangul(query)
    return /[가-힣]/u.test(hangul) ? hangul : null
  } catch {
    return null
  }
}

export const searchCalls = (state: SearchState): Handlers<'search.find'> => ({
  'search.find': (_vault, request) => {
    const found = state.index.find(request.query, request.limit)
    if (found.dossiers === 0 && LATIN.test(request.query)) {
      const readAs = asHangul(request.query)
      if (readAs === null) return ok({ ...found, complete: state.complete, readAs: null })
      const again = state.index.find(readAs, request.limit)
      if (again.dossiers > 0) return ok({ ...again, complete: state.complete, readAs })
    }
    return ok({ ...found, complete: state.complete, readAs: null })
  },
})

/**
 * Search inside words over everything this account may read: a scan of folded text in memory, built in slices after unlocking.
 * Nothing of it is on disk. Exact for any run of two syllables or more; several words must all occur in the dossier.
 */
import type { DossierId } from '#shared/text/id.ts'
import type { SearchAnswer, SearchHit } from '#shared/search/search.ts'

export interface SearchText {
  readonly field: SearchHit['field']
  readonly text: string
  readonly folded: string
}

export const foldForSearch = (text: string): string => text.normalize('NFC').toLowerCase()

export const searchTextOf = (field: SearchHit['field'], text: string): SearchText | null =>
  text.trim() === '' ? null : { field, text, folded: foldForSearch(text) }

const CONTEXT = 40

const hitIn = (dossier: DossierId, entry: SearchText, term: string): SearchHit => {
  // Folding keeps the length of nearly every text; where it does not, the folded text is shown.
  const shown = entry.folded.length === entry.text.length ? entry.text : entry.folded
  const at = entry.folded.indexOf(term)
  const line = (part: string): string => part.replace(/\s+/gu, ' ')
  return {
    dossier,
    field: entry.field,
    before: (at > CONTEXT ? '…' : '') + line(shown.slice(Math.max(0, at - CONTEXT), at)),
    match: shown.slice(at, at + term.length),
    after:
      line(shown.slice(at + term.length, at + term.length + CONTEXT)) +
      (at + term.length + CONTEXT < shown.length ? '…' : ''),
  }
}

export interface SearchIndex {
  readonly put: (dossier: DossierId, texts: readonly SearchText[]) => void
  readonly remove: (dossier: DossierId) => void
  readonly has: (dossier: DossierId) => boolean
  readonly find: (query: string, limit: number) => Omit<SearchAnswer, 'complete' | 'readAs'>
  readonly size: number
}

export const makeSearchIndex = (): SearchIndex => {
  const entries = new Map<DossierId, readonly SearchText[]>()
  return {
    put: (dossier, texts) => {
      entries.set(dossier, texts)
    },
    remove: (dossier) => {
      entries.delete(dossier)
    },
    has: (dossier) => entries.has(dossier),
    get size() {
      return entries.size
    },
    find: (query, limit) => {
      const terms = foldForSearch(query)
        .split(/\s+/u)
        .filter((term) => term !== '')
      const [first] = terms
      const ids: DossierId[] = []
      const hits: SearchHit[] = []
      if (first === undefined) return { hits, dossiers: 0, ids }
      for (const [dossier, texts] of entries) {
        if (!terms.every((term) => texts.some((entry) => entry.folded.includes(term)))) continue
        ids.push(dossier)
        if (hits.length >= limit) continue
        const entry = texts.find((candidate) => candidate.folded.includes(first))
        if (entry !== undefined) hits.push(hitIn(dossier, entry, first))
      }
      return { hits, dossiers: ids.length, ids }
    },
  }
}

/** A view read as one sentence, so that nobody has to guess what a tab leaves out. */
import type { ViewSpec } from './view.ts'

/** A text of the namespace `cases`; pieces are put in by name. */
export type Translate = (key: string, pieces?: Readonly<Record<string, string>>) => string
/** Label of a code in the reader's language. */
export type CodeName = (list: 'kinds' | 'grounds' | 'states' | 'channels', code: string) => string

interface Clause {
  readonly key: string
  readonly pieces: Readonly<Record<string, string>>
}

const clausesOf = (spec: ViewSpec, name: CodeName, t: Translate): readonly Clause[] => {
  const anyOf = (list: Parameters<CodeName>[0]): readonly Clause[] => {
    const quoted = spec[list].map((code) => t('sentence.quoted', { word: name(list, code) }))
    const last = quoted.at(-1)
    if (last === undefined) return []
    const before = quoted.slice(0, -1).join(', ')
    return [{ key: list, pieces: { values: before === '' ? last : t('sentence.or', { before, last }) } }]
  }
  const { receivedFrom: from, receivedTo: to } = spec
  const period: readonly Clause[] =
    from !== null && to !== null
      ? [{ key: 'between', pieces: { from, to } }]
      : from !== null
        ? [{ key: 'since', pieces: { from } }]
        : to !== null
          ? [{ key: 'until', pieces: { to } }]
          : []
  return [
    ...(spec.query.trim() === '' ? [] : [{ key: 'query', pieces: { query: spec.query.trim() } }]),
    ...(spec.origin === 'any' ? [] : [{ key: `origin-${spec.origin}`, pieces: {} }]),
    ...period,
    ...anyOf('channels'),
    ...anyOf('kinds'),
    ...anyOf('grounds'),
    ...anyOf('states'),
    ...(spec.due === 'any' ? [] : [{ key: `due-${spec.due}`, pieces: {} }]),
  ]
}

/**
 * One sentence: which dossiers, under which conditions, in which order.
 * Korean puts the conditions before the noun, each but the last in its connecting form, so every clause has two
 * texts, `.and` and `.last`; in English they are the same.
 */
export const viewSentence = (spec: ViewSpec, name: CodeName, t: Translate): string => {
  const clauses = clausesOf(spec, name, t)
  const words = clauses.map(({ key, pieces }, index) =>
    t(`sentence.clause.${key}.${index === clauses.length - 1 ? 'last' : 'and'}`, pieces),
  )
  const noun = t(`sentence.noun.${spec.noun}.${spec.open}`)
  const sort = spec.sort[0]
  const order = sort === undefined ? '' : t(`sentence.sort.${sort.column}.${sort.descending ? 'down' : 'up'}`)
  const what = words.length === 0 ? noun : t('sentence.what', { clauses: words.join(t('sentence.join')), noun })
  return order === '' ? t('sentence.plain', { what }) : t('sentence.sorted', { what, order })
}

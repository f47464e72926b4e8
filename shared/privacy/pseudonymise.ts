/** Replaces the names of a case by its pseudonyms, with the Korean particles that then follow. */
import { foldText } from './folded-text.ts'
import { nameKey, namePattern } from './name-pattern.ts'
import { endsName, mendParticle } from './particles.ts'
import { reversedLatinName } from './person-name.ts'

export interface NameEntry {
  readonly name: string
  /** other spellings of the same name */
  readonly variants?: readonly string[]
  /** what stands in its place, as 신청인 A */
  readonly alias: string
}

export interface Replacement {
  /** the name as the case knows it */
  readonly name: string
  readonly alias: string
  readonly count: number
}

interface Target {
  readonly key: string
  readonly pattern: RegExp
  readonly entry: NameEntry
}

interface Match {
  readonly start: number
  readonly end: number
  readonly entry: NameEntry
}

/** Units after a name that decide its particle. */
const LOOK_AHEAD = 30

const targetsOf = (entries: readonly NameEntry[]): readonly Target[] =>
  entries
    .flatMap((entry) =>
      [entry.name, ...(entry.variants ?? [])]
        .flatMap((name) => [name, reversedLatinName(name) ?? name])
        .flatMap((name): readonly Target[] => {
          const key = nameKey(name)
          const short = /^[가-힣]{2}$/.test(key)
          // 이상 is a name, 이 상 is mostly "this prize": two syllables must stand together.
          const pattern = namePattern(name, short ? 'tight' : 'loose')
          return pattern ? [{ key, pattern, entry }] : []
        }),
    )
    .toSorted((a, b) => b.key.length - a.key.length)

/**
 * A name of two syllables must look like one: 이상은 and 이상 과장, but not 이상하다 or 정이상. So must the end of a
 * name that stands apart: 홍 길동은, but not 홍길 동네.
 */
const standsAlone = (text: string, start: number, end: number, key: string): boolean => {
  if (/^[가-힣]{2}$/.test(key))
    return !/[가-힣]/.test(text.charAt(start - 1)) && endsName(text.slice(end, end + LOOK_AHEAD))
  return !/[가-힣]$/.test(key) || !text.slice(start, end).includes(' ') || endsName(text.slice(end, end + LOOK_AHEAD))
}

const spansOfAliases = (text: string, entries: readonly NameEntry[]): readonly (readonly [number, number])[] =>
  entries.flatMap(({ alias }) => {
    const key = foldText(alias).text
    const spans: (readonly [number, number])[] = []
    for (let at = text.indexOf(key); key !== '' && at >= 0; at = text.indexOf(key, at + 1))
      spans.push([at, at + key.length])
    return spans
  })

const replaceOnce = (
  text: string,
  entries: readonly NameEntry[],
  targets: readonly Target[],
  counts: Map<NameEntry, number>,
): string => {
  const folded = foldText(text)
  const taken: (readonly [number, number])[] = [...spansOfAliases(folded.text, entries)]
  const matches: Match[] = []
  for (const { pattern, key, entry } of targets)
    for (const found of folded.text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length]
      if (taken.some(([from, to]) => start < to && from < end)) continue
      if (!standsAlone(folded.text, start, end, key)) continue
      taken.push([start, end])
      matches.push({ start, end, entry })
    }
  let result = ''
  let from = 0
  for (const { start, end, entry } of matches.toSorted((a, b) => a.start - b.start)) {
    const particle = mendParticle(folded.text.slice(end, end + LOOK_AHEAD), entry.alias)
    const last = end + (particle?.length ?? 0) - 1
    result += text.slice(from, folded.starts[start]) + entry.alias + (particle?.text ?? '')
    from = folded.ends[last] ?? text.length
    counts.set(entry, (counts.get(entry) ?? 0) + 1)
  }
  return result + text.slice(from)
}

/**
 * Replaces every name by its alias, the longest names first. Names are found whatever their spacing (홍 길동),
 * Unicode form or case; Latin names only as whole words. Done twice it changes nothing more.
 * It errs towards leaving a doubtful word alone: `scan` looks for what is left.
 */
export const pseudonymise = (
  text: string,
  entries: readonly NameEntry[],
): { readonly text: string; readonly replacements: readonly Replacement[] } => {
  const targets = targetsOf(entries)
  const counts = new Map<NameEntry, number>()
  let result = text
  // A replaced name can set another free: 홍길동이상은 → 신청인 A이상은. Each round replaces at least one name.
  for (let round = 0; round <= entries.length + 1; round += 1) {
    const next = replaceOnce(result, entries, targets, counts)
    if (next === result) break
    result = next
  }
  return {
    text: result,
    replacements: entries.flatMap((entry) => {
      const count = counts.get(entry)
      return count === undefined ? [] : [{ name: entry.name, alias: entry.alias, count }]
    }),
  }
}

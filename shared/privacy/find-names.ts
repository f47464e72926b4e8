/** Finds the case's names in folded text: stricter than pseudonymising, every occurrence counts. */
import { type FoldedText } from './folded-text.ts'
import type { Finding, HitKind, KnownIdentity, Strength } from './identity.ts'
import { nameKey, namePattern, type Gap } from './name-pattern.ts'
import { endsName } from './particles.ts'
import { latinParts, organisationParts, reversedLatinName, splitKoreanName, withoutLegalForm } from './person-name.ts'
import { titlePattern } from './titles.ts'

/** Units after a name that decide whether the name has ended. */
const LOOK_AHEAD = 30

/** The run of Hangul that a span lies in: the word that a person would judge. */
const wordAround = (text: string, start: number, end: number): string => {
  const before = /[가-힣]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const after = /^[가-힣]{0,20}/.exec(text.slice(end))?.[0] ?? ''
  return before + text.slice(start, end).replace(/\s/g, '') + after
}

const isBounded = (text: string, start: number, end: number): boolean =>
  !/[가-힣]/.test(text.charAt(start - 1)) && endsName(text.slice(end, end + LOOK_AHEAD))

interface Search {
  readonly kind: HitKind
  readonly name: string
  readonly gap: Gap
  readonly strength: Strength
  readonly partyId: string
  /** a word inside another word is no hit */
  readonly boundedOnly: boolean
}

const find = (folded: FoldedText, search: Search): readonly Finding[] => {
  const pattern = namePattern(search.name, search.gap)
  if (!pattern) return []
  const key = nameKey(search.name)
  const short = /^[가-힣]{2}$/.test(key)
  return [...folded.text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const place = { kind: search.kind, start, end, partyId: search.partyId }
    const bounded = !/[가-힣]/.test(key) || isBounded(folded.text, start, end)
    if (bounded || (!short && !search.boundedOnly)) return [{ ...place, value: key, strength: search.strength }]
    // 이 상황: two syllables that stand apart inside other words are no name.
    if (search.boundedOnly || match[0].includes(' ')) return []
    // 이상하다: reported under the whole word, so that waving it through does not wave the name through.
    return [{ ...place, value: wordAround(folded.text, start, end), strength: 'weak' }]
  })
}

/** Parts of Latin names: any case from four letters on; shorter ones (Kim, Lee, An) only with a capital. */
const findParts = (folded: FoldedText, name: string, partyId: string): readonly Finding[] =>
  latinParts(name).flatMap((part) =>
    find(folded, {
      kind: 'name-part',
      name: part,
      gap: 'tight',
      strength: 'likely',
      partyId,
      boundedOnly: false,
    }).filter(({ start }) => part.length >= 4 || folded.capitals[start]),
  )

/** 홍 과장, 홍팀장님, 홍 모 씨. */
const findSurnameTitles = (folded: FoldedText, family: string, partyId: string): readonly Finding[] => {
  const pattern = new RegExp(`(?<![가-힣])${family}[ \\n]?(?:모[ \\n]?)?(?:${titlePattern})`, 'gu')
  return [...folded.text.matchAll(pattern)]
    .filter((match) =>
      endsName(folded.text.slice(match.index + match[0].length, match.index + match[0].length + LOOK_AHEAD)),
    )
    .map((match) => ({
      kind: 'surname-title',
      value: match[0].replace(/\s/g, ''),
      start: match.index,
      end: match.index + match[0].length,
      partyId,
      strength: /\s/.test(match[0]) ? 'weak' : 'likely',
    }))
}

const findPerson = (folded: FoldedText, name: string, partyId: string): readonly Finding[] => {
  const whole = { kind: 'name', gap: 'loose', strength: 'certain', partyId, boundedOnly: false } as const
  const reversed = reversedLatinName(name)
  const korean = splitKoreanName(name)
  return [
    ...find(folded, { ...whole, name }),
    ...(reversed === null ? [] : find(folded, { ...whole, name: reversed })),
    ...findParts(folded, name, partyId),
    ...(korean === null ? [] : findSurnameTitles(folded, korean.family, partyId)),
    ...(korean !== null && korean.given.length >= 2
      ? find(folded, {
          kind: 'given-name',
          name: korean.given,
          gap: 'tight',
          strength: 'likely',
          partyId,
          boundedOnly: true,
        })
      : []),
  ]
}

const findOrganisation = (folded: FoldedText, name: string, partyId: string): readonly Finding[] => {
  const search = { kind: 'organisation', gap: 'loose', strength: 'certain', partyId, boundedOnly: false } as const
  const core = withoutLegalForm(name)
  return [
    ...find(folded, { ...search, name }),
    ...(core === null ? [] : find(folded, { ...search, name: core })),
    ...organisationParts(name).flatMap((part) => find(folded, { ...search, name: part, strength: 'weak' })),
  ]
}

export const findNames = (folded: FoldedText, known: readonly KnownIdentity[]): readonly Finding[] =>
  known.flatMap(({ partyId, nature, names, employers }) => [
    ...names.flatMap((name) => (nature === 'person' ? findPerson : findOrganisation)(folded, name, partyId)),
    ...(employers ?? []).flatMap((employer) => findOrganisation(folded, employer, partyId)),
  ])

/**
 * The scan of the outgoing gate: what in the text of a *finished* file could point to a person. It is strict; each
 * hit that is harmless is waved through by a person, with a reason. Korean and English.
 */
import { foldText } from './folded-text.ts'
import { findKnownValues, valuePattern } from './find-known-values.ts'
import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import { findPlaces } from './find-places.ts'
import type { Finding, Hit, HitKind, KnownIdentity, Strength } from './identity.ts'

/** Text of one page; 0 is the file's metadata. */
export interface PageText {
  readonly page: number
  readonly text: string
}

export interface ScanOptions {
  /** values that may stand in the document: its own number, the office's own telephone and addresses */
  readonly own?: readonly string[]
  /** case numbers, the legacy register's among them, that must not stand in it */
  readonly caseNumbers?: readonly string[]
}

const families: Readonly<Record<HitKind, 'name' | 'number' | 'place'>> = {
  name: 'name',
  'given-name': 'name',
  'name-part': 'name',
  'surname-title': 'name',
  organisation: 'name',
  phone: 'number',
  'resident-number': 'number',
  'foreigner-number': 'number',
  passport: 'number',
  'driver-licence': 'number',
  'business-number': 'number',
  account: 'number',
  number: 'number',
  'case-number': 'number',
  birth: 'number',
  plate: 'number',
  'e-mail': 'place',
  address: 'place',
  url: 'place',
}
const rank: Readonly<Record<Strength, number>> = { certain: 0, likely: 1, weak: 2 }

/** Of findings of one family at one place the widest stays, and of equals the one that the case knows. */
const withoutContained = (findings: readonly Finding[]): readonly Finding[] => {
  const kept: Finding[] = []
  const sorted = findings.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(a.partyId === null) - Number(b.partyId === null) ||
      rank[a.strength] - rank[b.strength],
  )
  for (const one of sorted) {
    const holder = kept.find(
      (other) => families[other.kind] === families[one.kind] && other.start <= one.start && one.end <= other.end,
    )
    if (!holder) kept.push(one)
    // A wider form must not hide whose value it holds: an address with the known flat in it is that party's.
    else if (holder.partyId === null && one.partyId !== null)
      kept[kept.indexOf(holder)] = { ...holder, partyId: one.partyId, strength: 'certain' }
  }
  return kept
}

/** The pages as one text, so that what runs over the end of a page is found too, and the way back. */
const join = (pages: readonly PageText[]) => {
  const offsets: number[] = []
  let text = ''
  for (const page of pages) {
    offsets.push(text.length)
    text += `${page.text}\n`
  }
  const placeOf = (offset: number) => {
    const index = Math.max(
      0,
      offsets.findLastIndex((start) => start <= offset),
    )
    return { page: pages[index]?.page ?? 0, index, offset: offset - (offsets[index] ?? 0) }
  }
  return { text, placeOf }
}

const ID_LIMIT = 300

/**
 * Scans extracted text for the names and values of `known` and for anything that looks like a personal number,
 * address, birthday or case number. Hits are sorted by place, one per kind and value, with their count.
 */
export const scan = (
  input: string | readonly PageText[],
  known: readonly KnownIdentity[],
  options: ScanOptions = {},
): readonly Hit[] => {
  const pages = typeof input === 'string' ? [{ page: 1, text: input }] : input
  const whole = join(pages)
  const folded = foldText(whole.text)
  const spansOf = (value: string) => {
    const pattern = valuePattern(value)
    return pattern
      ? [...folded.text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const)
      : []
  }
  const allowed = (options.own ?? []).flatMap(spansOf)
  const caseNumbers = (options.caseNumbers ?? []).flatMap((number) =>
    spansOf(number).map(([start, end]): Finding => {
      const value = folded.text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '')
      return { kind: 'case-number', value, start, end, partyId: null, strength: 'certain' }
    }),
  )
  const findings = [
    ...findNames(folded, known),
    ...findKnownValues(folded, known),
    ...caseNumbers,
    ...findNumbers(folded),
    ...findPlaces(folded),
  ].filter(({ start, end }) => !allowed.some(([from, to]) => from <= start && end <= to))

  const hits = new Map<string, Hit>()
  for (const one of withoutContained(findings).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const id = `${one.kind}:${one.value}`.slice(0, ID_LIMIT)
    const before = hits.get(id)
    const from = whole.placeOf(folded.starts[one.start] ?? 0)
    const to = whole.placeOf(folded.ends[one.end - 1] ?? 0)
    const value = whole.text.slice(folded.starts[one.start], folded.ends[one.end - 1])
    hits.set(
      id,
      before
        ? {
            ...before,
            count: before.count + 1,
            strength: rank[one.strength] < rank[before.strength] ? one.strength : before.strength,
          }
        : {
            id,
            kind: one.kind,
            value,
            page: from.page,
            start: from.offset,
            end: to.index === from.index ? to.offset : (pages[from.index]?.text.length ?? 0),
            partyId: one.partyId,
            strength: one.strength,
            count: 1,
          },
    )
  }
  return [...hits.values()]
}

/** Typed or imported text to a date of facts. Forgiving in form, never guessing: null for what it does not understand. */
import { civilDateOf, type CivilDate } from './civil-date.ts'
import { factRange, monthPoint, type FactDate, type FactPoint } from './fact-date.ts'
import { englishMonths } from './format-date.ts'

export interface FactDateReading {
  /**
   * Read `3-5-24` and `3/5/2024` as month, day, year, the way of US registers. Only when somebody said that the
   * column is written so; a two-digit year is then the latest one whose day is not after `notAfter`.
   */
  readonly monthFirst?: { readonly notAfter: CivilDate }
}

const UNKNOWN = new Set([
  'unknown',
  'notknown',
  'dateunknown',
  '?',
  '모름',
  '불명',
  '미상',
  '불상',
  '알수없음',
  '날짜모름',
])
const ABOUT_BEFORE = /^(?:about|around|approximately|approx\.?|circa|ca\.?|c\.|약|대략)\s*/
const ABOUT_AFTER = /\s*(?:경|쯤|무렵|께)$/
const RANGES = [
  /^from\s+(.+?)\s+(?:to|until|till)\s+(.+)$/,
  /^(.+?)\s+(?:to|until)\s+(.+)$/,
  /^(.+?)\s*부터\s*(.+?)\s*까지$/,
  /^(.+?)\s*에서\s*(.+?)\s*까지$/,
  /^(.+?)\s*[~∼〜～–—]\s*(.+)$/,
  /^(.+?)\s+-\s+(.+)$/,
]

const exactPoint = (year: number, month: number, day: number): FactPoint | null => {
  const date = civilDateOf(year, month, day)
  return date ? { type: 'exact', date } : null
}

const yearPoint = (year: number): FactPoint | null => (year >= 1000 ? { type: 'year', year } : null)

/** `mar`, `march` and `march.` are March; three letters at least. */
const monthNumber = (word: string): number | null => {
  const letters = word.replace('.', '')
  const at = letters.length < 3 ? -1 : englishMonths.findIndex((name) => name.toLowerCase().startsWith(letters))
  return at < 0 ? (letters === 'sept' ? 9 : null) : at + 1
}

const latestYear = (twoDigits: number, month: number, day: number, notAfter: CivilDate): FactPoint | null => {
  const century = Math.trunc(Number(notAfter.slice(0, 4)) / 100) * 100
  for (const year of [century + twoDigits, century + twoDigits - 100]) {
    const date = civilDateOf(year, month, day)
    if (date && date <= notAfter) return { type: 'exact', date }
  }
  return null
}

type Reader = readonly [RegExp, (match: readonly string[]) => FactPoint | null]

const NUMERIC: readonly Reader[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, (m) => exactPoint(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\s*\.?$/,
    (m) => exactPoint(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [/^(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일$/, (m) => exactPoint(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{4})\s*[-./]\s*(\d{1,2})\s*\.?$/, (m) => monthPoint(Number(m[1]), Number(m[2]))],
  [/^(\d{4})\s*년\s*(\d{1,2})\s*월$/, (m) => monthPoint(Number(m[1]), Number(m[2]))],
  [/^(\d{4})\s*년?\.?$/, (m) => yearPoint(Number(m[1]))],
]

const named = (word: string | undefined, read: (month: number) => FactPoint | null): FactPoint | null => {
  const month = monthNumber(word ?? '')
  return month === null ? null : read(month)
}

const ENGLISH: readonly Reader[] = [
  [
    /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+\.?),?\s+(\d{4})$/,
    (m) => named(m[2], (n) => exactPoint(Number(m[3]), n, Number(m[1]))),
  ],
  [
    /^([a-z]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/,
    (m) => named(m[1], (n) => exactPoint(Number(m[3]), n, Number(m[2]))),
  ],
  [/^([a-z]+\.?),?\s+(\d{4})$/, (m) => named(m[1], (n) => monthPoint(Number(m[2]), n))],
]

const monthFirst = (notAfter: CivilDate): readonly Reader[] => [
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{2})$/, (m) => latestYear(Number(m[3]), Number(m[1]), Number(m[2]), notAfter)],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (m) => exactPoint(Number(m[3]), Number(m[1]), Number(m[2]))],
]

const readPoint = (text: string, readers: readonly Reader[]): FactPoint | null => {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    if (match) return read(match)
  }
  return null
}

const readAbout = (text: string, readers: readonly Reader[]): FactDate | null => {
  const plain = text.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '')
  const around = plain === text ? null : readPoint(plain, readers)
  return around ? { type: 'about', around } : null
}

const readRange = (text: string, readers: readonly Reader[]): FactDate | null => {
  for (const pattern of RANGES) {
    const match = pattern.exec(text)
    const from = match && readPoint(match[1] ?? '', readers)
    const to = match && readPoint(match[2] ?? '', readers)
    if (from && to) return factRange(from, to)
  }
  return null
}

/** Korean or English text, or ISO; null for empty text, for days that do not exist and for ranges that run backwards. */
export const parseFactDate = (text: string, reading: FactDateReading = {}): FactDate | null => {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ')
  if (plain === '') return null
  if (UNKNOWN.has(plain.replaceAll(' ', ''))) return { type: 'unknown' }
  const readers = [...NUMERIC, ...ENGLISH, ...(reading.monthFirst ? monthFirst(reading.monthFirst.notAfter) : [])]
  return readPoint(plain, readers) ?? readAbout(plain, readers) ?? readRange(plain, readers)
}

/** The parts of names: Korean family and given names, Latin name parts, organisations without their legal form. */
import { foldText } from './folded-text.ts'

/** Korean family names of two syllables. */
const doubleSurnames = ['남궁', '황보', '제갈', '사공', '선우', '서문', '독고', '동방', '어금', '망절', '장곡', '강전']

const HANGUL_NAME = /^[가-힣]{2,}$/

export interface KoreanName {
  readonly family: string
  readonly given: string
}

/** Splits a Korean personal name; null for anything else. A long transcribed name is split at its first space. */
export const splitKoreanName = (name: string): KoreanName | null => {
  const plain = name.normalize('NFC').trim()
  const tokens = plain.split(/\s+/)
  const joined = tokens.join('')
  if (!HANGUL_NAME.test(joined)) return null
  if (joined.length > 4) {
    const [family, ...given] = tokens
    return family && given.length > 0 ? { family, given: given.join('') } : null
  }
  const size = joined.length > 2 && doubleSurnames.includes(joined.slice(0, 2)) ? 2 : 1
  return { family: joined.slice(0, size), given: joined.slice(size) }
}

/** Masked for showing: 홍○○, 남궁○○; Latin names keep the first letter of each part: J○○ S○○. */
export const maskName = (name: string): string => {
  const plain = name.normalize('NFC').trim()
  const korean = splitKoreanName(plain)
  if (korean) return korean.family + '○'.repeat(Math.max(1, [...korean.given].length))
  if (/^[가-힣\s]+$/.test(plain)) return plain.slice(0, 1) + '○○'
  return plain
    .split(/\s+/)
    .map((part) => ([...part][0] ?? '') + '○○')
    .join(' ')
}

const PARTICLES_OF_NAMES = new Set(['van', 'von', 'de', 'der', 'den', 'da', 'dos', 'la', 'le', 'al', 'bin', 'binti', 'jr', 'sr', 'ii', 'iii', 'mr', 'ms', 'mrs', 'dr', 'and', 'the', 'of']) // prettier-ignore

/** Family and given names of a Latin name of several parts: each points to the person by itself. */
export const latinParts = (name: string): readonly string[] => {
  const folded = foldText(name).text
  if (/[가-힣]/.test(folded)) return []
  const parts = folded.split(/[^\p{L}\p{N}'’-]+/u).filter((part) => part !== '')
  return parts.length < 2 ? [] : parts.filter((part) => part.length >= 2 && !PARTICLES_OF_NAMES.has(part))
}

/** "John Smith" is also written "Smith, John". */
export const reversedLatinName = (name: string): string | null => {
  const tokens = name.trim().split(/[\s,]+/)
  if (tokens.length < 2 || /[가-힣]/.test(name)) return null
  return [tokens.at(-1), ...tokens.slice(0, -1)].join(' ')
}

const LEGAL_FORMS =
  /주식회사|유한회사|재단법인|사단법인|사회복지법인|학교법인|의료법인|\((?:주|유|재|사|복)\)|(?:^|[\s,])(?:inc|ltd|llc|corp|co|plc|gmbh|foundation)\.?(?=$|[\s,])/gu

/** An organisation's name without its legal form; null where that leaves nothing new. */
export const withoutLegalForm = (name: string): string | null => {
  const folded = foldText(name).text
  const core = folded
    .replace(LEGAL_FORMS, ' ')
    .replace(/[\s,.]+/g, ' ')
    .trim()
  return core.length >= 2 && core !== folded.trim() ? core : null
}

/** Parts of an organisation's name that are long enough to point to it, as the centre in "○○재단 늘푸른센터". */
export const organisationParts = (name: string): readonly string[] => {
  const tokens = (withoutLegalForm(name) ?? foldText(name).text).trim().split(/\s+/)
  if (tokens.length < 2) return []
  return tokens.filter(
    (token) => /^[가-힣]{3,}$/.test(token) && !/(?:특별시|광역시|특별자치[시도]|[시도군])$/.test(token),
  )
}

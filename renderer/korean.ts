/** What the interface needs of Korean: particles, initial consonants (초성), and a forgiving search over words. */
import { convertQwertyToHangul, getChoseong, josa as addParticle } from 'es-hangul'

export type JosaOption = Parameters<typeof addParticle>[1]

/** The word with the particle that fits its last sound. */
export const josa = (word: string, particle: JosaOption): string => (word === '' ? '' : addParticle(word, particle))

const fold = (value: string): string => value.normalize('NFC').toLocaleLowerCase('und').replace(/\s+/gu, '')
const ONLY_CONSONANTS = /^[ㄱ-ㅎ]+$/u

/** What the keys would have written on a Korean keyboard; '' where they make nothing (es-hangul throws on `ho` + consonant). */
const typedAsHangul = (keys: string): string => {
  try {
    return convertQwertyToHangul(keys)
  } catch {
    return ''
  }
}

/**
 * Does `query` name one of `words`? By a part of the word, by initial consonants (ㅊㅂ finds 차별), and by
 * Korean typed while the keyboard was on Latin letters (ckquf finds 차별).
 */
export const matchesWords = (query: string, words: readonly string[]): boolean => {
  const wanted = fold(query)
  if (wanted === '') return true
  const folded = words.map(fold)
  if (ONLY_CONSONANTS.test(wanted))
    return folded.some((word) => getChoseong(word).replace(/\s+/gu, '').includes(wanted))
  if (folded.some((word) => word.includes(wanted))) return true
  const asHangul = fold(typedAsHangul(wanted))
  return asHangul !== wanted && /[가-힣]/u.test(asHangul) && folded.some((word) => word.includes(asHangul))
}

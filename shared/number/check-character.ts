/**
 * Codes that people read aloud, write on envelopes and type again, with a check character.
 *
 * The check is a pure system in the manner of ISO/IEC 7064: a sum weighted with powers of 2, modulo 29. Since 29 is
 * prime and 2 has order 28 in it, all weights of up to 28 characters differ: any single wrong character and any two
 * exchanged characters, adjacent or not, change the sum.
 */

/** 29 characters: no I, L, O, S, U, which look or sound like others, and no A or E, so that codes spell no words. */
export const ALPHABET = '0123456789BCDFGHJKMNPQRTVWXYZ'

/** Longest text that the check covers, the check character included. */
export const LONGEST_CHECKED = 28

const PRIME = ALPHABET.length
const BASE = 2

const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', U: 'V' }

const valueOf = (character: string): number => {
  const value = ALPHABET.indexOf(character)
  if (character.length !== 1 || value < 0) throw new RangeError('not a character of the alphabet')
  return value
}

/** Sum of the characters, the last one with weight 2^`weight`. */
const weigh = (text: string, weight: number): number => {
  if (text.length + weight > LONGEST_CHECKED) throw new RangeError('too long for one check character')
  let [sum, factor] = [0, BASE ** weight % PRIME]
  for (const character of Array.from(text).reverse()) {
    sum = (sum + valueOf(character) * factor) % PRIME
    factor = (factor * BASE) % PRIME
  }
  return sum
}

/** The check character of `text`; throws RangeError for text outside the alphabet or longer than 27 characters. */
export const checkCharacter = (text: string): string => ALPHABET.charAt((PRIME - weigh(text, 1)) % PRIME)

/** Does `text`, whose last character is the check character, hold? */
export const isChecked = (text: string): boolean => weigh(text, 0) === 0

/** `random(n)` gives a whole number from 0 to n - 1, each equally often. */
export const randomCode = (length: number, random: (n: number) => number): string =>
  Array.from({ length }, () => ALPHABET.charAt(random(PRIME))).join('')

/** A typed character as it was meant: upper case, O as 0, I and L as 1, S as 5, U as V; null if it can be none. */
export const meantCharacter = (typed: string): string | null => {
  const upper = typed.normalize('NFKC').toUpperCase()
  const meant = MEANT[upper] ?? upper
  return meant.length === 1 && ALPHABET.includes(meant) ? meant : null
}

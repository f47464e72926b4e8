/**
 * How hard a password of Korean syllables is to guess. Estimators made for Latin letters take 안녕하세요, typed as
 * dkssudgktpdy, for twelve random letters. Here a syllable counts as one sign of running text.
 */

/**
 * log10 of guesses for one syllable: about 7.5 bits. A careful estimate of ours: the order-0 entropy of syllables
 * in running text lies near it, and whoever guesses sentences needs fewer.
 */
const SYLLABLE = 2.2
/** log10 of guesses for any other sign between syllables. */
const OTHER = 1.5

/** Keys of the Korean two-set layout (두벌식, KS X 5002): a consonant, a vowel, and final consonants that no vowel follows. */
const CONSONANT = '[rRseEfaqQtTdwWczxvg]'
const VOWEL = '(?:hk|ho|hl|nj|np|nl|ml|[koiOjpuPhynbml])'
const FINAL = `${CONSONANT}(?!${VOWEL})`
const SYLLABLES = new RegExp(`${CONSONANT}${VOWEL}(?:${FINAL}(?:${FINAL})?)?`, 'gu')

/** Shift changes only these seven keys; the others write the same letter with it. */
const plainKeys = (keys: string): string =>
  keys.replace(/[A-Z]/gu, (key) => ('QWERTOP'.includes(key) ? key : key.toLowerCase()))

/**
 * log10 of the guesses that suffice where the keys make Korean words; null where they do not. Most of its letters
 * must come out as whole syllables: English words turn into loose consonants and vowels.
 * @param keys a password as `passwordKeys` gives it
 */
export const koreanGuesses = (keys: string): number | null => {
  const rest = plainKeys(keys).replace(SYLLABLES, '\u0001')
  const syllables = [...rest].filter((sign) => sign === '\u0001').length
  const loose = [...rest].filter((sign) => /[A-Za-z]/u.test(sign)).length
  if (syllables < 2 || loose > syllables / 3) return null
  return syllables * SYLLABLE + ([...rest].length - syllables) * OTHER
}

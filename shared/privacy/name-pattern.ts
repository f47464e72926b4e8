/** Regular expressions that find a name in folded text, tolerant of spacing, hyphens and line ends. */
import { foldText } from './folded-text.ts'

/** Scripts that separate words: a name in them must not be the middle of a longer word. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}]'

const isHangul = (char: string): boolean => /[가-힣]/.test(char)
const isWord = (char: string): boolean => new RegExp(LETTER, 'u').test(char)
const escape = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** `loose`: syllables may stand apart (홍 길 동); `tight`: only a line end may part them. */
export type Gap = 'loose' | 'tight'

/** Letters and digits of a name; null where there is too little to look for. */
const lettersOf = (name: string): readonly { readonly char: string; readonly apart: boolean }[] | null => {
  const letters: { char: string; apart: boolean }[] = []
  let apart = false
  for (const char of foldText(name).text) {
    if (/[\p{L}\p{N}\p{M}]/u.test(char)) {
      letters.push({ char, apart })
      apart = false
    } else apart = true
  }
  return letters.length < 2 ? null : letters
}

/** A pattern for the whole name with the flags `gu`; null for names of fewer than two letters. */
export const namePattern = (name: string, gap: Gap): RegExp | null => {
  const letters = lettersOf(name)
  if (!letters) return null
  const source = letters.map(({ char, apart }, index) => {
    const before = letters[index - 1]?.char
    if (before === undefined) return escape(char)
    if (isHangul(before) && isHangul(char)) return (gap === 'loose' ? '[ \\n]?' : '\\n?') + escape(char)
    return (apart ? "[ \\n.,·'’&()-]{0,3}" : '(?:-?\\n|-)?') + escape(char)
  })
  const first = letters[0]?.char ?? ''
  const last = letters.at(-1)?.char ?? ''
  return new RegExp(
    (isWord(first) ? `(?<!${LETTER})` : '') + source.join('') + (isWord(last) ? `(?!${LETTER})` : ''),
    'gu',
  )
}

/** Letters of the name without anything between them: what hits are counted by. */
export const nameKey = (name: string): string => (lettersOf(name) ?? []).map(({ char }) => char).join('')

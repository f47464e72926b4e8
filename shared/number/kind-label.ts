/** The short word of a kind of complaint that stands in a number, as in `2026-괴롭힘-7QK4-M`. */

const shortWords: Readonly<Record<string, string>> = {
  DISC: '차별',
  SEXH: '성희롱',
  BULL: '괴롭힘',
  PRIV: '개인정보',
  PERS: '인격권',
  HATE: '혐오표현',
  RELC: '종교',
  OTHR: '기타',
}

/** Word for a consultation, which has no kind of its own. */
export const CONSULTATION_WORD = '상담'

/** `label`: what the office calls the kind, for codes of its own; its first word is taken. */
export const kindWord = (code: string, label: string): string =>
  (Object.hasOwn(shortWords, code) ? shortWords[code] : undefined) ?? label.split(/[\s·/,(]/u)[0] ?? label

/** What registers hold in place of a value, and characters that a wrong conversion left behind. */

export type Dirt = 'not-given' | 'spreadsheet-error' | 'pending'

const NOT_GIVEN =
  /^(?:n\.?\/?a\.?|nan|null|nil|none|not applicable|not available|unknown|unk|[-–—.?]+|미상|불상|불명|모름|해당\s?없음|없음|무)$/i
const SPREADSHEET_ERROR = /^#(?:VALUE!|REF!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i
const PENDING =
  /^(?:pending|ongoing|in progress|investigation on-?\s?going|진행\s?중|조사\s?중|처리\s?중|검토\s?중|미정|계류\s?중?)$/i

/** Null for a real value. `cell` has no white space around it and is not empty. */
export const dirtOf = (cell: string): Dirt | null =>
  SPREADSHEET_ERROR.test(cell)
    ? 'spreadsheet-error'
    : NOT_GIVEN.test(cell)
      ? 'not-given'
      : PENDING.test(cell)
        ? 'pending'
        : null

/** Windows-1252 read as Latin-1: the control characters 80 to 9F stand for these. Unassigned ones are kept. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export interface Repaired {
  readonly text: string
  /** code points that were replaced, as U+0092 */
  readonly characters: readonly string[]
}

/** Puts right what cannot be meant: control characters for quotation marks, NUL, halves of surrogate pairs. Text becomes NFC. */
export const repairText = (cell: string): Repaired => {
  const characters = new Set<string>()
  const text = cell.replace(/\p{Cc}|\p{Surrogate}/gu, (char) => {
    const point = char.charCodeAt(0)
    const better = point === 0 ? '' : point > 0xff ? '\ufffd' : (WINDOWS_1252[point - 0x80] ?? char)
    if (better !== char) characters.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    return better
  })
  return { text: text.normalize('NFC'), characters: [...characters] }
}

/**
 * Recovery shares as words. 2,048 words (11 bits each) of the BIP-39 lists, which were chosen so that words differ early
 * and are easy to read aloud; English, Korean. A sheet carries set, number, k, n, the share and a checksum, so that a typing mistake is
 * found here and never becomes another secret (combining a wrong share gives a wrong secret silently).
 */
import { createHash } from 'node:crypto'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js'

/** What one sheet says. */
export interface SheetShare {
  /** 4 bytes: which set of sheets of which vault */
  readonly set: Buffer
  readonly sheet: number
  readonly of: number
  readonly needed: number
  /** 33 bytes from shamir-secret-sharing: 32 of the share and its coordinate */
  readonly share: Buffer
}

const VERSION = 1
const SHARE_BYTES = 33
const CHECK_BYTES = 4
const BODY_BYTES = 1 + 4 + 3 + SHARE_BYTES
const TOTAL_BITS = (BODY_BYTES + CHECK_BYTES) * 8
/** 33 words */
export const SHEET_WORDS = Math.ceil(TOTAL_BITS / 11)

const lists = { en: english.map((word) => word.normalize('NFC')), ko: korean.map((word) => word.normalize('NFC')) }
const positions = new Map<string, number>()
for (const list of Object.values(lists)) list.forEach((word, at) => positions.set(word, at))

const checksum = (body: Buffer): Buffer =>
  createHash('sha256').update('haechi/1/sheet').update(body).digest().subarray(0, CHECK_BYTES)

export const sheetToWords = (sheet: SheetShare, language: 'ko' | 'en'): readonly string[] => {
  const body = Buffer.concat([
    Buffer.from([VERSION]),
    sheet.set,
    Buffer.from([sheet.sheet, sheet.of, sheet.needed]),
    sheet.share,
  ])
  const bytes = Buffer.concat([body, checksum(body)])
  const words: string[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    if (bits >= 11) {
      words.push(lists[language][(held >> (bits - 11)) & 2047] ?? '')
      bits -= 11
      held &= (1 << bits) - 1
    }
  }
  if (bits > 0) words.push(lists[language][(held << (11 - bits)) & 2047] ?? '')
  return words
}

export type SheetReading =
  | { readonly ok: true; readonly sheet: SheetShare }
  /** `position` counts from 1 */
  | { readonly ok: false; readonly reason: 'word-unknown'; readonly position: number }
  | { readonly ok: false; readonly reason: 'checksum' }

/** Reads typed words, in either language, forgiving case, spacing and Unicode form. */
export const wordsToSheet = (typed: readonly string[]): SheetReading => {
  const words = typed.map((word) => word.normalize('NFC').trim().toLowerCase()).filter((word) => word !== '')
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const [at, word] of words.entries()) {
    const value = positions.get(word)
    if (value === undefined) return { ok: false, reason: 'word-unknown', position: at + 1 }
    held = (held << 11) | value
    bits += 11
    while (bits >= 8) {
      bytes.push((held >> (bits - 8)) & 255)
      bits -= 8
      held &= (1 << bits) - 1
    }
  }
  const all = Buffer.from(bytes).subarray(0, BODY_BYTES + CHECK_BYTES)
  const body = all.subarray(0, BODY_BYTES)
  const whole = words.length === SHEET_WORDS && all.length === BODY_BYTES + CHECK_BYTES && held === 0
  if (!whole || body[0] !== VERSION || !checksum(body).equals(all.subarray(BODY_BYTES)))
    return { ok: false, reason: 'checksum' }
  return {
    ok: true,
    sheet: {
      set: body.subarray(1, 5),
      sheet: body[5] ?? 0,
      of: body[6] ?? 0,
      needed: body[7] ?? 0,
      share: body.subarray(8),
    },
  }
}

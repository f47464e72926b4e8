/** Recovery sheets as words: what is printed can be typed back, and a mistake is told as a mistake. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHEET_WORDS, sheetToWords, type SheetShare, wordsToSheet } from '../../../electron/vault/keys/sheet-words.ts'

const sheet = fc.record({
  set: fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  sheet: fc.integer({ min: 1, max: 8 }),
  of: fc.integer({ min: 2, max: 8 }),
  needed: fc.integer({ min: 2, max: 8 }),
  share: fc.uint8Array({ minLength: 33, maxLength: 33 }).map((bytes) => Buffer.from(bytes)),
})
const language = fc.constantFrom('ko' as const, 'en' as const)

const ONE: SheetShare = {
  set: Buffer.from('01020304', 'hex'),
  sheet: 2,
  of: 3,
  needed: 2,
  share: Buffer.from(Array.from({ length: 33 }, (_, at) => at * 7)),
}

describe('sheet words', () => {
  it('read back as what was written, in either language, however they are typed', () => {
    fc.assert(
      fc.property(sheet, language, fc.boolean(), (share, words, decomposed) => {
        const printed = sheetToWords(share, words)
        expect(printed).toHaveLength(SHEET_WORDS)
        const typed = printed.map((word) => ` ${decomposed ? word.normalize('NFD') : word.toUpperCase()} `)
        expect(wordsToSheet(['', ...typed, ' '])).toEqual({ ok: true, sheet: share })
      }),
    )
  })

  it('name the word that is in no list, by its place', () => {
    fc.assert(
      fc.property(sheet, language, fc.nat(SHEET_WORDS - 1), (share, words, at) => {
        const typed = [...sheetToWords(share, words)]
        typed[at] = `${typed[at] ?? ''}ㅋ`
        expect(wordsToSheet(typed)).toEqual({ ok: false, reason: 'word-unknown', position: at + 1 })
      }),
    )
  })

  it('find any one word replaced by another of the list, and any two swapped', () => {
    const words = sheetToWords(ONE, 'en')
    const others = sheetToWords({ ...ONE, share: Buffer.alloc(33, 0xa5) }, 'en')
    for (let at = 0; at < SHEET_WORDS; at++) {
      for (const other of [...others, 'zoo', 'abandon']) {
        if (other === words[at]) continue
        expect(wordsToSheet(words.map((word, n) => (n === at ? other : word)))).toEqual({
          ok: false,
          reason: 'checksum',
        })
      }
      for (let to = at + 1; to < SHEET_WORDS; to++) {
        if (words[at] === words[to]) continue
        const swapped = [...words]
        ;[swapped[at], swapped[to]] = [words[to] ?? '', words[at] ?? '']
        expect(wordsToSheet(swapped)).toEqual({ ok: false, reason: 'checksum' })
      }
    }
  })

  it('find a word too few or too many', () => {
    const words = sheetToWords(ONE, 'ko')
    for (const typed of [[], words.slice(1), words.slice(0, -1), [...words, words[0] ?? ''], [...words, ...words]])
      expect(wordsToSheet(typed)).toEqual({ ok: false, reason: 'checksum' })
  })

  it('stay as they are: sheets printed today are typed in by later versions', () => {
    expect(sheetToWords(ONE, 'en').slice(0, 8).join(' ')).toMatchInlineSnapshot(
      `"absurd amount liar amount cage library abandon tide"`,
    )
    expect(sheetToWords(ONE, 'ko').slice(0, 4).join(' ')).toMatchInlineSnapshot(`"가상 걱정 심부름 걱정"`)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALPHABET } from '#shared/number/check-character.ts'
import {
  checkNumber,
  DEFAULT_PATTERN,
  formatNumber,
  numberPatternSchema,
  readNumber,
} from '#shared/number/office-number.ts'

/** A source of "random" numbers that gives these values one after the other. */
const drawing = (...values: number[]) => {
  let next = 0
  return () => values[next++] ?? 0
}
const fixed = () => drawing(7, 21, 17, 4) // 7QK4

const anyParts = fc.record({
  year: fc.integer({ min: 1000, max: 9999 }),
  kindLabel: fc.constantFrom('차별', '성희롱', '직장 내 괴롭힘', 'DISC', 'privacy', '개인정보·사생활'),
  draws: fc.array(fc.nat(ALPHABET.length - 1), { minLength: 4, maxLength: 4 }),
})
const write = (parts: { year: number; kindLabel: string; draws: number[] }) =>
  formatNumber(DEFAULT_PATTERN, { ...parts, random: drawing(...parts.draws) })

describe('an office number', () => {
  it('is year, kind, random code and check character', () => {
    const number = formatNumber(DEFAULT_PATTERN, { year: 2026, kindLabel: '차별', random: fixed() })
    expect(number).toBe('2026-차별-7QK4-1')
    expect(checkNumber(number)).toBe('ok')
  })

  it('leaves out white space of the label and follows other patterns', () => {
    expect(formatNumber('{kind}/{year}/{code4}', { year: 2026, kindLabel: '직장 내 괴롭힘', random: fixed() })).toBe(
      '직장내괴롭힘/2026/7QK4',
    )
    expect(formatNumber('{year}-제{seq}호', { year: 2026, kindLabel: '차별', random: fixed(), sequence: 12 })).toBe(
      '2026-제0012호',
    )
    expect(formatNumber('{seq}', { year: 2026, kindLabel: '', random: fixed(), sequence: 12345 })).toBe('12345')
  })

  it('throws for what no settings page saves', () => {
    const parts = { year: 2026, kindLabel: '차별', random: fixed() }
    expect(() => formatNumber('{year}', parts)).toThrow(RangeError)
    expect(() => formatNumber('{year}-{seq}', parts)).toThrow(RangeError)
    expect(() => formatNumber(DEFAULT_PATTERN, { ...parts, year: 26 })).toThrow(RangeError)
  })

  it('whatever is written is read back as the same', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const number = write(parts)
        expect(readNumber(number)).toMatchObject({ result: 'ok', number })
      }),
    )
  })

  it('is found wrong for any single wrong character of year, code or check', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const number = write(parts)
        const places = [0, 1, 2, 3, ...[6, 5, 4, 3, 1].map((fromEnd) => number.length - fromEnd)]
        for (const place of places)
          for (const character of ALPHABET)
            if (character !== number[place])
              expect(checkNumber(number.slice(0, place) + character + number.slice(place + 1))).not.toBe('ok')
      }),
      { numRuns: 60 },
    )
  })

  it('is found wrong for any two adjacent characters exchanged, unless it stays the same number', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const number = write(parts)
        const key = (text: string) => {
          const reading = readNumber(text)
          return reading.result === 'ok' ? reading.key : null
        }
        for (let place = 0; place + 1 < number.length; place += 1) {
          const exchanged =
            number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2)
          expect([null, key(number)]).toContain(key(exchanged))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('a typed number', () => {
  const written = formatNumber(DEFAULT_PATTERN, { year: 2010, kindLabel: '차별', random: drawing(0, 1, 5, 24) }) // 015V
  const check = written.slice(-1)

  it.each([
    `2010차별015V${check}`,
    ` 2010 차별 015v ${check.toLowerCase()} `,
    `2O1O-차별-OLSU-${check}`,
    `2o1o/차별/oisv/${check}`,
    `２０１０－차별－015V－${check}`,
    `2010—차별.015V·${check}`,
  ])('%j is the same number', (typed) =>
    expect(readNumber(typed)).toEqual({ result: 'ok', number: written, key: `2010015V${check}` }),
  )

  it('may have a Latin label without separators', () => {
    const number = formatNumber(DEFAULT_PATTERN, { year: 2026, kindLabel: 'DISC', random: fixed() })
    expect(readNumber(number.replaceAll('-', ''))).toMatchObject({ result: 'ok', number })
  })

  it.each([
    '',
    '2026',
    '2026-차별',
    '2026-7QK4-M',
    '2026-차별-7QA4-M',
    '20X6-차별-7QK4-M',
    '2026-차별-7QK-M',
    '2026-차별-7QK4-MM-',
    '홍길동',
  ])('%j is no number', (typed) => expect(checkNumber(typed)).toBe('not-a-number'))

  it('says bad check for a wrong one', () => {
    const wrong = check === 'M' ? 'N' : 'M'
    expect(checkNumber(`2010-차별-015V-${wrong}`)).toBe('bad-check')
  })

  it('is read by patterns with words, sequences and no check', () => {
    expect(readNumber('2026제12호', '{year}-제{seq}호')).toEqual({ result: 'not-a-number' })
    expect(readNumber('2026 제 0012 호', '{year}-제{seq}호')).toEqual({
      result: 'ok',
      number: '2026-제0012호',
      key: '20260012',
    })
    expect(readNumber('omb2026 7qk4', 'OMB/{year}-{code4}')).toEqual({
      result: 'ok',
      number: 'OMB/2026-7QK4',
      key: '20267QK4',
    })
    const pattern = '{year}-{kind}-{seq}-{check}'
    const number = formatNumber(pattern, { year: 2026, kindLabel: 'DISC', random: fixed(), sequence: 7 })
    expect(readNumber(number, pattern)).toMatchObject({ result: 'ok', number })
    expect(readNumber(number.replaceAll('-', '').toLowerCase(), pattern)).toMatchObject({ result: 'ok' })
  })

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) =>
        ['ok', 'bad-check', 'not-a-number'].includes(checkNumber(typed)),
      ),
    )
  })
})

describe('a pattern', () => {
  it.each([
    DEFAULT_PATTERN,
    '{code4}',
    '{year}-제{seq}호',
    'OMB/{year}-{code4}{check}',
    '{kind} {year} ({seq}) {check}',
  ])('%j is one', (pattern) => expect(numberPatternSchema.safeParse(pattern).success).toBe(true))
  it.each([
    '',
    '{year}-{kind}',
    '{check}-{code4}',
    '{code4}{code4}',
    '{year}{seq}',
    '{seq}{check}',
    '{name}-{code4}',
    '2026-{code4}',
    '{code4',
    '{code4}-{check}-{kind}',
  ])('%j is none', (pattern) => expect(numberPatternSchema.safeParse(pattern).success).toBe(false))
})

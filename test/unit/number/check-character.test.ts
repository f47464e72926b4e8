import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALPHABET,
  checkCharacter,
  isChecked,
  LONGEST_CHECKED,
  meantCharacter,
  randomCode,
} from '#shared/number/check-character.ts'

const anyCode = fc
  .array(fc.constantFrom(...Array.from(ALPHABET)), { minLength: 1, maxLength: LONGEST_CHECKED - 1 })
  .map((characters) => characters.join(''))

const at = (text: string, position: number, character: string) =>
  text.slice(0, position) + character + text.slice(position + 1)

describe('the alphabet', () => {
  it('is 29 different characters without those that look alike, and without the vowels that make words', () => {
    expect(new Set(ALPHABET).size).toBe(29)
    expect(ALPHABET).not.toMatch(/[AEIOULS]/)
  })

  it('takes characters as they were meant', () => {
    expect(['o', 'O', 'i', 'L', 's', 'u', 'q', '７'].map(meantCharacter)).toEqual([
      '0',
      '0',
      '1',
      '1',
      '5',
      'V',
      'Q',
      '7',
    ])
    expect(['a', 'E', '-', ' ', '차', '', 'ß'].map(meantCharacter)).toEqual([null, null, null, null, null, null, null])
  })
})

describe('the check character', () => {
  // 2026 7QK4 with weights 2^8 … 2^1: by hand the sum is 1188, 28 modulo 29, so 1 makes it whole.
  it('is what the sum by hand says', () => {
    const values = [2, 0, 2, 6, 7, 21, 17, 4]
    const weights = [256, 128, 64, 32, 16, 8, 4, 2]
    expect(values.reduce((total, value, n) => total + value * (weights[n] ?? 0), 0)).toBe(1188)
    expect(checkCharacter('20267QK4')).toBe('1')
  })

  it('finds every single wrong character, at every place, by every other character', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const whole = code + checkCharacter(code)
        expect(isChecked(whole)).toBe(true)
        for (let place = 0; place < whole.length; place += 1)
          for (const character of ALPHABET)
            if (character !== whole[place]) expect(isChecked(at(whole, place, character))).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('finds every exchange of two characters, adjacent or not', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const whole = code + checkCharacter(code)
        for (let a = 0; a < whole.length; a += 1)
          for (let b = a + 1; b < whole.length; b += 1)
            if (whole[a] !== whole[b])
              expect(isChecked(at(at(whole, a, whole.charAt(b)), b, whole.charAt(a)))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('finds all adjacent exchanges of all pairs at all places: exhaustive, since the sum is linear', () => {
    // Exchanging values x and y at weights 2w and w changes the sum by w(x - y), whatever stands elsewhere.
    for (let place = 0; place + 1 < LONGEST_CHECKED; place += 1)
      for (const x of ALPHABET)
        for (const y of ALPHABET) {
          if (x === y) continue
          const before = '0'.repeat(place)
          const code = `${before}${x}${y}${'0'.repeat(Math.max(0, LONGEST_CHECKED - place - 3))}`.slice(
            0,
            LONGEST_CHECKED - 1,
          )
          if (place + 1 >= code.length) continue
          const whole = code + checkCharacter(code)
          expect(isChecked(at(at(whole, place, y), place + 1, x))).toBe(false)
        }
  })

  it('refuses what it cannot cover', () => {
    expect(() => checkCharacter('0'.repeat(LONGEST_CHECKED))).toThrow(RangeError)
    expect(() => checkCharacter('A')).toThrow(RangeError)
  })
})

it('a random code draws each character from the whole alphabet', () => {
  const drawn: number[] = []
  const code = randomCode(4, (n) => {
    drawn.push(n)
    return n - 1
  })
  expect(code).toBe('ZZZZ')
  expect(drawn).toEqual([29, 29, 29, 29])
})

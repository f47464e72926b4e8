import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasHangul, passwordKeys } from '#shared/account/password-keys.ts'

describe('passwordKeys', () => {
  it.each([
    ['한글비밀', 'gksrmfqlalf'],
    ['해치와 함께', 'gocldhk gkaRp'],
    ['닭똥 1,000원!', 'ekfrEhd 1,000dnjs!'],
    ['ㅁㅁㅁ', 'aaa'],
    ['correct horse battery', 'correct horse battery'],
    ['Tile-7 지붕', 'Tile-7 wlqnd'],
    ['', ''],
  ])('%s was typed with the keys %s', (typed, keys) => {
    expect(passwordKeys(typed)).toBe(keys)
  })

  it('does not mind how the platform composed the syllables', () => {
    expect(passwordKeys('한글비밀'.normalize('NFD'))).toBe('gksrmfqlalf')
  })

  it('changes nothing the second time', () => {
    const syllables = fc.string({
      unit: fc.constantFrom('가', '각', '힣', '쀍', '뷁', 'ㄱ', 'ㅏ', 'a', 'B', '1', ' ', '!', '–', 'é'),
    })
    fc.assert(
      fc.property(syllables, (typed) => {
        const keys = passwordKeys(typed)
        expect(passwordKeys(keys)).toBe(keys)
        expect(hasHangul(keys)).toBe(false)
      }),
    )
  })
})

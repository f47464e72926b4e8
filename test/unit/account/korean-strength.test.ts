import { describe, expect, it } from 'vitest'
import { koreanGuesses } from '#shared/account/korean-strength.ts'
import { passwordKeys } from '#shared/account/password-keys.ts'

describe('koreanGuesses', () => {
  it('takes 안녕하세요 for five syllables, not for twelve letters', () => {
    expect(koreanGuesses('dkssudgktpdy')).toBeCloseTo(11)
    expect(koreanGuesses(passwordKeys('안녕하세요'))).toBeCloseTo(11)
  })
  it('counts what stands between syllables', () => {
    expect(koreanGuesses(passwordKeys('사랑해 1234!'))).toBeCloseTo(3 * 2.2 + 6 * 1.5)
  })
  it.each(['correct horse battery staple', 'Tr0ub4dor&3', 'xq7-vv2-kkp9', '1234567890', ''])(
    'leaves %s alone',
    (keys) => {
      expect(koreanGuesses(keys)).toBeNull()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { splitWords } from '#shared/account/recovery-sheet.ts'

describe('splitWords', () => {
  it.each([
    ['가격 가끔  가난', ['가격', '가끔', '가난']],
    ['1. Abandon\n2. ability, able', ['abandon', 'ability', 'able']],
    ['  ', []],
    ['가격'.normalize('NFD'), ['가격']],
  ])('%j', (typed, words) => {
    expect(splitWords(typed)).toEqual(words)
  })
})

import { aliasLabel, aliasLetter, assignAlias, nextAliasLetter, readingOf } from '#shared/privacy/alias.ts'
import { maskName, splitKoreanName } from '#shared/privacy/person-name.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('pseudonyms', () => {
  it.each([
    ['applicant', 0, '신청인 A', 'Applicant A'],
    ['victim', 1, '피해자 B', 'Victim B'],
    ['representative', 0, '대리인 A', 'Representative A'],
    ['respondent-person', 25, '피신청인 Z', 'Respondent Z'],
    ['respondent-body', 26, '피신청기관 AA', 'Respondent body AA'],
    ['witness', 701, '참고인 ZZ', 'Witness ZZ'],
    ['interpreter', 0, '관계인 A', 'Person A'],
    ['constructor', 0, '관계인 A', 'Person A'],
  ])('%s %i is %s, %s', (role, index, ko, en) => {
    expect(assignAlias(role, index, 'ko')).toBe(ko)
    expect(assignAlias(role, index, 'en')).toBe(en)
  })

  it('gives a new party the letter after the highest ever given', () => {
    expect(nextAliasLetter([])).toBe('A')
    expect(nextAliasLetter(['A', 'C'])).toBe('D')
    expect(nextAliasLetter(['Z'])).toBe('AA')
    expect(aliasLetter(702)).toBe('AAA')
  })

  it('never gives a letter twice, and no letter depends on who came later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const given: string[] = []
        for (let index = 0; index < count; index += 1) given.push(nextAliasLetter(given))
        expect(new Set(given).size).toBe(count)
        expect(given).toEqual(given.map((_, index) => aliasLetter(index)))
        expect(aliasLabel('applicant', given[0]!, 'ko')).toBe('신청인 A')
      }),
      { numRuns: 20 },
    )
  })

  it('reads the last letter as Koreans do', () => {
    expect(['신청인 A', '신청인 L', '신청인 AR', '해치복지관'].map(readingOf)).toEqual(['에이', '엘', '알', '관'])
  })
})

describe('names', () => {
  it.each([
    ['홍길동', '홍○○'],
    ['홍 길동', '홍○○'],
    ['이상', '이○'],
    ['남궁민', '남궁○'],
    ['남궁민수', '남궁○○'],
    ['황보', '황○'],
    ['응우옌 티 흐엉', '응우옌○○○'],
    ['John Smith', 'J○○ S○○'],
    ['김', '김○○'],
    ['홍길동'.normalize('NFD'), '홍○○'],
  ])('%s is masked %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('shows no letter of a given name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('김', '이', '박', '남궁'),
        fc.constantFrom('민수', '서연', '길동'),
        (family, given) => {
          for (const letter of given) expect(maskName(family + given)).not.toContain(letter)
        },
      ),
    )
  })

  it('splits family and given name', () => {
    expect(splitKoreanName('선우은숙')).toEqual({ family: '선우', given: '은숙' })
    expect(splitKoreanName('홍길동')).toEqual({ family: '홍', given: '길동' })
    expect(splitKoreanName('John Smith')).toBeNull()
    expect(splitKoreanName('서울특별시인권센터')).toBeNull()
  })
})

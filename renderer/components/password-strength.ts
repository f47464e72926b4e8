/** How hard a password is to guess. The word lists are read when the first one is typed. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common'
import { dictionary as englishDictionary } from '@zxcvbn-ts/language-en'
import { wordlist as koreanWords } from '@scure/bip39/wordlists/korean.js'
import { PASSWORD_MINIMUM } from '#shared/account/account.ts'
import { koreanGuesses } from '#shared/account/korean-strength.ts'
import { passwordKeys } from '#shared/account/password-keys.ts'
import type { Strength } from './new-password.tsx'

/** What Korean passwords are made of first of all. */
const favourites = (
  '비밀번호 사랑해 사랑 대한민국 한국 서울 안녕 안녕하세요 감사합니다 행복 하느님 하나님 예수 부처님 엄마 아빠 우리 ' +
  '가족 아들 딸 강아지 고양이 김치 축구 야구 학교 회사 시청 시민 인권 보호관 옴부즈만 옴부즈맨 해치 위원회 조사관 ' +
  '김 이 박 최 정 강 조 윤 장 임 영희 철수 민수 지영 민준 서연 봄 여름 가을 겨울 무지개 바다 하늘 천사 나무 대박'
).split(' ')

const estimator = new ZxcvbnFactory({
  dictionary: {
    ...commonDictionary,
    ...englishDictionary,
    korean: [...new Set([...favourites, ...koreanWords].map((word) => passwordKeys(word)))],
  },
  graphs: adjacencyGraphs,
})

/**
 * log10 of guesses. A guess costs 256 MiB and about a second of one processor (Argon2id of the vault's header), so
 * a hundred good graphics cards try some ten thousand a second: 10^10 guesses last them days, 10^13 decades.
 */
const FAIR = 8
const ENOUGH = 10
const STRONG = 13

/** @param typed as it stands in the field @param inputs words that somebody who knows the person would try first */
export const measurePassword = (typed: string, inputs: readonly string[]): Strength => {
  const keys = passwordKeys(typed)
  const words = inputs.flatMap((input) => [input, passwordKeys(input)]).filter((word) => word !== '')
  // The estimate takes time that grows with length; beyond this nothing more is to be learnt.
  const latin = estimator.check(keys.slice(0, 100), words).guessesLog10
  const guesses = Math.min(latin, koreanGuesses(keys) ?? latin)
  if (keys.length < PASSWORD_MINIMUM) return { level: 'short', enough: false }
  if (guesses < FAIR) return { level: 'weak', enough: false }
  if (guesses < ENOUGH) return { level: 'fair', enough: false }
  return { level: guesses < STRONG ? 'good' : 'strong', enough: true }
}

/**
 * Pseudonyms of the people and bodies in a case: a role and a letter, as 신청인 A or Respondent body B. The letter
 * is given once per case and role and stored with the party, so a person keeps it in every document.
 */
import type { Language } from '../time/format-date.ts'

const roles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  applicant: { ko: '신청인', en: 'Applicant' },
  victim: { ko: '피해자', en: 'Victim' },
  representative: { ko: '대리인', en: 'Representative' },
  'respondent-person': { ko: '피신청인', en: 'Respondent' },
  'respondent-body': { ko: '피신청기관', en: 'Respondent body' },
  witness: { ko: '참고인', en: 'Witness' },
}
const otherRole: Readonly<Record<Language, string>> = { ko: '관계인', en: 'Person' }

/** 0 → A, 25 → Z, 26 → AA, 702 → AAA. */
export const aliasLetter = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : aliasLetter(Math.floor(index / 26) - 1) + last
}

/** Position of a letter: A → 0, AA → 26; -1 for anything else. */
const letterIndex = (letter: string): number =>
  /^[A-Z]+$/.test(letter) ? [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 : -1

/** The letter for a new party of a role: after the highest ever given in it, so none is given twice. */
export const nextAliasLetter = (given: readonly string[]): string =>
  aliasLetter(Math.max(-1, ...given.map(letterIndex)) + 1)

/** The pseudonym for a role (list `party-role`) and a stored letter. A role of the office's own is 관계인 / Person. */
export const aliasLabel = (role: string, letter: string, language: Language): string =>
  `${((Object.hasOwn(roles, role) ? roles[role] : undefined) ?? otherRole)[language]} ${letter}`

/** The pseudonym of the party at `index` (from 0) of its role. */
export const assignAlias = (role: string, index: number, language: Language): string =>
  aliasLabel(role, aliasLetter(index), language)

/** How Koreans read the letters aloud: it decides the form of the particle that follows. */
const readings: Readonly<Record<string, string>> = {
  A: '에이', B: '비', C: '씨', D: '디', E: '이', F: '에프', G: '지', H: '에이치', I: '아이',
  J: '제이', K: '케이', L: '엘', M: '엠', N: '엔', O: '오', P: '피', Q: '큐', R: '알',
  S: '에스', T: '티', U: '유', V: '브이', W: '더블유', X: '엑스', Y: '와이', Z: '제트',
} // prettier-ignore

/** The word whose last syllable decides the particle after an alias. */
export const readingOf = (alias: string): string => {
  const last = alias.trim().at(-1) ?? ''
  return readings[last.toUpperCase()] ?? last
}

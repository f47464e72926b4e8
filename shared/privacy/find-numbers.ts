/** Finds numbers that name a person by their form alone: telephones, identity, business and account numbers, plates. */
import type { FoldedText } from './folded-text.ts'
import type { Finding, HitKind, Strength } from './identity.ts'

/** What people and page layouts put between digits. */
export const ANY_SEPARATOR = '[ \\n.,:;·()\\[\\]/_~|*=@#\'"-]{0,3}'
const S = ANY_SEPARATOR

const digitsOf = (text: string): string => text.replace(/\D/g, '')

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)

/** Check digit of resident registration numbers given out before October 2020; later ones have none. */
export const hasResidentCheckDigit = (digits: string): boolean => {
  const rest = weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11
  const foreigner = /^.{6}[5-8]/.test(digits)
  return Number(digits[12]) === ((foreigner ? 13 : 11) - rest) % 10
}

/** Check digit of Korean business registration numbers. */
export const hasBusinessCheckDigit = (digits: string): boolean => {
  const sum = weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(digits[8]) * 5) / 10)
  return Number(digits[9]) === (10 - (sum % 10)) % 10
}

const RESIDENT = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const AREA = '(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|50\\d)'

interface Form {
  readonly kind: HitKind
  readonly pattern: RegExp
  /** null: not this after all */
  readonly strength: (value: string) => Strength | null
}

const always = (strength: Strength) => () => strength

const forms: readonly Form[] = [
  {
    kind: 'resident-number',
    pattern: new RegExp(`(?<!\\d)${RESIDENT}${S}[0-49]\\d{6}(?!\\d)`, 'gu'),
    strength: (digits) => (hasResidentCheckDigit(digits) ? 'certain' : 'likely'),
  },
  {
    kind: 'foreigner-number',
    pattern: new RegExp(`(?<!\\d)${RESIDENT}${S}[5-8]\\d{6}(?!\\d)`, 'gu'),
    strength: (digits) => (hasResidentCheckDigit(digits) ? 'certain' : 'likely'),
  },
  // Masked, 800101-1******: birthday and sex remain.
  {
    kind: 'resident-number',
    pattern: new RegExp(`(?<!\\d)${RESIDENT} ?- ?[1-8][*●○•x]{0,6}(?!\\d)`, 'gu'),
    strength: always('likely'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<!\\d)(?:(?:\\+|00)?82${S}0?|0)${S}1[016789]${S}\\d{3,4}${S}\\d{4}(?!\\d)`, 'gu'),
    strength: always('certain'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<!\\d)(?:(?:\\+|00)?82${S}0?|0)${S}${AREA}${S}\\d{3,4}${S}\\d{4}(?!\\d)`, 'gu'),
    strength: always('likely'),
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.-])(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .)-]{1,3}[2-9]\d{2}[ .-]{1,2}\d{4}(?!\d)/gu,
    strength: always('likely'),
  },
  {
    kind: 'phone',
    pattern: /\+\d{1,3}(?:[ .()-]{0,3}\d{2,4}){2,4}(?!\d)/gu,
    strength: (digits) => (digits.length >= 8 ? 'likely' : null),
  },
  {
    kind: 'business-number',
    pattern: /(?<!\d)\d{3}[ \n.-]{1,3}\d{2}[ \n.-]{1,3}\d{5}(?!\d)/gu,
    strength: (digits) => (hasBusinessCheckDigit(digits) ? 'certain' : 'likely'),
  },
  {
    kind: 'driver-licence',
    pattern: /(?<!\d)\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{6}[ .-]{1,3}\d{2}(?!\d)/gu,
    strength: always('likely'),
  },
  {
    kind: 'account',
    pattern: /(?<![\d-])\d{2,6}(?:-\d{1,8}){2,4}(?![\d-])/gu,
    strength: (digits) => (digits.length >= 10 && digits.length <= 16 ? 'likely' : null),
  },
  {
    kind: 'account',
    pattern: /(?<=(?:은행|뱅크|농협|신협|수협|금고|우체국|계좌|account|bank)[^\d]{0,20})\d(?:[ -]?\d){7,15}(?!\d)/gu,
    strength: always('likely'),
  },
  { kind: 'account', pattern: /(?<![a-z\d.,-])\d{10,16}(?![a-z\d.,-])/gu, strength: always('weak') },
]

const lettered: readonly Form[] = [
  {
    kind: 'passport',
    pattern: /(?<![a-z\d])(?:[mspordg][ -]?\d{8}|m[ -]?\d{3}[a-z]\d{4})(?![a-z\d])/gu,
    strength: always('likely'),
  },
  {
    kind: 'plate',
    pattern:
      /(?<!\d)(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?\d{1,2}|(?<!제 ?)\d{2,3}) ?[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자배하허호국합육해공] ?\d{4}(?!\d)/gu,
    strength: (value) => (value.includes(' ') ? 'weak' : 'likely'),
  },
  {
    kind: 'case-number',
    pattern:
      /(?<!\d)(?:(?:19|20)?\d{2}[ -]?(?:가합|가단|가소|고합|고단|고정|고약|구합|구단|헌마|헌바|헌가|형제|진정|느단|느합|드단|드합|카합|카단)[ -]?\d{1,8}|(?:19|20)\d{2}[나다노도누두]\d{2,7}|(?:19|20)\d{2}-[가-힣]{1,6}-[0-9a-z]{4}-[0-9a-z])(?![\da-z])/gu,
    strength: always('likely'),
  },
]

/** Digits set apart one by one, 0 1 0 - 1 2 3 4 …: looked at again as one number. */
const SPACED = /(?<!\d)\d(?:[ .·_-]{1,3}\d){8,12}(?!\d)/gu
/** Digits written as syllables, 공일공 일이삼사 …: a telephone number dictated. */
const SPOKEN = /(?<![가-힣])[공영](?:[ \n-]?[공영일이삼사오육륙칠팔구]){8,11}/gu
const spoken: Readonly<Record<string, string>> = { 공: '0', 영: '0', 일: '1', 이: '2', 삼: '3', 사: '4', 오: '5', 육: '6', 륙: '6', 칠: '7', 팔: '8', 구: '9' } // prettier-ignore

const kindOfDigits = (digits: string): HitKind | null =>
  new RegExp(`^0(?:1[016789]|${AREA})\\d{7,8}$`).test(digits)
    ? 'phone'
    : new RegExp(`^${RESIDENT}[0-9]\\d{6}$`).test(digits)
      ? /^.{6}[5-8]/.test(digits)
        ? 'foreigner-number'
        : 'resident-number'
      : null

const disguised = (text: string, pattern: RegExp, read: (match: string) => string): readonly Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const digits = read(match[0])
    const kind = kindOfDigits(digits)
    const [start, end] = [match.index, match.index + match[0].length]
    return kind === null ? [] : [{ kind, value: digits, start, end, partyId: null, strength: 'likely' as const }]
  })

const phoneValue = (digits: string): string => digits.replace(/^(?:0082|82)0?(?=\d{8})/, '0')

export const findNumbers = ({ text }: FoldedText): readonly Finding[] => {
  const run = (form: Form, normalise: (match: string) => string): readonly Finding[] =>
    [...text.matchAll(form.pattern)].flatMap((match) => {
      const value = normalise(match[0])
      const strength = form.strength(form.kind === 'plate' ? match[0].replace(/^[가-힣]+ ?/, '') : value)
      const [start, end] = [match.index, match.index + match[0].length]
      return strength === null ? [] : [{ kind: form.kind, value, start, end, partyId: null, strength }]
    })
  return [
    ...forms.flatMap((form) =>
      run(form, (match) => (form.kind === 'phone' ? phoneValue(digitsOf(match)) : digitsOf(match))),
    ),
    ...lettered.flatMap((form) => run(form, (match) => match.replace(/[\s-]/g, ''))),
    ...disguised(text, SPACED, digitsOf),
    ...disguised(text, SPOKEN, (match) => [...match].map((char) => spoken[char] ?? '').join('')),
  ]
}

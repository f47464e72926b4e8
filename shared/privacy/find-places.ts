/** Finds by form alone where a person lives, writes or was born: addresses, e-mail, web pages, birthdays. */
import { compact, type FoldedText } from './folded-text.ts'
import type { Finding, HitKind, Strength } from './identity.ts'

/** Words that count: after them a number is an amount, not a house (로 3명, 앞으로 12일). */
const UNIT =
  '(?! ?(?:명|일|월|년|개|건|회|시|분|초|원|차|조|항|호|번째|인|주|배|쪽|권|장|점|%|퍼센트|만|천|백|억|여|\\d))'
const REGION = '(?:[가-힣]{1,8}(?:특별시|광역시|특별자치시|특별자치도|시|도|군|구|읍|면) ?)'
const HOUSE = '\\d{1,5}(?:-\\d{1,4})?(?!\\d)'

const road = new RegExp(
  `(${REGION}{0,3})[가-힣0-9·.]{0,12}[가-힣](?<!으)(?:대로|로|길)(?: ?\\d{1,4}(?:번|가|나|다)?길)? ?[\\n]?(?:지하 ?)?${HOUSE}${UNIT}`,
  'gu',
)
const roadNumbered = new RegExp(
  `(${REGION}{0,3})[가-힣]{1,10}(?:대로|로)\\d{1,4}(?:번)?[가나다라]?길 ?${HOUSE}${UNIT}`,
  'gu',
)
const lot = new RegExp(
  `(${REGION}{0,3})[가-힣]{1,8}(?:\\d{0,2}(?:동|가)|리)[ \\n]?(?:산 ?)?(?:\\d{1,4}-\\d{1,4}(?:번지)?|\\d{1,4}번지)(?!\\d)`,
  'gu',
)
const lotInRegion = new RegExp(
  `(${REGION}{1,3})[가-힣]{1,8}(?:\\d{0,2}(?:동|가)|리)[ \\n]?(?:산 ?)?\\d{1,4}(?!\\d)${UNIT}`,
  'gu',
)
const flat = /(?<!\d)\d{1,4}동[ \n,-]{0,2}\d{1,5}호(?!선)/gu
const flatInBuilding =
  /(?:아파트|빌라|오피스텔|맨션|연립|주택|빌딩|타워|하이츠|원룸|고시원|캐슬|자이|래미안|푸르지오|힐스테이트)[ \n]?(?:[가-힣a-z]|\d{1,4})?동?[ \n]?\d{1,5}호(?!선)/gu
const postal = /(?:우편번호|\(우\)|우\)|〒)[ :\n]{0,2}\d{5}(?!\d)/gu
const romanRoad =
  /(?<![a-z-])(?:[a-z]{1,20}-){1,3}(?:daero|ro|gil),? ?\d{1,4}(?:-\d{1,4}|[a-z]{0,3}-gil)?(?:,? ?\d{1,4})?/gu
const numberedRoad =
  /(?<![\d-])\d{1,5}(?:-\d{1,4})?,?[ \n](?:[nsew]\.? )?(?:[a-z][a-z'’-]*[ \n]){0,3}?(?:[a-z][a-z'’]*-(?:daero|ro|gil)|[a-z0-9][a-z0-9'’-]*[ \n](?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|terrace|square|parkway|pike)(?![a-z]))/gu

const finding = (kind: HitKind, match: RegExpMatchArray, strength: Strength, value = compact(match[0])): Finding => {
  const start = match.index ?? 0
  return { kind, value, start, end: start + match[0].length, partyId: null, strength }
}

/** Every word of an English street must begin with a capital or a digit: "5 officers down the street" is none. */
const isProperName = ({ capitals }: FoldedText, match: RegExpMatchArray): boolean =>
  [...match[0].matchAll(/(?<![\p{L}\p{N}'’-])\p{L}/gu)].every(
    (word) => capitals[(match.index ?? 0) + word.index] === true,
  )

export const findAddresses = (folded: FoldedText): readonly Finding[] => {
  const all = (pattern: RegExp, strength: (match: RegExpMatchArray) => Strength) =>
    [...folded.text.matchAll(pattern)].map((match) => finding('address', match, strength(match)))
  const byRegion = (match: RegExpMatchArray): Strength => (match[1] ? 'certain' : 'likely')
  return [
    ...all(road, byRegion),
    ...all(roadNumbered, byRegion),
    ...all(lot, byRegion),
    ...all(lotInRegion, () => 'certain'),
    ...all(flat, () => 'likely'),
    ...all(flatInBuilding, () => 'likely'),
    ...all(postal, () => 'likely'),
    ...all(romanRoad, () => 'likely'),
    ...[...folded.text.matchAll(numberedRoad)]
      .filter((match) => /-(?:daero|ro|gil)$/.test(match[0]) || isProperName(folded, match))
      .map((match) => finding('address', match, 'likely')),
  ]
}

const EMAIL =
  /(?<![a-z0-9._%+'-])[a-z0-9._%+'-]{0,64}[a-z0-9_][ \n]?(?:@|\(at\)|\[at\])[ \n]?[a-z0-9-]+(?:\n?\.\n?[a-z0-9-]+)(?:\.[a-z0-9-]+)*(?<![.-])/gu
const URL_FORM = /(?:https?:\/\/|www\.)[^\s<>"'가-힣]+/gu
const DATE = "['’]?(?:19|20)?\\d{2}[ .\\n/년-]{1,3}\\d{1,2}[ .\\n/월-]{1,3}\\d{1,2}(?: ?일)?"
const births: readonly RegExp[] = [
  new RegExp(
    `(?<=(?:생년월일|출생일?|생일)[ :\\n(은는이]{0,4})(?:${DATE}|(?:19|20)?\\d{6}(?!\\d)|(?:19|20)\\d{2} ?년?)`,
    'gu',
  ),
  new RegExp(`${DATE}\\.? ?생(?![가-힣])|${DATE}\\.? ?(?:출생|생(?=이|인|으|의|입))`, 'gu'),
  /(?<!\d)['’]?(?:19|20)?\d{2} ?년 ?생(?![가-힣])|(?<!\d)['’]?(?:19|20)?\d{2} ?년 ?생(?=이[며다고라 ]|인|으로|의|입)/gu,
  /(?<=(?:date of birth|birth date|d\.?o\.?b\.?|born(?: on| in)?)[ :\n]{0,3})(?:\d{1,4}[ ./-]\d{1,2}[ ./-]\d{1,4}|\d{1,2} [a-z]{3,9} \d{4}|[a-z]{3,9} \d{1,2},? \d{4}|(?:19|20)\d{2})/gu,
]

const trimUrl = (url: string): string => url.replace(/[).,;:!?\]}]+$/u, '')

export const findPlaces = (folded: FoldedText): readonly Finding[] => [
  ...findAddresses(folded),
  ...[...folded.text.matchAll(EMAIL)].map((match) => finding('e-mail', match, 'certain')),
  ...[...folded.text.matchAll(URL_FORM)].map((match) => {
    const url = trimUrl(match[0])
    return { ...finding('url', match, 'likely', url), end: match.index + url.length }
  }),
  ...births.flatMap((pattern) => [...folded.text.matchAll(pattern)].map((match) => finding('birth', match, 'likely'))),
]

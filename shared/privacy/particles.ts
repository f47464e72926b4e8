/**
 * Korean particles and copulas after a name. Where a name is replaced by an alias the form must follow the alias:
 * 홍길동은 → 신청인 A는, 홍길동으로 → 피신청인 L로. Letters count by how they are read (L 엘, R 알).
 */
import { hasBatchim, josa } from 'es-hangul'
import { readingOf } from './alias.ts'
import { titlePattern } from './titles.ts'

/** [form after a final consonant, form after a vowel, what may follow it inside the word]; longer forms first. */
const pairs: readonly (readonly [string, string, string])[] = [
  ['이야말로', '야말로', ''],
  ['이에요', '예요', ''],
  ['이었', '였', '[가-힣]*'],
  ['이라', '라', '(?:고|는|며|서|면|도|던|기|지|든|네|니|더|야)[가-힣]*'],
  ['이나', '나', '마'],
  ['이랑', '랑', '은|도|만|의'],
  ['이며', '며', ''],
  ['이든', '든', '지|가'],
  ['이고', '고', '요'],
  ['이다', '다', ''],
  ['이란', '란', ''],
  ['이여', '여', ''],
  ['으로', '로', '부터|부터의|서|서의|서는|서도|써|는|도|의|만|까지|인해|인한|인하여'],
  ['은', '는', '커녕'],
  ['이', '가', ''],
  ['을', '를', ''],
  ['과', '와', '의|는|도|만|함께|같이|같은'],
  ['아', '야', ''],
]

/** Endings whose form does not depend on what comes before; several may follow each other. */
const INVARIANT =
  '(?:에게서|에게로|에게|께서|께|한테서|한테|더러|보고|의|도|만|까지|부터|마저|조차|밖에|보다|처럼|같이|같은|하고|에서|에|뿐|대로|측|쪽|들|등|및|외|본인|자신|입니다|입니까|이십니다|인|임|이지|이니|이면|이므로|인데|이기|일)'
const END = '(?![가-힣])'

/** The colloquial 이 after a given name that ends in a consonant (길동이가): gone once the name is gone. */
const SUFFIXED: readonly (readonly [RegExp, readonly [string, string] | null])[] = [
  [new RegExp(`^이가${END}`), ['이', '가']],
  [new RegExp(`^이는${END}`), ['은', '는']],
  [new RegExp(`^이를${END}`), ['을', '를']],
  [new RegExp(`^이와${END}`), ['과', '와']],
  [new RegExp(`^이(?=(?:도|의|만|한테|에게|네)${END})`), null],
]

const compiled = pairs.flatMap(([afterConsonant, afterVowel, more]) =>
  [afterConsonant, afterVowel].map(
    (form) => [form, new RegExp(`^${form}(?=(?:${more === '' ? '(?!)' : more})?${END})`), afterConsonant, afterVowel] as const,
  ),
).toSorted((a, b) => b[0].length - a[0].length) // prettier-ignore

const TITLE = new RegExp(`^(?:${titlePattern})(?:님|들)?`)
const INVARIANTS = new RegExp(`^(?:${INVARIANT}){1,3}(?:은|는|이|가|을|를|과|와|으로|로)?${END}`)

const choose = (afterConsonant: string, afterVowel: string, alias: string): string => {
  const reading = readingOf(alias)
  // 으로/로 has its own rule for ㄹ.
  if (afterConsonant === '으로') return josa.pick(reading, '으로/로')
  return hasBatchim(reading) ? afterConsonant : afterVowel
}

/** The particle at the start of `after`, in the form that `alias` asks for; null where there is none to mend. */
export const mendParticle = (
  after: string,
  alias: string,
): { readonly length: number; readonly text: string } | null => {
  for (const [pattern, pair] of SUFFIXED) {
    const match = pattern.exec(after)
    if (match) return { length: match[0].length, text: pair ? choose(pair[0], pair[1], alias) : '' }
  }
  for (const [form, pattern, afterConsonant, afterVowel] of compiled)
    if (pattern.test(after)) return { length: form.length, text: choose(afterConsonant, afterVowel, alias) }
  return null
}

/** Whether what follows shows that a name has ended: no Hangul, a particle or copula, or a title. */
export const endsName = (after: string): boolean =>
  !/^[가-힣]/.test(after) ||
  TITLE.test(after) ||
  INVARIANTS.test(after) ||
  SUFFIXED.some(([pattern]) => pattern.test(after)) ||
  compiled.some(([, pattern]) => pattern.test(after))

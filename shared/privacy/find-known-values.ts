/** Finds the telephone numbers, addresses, birthdays and other values that the case knows, however they are set. */
import { compact, foldText, type FoldedText } from './folded-text.ts'
import type { Finding, HitKind, KnownIdentity } from './identity.ts'
import { findAddresses } from './find-places.ts'
import { ANY_SEPARATOR } from './find-numbers.ts'

const LATIN_OR_DIGIT = '[\\p{Script=Latin}\\p{Nd}]'

/** Fewer letters and digits than this say nothing. */
const SHORTEST = 4

/** The value with anything that separates between its letters and digits; null if it is too short to look for. */
export const valuePattern = (value: string): RegExp | null => {
  const letters = [...compact(value)]
  if (letters.length < SHORTEST) return null
  const ascii = (char: string | undefined) => char !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(char)
  // A number must not be the middle of a longer one; a letter may touch a digit, as in "tel0212345678".
  const around = (char: string | undefined) => (/\p{Nd}/u.test(char ?? '') ? '\\p{Nd}' : LATIN_OR_DIGIT)
  return new RegExp(
    (ascii(letters[0]) ? `(?<!${around(letters[0])})` : '') +
      letters.join(ANY_SEPARATOR) +
      (ascii(letters.at(-1)) ? `(?!${around(letters.at(-1))})` : ''),
    'gu',
  )
}

/** The national number without its leading zero: 010-1234-5678 and +82 10 1234 5678 share it. */
const nationalNumber = (phone: string): string =>
  compact(phone)
    .replace(/\D/g, '')
    .replace(/^(?:0082|82)?0?/, '')

const phonePattern = (phone: string): RegExp | null => {
  const digits = [...nationalNumber(phone)]
  if (digits.length < SHORTEST) return null
  const s = ANY_SEPARATOR
  return new RegExp(`(?<!\\p{Nd})(?:(?:\\+|0${s}0)?8${s}2${s})?(?:0${s})?${digits.join(s)}(?!\\p{Nd})`, 'gu')
}

/** 1980-01-02 in any form: 1980. 1. 2., 80년 1월 2일, 19800102, 800102. */
const birthPattern = (birth: string): RegExp | null => {
  const match =
    /^\D*((?:19|20)?\d{2})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D*$/.exec(foldText(birth).text) ??
    /^\D*((?:19|20)?\d{2})(\d{2})(\d{2})\D*$/.exec(foldText(birth).text)
  const written = match?.[1]
  if (!match || written === undefined) return null
  const [year, month, day] = [written.slice(-2), Number(match[2]), Number(match[3])]
  const century = written.length === 4 ? `(?:${written.slice(0, 2)})?` : '(?:19|20)?'
  const two = (value: number) => String(value).padStart(2, '0')
  const one = (value: number) => `0?${value}`
  const part = '[ \\n.,/·년월-]{1,3}'
  return new RegExp(
    `(?<!\\d)['’]?${century}${year}(?:${part}${one(month)}${part}${one(day)}|${two(month)}${two(day)})(?!\\d)`,
    'gu',
  )
}

const findAll = (
  folded: FoldedText,
  pattern: RegExp | null,
  kind: HitKind,
  value: string,
  partyId: string,
): readonly Finding[] =>
  pattern === null
    ? []
    : [...folded.text.matchAll(pattern)].map((match) => ({
        kind,
        value,
        start: match.index,
        end: match.index + match[0].length,
        partyId,
        strength: 'certain',
      }))

/** City and district before a street: they name nobody. */
const REGIONS = /^(?:[가-힣]{1,8}(?:시|도|군|구|읍|면) )+/u

/** The whole known address, and the parts of it that name a street, a lot or a flat by themselves. */
const addressFindings = (folded: FoldedText, address: string, partyId: string): readonly Finding[] => {
  const whole = foldText(address)
  const parts = findAddresses(whole).map(({ start, end }) => whole.text.slice(start, end).replace(REGIONS, ''))
  return [address, ...parts].flatMap((part) => findAll(folded, valuePattern(part), 'address', compact(part), partyId))
}

export const findKnownValues = (folded: FoldedText, known: readonly KnownIdentity[]): readonly Finding[] =>
  known.flatMap(({ partyId, phones, emails, addresses, births, numbers }) => [
    ...(phones ?? []).flatMap((one) => findAll(folded, phonePattern(one), 'phone', phoneKey(one), partyId)),
    ...(emails ?? []).flatMap((one) => findAll(folded, valuePattern(one), 'e-mail', compact(one), partyId)),
    ...(addresses ?? []).flatMap((one) => addressFindings(folded, one, partyId)),
    ...(births ?? []).flatMap((one) => findAll(folded, birthPattern(one), 'birth', compact(one), partyId)),
    ...(numbers ?? []).flatMap((one) => findAll(folded, valuePattern(one), 'number', compact(one), partyId)),
  ])

/** What equal telephone numbers have in common. */
export const phoneKey = (phone: string): string => {
  const national = nationalNumber(phone)
  return /^0|^82|^\+?82|^0082/.test(compact(phone)) ? `0${national}` : national
}

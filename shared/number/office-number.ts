/**
 * Numbers that people see, by the office's own pattern: year, kind, short random code, check character, as in
 * `2026-차별-7QK4-M`. Random codes leave nothing to read from gaps and nothing to collide between machines; the
 * caller draws again when a number is taken. Consecutive numbers are the office's choice: gaps then speak.
 */
import { z } from 'zod'
import { checkCharacter, isChecked, meantCharacter, randomCode } from './check-character.ts'

const TOKENS = ['year', 'kind', 'code4', 'check', 'seq'] as const
type Token = (typeof TOKENS)[number]
type Piece = { readonly token: Token } | { readonly literal: string }

export const DEFAULT_PATTERN = '{year}-{kind}-{code4}-{check}'

/** Digits of a consecutive number at least; more when it outgrows them. */
const SEQUENCE_DIGITS = 4
const SEQUENCE_MOST = 9

const piecesOf = (pattern: string): readonly Piece[] | null => {
  const pieces: Piece[] = []
  for (const part of pattern.split(/(\{[a-z0-9]*\})/).filter((text) => text !== '')) {
    const token = TOKENS.find((name) => part === `{${name}}`)
    if (token) pieces.push({ token })
    else if (/[{}\p{N}]/u.test(part)) return null
    else pieces.push({ literal: part })
  }
  return pieces
}

const isReadable = (pattern: string): boolean => {
  const pieces = piecesOf(pattern)
  if (!pieces) return false
  const tokens = pieces.flatMap((piece) => ('token' in piece ? [piece.token] : []))
  return (
    new Set(tokens).size === tokens.length &&
    (tokens.includes('code4') || tokens.includes('seq')) &&
    (!tokens.includes('check') || tokens.indexOf('check') === tokens.length - 1) &&
    // a consecutive number has no fixed length: a separator must tell where it ends
    pieces.every((piece, at) => !('token' in piece) || piece.token !== 'seq' || isBounded(pieces, at))
  )
}

const isBounded = (pieces: readonly Piece[], at: number): boolean =>
  [pieces[at - 1], pieces[at + 1]].every((neighbour) => neighbour === undefined || 'literal' in neighbour)

/**
 * A pattern of the tokens {year}, {kind}, {code4}, {check}, {seq}, with separators or words between them, but no
 * digits (`OMB/{year}-{code4}{check}`, `{year}-제{seq}호`). Each token at most once; {code4} or {seq} is needed to tell numbers apart; {check} comes last.
 */
export const numberPatternSchema = z.string().max(100).refine(isReadable, { message: 'number-pattern' })

export interface NumberParts {
  readonly year: number
  /** short label of the kind, as `차별` or `DISC`; white space is left out */
  readonly kindLabel: string
  /** whole number from 0 to n - 1, each equally often */
  readonly random: (n: number) => number
  /** needed by patterns with {seq}, from 1 */
  readonly sequence?: number
}

const mustRead = (pattern: string): readonly Piece[] => {
  const pieces = isReadable(pattern) ? piecesOf(pattern) : null
  if (!pieces) throw new RangeError('not a number pattern')
  return pieces
}

/** A new number. Throws RangeError for what the settings page never saves: a bad pattern, a year of other than 4 digits, no sequence. */
export const formatNumber = (pattern: string, parts: NumberParts): string => {
  let checked = ''
  const write = (token: Token): string => {
    if (token === 'kind') return parts.kindLabel.normalize('NFC').replace(/\s+/gu, '')
    const text = token === 'check' ? checkCharacter(checked) : plainText(token, parts)
    checked += text
    return text
  }
  return mustRead(pattern)
    .map((piece) => ('token' in piece ? write(piece.token) : piece.literal))
    .join('')
}

const plainText = (token: 'year' | 'code4' | 'seq', parts: NumberParts): string => {
  if (token === 'code4') return randomCode(4, parts.random)
  const number = token === 'year' ? parts.year : (parts.sequence ?? 0)
  const [least, most] = token === 'year' ? [1000, 9999] : [1, 10 ** SEQUENCE_MOST - 1]
  if (!Number.isInteger(number) || number < least || number > most) throw new RangeError(`${token} of a number`)
  return String(number).padStart(SEQUENCE_DIGITS, '0')
}

/** What a typed number was found to be. */
export type NumberReading =
  | { readonly result: 'not-a-number' }
  | {
      readonly result: 'ok' | 'bad-check'
      /** as the program itself would have written it, with the kind as typed */
      readonly number: string
      /** year, code, sequence and check without kind and separators: what two writings of one number share */
      readonly key: string
    }

const EXPRESSIONS: Readonly<Record<Token, string>> = {
  year: '([0-9A-Za-z]{4})',
  kind: '(.*?\\p{L}.*?)',
  code4: '([0-9A-Za-z]{4})',
  check: '([0-9A-Za-z])',
  // only what may be meant as a digit, so that it is told from the word before it
  seq: `([0-9OILSoils]{${SEQUENCE_DIGITS},${SEQUENCE_MOST}})`,
}

const SEPARATORS = '[^\\p{L}\\p{N}]*'

/** Separators may be missing or be others; words of the pattern must be there. */
const literalExpression = (literal: string): string =>
  [SEPARATORS, ...(literal.match(/\p{L}+/gu) ?? []).map((word) => word + SEPARATORS)].join('')

const meant = (token: Token, typed: string): string | null => {
  if (token === 'kind') return typed.replace(/\s+/gu, '')
  const characters = Array.from(typed, meantCharacter)
  if (characters.includes(null)) return null
  const text = characters.join('')
  return (token === 'year' || token === 'seq') && !/^\d+$/.test(text) ? null : text
}

/**
 * Reads a typed number forgivingly: lower case, missing or other separators, full-width characters, O for 0, I and
 * L for 1, S for 5, U for V. The label of the kind is a word and is not covered by the check character.
 */
export const readNumber = (text: string, pattern: string = DEFAULT_PATTERN): NumberReading => {
  const pieces = mustRead(pattern)
  const source = pieces
    .map((piece) => ('token' in piece ? EXPRESSIONS[piece.token] : literalExpression(piece.literal)))
    .join('')
  const match = new RegExp(`^${source}$`, 'iu').exec(text.normalize('NFKC').trim())
  if (!match) return { result: 'not-a-number' }

  let [at, number, key, hasCheck] = [0, '', '', false]
  for (const piece of pieces) {
    if ('literal' in piece) {
      number += piece.literal
      continue
    }
    const value = meant(piece.token, match[(at += 1)] ?? '')
    if (value === null) return { result: 'not-a-number' }
    number += value
    if (piece.token !== 'kind') key += value
    hasCheck ||= piece.token === 'check'
  }
  return { result: !hasCheck || isChecked(key) ? 'ok' : 'bad-check', number, key }
}

export const checkNumber = (text: string, pattern: string = DEFAULT_PATTERN): NumberReading['result'] =>
  readNumber(text, pattern).result

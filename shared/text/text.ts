/** Text as it is stored: NFC, without lone surrogates or NUL (formats.md of the design: one form for compare and search). */
import { z } from 'zod'

const LONE_SURROGATE = /\p{Surrogate}/u

/** Text of at most `max` characters; stored as NFC. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !LONE_SURROGATE.test(value) && !value.includes('\u0000'), { message: 'not-text' })
    .transform((value) => value.normalize('NFC'))

/** One line: a name, a subject, a telephone number. */
export const line = text(500)
/** A few paragraphs. */
export const paragraph = text(20_000)
/** A complainant's own words, or a report. */
export const longText = text(400_000)

/** A code of a code list: ASCII, as in `shared/vocabulary`. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)
export const codes = z.array(code).max(64)

/** Case-folded NFC without white space: the form in which names and queries are compared. */
export const fold = (value: string): string => value.normalize('NFC').toLocaleLowerCase('und').replace(/\s+/gu, '')

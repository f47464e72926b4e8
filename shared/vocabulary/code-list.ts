/**
 * Code lists: what a person chooses from. A code is named by (list, code), is never reused and never deleted;
 * it is retired by its last day. The office may label shipped codes in its own words, put them in or out of
 * force, and add codes of its own; a shipped update never overrules that.
 */
import { z } from 'zod'
import { code, line } from '../text/text.ts'
import { civilDateSchema, type CivilDate } from '../time/civil-date.ts'
import type { Language } from '../time/format-date.ts'

const labelText = line.refine((value) => value.trim() !== '', { message: 'empty-label' })

export const codeSchema = z.strictObject({
  code,
  ko: labelText,
  en: labelText,
  /** law and article, press report or practice that the code comes from, in plain words */
  source: labelText,
  /** first day on which the code may be chosen; null: always */
  validFrom: civilDateSchema.nullable(),
  /** last day on which the code may be chosen; null: until further notice */
  validTo: civilDateSchema.nullable(),
  /** position in the list: 1, 2, 3 … */
  order: z.int().positive(),
  /** code of the list's `parentList` */
  parent: code.nullable(),
  /** switches that rules read, as `countsAsPause` of list `pause-reason` */
  flags: z.record(z.string(), z.boolean()).default({}),
  origin: z.enum(['shipped', 'office']).default('shipped'),
  /** the office's own words for the code, shown in place of `ko` and `en` */
  own: z.strictObject({ ko: labelText, en: labelText }).nullable().default(null),
  /** the office itself set the validity or the flags: updates leave them alone */
  settledByOffice: z.boolean().default(false),
})
export type Code = z.infer<typeof codeSchema>

export const codeListSchema = z
  .strictObject({
    list: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
    version: z.int().positive(),
    ko: labelText,
    en: labelText,
    /** list that the `parent`s belong to; may be the list itself */
    parentList: z.string().nullable(),
    codes: z.array(codeSchema).max(2_000),
  })
  .refine((list) => new Set(list.codes.map((entry) => entry.code)).size === list.codes.length, {
    message: 'code-repeated',
  })
export type CodeList = z.infer<typeof codeListSchema>

/** A code with its key, or null. Retired codes are found too: what was once chosen stays readable. */
export const findCode = (lists: readonly CodeList[], list: string, code: string): Code | null =>
  lists.find((entry) => entry.list === list)?.codes.find((entry) => entry.code === code) ?? null

/** The label to show: the office's own words, else the shipped ones; an unknown code is shown as itself. */
export const label = (lists: readonly CodeList[], list: string, code: string, language: Language): string => {
  const entry = findCode(lists, list, code)
  return entry ? (entry.own ?? entry)[language] : code
}

/** Whether a code may be chosen on that day; both ends of the validity count. */
export const isValidOn = (entry: Code, date: CivilDate): boolean =>
  (entry.validFrom === null || entry.validFrom <= date) && (entry.validTo === null || date <= entry.validTo)

/** The codes that may be chosen on that day, in their order. */
export const codesOn = (list: CodeList, date: CivilDate): readonly Code[] =>
  list.codes.filter((entry) => isValidOn(entry, date)).toSorted((a, b) => a.order - b.order)

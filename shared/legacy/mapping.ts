/** How the columns of a legacy register become cases and allegations. A person looks it over before anything is brought in. */
import { z } from 'zod'
import { code } from '../text/text.ts'

export const dateOrder = z.enum(['ymd', 'mdy', 'dmy', 'serial'])
export type DateOrder = z.infer<typeof dateOrder>

/**
 * What a column holds. `legacy`: text that is only kept. A column with an act, a ground, a respondent or a finding
 * makes an allegation, in the second file or in the main one.
 */
export const legacyField = z.enum([
  'number',
  'received',
  'kind',
  'body',
  'subject',
  'narrative',
  'state',
  'act',
  'ground',
  'respondent',
  'respondent-attribute',
  'finding',
  'disposition',
  'legacy',
])
export type LegacyField = z.infer<typeof legacyField>

/** The vocabulary that a column's values are mapped to. `act` takes a kind of complaint too, where no act fits. */
export const listOfField: Readonly<Partial<Record<LegacyField, readonly string[]>>> = {
  kind: ['complaint-kind'],
  act: ['act', 'complaint-kind'],
  ground: ['ground'],
  finding: ['finding'],
  disposition: ['disposition'],
}

export const valueRule = z.strictObject({
  /** as it stands in the register, without white space around it */
  value: z.string(),
  /** null: no code fits; the text is kept and reported */
  code: code.nullable(),
})
export type ValueRule = z.infer<typeof valueRule>

export const columnRule = z.strictObject({
  column: z.string(),
  field: legacyField,
  /** for `received` */
  dateOrder: dateOrder.nullable(),
  values: z.array(valueRule).max(2_000),
})
export type ColumnRule = z.infer<typeof columnRule>

const fileRule = z.strictObject({
  /** position in the chosen files */
  file: z.int().nonnegative(),
  columns: z.array(columnRule).max(200),
})
export type FileRule = z.infer<typeof fileRule>

export const mappingSchema = z.strictObject({
  /** one row, one case */
  main: fileRule,
  /** one row, one allegation of the case with the same number */
  second: fileRule.nullable(),
})
export type Mapping = z.infer<typeof mappingSchema>

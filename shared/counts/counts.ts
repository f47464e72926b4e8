/** Counts on the screen, for those who may open the cases. Small cells are masked; nothing of this leaves the program. */
import { z } from 'zod'
import { civilDateSchema } from '../time/civil-date.ts'

/** Counts below this are masked until the office sets its own (statistics: profile Standard). */
export const MASK_THRESHOLD = 5

export const countsBy = z.enum(['kind', 'ground', 'state', 'channel', 'year', 'quarter', 'month'])
export type CountsBy = z.infer<typeof countsBy>

export const countsQuestion = z.strictObject({
  unit: z.enum(['cases', 'consultations', 'allegations']),
  rows: countsBy,
  columns: countsBy.nullable(),
  from: civilDateSchema.nullable(),
  to: civilDateSchema.nullable(),
})
export type CountsQuestion = z.infer<typeof countsQuestion>

/** null: masked. Zero is shown. */
export const countsTable = z.strictObject({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(z.int().nonnegative().nullable())),
  rowTotals: z.array(z.int().nonnegative().nullable()),
  columnTotals: z.array(z.int().nonnegative().nullable()),
  /** number of units counted once; several codes on one unit make the cells add up to more */
  total: z.int().nonnegative().nullable(),
  overlapping: z.boolean(),
  threshold: z.int(),
  masked: z.int().nonnegative(),
})
export type CountsTable = z.infer<typeof countsTable>

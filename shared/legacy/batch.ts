/** Bringing in a legacy register: what a file looks like, what an import would do, what one did. */
import { z } from 'zod'
import { batchId } from '../text/id.ts'
import { mappingSchema } from './mapping.ts'

/** One chosen file, read but not yet understood. */
export const legacyFile = z.strictObject({
  /** position in the chosen files */
  index: z.int().nonnegative(),
  name: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  columns: z.array(z.string()),
  rows: z.int().nonnegative(),
  /** the first rows, for the preview */
  sample: z.array(z.array(z.string())),
  /** the different values of each column with their counts (`countValues`), for the value maps */
  values: z
    .array(
      z.strictObject({
        column: z.string(),
        distinct: z.int().nonnegative(),
        counts: z.array(z.strictObject({ value: z.string(), count: z.int().positive() })),
      }),
    )
    .optional(),
})
export type LegacyFile = z.infer<typeof legacyFile>

export const legacyInspection = z.strictObject({ files: z.array(legacyFile), suggested: mappingSchema.nullable() })
export type LegacyInspection = z.infer<typeof legacyInspection>

/** One kind of thing that was not understood, with how often and where first. */
export const legacyProblem = z.strictObject({
  file: z.int().nonnegative(),
  column: z.string(),
  code: z.string(),
  value: z.string(),
  count: z.int().positive(),
  /** row numbers in the file, the header being row 1; the first few */
  rows: z.array(z.int()),
})
export type LegacyProblem = z.infer<typeof legacyProblem>

export const legacyDryRun = z.strictObject({
  rows: z.array(z.int()),
  dossiers: z.int(),
  allegations: z.int(),
  parties: z.int(),
  /** rows whose number is already in the vault: they are skipped and reported */
  known: z.int(),
  problems: z.array(legacyProblem),
  /** the first few as they would be registered */
  preview: z.array(
    z.strictObject({
      legacyNumber: z.string(),
      received: z.string().nullable(),
      kinds: z.array(z.string()),
      subject: z.string(),
      narrative: z.string(),
      allegations: z.array(
        z.strictObject({
          legacyAct: z.string(),
          act: z.string().nullable(),
          respondent: z.string(),
          finding: z.string().nullable(),
          legacyFinding: z.string(),
        }),
      ),
    }),
  ),
})
export type LegacyDryRun = z.infer<typeof legacyDryRun>

export const legacyBatch = z.strictObject({
  id: batchId,
  at: z.string(),
  names: z.array(z.string()),
  dossiers: z.int(),
  allegations: z.int(),
  undone: z.string().nullable(),
  problems: z.array(legacyProblem),
  /** rows of the second file whose case is not in the main one: kept cell by cell */
  orphans: z.array(z.strictObject({ row: z.int(), number: z.string(), cells: z.record(z.string(), z.string()) })),
})
export type LegacyBatch = z.infer<typeof legacyBatch>

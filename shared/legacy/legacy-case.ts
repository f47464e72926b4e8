/** A legacy register as read: cases with their allegations, what could not be linked, and every doubt about a cell. */
import type { CivilDate } from '../time/civil-date.ts'

export interface LegacyAllegation {
  /** row number in its file */
  readonly row: number
  /** code of list `complaint-kind`: of the act or its column's rule, else that of the case */
  readonly kind: string | null
  /** code of list `act` */
  readonly act: string | null
  readonly legacyAct: string
  /** codes of list `ground` */
  readonly grounds: readonly string[]
  /** `label` is '' where the register names nobody */
  readonly respondent: { readonly label: string; readonly attributes: Readonly<Record<string, string>> }
  /** code of list `finding` */
  readonly finding: string | null
  readonly legacyFinding: string
  /** code of list `disposition` */
  readonly disposition: string | null
  /** position, among the allegations of the case, of the first with the very same cells */
  readonly repeatOf: number | null
  /** cells by column that no other field holds word for word */
  readonly legacy: Readonly<Record<string, string>>
}

export interface LegacyCase {
  readonly row: number
  readonly legacyNumber: string
  readonly received: CivilDate | null
  /** codes of list `complaint-kind` */
  readonly kinds: readonly string[]
  /** the register's subject, else its words for the kind */
  readonly subject: string
  readonly narrative: string
  /** place or body, in the register's words */
  readonly body: string
  readonly allegations: readonly LegacyAllegation[]
  readonly legacy: Readonly<Record<string, string>>
}

export type RowProblemCode =
  | 'empty'
  | 'not-given'
  | 'not-understood'
  | 'pending'
  | 'spreadsheet-error'
  | 'not-a-date'
  | 'unknown-code'
  | 'too-long'
  | 'repaired-character'
  | 'duplicate-number'
  | 'without-allegation'
  | 'orphan'
  | 'repeated'

/** One doubt about one cell. The cell itself is kept in the record, or for an orphan in `orphans`. */
export interface RowProblem {
  readonly file: number
  readonly row: number
  readonly column: string
  readonly code: RowProblemCode
  readonly value: string
}

/** An allegation whose case is not in the main file: kept cell by cell. */
export interface OrphanRow {
  readonly row: number
  readonly number: string
  readonly cells: Readonly<Record<string, string>>
}

export interface LegacyRegister {
  readonly cases: readonly LegacyCase[]
  readonly orphans: readonly OrphanRow[]
  readonly problems: readonly RowProblem[]
}

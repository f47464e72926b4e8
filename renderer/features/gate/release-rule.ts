/** What still stands between a checked file and its release. The vault process holds the same rule; this explains it. */
import type { DocumentClass, GateHit, GateReport } from '#shared/disclosure/disclosure.ts'
import type { DocumentForm } from '#shared/document/document.ts'

export type Blocker =
  | { readonly reason: 'check' | 'changed' | 'recipient' | 'purpose' | 'named' | 'unreadable' }
  | { readonly reason: 'hits'; readonly count: number }

export interface GateState {
  readonly report: GateReport | null
  /** the class for which the report was made */
  readonly checkedFor: DocumentClass | null
  readonly class: DocumentClass
  /** null for a file that the office did not write */
  readonly form: DocumentForm | null
  readonly recipient: string
  readonly purpose: string
  /** reasons why a hit is not the person, by hit */
  readonly reasons: Readonly<Record<string, string>>
}

/** Shortest reason that says anything: the contract refuses less. */
export const REASON_MINIMUM = 3

export const forbidsNames = (documentClass: DocumentClass): boolean =>
  documentClass === 'anonymised' || documentClass === 'public'

/** Why a class is closed for this file before anybody fills in anything; null: open. */
export const closedClass = (
  documentClass: DocumentClass,
  form: DocumentForm | null,
  readable: boolean,
): 'named' | 'unreadable' | null => {
  if (!forbidsNames(documentClass)) return null
  if (form === 'named') return 'named'
  return readable ? null : 'unreadable'
}

export const isDismissed = (hit: GateHit, reasons: GateState['reasons']): boolean =>
  (reasons[hit.id] ?? '').trim().length >= REASON_MINIMUM

/** Hits that were neither mended nor marked "not this person", where the class forbids names. */
export const openHits = ({ report, class: documentClass, reasons }: GateState): readonly GateHit[] =>
  report === null || !forbidsNames(documentClass) ? [] : report.hits.filter((hit) => !isDismissed(hit, reasons))

/** Everything that still has to be done, in the order of the panel; empty: it may leave. */
export const blockersOf = (state: GateState): readonly Blocker[] => {
  const { report, checkedFor, class: documentClass, form, recipient, purpose } = state
  const closed = closedClass(documentClass, form, report?.readable ?? true)
  const open = openHits(state).length
  return [
    ...(closed === null ? [] : [{ reason: closed }]),
    ...(recipient.trim() === '' ? [{ reason: 'recipient' } as const] : []),
    ...(purpose.trim() === '' ? [{ reason: 'purpose' } as const] : []),
    ...(report === null ? [{ reason: 'check' } as const] : []),
    ...(report !== null && checkedFor !== documentClass ? [{ reason: 'changed' } as const] : []),
    ...(open > 0 ? [{ reason: 'hits', count: open } as const] : []),
  ]
}

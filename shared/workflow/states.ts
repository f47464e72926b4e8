/**
 * The states of a case. A case moves from one to another by acts only (`acts.ts`), each a dated step; so its state
 * is what its history amounts to and is never set by hand. Labels: `shared/locales/*\/workflow.json`.
 */

export type Phase = 'intake' | 'assessment' | 'investigation' | 'decision' | 'after'

export interface State {
  readonly code: string
  readonly phase: Phase
  /** the main clock of the case: not yet, running, or over since the case was decided */
  readonly mainClock: 'before' | 'running' | 'over'
}

/** In the order in which a case usually passes them, which is the order of the board. */
export const states = [
  { code: 'consult', phase: 'intake', mainClock: 'before' },
  { code: 'registered', phase: 'intake', mainClock: 'running' },
  { code: 'completion', phase: 'intake', mainClock: 'running' },
  { code: 'admissibility', phase: 'assessment', mainClock: 'running' },
  { code: 'rejected', phase: 'assessment', mainClock: 'over' },
  { code: 'transferred', phase: 'assessment', mainClock: 'over' },
  { code: 'assigned', phase: 'assessment', mainClock: 'running' },
  { code: 'investigation', phase: 'investigation', mainClock: 'running' },
  { code: 'mediation', phase: 'investigation', mainClock: 'running' },
  { code: 'suspended', phase: 'investigation', mainClock: 'running' },
  { code: 'referred-jury', phase: 'investigation', mainClock: 'running' },
  { code: 'referred-hc', phase: 'investigation', mainClock: 'running' },
  { code: 'draft', phase: 'decision', mainClock: 'running' },
  { code: 'hearing', phase: 'decision', mainClock: 'running' },
  { code: 'committee', phase: 'decision', mainClock: 'running' },
  { code: 'decided', phase: 'decision', mainClock: 'over' },
  { code: 'withdrawn', phase: 'decision', mainClock: 'over' },
  { code: 'notified', phase: 'after', mainClock: 'over' },
  { code: 'follow-up', phase: 'after', mainClock: 'over' },
  { code: 'closed', phase: 'after', mainClock: 'over' },
  { code: 'reopened', phase: 'after', mainClock: 'running' },
] as const satisfies readonly State[]

export type StateCode = (typeof states)[number]['code']
export const stateCodes: readonly StateCode[] = states.map((state) => state.code)

export const isStateCode = (text: string): text is StateCode => (stateCodes as readonly string[]).includes(text)

export const stateOfCode = (code: StateCode): State => {
  const state = states.find((candidate) => candidate.code === code)
  if (!state) throw new RangeError('not a state')
  return state
}

/** Before its registration a case is a consultation: its history is empty. */
export const FIRST_STATE: StateCode = 'consult'

/** How a case ended, or is going to end. */
export const outcomes = [
  'recommendation',
  'dismissed',
  'settled',
  'resolved',
  'rejected',
  'transferred',
  'withdrawn',
] as const
export type Outcome = (typeof outcomes)[number]

/** The outcomes on which the committee decides; the others have their own acts. */
export const committeeOutcomes = [
  'recommendation',
  'dismissed',
  'settled',
  'resolved',
  'rejected',
] as const satisfies readonly Outcome[]

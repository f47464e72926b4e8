/** What a history of steps amounts to: state, outcome, days, pauses. Pure and total: any list of steps has an answer. */
import type { Pause } from '../clock/due-date.ts'
import { daysBetween, laterOf, type CivilDate } from '../time/civil-date.ts'
import { actOfCode, type Act } from './acts.ts'
import { FIRST_STATE, isStateCode, outcomes, type Outcome, type StateCode } from './states.ts'

/** A fact as recorded: text, a date, a code, or several codes. */
export type FactValue = string | readonly string[]
export type Facts = Readonly<Record<string, FactValue>>

/** A step as far as its meaning goes; `shared/step` adds ids. Steps come in the order of their recording. */
export interface HistoryStep {
  readonly act: string
  readonly from: string
  readonly to: string
  readonly on: CivilDate
  readonly facts: Facts
}

/** A step that was performed: what, when it happened, when it was recorded, by whom. */
export interface StepRecord extends HistoryStep {
  readonly from: StateCode
  readonly to: StateCode
  /** instant of recording, UTC */
  readonly at: string
  readonly by: string
}

/** Where the case stands. A step to a state that this version does not know is passed over. */
export const stateOf = (history: readonly HistoryStep[]): StateCode =>
  history.reduce<StateCode>((state, step) => (isStateCode(step.to) ? step.to : state), FIRST_STATE)

/** The steps since the case was last reopened, that step included; all of them if it never was. */
export const currentRound = (history: readonly HistoryStep[]): readonly HistoryStep[] =>
  history.slice(Math.max(0, history.map((step) => step.act).lastIndexOf('reopen')))

const asOutcome = (value: FactValue | undefined): Outcome | null =>
  outcomes.find((outcome) => outcome === value) ?? null

const outcomeOfStep = (step: HistoryStep): Outcome | null => {
  const rule: Act['outcome'] = actOfCode(step.act)?.outcome
  if (!rule) return null
  return 'is' in rule ? rule.is : asOutcome(step.facts[rule.fact])
}

/** How the case ended in its current round; null while that is open. */
export const outcomeOf = (history: readonly HistoryStep[]): Outcome | null =>
  currentRound(history).reduce<Outcome | null>((outcome, step) => outcomeOfStep(step) ?? outcome, null)

/** One stay in one state. */
export interface Stay {
  readonly state: StateCode
  readonly from: CivilDate
  /** null: still there */
  readonly to: CivilDate | null
  /** whole days of the stay, until `today` if it lasts */
  readonly days: number
}

/** All stays in order; the time before the first step is none. A stay of one day's steps has 0 days. */
export const daysInStates = (history: readonly HistoryStep[], today: CivilDate): readonly Stay[] =>
  history.flatMap((step, at): readonly Stay[] => {
    if (!isStateCode(step.to)) return []
    const to = history[at + 1]?.on ?? null
    return [{ state: step.to, from: step.on, to, days: daysBetween(step.on, laterOf(to ?? today, step.on)) }]
  })

const pauseCodeOf = (step: HistoryStep): string | null => {
  const rule: Act['pause'] = actOfCode(step.act)?.pause
  if (!rule) return null
  if ('code' in rule) return rule.code
  const value = step.facts[rule.fact]
  return typeof value === 'string' ? value : null
}

/** P2 (late material of the respondent) and P6 (police or court) stop no clock until the office says so. */
export const countsByDefault = (pauseCode: string): boolean => pauseCode !== 'P2' && pauseCode !== 'P6'

/**
 * The ledger of pauses: from the step that began one to the step that left its state. `counts` is the office's
 * answer per code of list `pause-reason` (flag `countsAsPause`). For the main clock give it the `currentRound`.
 */
export const pausesOf = (
  history: readonly HistoryStep[],
  counts: (pauseCode: string) => boolean = countsByDefault,
): readonly Pause[] =>
  history.flatMap((step, at): readonly Pause[] => {
    const code = pauseCodeOf(step)
    return code === null ? [] : [{ code, from: step.on, to: history[at + 1]?.on ?? null, counts: counts(code) }]
  })

/** The day from which the main clock runs: the day of receipt, or of reopening. */
export const mainClockStart = (received: CivilDate, history: readonly HistoryStep[]): CivilDate => {
  const first = currentRound(history)[0]
  return first?.act === 'reopen' ? first.on : received
}

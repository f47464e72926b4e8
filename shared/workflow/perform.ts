/** Performing an act: the step it makes, or every reason why it cannot be made now. */
import { civilDate, type CivilDate } from '../time/civil-date.ts'
import { acts, actOfCode, type Act, type Fact } from './acts.ts'
import {
  currentRound,
  outcomeOf,
  stateOf,
  type Facts,
  type FactValue,
  type HistoryStep,
  type StepRecord,
} from './history.ts'
import type { Outcome, StateCode } from './states.ts'

/** A case as the workflow sees it. */
export interface WorkflowFile {
  readonly received: CivilDate
  readonly history: readonly HistoryStep[]
}

export interface Performance {
  readonly act: string
  readonly facts: Facts
  /** the day on which it happened */
  readonly on: CivilDate
  /** account that records it */
  readonly by: string
  /** instant of recording, UTC */
  readonly at: string
}

/** What the rules need to know of the world. */
export interface WorkflowWorld {
  readonly today: CivilDate
  /** is this a code of the list that may be chosen today? */
  readonly hasCode: (list: string, code: string) => boolean
}

/** Why an act is refused; `explainRefusal` makes a sentence of it. No refusal holds what was typed. */
export type WorkflowRefusal =
  | { readonly type: 'act-unknown' }
  | { readonly type: 'not-from-here'; readonly act: string; readonly state: StateCode }
  | { readonly type: 'not-with-outcome'; readonly act: string; readonly outcome: Outcome }
  | { readonly type: 'hearing-missing' }
  | { readonly type: 'before-received'; readonly on: CivilDate; readonly received: CivilDate }
  | { readonly type: 'before-last-step'; readonly on: CivilDate; readonly last: CivilDate }
  | { readonly type: 'in-future'; readonly on: CivilDate; readonly today: CivilDate }
  | { readonly type: 'fact-missing'; readonly fact: string }
  | { readonly type: 'fact-malformed'; readonly fact: string }
  | { readonly type: 'fact-not-asked'; readonly fact: string }
  | { readonly type: 'fact-in-future'; readonly fact: string; readonly on: CivilDate; readonly today: CivilDate }

export type PerformResult =
  | { readonly ok: true; readonly step: StepRecord }
  | { readonly ok: false; readonly refusals: readonly [WorkflowRefusal, ...WorkflowRefusal[]] }

const isOpen = (act: Act, state: StateCode, outcome: Outcome | null): WorkflowRefusal | null => {
  if (!act.from.includes(state)) return { type: 'not-from-here', act: act.code, state }
  // A legacy case may have an end without a known outcome: it is not held back for that.
  if (act.onlyOutcomes && outcome !== null && !act.onlyOutcomes.includes(outcome))
    return { type: 'not-with-outcome', act: act.code, outcome }
  return null
}

/** The acts that are possible now, in the order of the data. */
export const lawfulActs = (file: Pick<WorkflowFile, 'history'>): readonly Act[] => {
  const [state, outcome] = [stateOf(file.history), outcomeOf(file.history)]
  return (acts as readonly Act[]).filter((act) => isOpen(act, state, outcome) === null)
}

/** The facts that an act asks for, given what has been entered so far: some depend on others. */
export const askedFacts = (act: Act, facts: Facts): readonly Fact[] =>
  act.facts.filter(({ onlyIf }) => {
    const value = onlyIf && facts[onlyIf.fact]
    return !onlyIf || (typeof value === 'string' && onlyIf.is.includes(value))
  })

const isEmpty = (value: FactValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0)

const isCode = (fact: Fact, code: string, world: WorkflowWorld): boolean =>
  fact.choices ? fact.choices.includes(code) : fact.list !== undefined && world.hasCode(fact.list, code)

const refuseFact = (fact: Fact, value: FactValue | undefined, world: WorkflowWorld): WorkflowRefusal | null => {
  if (value === undefined || isEmpty(value)) return fact.required ? { type: 'fact-missing', fact: fact.name } : null
  const malformed: WorkflowRefusal = { type: 'fact-malformed', fact: fact.name }
  if (fact.kind === 'codes') {
    const isList = typeof value !== 'string' && new Set(value).size === value.length
    return isList && value.every((code) => isCode(fact, code, world)) ? null : malformed
  }
  if (typeof value !== 'string') return malformed
  if (fact.kind === 'code') return isCode(fact, value, world) ? null : malformed
  if (fact.kind !== 'date') return null
  const on = civilDate(value)
  if (!on) return malformed
  return !fact.future && on > world.today ? { type: 'fact-in-future', fact: fact.name, on, today: world.today } : null
}

const refuseDate = (file: WorkflowFile, on: CivilDate, today: CivilDate): readonly WorkflowRefusal[] => {
  const last = file.history.at(-1)?.on
  return [
    ...(on > today ? [{ type: 'in-future', on, today } as const] : []),
    ...(on < file.received ? [{ type: 'before-received', on, received: file.received } as const] : []),
    ...(last !== undefined && on < last ? [{ type: 'before-last-step', on, last } as const] : []),
  ]
}

/** NHRCK Act, art. 46: the respondent is heard before a recommendation; a hearing before a reopening is not enough. */
const lacksHearing = (file: WorkflowFile, act: Act, facts: Facts): boolean =>
  act.code === 'decide' &&
  facts.outcome === 'recommendation' &&
  !currentRound(file.history).some((step) => step.act === 'open-hearing')

/**
 * Performs an act on a case: the step to append to its history, or all reasons against it at once.
 * A case begins with `register`, on the day of receipt or later. Facts left empty are not recorded.
 */
export const perform = (file: WorkflowFile, performance: Performance, world: WorkflowWorld): PerformResult => {
  const act = actOfCode(performance.act)
  if (!act) return { ok: false, refusals: [{ type: 'act-unknown' }] }
  const state = stateOf(file.history)
  const closed = isOpen(act, state, outcomeOf(file.history))
  if (closed) return { ok: false, refusals: [closed] }

  const { facts, on } = performance
  const asked = askedFacts(act, facts)
  const given = Object.entries(facts).filter(([, value]) => !isEmpty(value))
  const [first, ...more] = [
    ...refuseDate(file, on, world.today),
    ...(lacksHearing(file, act, facts) ? [{ type: 'hearing-missing' } as const] : []),
    ...asked.flatMap((fact) => refuseFact(fact, facts[fact.name], world) ?? []),
    ...given.flatMap(([name]) =>
      asked.some((fact) => fact.name === name) ? [] : [{ type: 'fact-not-asked', fact: name } as const],
    ),
  ]
  if (first) return { ok: false, refusals: [first, ...more] }
  const { by, at } = performance
  return { ok: true, step: { act: act.code, from: state, to: act.to, on, at, by, facts: Object.fromEntries(given) } }
}

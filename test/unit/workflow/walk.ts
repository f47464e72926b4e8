/** Facts that satisfy an act, and walks through the workflow, for the tests of this folder. */
import type { Act, Fact } from '#shared/workflow/acts.ts'
import { actOfCode } from '#shared/workflow/acts.ts'
import type { FactValue, Facts, StepRecord } from '#shared/workflow/history.ts'
import { askedFacts, perform, type WorkflowFile, type WorkflowWorld } from '#shared/workflow/perform.ts'
import { addDays, civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import dismissal from '#shared/vocabulary/lists/dismissal-reason.json'
import disposition from '#shared/vocabulary/lists/disposition.json'
import pauseReason from '#shared/vocabulary/lists/pause-reason.json'
import rejection from '#shared/vocabulary/lists/rejection-reason.json'

export const day = (text: string): CivilDate => {
  const date = civilDate(text)
  if (!date) throw new Error(`not a date: ${text}`)
  return date
}

const lists: Readonly<Record<string, { readonly codes: readonly { readonly code: string }[] }>> = {
  'dismissal-reason': dismissal,
  disposition,
  'pause-reason': pauseReason,
  'rejection-reason': rejection,
}
export const codesOf = (list: string): readonly string[] => lists[list]?.codes.map(({ code }) => code) ?? []

export const RECEIVED = day('2026-03-02')
export const world: WorkflowWorld = { today: day('2026-12-31'), hasCode: (list, code) => codesOf(list).includes(code) }
const stamp = { by: 'account-1', at: '2026-12-31T01:00:00.000Z' }

const valueFor = (fact: Fact, choose: number): FactValue => {
  const codes = fact.choices ?? (fact.list === undefined ? [] : codesOf(fact.list))
  const code = codes[choose % Math.max(1, codes.length)] ?? ''
  if (fact.kind === 'codes') return [code]
  if (fact.kind === 'code') return code
  return fact.kind === 'date' ? '2026-03-02' : '적은 내용'
}

/** Every required fact of an act, with a choice among codes; `given` wins. */
export const factsFor = (act: Act, choose = 0, given: Facts = {}): Facts => {
  let facts: Facts = given
  for (;;) {
    const missing = askedFacts(act, facts).filter((fact) => fact.required && !(fact.name in facts))
    if (missing.length === 0) return facts
    facts = { ...facts, ...Object.fromEntries(missing.map((fact) => [fact.name, valueFor(fact, choose)])) }
  }
}

/** Performs acts one after the other, `[code, days after the last, facts]`; throws with the refusals if one is refused. */
export const walk = (...path: readonly (readonly [string, number?, Facts?])[]): readonly StepRecord[] => {
  let history: readonly StepRecord[] = []
  let on = RECEIVED
  for (const [code, days = 1, given] of path) {
    on = addDays(on, days)
    const act = actOfCode(code)
    const file: WorkflowFile = { received: RECEIVED, history }
    const result = perform(file, { act: code, facts: act ? factsFor(act, 0, given) : {}, on, ...stamp }, world)
    if (!result.ok) throw new Error(`${code}: ${JSON.stringify(result.refusals)}`)
    history = [...history, result.step]
  }
  return history
}

export const attempt = (history: readonly StepRecord[], code: string, on: CivilDate, facts: Facts) =>
  perform({ received: RECEIVED, history }, { act: code, facts, on, ...stamp }, world)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, addDays } from '#shared/time/civil-date.ts'
import { acts, type Act } from '#shared/workflow/acts.ts'
import { daysInStates, outcomeOf, pausesOf, stateOf, type StepRecord } from '#shared/workflow/history.ts'
import { lawfulActs } from '#shared/workflow/perform.ts'
import { stateCodes } from '#shared/workflow/states.ts'
import { attempt, factsFor, RECEIVED, world } from './walk.ts'

/** Anything that a person might try: any act, lawful or not, on a day before or after the last one. */
const anyTry = fc.record({
  act: fc.nat(acts.length - 1),
  choose: fc.nat(20),
  days: fc.integer({ min: -2, max: 9 }),
  complete: fc.boolean(),
})
/** Mostly lawful: picks among the acts that are possible. */
const anyLawful = fc.record({ pick: fc.nat(50), choose: fc.nat(20), days: fc.nat(5) })

const lastDay = (history: readonly StepRecord[]) => history.at(-1)?.on ?? RECEIVED

const lawfulWalk = (tries: readonly { pick: number; choose: number; days: number }[]): readonly StepRecord[] =>
  tries.reduce<readonly StepRecord[]>((history, { pick, choose, days }) => {
    const open = lawfulActs({ history })
    const act = open[pick % open.length]
    if (!act) throw new Error(`nothing is possible from ${stateOf(history)}`)
    const result = attempt(history, act.code, addDays(lastDay(history), days), factsFor(act, choose))
    if (!result.ok && result.refusals.some((refusal) => refusal.type !== 'hearing-missing'))
      throw new Error(JSON.stringify(result.refusals))
    return result.ok ? [...history, result.step] : history
  }, [])

describe('whatever is tried', () => {
  it('only lawful moves happen, in order of time, and the state is where they lead', () => {
    fc.assert(
      fc.property(fc.array(anyTry, { maxLength: 60 }), (tries) => {
        let history: readonly StepRecord[] = []
        for (const { act: index, choose, days, complete } of tries) {
          const act: Act = acts[index] as Act
          const [before, on] = [stateOf(history), addDays(lastDay(history), days)]
          const result = attempt(history, act.code, on, complete ? factsFor(act, choose) : {})
          if (result.ok) {
            expect(act.from).toContain(before)
            expect(on >= lastDay(history) && on >= RECEIVED && on <= world.today).toBe(true)
            history = [...history, result.step]
            expect(stateOf(history)).toBe(act.to)
          } else {
            expect(result.refusals.length).toBeGreaterThan(0)
            if (complete && days >= 0 && on <= world.today && lawfulActs({ history }).includes(act))
              expect(result.refusals.map((refusal) => refusal.type)).toEqual(['hearing-missing'])
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('on every lawful walk', () => {
  it('something can always be done next, and every step joins the one before', () => {
    fc.assert(
      fc.property(fc.array(anyLawful, { maxLength: 50 }), (tries) => {
        const history = lawfulWalk(tries)
        history.forEach((step, at) => expect(step.from).toBe(history[at - 1]?.to ?? 'consult'))
        expect(lawfulActs({ history }).length).toBeGreaterThan(0)
        expect(stateOf(history)).toBe(stateOf([...history]))
      }),
    )
  })

  it('nothing is withdrawn after its result was notified, unless the case was reopened', () => {
    fc.assert(
      fc.property(fc.array(anyLawful, { maxLength: 60 }), (tries) => {
        let notified = false
        for (const step of lawfulWalk(tries)) {
          if (step.act === 'withdraw') expect(notified).toBe(false)
          if (step.act === 'notify') notified = true
          if (step.act === 'reopen') notified = false
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a notified case has an outcome, and a recommendation was preceded by a hearing', () => {
    fc.assert(
      fc.property(fc.array(anyLawful, { maxLength: 60 }), (tries) => {
        const history = lawfulWalk(tries)
        history.forEach((step, at) => {
          const until = history.slice(0, at + 1)
          if (step.act === 'notify') expect(outcomeOf(until)).not.toBeNull()
          if (step.act !== 'decide' || step.facts.outcome !== 'recommendation') return
          const round = until.slice(until.map((one) => one.act).lastIndexOf('reopen') + 1)
          expect(round.some((one) => one.act === 'open-hearing')).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('the days in the states add up, and pauses lie within the stays', () => {
    fc.assert(
      fc.property(fc.array(anyLawful, { minLength: 1, maxLength: 40 }), (tries) => {
        const history = lawfulWalk(tries)
        const [first, last] = [history[0], history.at(-1)]
        if (!first || !last) return
        const today = addDays(last.on, 3)
        const stays = daysInStates(history, today)
        expect(stays.reduce((sum, stay) => sum + stay.days, 0)).toBe(daysBetween(first.on, today))
        expect(stays.at(-1)).toMatchObject({ state: stateOf(history), to: null, days: 3 })
        const pauses = pausesOf(history)
        for (const pause of pauses)
          expect(stays.some((stay) => stay.from === pause.from && stay.to === pause.to)).toBe(true)
        expect(pauses.filter((pause) => pause.to === null)).toHaveLength(
          ['completion', 'mediation', 'suspended', 'referred-jury', 'referred-hc'].includes(stateOf(history)) ? 1 : 0,
        )
      }),
      { numRuns: 200 },
    )
  })
})

it('every state is reached by some lawful walk', () => {
  const heard = (history: readonly StepRecord[]) => history.some((step) => step.act === 'open-hearing')
  const seen = new Set<string>()
  const reached = new Set<string>()
  const frontier: (readonly StepRecord[])[] = [[]]
  for (let history = frontier.shift(); history; history = frontier.shift()) {
    const key = `${stateOf(history)} ${outcomeOf(history)} ${heard(history)}`
    if (seen.has(key)) continue
    seen.add(key)
    reached.add(stateOf(history))
    for (const act of lawfulActs({ history }))
      for (let choose = 0; choose < 5; choose += 1) {
        const result = attempt(history, act.code, lastDay(history), factsFor(act, choose))
        if (result.ok) frontier.push([...history, result.step])
      }
  }
  expect([...reached].sort()).toEqual([...stateCodes].sort())
})

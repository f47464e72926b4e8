import { describe, expect, it } from 'vitest'
import { dueDate } from '#shared/clock/due-date.ts'
import { acts, actOfCode } from '#shared/workflow/acts.ts'
import { currentRound, daysInStates, mainClockStart, outcomeOf, pausesOf, stateOf } from '#shared/workflow/history.ts'
import { explainRefusal, workflowLabel } from '#shared/workflow/labels.ts'
import { lawfulActs } from '#shared/workflow/perform.ts'
import { outcomes, stateCodes, states } from '#shared/workflow/states.ts'
import en from '#shared/locales/en/workflow.json'
import ko from '#shared/locales/ko/workflow.json'
import { calendar, rule } from '../clock/shipped.ts'
import { attempt, codesOf, day, factsFor, RECEIVED, walk } from './walk.ts'

const codes = (history: Parameters<typeof stateOf>[0]) => lawfulActs({ history }).map((act) => act.code)
const act = (code: string) => {
  const found = actOfCode(code)
  if (!found) throw new Error(`no act ${code}`)
  return found
}
const toInvestigation = [['register', 0], ['examine'], ['assign'], ['begin-investigation']] as const

// The moves of the office's life cycle, by hand.
const MOVES: Readonly<Record<string, string>> = {
  consult: 'registered',
  registered: 'completion admissibility withdrawn',
  completion: 'admissibility withdrawn',
  admissibility: 'completion rejected transferred assigned withdrawn',
  rejected: 'withdrawn notified',
  transferred: 'withdrawn notified',
  assigned: 'investigation withdrawn',
  investigation: 'mediation suspended referred-jury referred-hc draft committee withdrawn',
  mediation: 'investigation committee withdrawn',
  suspended: 'investigation withdrawn',
  'referred-jury': 'investigation withdrawn',
  'referred-hc': 'investigation withdrawn',
  draft: 'investigation hearing committee withdrawn',
  hearing: 'investigation committee withdrawn',
  committee: 'investigation decided withdrawn',
  decided: 'withdrawn notified',
  withdrawn: 'notified',
  notified: 'follow-up closed',
  'follow-up': 'closed',
  closed: 'reopened',
  reopened: 'assigned closed withdrawn',
}

describe('the life of a case', () => {
  it('has the moves of the design, and no other', () => {
    const moves = Object.fromEntries(
      stateCodes.map((state) => {
        const targets = new Set<string>(
          acts.filter((one) => (one.from as readonly string[]).includes(state)).map((one) => one.to),
        )
        return [state, stateCodes.filter((code) => targets.has(code)).join(' ')]
      }),
    )
    const ordered = Object.fromEntries(
      Object.entries(MOVES).map(([state, to]) => [
        state,
        stateCodes.filter((code) => to.split(' ').includes(code)).join(' '),
      ]),
    )
    expect(moves).toEqual(ordered)
  })

  it('goes from registration to the follow-up of a recommendation', () => {
    const history = walk(
      ...toInvestigation,
      ['draft-report'],
      ['open-hearing'],
      ['submit'],
      ['decide', 1, { outcome: 'recommendation' }],
      ['notify'],
      ['follow'],
      ['end-follow-up'],
    )
    expect(stateOf(history)).toBe('closed')
    expect(outcomeOf(history)).toBe('recommendation')
    expect(history.map((step) => step.to)).toEqual([
      'registered', 'admissibility', 'assigned', 'investigation', 'draft', 'hearing', 'committee', 'decided', 'notified', 'follow-up', 'closed',
    ]) // prettier-ignore
    expect(history[0]).toMatchObject({ act: 'register', from: 'consult', on: '2026-03-02', by: 'account-1' })
  })

  it('closes after notification, except that a recommendation is followed up first', () => {
    const rejected = walk(['register', 0], ['examine'], ['reject'], ['notify'])
    expect(codes(rejected)).toEqual(['close'])
    const recommended = walk(
      ...toInvestigation,
      ['draft-report'],
      ['open-hearing'],
      ['submit'],
      ['decide', 1, { outcome: 'recommendation' }],
      ['notify'],
    )
    expect(codes(recommended)).toEqual(['follow'])
    expect(attempt(recommended, 'close', day('2026-04-01'), {})).toEqual({
      ok: false,
      refusals: [{ type: 'not-with-outcome', act: 'close', outcome: 'recommendation' }],
    })
  })

  it('decides no recommendation on a respondent who was not heard, also not after reopening', () => {
    const unheard = walk(...toInvestigation, ['submit-unheard'])
    const facts = factsFor(act('decide'), 0, { outcome: 'recommendation' })
    expect(attempt(unheard, 'decide', day('2026-04-01'), facts)).toMatchObject({
      ok: false,
      refusals: [{ type: 'hearing-missing' }],
    })
    expect(attempt(unheard, 'decide', day('2026-04-01'), factsFor(act('decide'), 0, { outcome: 'dismissed' })).ok).toBe(
      true,
    )

    const again = walk(
      ...toInvestigation, ['draft-report'], ['open-hearing'], ['submit'], ['decide', 1, { outcome: 'dismissed' }], ['notify'], ['close'],
      ['reopen'], ['assign'], ['begin-investigation'], ['submit-unheard'],
    ) // prettier-ignore
    expect(attempt(again, 'decide', day('2026-06-01'), facts)).toMatchObject({
      ok: false,
      refusals: [{ type: 'hearing-missing' }],
    })
    expect(outcomeOf(again)).toBeNull()
    expect(currentRound(again)).toHaveLength(4)
  })

  it('may be withdrawn until the result is notified, and is then told and closed', () => {
    const decided = walk(...toInvestigation, ['submit-unheard'], ['decide', 1, { outcome: 'dismissed' }])
    expect(codes(decided)).toContain('withdraw')
    const withdrawn = walk(...toInvestigation, ['withdraw'], ['notify'], ['close'])
    expect(outcomeOf(withdrawn)).toBe('withdrawn')
    expect(codes(walk(...toInvestigation, ['withdraw']))).toEqual(['notify'])
    expect(codes(walk(...toInvestigation, ['withdraw'], ['notify']))).toEqual(['close'])
  })

  it('lets a legacy case of unknown outcome go on', () => {
    const legacy = [{ act: 'legacy', from: 'consult', to: 'notified', on: RECEIVED, facts: {} }]
    expect(codes(legacy)).toEqual(['follow', 'close'])
    expect(stateOf([{ act: 'legacy', from: 'consult', to: 'somewhere', on: RECEIVED, facts: {} }])).toBe('consult')
  })
})

describe('a refused act', () => {
  const investigated = walk(...toInvestigation) // last step 2026-03-05

  it('says every fact that is missing, at once', () => {
    expect(attempt(investigated, 'suspend', day('2026-03-06'), { note: '메모' })).toEqual({
      ok: false,
      refusals: ['pauseReason', 'explanation', 'decidedBy'].map((fact) => ({ type: 'fact-missing', fact })),
    })
    expect(
      attempt(investigated, 'suspend', day('2026-03-06'), { pauseReason: 'P3', explanation: ' ', decidedBy: '위원장' }),
    ).toEqual({
      ok: false,
      refusals: [{ type: 'fact-missing', fact: 'explanation' }],
    })
  })

  it('asks for reasons that depend on the outcome', () => {
    const atCommittee = walk(...toInvestigation, ['submit-unheard'])
    const facts = { outcome: 'rejected', decidedBy: '위원회', decision: '각하', dispositions: ['S-REJ'] }
    expect(attempt(atCommittee, 'decide', day('2026-04-01'), facts)).toEqual({
      ok: false,
      refusals: [{ type: 'fact-missing', fact: 'rejectionReasons' }],
    })
    expect(attempt(atCommittee, 'decide', day('2026-04-01'), { ...facts, rejectionReasons: ['R4'] }).ok).toBe(true)
    expect(
      attempt(atCommittee, 'decide', day('2026-04-01'), {
        ...facts,
        rejectionReasons: ['R4'],
        dismissalReasons: ['D1'],
      }),
    ).toEqual({
      ok: false,
      refusals: [{ type: 'fact-not-asked', fact: 'dismissalReasons' }],
    })
  })

  it.each([
    ['pauseReason', 'P99'],
    ['pauseReason', ['P3']],
    ['explanation', ['a', 'b']],
  ])('does not take %s as %j', (name, value) => {
    const facts = { pauseReason: 'P3', explanation: '감정 의뢰', decidedBy: '위원장', [name]: value }
    expect(attempt(investigated, 'suspend', day('2026-03-06'), facts)).toEqual({
      ok: false,
      refusals: [{ type: 'fact-malformed', fact: name }],
    })
  })

  it('takes no code twice and no day that does not exist or has not come', () => {
    const examined = walk(['register', 0], ['examine'])
    const reject = { rejectionReasons: ['R1', 'R1'], explanation: '관할 밖', decidedBy: '위원회' }
    expect(attempt(examined, 'reject', day('2026-03-06'), reject)).toEqual({
      ok: false,
      refusals: [{ type: 'fact-malformed', fact: 'rejectionReasons' }],
    })
    const jury = (consentOn: string) =>
      attempt(investigated, 'refer-to-jury', day('2026-03-06'), { question: '쟁점', consentOn })
    expect(jury('2026-02-30')).toEqual({ ok: false, refusals: [{ type: 'fact-malformed', fact: 'consentOn' }] })
    expect(jury('2027-01-01')).toEqual({
      ok: false,
      refusals: [{ type: 'fact-in-future', fact: 'consentOn', on: '2027-01-01', today: '2026-12-31' }],
    })
    const until = { missing: '주민등록번호 뒷자리를 뺀 사본', until: '2027-01-10' }
    expect(attempt(examined, 'request-completion', day('2026-12-30'), until).ok).toBe(true)
  })

  it('says what is wrong with the date', () => {
    expect(attempt([], 'register', day('2026-03-01'), {})).toEqual({
      ok: false,
      refusals: [{ type: 'before-received', on: '2026-03-01', received: '2026-03-02' }],
    })
    expect(attempt(investigated, 'draft-report', day('2026-03-04'), {})).toEqual({
      ok: false,
      refusals: [{ type: 'before-last-step', on: '2026-03-04', last: '2026-03-05' }],
    })
    expect(attempt(investigated, 'draft-report', day('2027-01-01'), {})).toEqual({
      ok: false,
      refusals: [{ type: 'in-future', on: '2027-01-01', today: '2026-12-31' }],
    })
    expect(attempt(investigated, 'draft-report', day('2026-03-05'), {}).ok).toBe(true)
  })

  it('explains itself in both languages', () => {
    expect(explainRefusal({ type: 'not-from-here', act: 'decide', state: 'registered' }, 'ko')).toBe(
      '지금 상태(접수)에서는 할 수 없는 처리입니다: 결정.',
    )
    expect(explainRefusal({ type: 'not-from-here', act: 'decide', state: 'registered' }, 'en')).toBe(
      'This is not possible while the case is at “Registered”: Decide.',
    )
    expect(explainRefusal({ type: 'before-last-step', on: day('2026-03-04'), last: day('2026-03-05') }, 'en')).toBe(
      '4 March 2026 is before the last step, 5 March 2026.',
    )
    expect(attempt(investigated, 'nonsense', day('2026-03-06'), {})).toEqual({
      ok: false,
      refusals: [{ type: 'act-unknown' }],
    })
    expect(attempt(investigated, 'decide', day('2026-03-06'), {})).toEqual({
      ok: false,
      refusals: [{ type: 'not-from-here', act: 'decide', state: 'investigation' }],
    })
    const samples = [
      { type: 'act-unknown' },
      { type: 'not-with-outcome', act: 'close', outcome: 'recommendation' },
      { type: 'hearing-missing' },
      { type: 'before-received', on: day('2026-03-01'), received: RECEIVED },
      { type: 'in-future', on: day('2026-03-01'), today: RECEIVED },
      { type: 'fact-missing', fact: 'reason' },
      { type: 'fact-malformed', fact: 'reason' },
      { type: 'fact-not-asked', fact: 'reason' },
      { type: 'fact-in-future', fact: 'consentOn', on: day('2026-03-01'), today: RECEIVED },
    ] as const
    for (const refusal of samples)
      for (const language of ['ko', 'en'] as const)
        expect(explainRefusal(refusal, language)).not.toMatch(/\{\{|undefined/)
  })
})

describe('what a history amounts to', () => {
  const history = walk(
    ...toInvestigation, // 03-02, 03, 04, 05
    ['suspend', 10, { pauseReason: 'P3', explanation: '감정', decidedBy: '위원장' }], // 03-15
    ['resume', 20], // 04-04
    ['suspend', 1, { pauseReason: 'P6', explanation: '수사 중', decidedBy: '위원장' }], // 04-05
    ['resume', 5], // 04-10
    ['open-mediation', 2], // 04-12
  )

  it('the days in each state', () => {
    expect(daysInStates(history, day('2026-04-20')).map(({ state, days }) => [state, days])).toEqual([
      ['registered', 1],
      ['admissibility', 1],
      ['assigned', 1],
      ['investigation', 10],
      ['suspended', 20],
      ['investigation', 1],
      ['suspended', 5],
      ['investigation', 2],
      ['mediation', 8],
    ])
  })

  it('the ledger of pauses, P2 and P6 stopping no clock until the office says so', () => {
    const ledger = [
      { code: 'P3', from: '2026-03-15', to: '2026-04-04', counts: true },
      { code: 'P6', from: '2026-04-05', to: '2026-04-10', counts: false },
      { code: 'P4', from: '2026-04-12', to: null, counts: true },
    ]
    expect(pausesOf(history)).toEqual(ledger)
    expect(pausesOf(history, () => true).map((pause) => pause.counts)).toEqual([true, true, true])
    const result = dueDate(
      rule('MAIN'),
      mainClockStart(RECEIVED, history),
      calendar,
      pausesOf(history),
      day('2026-04-20'),
    )
    expect(result).toMatchObject({ due: '2026-06-30', standing: true, grossDays: 120, netDays: 92 })
  })

  it('the completion requested of the applicant stops the clock until it is there', () => {
    const completed = walk(['register', 0], ['request-completion', 3], ['receive-completion', 9])
    expect(pausesOf(completed)).toEqual([{ code: 'P1', from: '2026-03-05', to: '2026-03-14', counts: true }])
  })

  it('the main clock starts anew when a case is reopened', () => {
    const reopened = walk(['register', 0], ['examine'], ['reject'], ['notify'], ['close'], ['reopen', 30])
    expect(mainClockStart(RECEIVED, reopened)).toBe('2026-04-05')
    expect(stateOf(reopened)).toBe('reopened')
  })
})

describe('the names', () => {
  it('are complete and the same in both languages', () => {
    const keys = (value: object): string[] =>
      Object.entries(value as Record<string, string | object>).flatMap(([key, inner]) =>
        typeof inner === 'string' ? [key] : keys(inner).map((rest) => `${key}.${rest}`),
      )
    expect(keys(ko).sort()).toEqual(keys(en).sort())
    expect(Object.keys(en.state)).toEqual([...stateCodes])
    expect(Object.keys(en.act)).toEqual(acts.map((one) => one.code))
    expect(Object.keys(en.outcome).sort()).toEqual([...outcomes].sort())
    expect(Object.keys(en.fact).sort()).toEqual(
      [...new Set(acts.flatMap((one) => one.facts.map((fact) => fact.name)))].sort(),
    )
    expect(Object.keys(en.phase).sort()).toEqual([...new Set(states.map((state) => state.phase))].sort())
    for (const text of keys(en)) expect(text).not.toBe('')
  })

  it('fall back to the code', () => {
    expect(workflowLabel('act', 'refer-to-jury', 'ko')).toBe('시민배심 회부')
    expect(workflowLabel('act', 'toString', 'ko')).toBe('toString')
  })

  it('lists that acts refer to are shipped', () => {
    const lists = acts.flatMap((one) => one.facts.flatMap((fact) => ('list' in fact ? [fact.list] : [])))
    expect([...new Set(lists)].sort()).toEqual(['dismissal-reason', 'disposition', 'pause-reason', 'rejection-reason'])
    for (const list of lists) expect(codesOf(list).length).toBeGreaterThan(2)
    for (const code of ['P1', 'P4', 'P5']) expect(codesOf('pause-reason')).toContain(code)
  })
})

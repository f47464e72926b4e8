import { describe, expect, it } from 'vitest'
import { civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { actOfCode, acts, type Act } from '#shared/workflow/acts.ts'
import { lawfulActs } from '#shared/workflow/perform.ts'
import { states } from '#shared/workflow/states.ts'
import { factsToSend, inUsualOrder, isUsual, refusalsOf } from '../../renderer/features/dossier/act-form.ts'
import { caseClock, historyOf } from '../../renderer/features/dossier/case-clock.ts'
import rules from '#shared/vocabulary/clock-rules.json'
import { clockRuleFileSchema } from '#shared/clock/clock-rule.ts'
import { harassmentCase } from '../fixtures/dossier/harassment-case.ts'

const lists = loadShippedLists()
const day = (text: string): CivilDate => civilDate(text)!
const act = (code: string): Act => actOfCode(code)!
const today = day('2026-03-20')
const refused = (code: string, on: CivilDate | null, facts: Record<string, string | string[]>) =>
  refusalsOf(harassmentCase(), act(code), { on, facts }, today, lists).map((refusal) => refusal.type)

describe('the form of an act', () => {
  it('offers what is lawful, the usual act first', () => {
    const offered = inUsualOrder(lawfulActs({ history: historyOf(harassmentCase()) }), 'assigned')
    expect(offered.map((one) => one.code)).toEqual(['begin-investigation', 'withdraw'])
  })

  it('has a usual act for every state that can be left, and it is lawful there', () => {
    for (const { code } of states) {
      const leaving = (acts as readonly Act[]).filter((one) => one.from.includes(code))
      const usual = leaving.filter((one) => isUsual(one, code))
      if (code !== 'consult' && code !== 'closed') expect([code, usual.length > 0]).toEqual([code, true])
    }
  })

  it('says every date that cannot be', () => {
    expect(refused('begin-investigation', day('2026-03-20'), {})).toEqual([])
    expect(refused('begin-investigation', day('2026-03-21'), {})).toEqual(['in-future'])
    expect(refused('begin-investigation', day('2026-03-08'), {})).toEqual(['before-last-step'])
    expect(refused('begin-investigation', null, {})).toEqual(['fact-missing'])
  })

  it('asks for required facts and sends only what is asked and filled in', () => {
    expect(refused('withdraw', today, { withdrawnBy: ' ', manner: '전화' })).toEqual(['fact-missing'])
    expect(
      factsToSend(act('withdraw'), { withdrawnBy: ' 신청인 ', manner: '전화', note: '', other: '남은 것' }),
    ).toEqual({
      withdrawnBy: '신청인',
      manner: '전화',
    })
  })

  it('drops a fact that depended on an answer that was changed', () => {
    const typed = { outcome: 'settled', dismissalReasons: ['D1'], terms: '사과' }
    expect(factsToSend(act('decide'), typed)).toEqual({ outcome: 'settled', terms: '사과' })
  })
})

describe('the clock of a case', () => {
  const session = {
    lists: [...lists],
    clockRules: [...clockRuleFileSchema.parse(rules).rules],
    calendar: { confirmedUntil: day('2026-12-31'), holidays: [] },
  }

  it('runs three months from receipt, the first day not counted', () => {
    const clock = caseClock(harassmentCase(), session, today)
    expect(clock.kind === 'running' ? clock.due.due : clock.kind).toBe('2026-06-02')
  })

  it('is over once decided, and none for a consultation', () => {
    const dossier = harassmentCase()
    expect(caseClock({ ...dossier, head: { ...dossier.head, state: 'decided' } as never }, session, today).kind).toBe(
      'over',
    )
    expect(
      caseClock({ ...dossier, head: { ...dossier.head, noun: 'consultation', state: 'open' } as never }, session, today)
        .kind,
    ).toBe('none')
  })
})

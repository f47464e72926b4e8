import { describe, expect, it } from 'vitest'
import { dueDate, type Pause } from '#shared/clock/due-date.ts'
import { explainDue } from '#shared/clock/explain-due.ts'
import en from '#shared/locales/en/clock.json'
import ko from '#shared/locales/ko/clock.json'
import { calendar, day, rule } from './shipped.ts'

const label = (code: string) => ({ P3: '전문가 의견·감정', P2: '피신청인 자료 지연' })[code] ?? code

describe('a due date explains its sum', () => {
  it('in the plain case', () => {
    const result = dueDate(rule('MAIN'), day('2026-03-05'), calendar)
    expect(explainDue(result, 'ko')).toBe(
      '2026년 3월 5일(목)은 세지 않고(초일 불산입) 다음 날부터 셉니다; 3개월이 2026년 6월 5일(금)에 끝납니다; 기한은 2026년 6월 5일(금)입니다.',
    )
    expect(explainDue(result, 'en')).toBe(
      'Thursday 5 March 2026 itself is not counted; 3 months end on Friday 5 June 2026; due on Friday 5 June 2026.',
    )
  })

  it('with pauses, a move over holidays and a forecast', () => {
    const pauses: Pause[] = [
      { code: 'P3', from: day('2027-11-02'), to: day('2027-11-03'), counts: true },
      { code: 'P2', from: day('2027-12-01'), to: null, counts: false },
    ]
    const result = dueDate(rule('MAIN'), day('2027-09-30'), calendar, pauses)
    expect(explainDue(result, 'en', (code) => (code === 'P3' ? 'expert opinion' : 'late material'))).toBe(
      'Thursday 30 September 2027 itself is not counted; 3 months end on Friday 31 December 2027; ' +
        'it stood still for 1 day from 2 November 2027 to 2 November 2027 (expert opinion); ' +
        'what began on 1 December 2027 does not stop the clock (late material); ' +
        'this puts the end off by 1 day, to Saturday 1 January 2028; ' +
        "that is a day of rest (New Year's Day, Sunday), so it moves to the next working day, Monday 3 January 2028; " +
        'due on Monday 3 January 2028; ' +
        'this is a forecast, because public holidays are published only until 31 December 2027.',
    )
    expect(explainDue(result, 'ko', label)).toContain(
      '그날은 쉬는 날이므로(1월 1일, 일요일) 다음 근무일인 2028년 1월 3일(월)로 넘어갑니다',
    )
  })

  it('with working days and an open pause', () => {
    const open: Pause[] = [{ code: 'P3', from: day('2026-02-20'), to: null, counts: true }]
    const result = dueDate(rule('ACK'), day('2026-02-13'), calendar, open, day('2026-02-24'))
    expect(explainDue(result, 'ko', label)).toBe(
      '2026년 2월 13일(금)은 세지 않고(초일 불산입) 다음 날부터 셉니다; 근무일 3일이 2026년 2월 23일(월)에 끝납니다; ' +
        '그 사이 쉬는 날 7일은 세지 않았습니다; 2026년 2월 20일부터 멈춰 있고 지금까지 4일입니다(전문가 의견·감정); ' +
        '그 때문에 2일 늦춰져 2026년 2월 25일(수)에 끝납니다; 기한은 2026년 2월 25일(수)입니다.',
    )
  })

  it('leaves no place open and has the same messages in both languages', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort())
    const pauses: Pause[] = [
      { code: 'P3', from: day('2026-05-01'), to: day('2026-05-13'), counts: true },
      { code: 'P5', from: day('2026-05-20'), to: null, counts: true },
    ]
    for (const code of ['MAIN', 'ACK', 'PLAN'])
      for (const language of ['ko', 'en'] as const)
        expect(
          explainDue(dueDate(rule(code), day('2026-04-30'), calendar, pauses, day('2026-05-25')), language),
        ).not.toMatch(/\{\{|undefined/)
  })
})

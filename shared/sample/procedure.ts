/** Steps that most sample cases share, with the office's invented staff. */
import { step, type SampleFact, type SampleStep } from './shape.ts'

/** Invented ombudsmen of the sample office. */
export const MOON = '시민인권보호관 문가람'
export const BAE = '시민인권보호관 배진우'
export const YUN = '시민인권보호관 윤다예'
export const COMMITTEE = '시민인권침해구제위원회'
export const NO_CONFLICT = '당사자와 친족·업무 관계 없음. 담당자 확인서 받음.'

type Person = typeof MOON | typeof BAE | typeof YUN

/** From examination to the beginning of the investigation; `days` are days ago. */
export const investigated = (days: readonly [number, number, number], who: Person, plan: string): SampleStep[] => [
  step('examine', days[0]),
  step('assign', days[1], { investigator: who, conflictCheck: NO_CONFLICT }),
  step('begin-investigation', days[2], { plan }),
]

/** Draft, hearing and submission; the committee meets on the day of the decision, or in twelve days. */
export const heard = (
  days: readonly [number, number, number],
  findings: string,
  invited: string,
  comments: string,
  meetingOn: SampleFact = { dayOf: 'decide' },
): SampleStep[] => [
  step('draft-report', days[0], { findings }),
  step('open-hearing', days[1], { invited, until: { inDays: 10 } }),
  step('submit', days[2], { comments, meetingOn }),
]

export const recommended = (
  daysAgo: number,
  addressee: string,
  decision: string,
  dispositions: readonly string[] = ['S-REC'],
): SampleStep =>
  step('decide', daysAgo, { outcome: 'recommendation', decidedBy: COMMITTEE, decision, dispositions, addressee })

export const dismissed = (daysAgo: number, decision: string, dismissalReasons: readonly string[]): SampleStep =>
  step('decide', daysAgo, {
    outcome: 'dismissed',
    decidedBy: COMMITTEE,
    decision,
    dispositions: ['S-DIS'],
    dismissalReasons,
  })

/** The victim is told separately, on the same day. */
export const told = (daysAgo: number, manner: string, victimToo = false): SampleStep =>
  step('notify', daysAgo, { manner, ...(victimToo ? { victimNotifiedOn: { inDays: 0 } } : {}) })

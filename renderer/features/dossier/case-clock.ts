/** The main clock of a case, from what the session and the dossier hold: the same sum that the vault makes. */
import { MAIN_CLOCK, ruleInForce } from '#shared/clock/clock-rule.ts'
import { dueDate, type DueDate } from '#shared/clock/due-date.ts'
import { workingCalendar } from '#shared/clock/working-calendar.ts'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Session } from '#shared/session/session.ts'
import type { Step } from '#shared/step/step.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { findCode } from '#shared/vocabulary/code-list.ts'
import { countsByDefault, mainClockStart, pausesOf } from '#shared/workflow/history.ts'
import { isStateCode, stateOfCode } from '#shared/workflow/states.ts'

/** Steps in the order in which they were recorded, which is the order of the workflow. */
export const historyOf = (dossier: Pick<Dossier, 'steps'>): readonly Step[] =>
  [...dossier.steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

export type CaseClock = { readonly kind: 'none' | 'over' } | { readonly kind: 'running'; readonly due: DueDate }

export const caseClock = (
  dossier: Dossier,
  { clockRules, calendar, lists }: Pick<Session, 'clockRules' | 'calendar' | 'lists'>,
  today: CivilDate,
): CaseClock => {
  const { head } = dossier
  if (head.noun !== 'case' || !isStateCode(head.state)) return { kind: 'none' }
  const phase = stateOfCode(head.state).mainClock
  if (phase !== 'running') return { kind: phase === 'over' ? 'over' : 'none' }
  const history = historyOf(dossier)
  const start = mainClockStart(head.received, history)
  const rule = ruleInForce(clockRules, MAIN_CLOCK, start)
  if (rule === null) return { kind: 'none' }
  const counts = (code: string): boolean =>
    findCode(lists, 'pause-reason', code)?.flags['countsAsPause'] ?? countsByDefault(code)
  const working = workingCalendar(calendar.holidays, calendar.confirmedUntil)
  return { kind: 'running', due: dueDate(rule, start, working, pausesOf(history, counts), today) }
}

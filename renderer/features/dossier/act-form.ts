/** What an act's panel holds, and what may be sent: the same rule that the vault applies, asked before sending. */
import type { Dossier } from '#shared/case/dossier.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { findCode, isValidOn, type CodeList } from '#shared/vocabulary/code-list.ts'
import type { Act } from '#shared/workflow/acts.ts'
import type { Facts } from '#shared/workflow/history.ts'
import { askedFacts, perform, type WorkflowRefusal } from '#shared/workflow/perform.ts'
import { historyOf } from './case-clock.ts'

/** The one act that a case in this state usually takes next. It stands first; all others stay as near. */
const usual: Readonly<Record<string, readonly string[]>> = {
  registered: ['examine'],
  completion: ['receive-completion'],
  admissibility: ['assign'],
  assigned: ['begin-investigation'],
  investigation: ['draft-report'],
  mediation: ['end-mediation'],
  suspended: ['resume'],
  'referred-jury': ['receive-verdict'],
  'referred-hc': ['receive-opinion'],
  draft: ['open-hearing'],
  hearing: ['submit'],
  committee: ['decide'],
  rejected: ['notify'],
  transferred: ['notify'],
  withdrawn: ['notify'],
  decided: ['notify'],
  notified: ['follow', 'close'],
  'follow-up': ['end-follow-up'],
  reopened: ['assign'],
}

/** The lawful acts with the usual one first. */
export const inUsualOrder = (acts: readonly Act[], state: string): readonly Act[] => {
  const first = acts.filter((act) => usual[state]?.includes(act.code))
  return [...first, ...acts.filter((act) => !first.includes(act))]
}

export const isUsual = (act: Act, state: string): boolean => usual[state]?.includes(act.code) ?? false

/** Only the facts that the act asks for as things stand, without empty ones. */
export const factsToSend = (act: Act, facts: Facts): Record<string, string | string[]> =>
  Object.fromEntries(
    askedFacts(act, facts).flatMap(({ name }): [string, string | string[]][] => {
      const value = facts[name]
      if (value === undefined) return []
      if (typeof value !== 'string') return value.length === 0 ? [] : [[name, [...value]]]
      return value.trim() === '' ? [] : [[name, value.trim().normalize('NFC')]]
    }),
  )

/** Every reason why the act could not be recorded as it is typed now; empty: it can. */
export const refusalsOf = (
  dossier: Dossier,
  act: Act,
  typed: { readonly on: CivilDate | null; readonly facts: Facts },
  today: CivilDate,
  lists: readonly CodeList[],
): readonly WorkflowRefusal[] => {
  if (typed.on === null) return [{ type: 'fact-missing', fact: 'on' }]
  const result = perform(
    { received: dossier.head.received, history: historyOf(dossier) },
    { act: act.code, facts: factsToSend(act, typed.facts), on: typed.on, by: '', at: '' },
    {
      today,
      hasCode: (list, code) => {
        const entry = findCode(lists, list, code)
        return entry !== null && isValidOn(entry, today)
      },
    },
  )
  return result.ok ? [] : result.refusals
}

/** Refusals that are worth saying while one is still typing: an empty field speaks for itself. */
export const isWorthSaying = (refusal: WorkflowRefusal): boolean => refusal.type !== 'fact-missing'

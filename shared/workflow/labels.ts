/** States, acts, facts and refusals in words. */
import en from '../locales/en/workflow.json'
import ko from '../locales/ko/workflow.json'
import { fill } from '../text/fill.ts'
import { formatCivilDate, type Language } from '../time/format-date.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { WorkflowRefusal } from './perform.ts'

type Group = Exclude<keyof typeof en, 'refusal'>
const messages: Readonly<Record<Language, typeof en>> = { ko, en }

/** The name of a state, phase, act, outcome or fact; a code without a name is shown as it is. */
export const workflowLabel = (group: Group, code: string, language: Language): string => {
  const names: Readonly<Record<string, string>> = messages[language][group]
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code
}

/** One or two sentences: why an act is refused, and what would help. Holds dates and labels, nothing that was typed. */
export const explainRefusal = (refusal: WorkflowRefusal, language: Language): string => {
  const label = (group: Group, code: string) => workflowLabel(group, code, language)
  const date = (value: CivilDate) => formatCivilDate(value, language)
  const values = {
    ...('act' in refusal && { act: label('act', refusal.act) }),
    ...('state' in refusal && { state: label('state', refusal.state) }),
    ...('outcome' in refusal && { outcome: label('outcome', refusal.outcome) }),
    ...('fact' in refusal && { fact: label('fact', refusal.fact) }),
    ...('on' in refusal && { on: date(refusal.on) }),
    ...('received' in refusal && { received: date(refusal.received) }),
    ...('last' in refusal && { last: date(refusal.last) }),
  }
  return fill(messages[language].refusal[refusal.type], values)
}

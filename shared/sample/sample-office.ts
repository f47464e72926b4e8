/** The whole sample office, on working days up to the day on which it is loaded. */
import { holidayFileSchema } from '../clock/holiday.ts'
import { workingCalendar } from '../clock/working-calendar.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { codesOn } from '../vocabulary/code-list.ts'
import holidays from '../vocabulary/holidays-kr.json'
import { loadShippedLists } from '../vocabulary/shipped-lists.ts'
import { bullying } from './bullying.ts'
import { consultations } from './consultations.ts'
import { dignityAndBelief } from './dignity-and-belief.ts'
import { discriminationAtWork } from './discrimination-at-work.ts'
import { discriminationInServices } from './discrimination-in-services.ts'
import { plainCases } from './plain-cases.ts'
import { planDossier, type PlannedDossier } from './plan-dossier.ts'
import { privacy } from './privacy.ts'
import { sexualHarassment } from './sexual-harassment.ts'
import type { SampleDossier } from './shape.ts'

export const sampleDossiers = (): readonly SampleDossier[] => [
  ...consultations,
  ...sexualHarassment,
  ...discriminationInServices,
  ...discriminationAtWork,
  ...bullying,
  ...privacy,
  ...dignityAndBelief,
  ...plainCases(),
]

/**
 * Consultations and cases in the order of their receipt, the oldest first; a consultation stands before the case
 * that it became. Every history has been performed by the rules of the workflow; throws if one is not lawful.
 */
export const sampleOffice = (today: CivilDate): readonly PlannedDossier[] => {
  const file = holidayFileSchema.parse(holidays)
  const lists = loadShippedLists()
  const planning = {
    today,
    calendar: workingCalendar(file.holidays, file.confirmedUntil),
    hasCode: (list: string, code: string): boolean =>
      lists.some((one) => one.list === list && codesOn(one, today).some((entry) => entry.code === code)),
  }
  const planned = sampleDossiers().map((dossier) => planDossier(dossier, planning))
  const isCase = (one: PlannedDossier): number => (one.form.noun === 'case' ? 1 : 0)
  return planned.toSorted((a, b) =>
    a.form.received === b.form.received ? isCase(a) - isCase(b) : a.form.received < b.form.received ? -1 : 1,
  )
}

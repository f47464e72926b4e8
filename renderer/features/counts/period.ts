/** Periods of receipt that one asks for by name, reckoned from today. Pure. */
import { addDays, addYears, civilDateOf, partsOf, type CivilDate } from '#shared/time/civil-date.ts'

export const namedPeriods = ['all', 'this-year', 'last-year', 'last-12-months'] as const
export type NamedPeriod = (typeof namedPeriods)[number]

export interface Period {
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

const year = (of: number): Period => ({ from: civilDateOf(of, 1, 1), to: civilDateOf(of, 12, 31) })

/** Both ends belong to the period. */
export const periodNamed = (name: NamedPeriod, today: CivilDate): Period => {
  const current = partsOf(today).year
  switch (name) {
    case 'all':
      return { from: null, to: null }
    case 'this-year':
      return year(current)
    case 'last-year':
      return year(current - 1)
    case 'last-12-months':
      return { from: addDays(addYears(today, -1), 1), to: today }
  }
}

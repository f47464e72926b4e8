/** The holidays of the calendar by year. */
import type { Holiday } from '#shared/clock/holiday.ts'
import { compareCivilDates, partsOf } from '#shared/time/civil-date.ts'

const inOrder = (holidays: readonly Holiday[]): readonly Holiday[] =>
  holidays.toSorted((a, b) => compareCivilDates(a.date, b.date))

export const holidaysOf = (holidays: readonly Holiday[], year: number): readonly Holiday[] =>
  inOrder(holidays.filter((holiday) => partsOf(holiday.date).year === year))

/** Years with holidays, the year after the last one, and `year` itself, in order. */
export const holidayYears = (holidays: readonly Holiday[], year: number): readonly number[] => {
  const years = new Set(holidays.map((holiday) => partsOf(holiday.date).year))
  const last = Math.max(...years, year)
  return [...years, year, last + 1].filter((each, at, all) => all.indexOf(each) === at).toSorted((a, b) => a - b)
}

/** Two holidays may fall on one day; the same name twice on one day is one holiday, corrected. */
export const addHoliday = (holidays: readonly Holiday[], holiday: Holiday): readonly Holiday[] =>
  inOrder([...holidays.filter((each) => each.date !== holiday.date || each.ko !== holiday.ko), holiday])

export const removeHoliday = (holidays: readonly Holiday[], holiday: Holiday): readonly Holiday[] =>
  holidays.filter((each) => each !== holiday)

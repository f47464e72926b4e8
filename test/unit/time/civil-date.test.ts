import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  civilDateOf,
  civilDateSchema,
  compareCivilDates,
  daysBetween,
  endOfMonths,
  endOfYears,
  lastDayOfMonth,
  partsOf,
  weekday,
  type CivilDate,
} from '#shared/time/civil-date.ts'

const day = (text: string): CivilDate => {
  const date = civilDate(text)
  if (!date) throw new Error(`not a date: ${text}`)
  return date
}

/** Any civil date that leaves room for arithmetic, made without the code under test. */
const anyDay = fc
  .integer({ min: Date.UTC(1500, 0, 1) / 864e5, max: Date.UTC(2500, 0, 1) / 864e5 })
  .map((days) => day(new Date(days * 864e5).toISOString().slice(0, 10)))

const machineZone = process.env.TZ
afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
})

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '9999-12-31', '1000-01-01'])('%s is one', (text) => {
    expect(civilDate(text)).toBe(text)
    expect(civilDateSchema.safeParse(text).success).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-1',
    '0999-12-31',
    '20240101',
    ' 2024-01-01',
    '2024-01-01T00:00',
    '',
  ])('%j is none', (text) => {
    expect(civilDate(text)).toBeNull()
    expect(civilDateSchema.safeParse(text).success).toBe(false)
  })

  it('is made of and taken into parts', () => {
    expect(civilDateOf(2024, 2, 29)).toBe('2024-02-29')
    expect(civilDateOf(2023, 2, 29)).toBeNull()
    expect(civilDateOf(2024, 0, 1)).toBeNull()
    expect(partsOf(day('2024-03-05'))).toEqual({ year: 2024, month: 3, day: 5 })
  })

  it('knows its weekday', () => {
    expect(weekday(day('2026-02-17'))).toBe(2)
    expect(weekday(day('2000-01-01'))).toBe(6)
    expect(weekday(day('2026-03-01'))).toBe(0)
  })

  it('refuses to leave the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('1000-01-31'), -1)).toThrow(RangeError)
  })
})

describe('months and years', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

  it('adds years', () => expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29'))
  it('finds the end of a month', () => expect(lastDayOfMonth(day('2100-02-05'))).toBe('2100-02-28'))

  // Civil Act art. 160: counted by the calendar; ends the day before the corresponding day, or with a month that has none.
  it.each([
    ['2024-01-16', 3, '2024-04-15'],
    ['2024-02-01', 3, '2024-04-30'],
    ['2023-03-01', 1, '2023-03-31'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2023-12-01', 3, '2024-02-29'],
  ])('a period from %s of %i months ends on %s', (first, months, end) =>
    expect(endOfMonths(day(first), months)).toBe(end),
  )

  it('ends a year the day before', () => {
    expect(endOfYears(day('2024-03-06'), 1)).toBe('2025-03-05')
    expect(endOfYears(day('2024-02-29'), 1)).toBe('2025-02-28')
  })
})

describe.each(['UTC', 'America/Sao_Paulo', 'Asia/Seoul', 'Pacific/Apia'])('on a machine in %s', (zone) => {
  it('days follow one another without gap or repeat', () => {
    process.env.TZ = zone
    expect(new Date(2011, 11, 30).getDate()).toBe(zone === 'Pacific/Apia' ? 31 : 30) // the zone is in force
    let date = day('2011-12-01')
    for (let n = 0; n < 62; n += 1) {
      const next = addDays(date, 1)
      expect(Date.parse(next) - Date.parse(date)).toBe(864e5)
      date = next
    }
    expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30')
    expect(addDays(day('2018-11-03'), 1)).toBe('2018-11-04')
    expect(addMonths(day('2018-10-04'), 1)).toBe('2018-11-04')
    expect(lastDayOfMonth(day('2011-12-30'))).toBe('2011-12-31')
  })

  it('arithmetic agrees with milliseconds of UTC', () => {
    process.env.TZ = zone
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(Date.parse(moved) - Date.parse(date)).toBe(days * 864e5)
        expect(daysBetween(date, moved)).toBe(days)
        expect(weekday(moved)).toBe(new Date(Date.parse(moved)).getUTCDay())
        expect(compareCivilDates(moved, date)).toBe(Math.sign(days))
      }),
    )
  })

  it('months keep the day or end the month', () => {
    process.env.TZ = zone
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [from, to] = [partsOf(date), partsOf(addMonths(date, months))]
        expect(to.year * 12 + to.month - from.year * 12 - from.month).toBe(months)
        const length = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate()
        expect(to.day).toBe(Math.min(from.day, length))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { calendar, day, holidayFile } from './shipped.ts'

const holidays = holidayFile.holidays
const named = (ko: string) => holidays.filter((holiday) => holiday.ko === ko).map((holiday) => holiday.date as string)
const years = Array.from({ length: 16 }, (_, n) => 2020 + n)

/** Days of a year on which the Korean lunar calendar shows a month and day, by the platform's own tables. */
const lunarDay = (year: number, month: number, dayOfMonth: number): string[] => {
  const format = new Intl.DateTimeFormat('en-u-ca-dangi', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  const found: string[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 864e5) {
    const parts = format.formatToParts(at)
    const value = (type: string) => parts.find((part) => part.type === type)?.value
    if (value('month') === String(month) && value('day') === String(dayOfMonth))
      found.push(new Date(at).toISOString().slice(0, 10))
  }
  return found
}
const shift = (date: string, days: number) => new Date(Date.parse(date) + days * 864e5).toISOString().slice(0, 10)

// From the yearly almanacs (월력요항), by hand.
const SEOLLAL = [
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-07',
]
const CHUSEOK = [
  '2020-10-01',
  '2021-09-21',
  '2022-09-10',
  '2023-09-29',
  '2024-09-17',
  '2025-10-06',
  '2026-09-25',
  '2027-09-15',
]

// Decree on public holidays, art. 3, applied by hand year by year; until 2027 as the almanacs have them.
const SUBSTITUTES = [
  '2020-01-27',
  ...['2021-08-16', '2021-10-04', '2021-10-11'],
  ...['2022-09-12', '2022-10-10'],
  ...['2023-01-24', '2023-05-29'],
  ...['2024-02-12', '2024-05-06'],
  ...['2025-03-03', '2025-05-06', '2025-10-08'],
  ...['2026-03-02', '2026-05-25', '2026-08-17', '2026-10-05'],
  ...['2027-02-09', '2027-05-03', '2027-07-19', '2027-08-16', '2027-10-04', '2027-10-11', '2027-12-27'],
  '2028-10-05',
  ...['2029-05-07', '2029-05-21', '2029-09-24'],
  ...['2030-02-05', '2030-05-06'],
  '2031-03-03',
  ...['2032-05-03', '2032-05-17', '2032-07-19', '2032-08-16', '2032-09-21', '2032-10-04', '2032-10-11', '2032-12-27'],
  ...['2033-02-02', '2033-05-02', '2033-07-18', '2033-10-10', '2033-12-26'],
  '2034-02-21',
  ...['2035-05-07', '2035-09-18'],
]

describe('the shipped holidays', () => {
  it('are in order, and none is there twice', () => {
    const keys = holidays.map((holiday) => `${holiday.date} ${holiday.ko}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect([...holidays].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))).toEqual(holidays)
    expect(holidays.every((holiday) => holiday.source !== '' && holiday.ko !== '' && holiday.en !== '')).toBe(true)
  })

  it('have Seollal and Chuseok where the almanacs have them', () => {
    expect(named('설날').slice(0, 8)).toEqual(SEOLLAL)
    expect(named('추석').slice(0, 8)).toEqual(CHUSEOK)
    for (const date of ['2026-02-16', '2026-02-17', '2026-02-18']) expect(calendar.isWorkingDay(day(date))).toBe(false)
  })

  it.each(years)('agree with the lunar calendar in %i', (year) => {
    const inYear = (ko: string) => named(ko).filter((date) => date.startsWith(String(year)))
    const [seollal = '', chuseok = ''] = [lunarDay(year, 1, 1)[0], lunarDay(year, 8, 15)[0]]
    expect(inYear('설날')).toEqual([seollal])
    expect(inYear('설날 전날')).toEqual([shift(seollal, -1)])
    expect(inYear('설날 다음 날')).toEqual([shift(seollal, 1)])
    expect(inYear('부처님 오신 날')).toEqual(lunarDay(year, 4, 8))
    expect(inYear('추석')).toEqual([chuseok])
    expect(inYear('추석 전날')).toEqual([shift(chuseok, -1)])
    expect(inYear('추석 다음 날')).toEqual([shift(chuseok, 1)])
  })

  it.each([
    ['1월 1일', '01-01', 2020],
    ['3·1절', '03-01', 2020],
    ['노동절', '05-01', 2026],
    ['어린이날', '05-05', 2020],
    ['현충일', '06-06', 2020],
    ['제헌절', '07-17', 2026],
    ['광복절', '08-15', 2020],
    ['개천절', '10-03', 2020],
    ['한글날', '10-09', 2020],
    ['기독탄신일', '12-25', 2020],
  ])('have %s on %s of every year since %i', (ko, monthDay, since) => {
    expect(named(ko)).toEqual(years.filter((year) => year >= since).map((year) => `${year}-${monthDay}`))
  })

  it('have the substitute days of the decree, none of them on a weekend or on another holiday', () => {
    const substitutes = holidays.filter((holiday) => holiday.kind === 'substitute')
    expect(substitutes.map((holiday) => holiday.date)).toEqual(SUBSTITUTES)
    for (const { date } of substitutes) {
      expect([1, 2, 3, 4, 5]).toContain(new Date(date).getUTCDay())
      expect(holidays.filter((holiday) => holiday.date === date)).toHaveLength(1)
    }
  })

  it('have temporary holidays and election days', () => {
    const dates = (kind: string) =>
      holidays.filter((holiday) => holiday.kind === kind && holiday.confirmed).map((holiday) => holiday.date)
    expect(dates('temporary')).toEqual(['2020-08-17', '2023-10-02', '2024-10-01', '2025-01-27', '2025-06-03'])
    expect(dates('election')).toEqual(['2020-04-15', '2022-03-09', '2022-06-01', '2024-04-10', '2026-06-03'])
    expect(
      holidays
        .filter((holiday) => holiday.kind === 'election')
        .every((holiday) => new Date(holiday.date).getUTCDay() === 3),
    ).toBe(true)
  })

  // Almanacs as announced: 2024 and 2025 each 68 red days, 2026 70 red days (before Labour and Constitution Day joined).
  it.each([
    [2024, 68],
    [2025, 68],
    [2026, 70],
  ])('give %i as many red days as its almanac: %i', (year, red) => {
    const days = new Set<string>()
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 864e5)
      if (new Date(at).getUTCDay() === 0) days.add(new Date(at).toISOString().slice(0, 10))
    for (const holiday of holidays)
      if (
        holiday.date.startsWith(String(year)) &&
        holiday.kind !== 'temporary' &&
        !['노동절', '제헌절'].includes(holiday.ko)
      )
        days.add(holiday.date)
    expect(days.size).toBe(red)
  })

  it('are confirmed as far as an almanac is published, and not beyond', () => {
    expect(holidayFile.confirmedUntil).toBe('2027-12-31')
    for (const holiday of holidays) expect(holiday.confirmed).toBe(holiday.date <= holidayFile.confirmedUntil)
  })
})

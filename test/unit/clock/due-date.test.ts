import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleInForce, type ClockRule } from '#shared/clock/clock-rule.ts'
import { dueDate, type Pause } from '#shared/clock/due-date.ts'
import { workingCalendar, workingDaysLeft } from '#shared/clock/working-calendar.ts'
import { addDays, type CivilDate } from '#shared/time/civil-date.ts'
import { calendar, day, holidayFile, rule, ruleFile } from './shipped.ts'

const pause = (code: string, from: string, to: string | null, counts = true): Pause => ({
  code,
  from: day(from),
  to: to === null ? null : day(to),
  counts,
})
const main = rule('MAIN')

describe('due dates by hand', () => {
  it.each([
    ['MAIN', '2026-03-05', '2026-06-05'],
    ['MAIN', '2026-03-06', '2026-06-08'], // Saturday, Memorial Day
    ['MAIN', '2026-01-31', '2026-04-30'], // counted from 1 February: ends with April
    ['MAIN', '2026-11-30', '2027-03-02'], // counted from 1 December: Sunday 28 February, then 1 March
    ['MAIN', '2025-11-16', '2026-02-19'], // over Seollal
    ['MAIN', '2025-07-03', '2025-10-10'], // over National Foundation Day, Chuseok, its substitute and Hangeul Day
    ['ACK', '2026-02-13', '2026-02-23'],
    ['ACK', '2026-04-30', '2026-05-07'], // Labour Day since 2026, Children's Day
    ['ACK', '2025-04-30', '2025-05-07'], // 1 May still a working day of offices; 5 and 6 May off
    ['COMPLETION', '2026-07-07', '2026-07-20'], // Constitution Day since 2026, a Friday
    ['COMPLETION', '2025-07-07', '2025-07-17'],
    ['STATEMENT', '2026-08-03', '2026-08-18'], // 17 August is the substitute for Liberation Day
    ['ONE-YEAR', '2024-02-29', '2025-02-28'],
  ])('%s from %s is due on %s', (code, start, due) => {
    const result = dueDate(rule(code), day(start), calendar)
    expect(result.due).toBe(due)
    expect(result.forecast).toBe(false)
    expect(result.netDays).toBe(result.grossDays)
  })

  it('a pause puts the end off by its days, and the steps say so', () => {
    const result = dueDate(main, day('2026-03-05'), calendar, [pause('P3', '2026-05-01', '2026-05-13')])
    expect(result).toMatchObject({ due: '2026-06-17', grossDays: 104, netDays: 92, standing: false, forecast: false })
    expect(result.steps).toEqual([
      { type: 'start', date: '2026-03-05', counted: false },
      { type: 'count', amount: 3, unit: 'months', end: '2026-06-05', rest: 0 },
      { type: 'pause', code: 'P3', from: '2026-05-01', to: '2026-05-13', days: 12 },
      { type: 'extended', days: 12, end: '2026-06-17' },
    ])
  })

  it('a pause in the time that another pause added counts too', () => {
    const pauses = [pause('P3', '2026-05-01', '2026-05-13'), pause('P4', '2026-06-10', '2026-06-15')]
    expect(dueDate(main, day('2026-03-05'), calendar, pauses).due).toBe('2026-06-22')
  })

  it('days covered by two pauses count once', () => {
    const result = dueDate(main, day('2026-03-05'), calendar, [
      pause('P4', '2026-05-10', '2026-05-20'),
      pause('P3', '2026-05-01', '2026-05-13'),
    ])
    expect(result.due).toBe('2026-06-24')
    expect(result.steps.filter((step) => step.type === 'pause').map((step) => step.days)).toEqual([12, 7])
  })

  it('a pause that stops no clock is told and changes nothing', () => {
    const result = dueDate(main, day('2026-03-05'), calendar, [pause('P2', '2026-05-01', '2026-05-13', false)])
    expect(result.due).toBe('2026-06-05')
    expect(result.steps.at(-1)).toEqual({ type: 'pause-not-counted', code: 'P2', from: '2026-05-01', to: '2026-05-13' })
  })

  it('an open pause moves the due date with every day that it lasts', () => {
    const open = [pause('P5', '2026-06-01', null)]
    expect(dueDate(main, day('2026-03-05'), calendar, open)).toMatchObject({ due: '2026-06-05', standing: true })
    expect(dueDate(main, day('2026-03-05'), calendar, open, day('2026-06-04'))).toMatchObject({
      due: '2026-06-08',
      standing: true,
    })
  })

  it('an end that meets a pause waits for it', () => {
    // ends on Saturday 6 June; Monday and Tuesday stand still
    const result = dueDate(main, day('2026-03-06'), calendar, [pause('P7', '2026-06-08', '2026-06-10')])
    expect(result.due).toBe('2026-06-10')
    expect(result.steps.find((step) => step.type === 'moved')).toMatchObject({ from: '2026-06-06', to: '2026-06-10' })
  })

  it('the end stays where the rule says so, and the first day counts where it says so', () => {
    expect(dueDate({ ...main, endOnHoliday: 'stay' }, day('2026-03-06'), calendar).due).toBe('2026-06-06')
    expect(dueDate({ ...main, firstDayCounts: true }, day('2026-03-05'), calendar).due).toBe('2026-06-04')
    expect(dueDate({ ...rule('ACK'), firstDayCounts: true }, day('2026-03-05'), calendar).due).toBe('2026-03-09')
  })

  it('the move names the days that it passes', () => {
    const moved = dueDate(main, day('2026-03-06'), calendar).steps.find((step) => step.type === 'moved')
    expect(moved?.over.map(({ date, why }) => [date, why.type])).toEqual([
      ['2026-06-06', 'holiday'],
      ['2026-06-07', 'sunday'],
    ])
  })

  it('beyond the confirmed holidays a due date is a forecast', () => {
    expect(dueDate(main, day('2027-09-30'), calendar)).toMatchObject({ due: '2027-12-31', forecast: false })
    const later = dueDate(main, day('2027-10-01'), calendar)
    expect(later).toMatchObject({ due: '2028-01-03', forecast: true })
    expect(later.steps.at(-1)).toEqual({ type: 'forecast', confirmedUntil: '2027-12-31' })
  })

  it('an unconfirmed holiday before that day makes a forecast of what rests on it', () => {
    const holidays = holidayFile.holidays.map((holiday) =>
      holiday.date === '2026-07-17' ? { ...holiday, confirmed: false } : holiday,
    )
    const doubtful = workingCalendar(holidays, holidayFile.confirmedUntil)
    expect(dueDate(rule('COMPLETION'), day('2026-07-07'), doubtful).forecast).toBe(true)
    expect(dueDate(rule('ACK'), day('2026-07-16'), doubtful).forecast).toBe(true)
    expect(dueDate(rule('COMPLETION'), day('2026-07-08'), doubtful).forecast).toBe(false)
  })
})

describe('rules', () => {
  it('are shipped with a source, and each code once', () => {
    expect(new Set(ruleFile.rules.map((one) => one.code)).size).toBe(ruleFile.rules.length)
    expect(ruleFile.rules.every((one) => one.source.length > 10)).toBe(true)
    expect(main).toMatchObject({ amount: 3, unit: 'months', firstDayCounts: false, endOnHoliday: 'next-working-day' })
  })

  it('the one in force on the first day is taken', () => {
    const old: ClockRule = { ...main, amount: 2, validTo: day('2026-06-30') }
    const current: ClockRule = { ...main, validFrom: day('2026-07-01') }
    expect(ruleInForce([old, current], 'MAIN', day('2026-06-30'))).toBe(old)
    expect(ruleInForce([old, current], 'MAIN', day('2026-07-01'))).toBe(current)
    expect(ruleInForce([current], 'MAIN', day('2026-06-30'))).toBeNull()
  })
})

// ── against a count day by day, on plain milliseconds ────────────────────────────────────────

const anyStart = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays(day('2020-01-01'), days))
const anyRule = fc
  .record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('calendar-days' as const, 'working-days' as const, 'months' as const),
    firstDayCounts: fc.boolean(),
    endOnHoliday: fc.constantFrom('next-working-day' as const, 'stay' as const),
  })
  .map((part): ClockRule => ({
    ...main,
    ...part,
    amount: part.unit === 'months' ? Math.ceil(part.amount / 4) : part.amount,
  }))
const anyPauses = fc.array(
  fc.record({
    after: fc.integer({ min: -30, max: 150 }),
    length: fc.integer({ min: 0, max: 40 }),
    counts: fc.boolean(),
  }),
  { maxLength: 5 },
)

const holidayDates = new Set<string>(holidayFile.holidays.map((holiday) => holiday.date))
const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
const works = (at: number) => ![0, 6].includes(new Date(at).getUTCDay()) && !holidayDates.has(iso(at))

/** Last day of `months` calendar months beginning with the day `first`, by looking at every day. */
const naiveMonths = (first: number, months: number): number => {
  const wanted = new Date(first).getUTCDate()
  const target = new Date(first).getUTCFullYear() * 12 + new Date(first).getUTCMonth() + months
  for (let at = first; ; at += 864e5) {
    const date = new Date(at)
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
    if (month === target && date.getUTCDate() === wanted) return at - 864e5
    if (month > target) return at - 864e5
  }
}

const naiveDue = (one: ClockRule, start: string, pauses: readonly Pause[]): string => {
  const paused = (at: number) => pauses.some((p) => p.counts && p.from <= iso(at) && p.to !== null && iso(at) < p.to)
  const first = Date.parse(start) + (one.firstDayCounts ? 0 : 864e5)
  let left = one.unit === 'months' ? (naiveMonths(first, one.amount) - first) / 864e5 + 1 : one.amount
  let at = first - 864e5
  while (left > 0) {
    at += 864e5
    if (!paused(at) && (one.unit !== 'working-days' || works(at))) left -= 1
  }
  if (one.endOnHoliday === 'next-working-day') while (!works(at) || paused(at)) at += 864e5
  return iso(at)
}

describe('due dates against a day-by-day count', () => {
  it('agree, whatever the rule and the pauses', () => {
    fc.assert(
      fc.property(anyRule, anyStart, anyPauses, (one, start, drawn) => {
        const pauses = drawn.map(({ after, length, counts }): Pause => {
          const from = addDays(start, after)
          return { code: 'P1', from, to: addDays(from, length), counts }
        })
        const result = dueDate(one, start, calendar, pauses)
        expect(result.due).toBe(naiveDue(one, start, pauses))
        const pausedDays = result.steps.reduce((sum, step) => sum + (step.type === 'pause' ? step.days : 0), 0)
        expect(result.grossDays - result.netDays).toBe(pausedDays)
        expect(result.grossDays).toBe((Date.parse(result.due) - Date.parse(start)) / 864e5)
        if (one.endOnHoliday === 'next-working-day') expect(calendar.isWorkingDay(result.due)).toBe(true)
        expect(result.forecast).toBe(result.due > holidayFile.confirmedUntil)
      }),
      { numRuns: 400 },
    )
  })

  it('never come earlier for one more pause', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyStart,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (one, start, after, length) => {
          const from = addDays(start, after)
          const longer = dueDate(one, start, calendar, [{ code: 'P9', from, to: addDays(from, length), counts: true }])
          expect(longer.due >= dueDate(one, start, calendar).due).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('working days left', () => {
  it.each([
    ['2026-06-01', '2026-06-05', 3], // 3 June is election day
    ['2026-06-05', '2026-06-05', 0],
    ['2026-06-06', '2026-06-08', 1],
    ['2026-06-08', '2026-06-05', -1],
    ['2026-06-09', '2026-06-01', -5],
  ])('from %s to %s: %i', (today, due, left) => expect(workingDaysLeft(day(today), day(due), calendar)).toBe(left))

  it('are what one finds walking day by day, over years with and without published holidays', () => {
    fc.assert(
      fc.property(fc.nat(9_000), fc.nat(1_500), (first, length) => {
        const from = addDays(day('2018-01-01'), first)
        let walked = 0
        for (let days = 1; days <= length; days += 1) if (calendar.isWorkingDay(addDays(from, days))) walked += 1
        expect(workingDaysLeft(from, addDays(from, length), calendar)).toBe(walked)
      }),
      { numRuns: 200 },
    )
  })

  it('add up over any day in between', () => {
    const at = (days: number): CivilDate => addDays(day('2024-01-01'), days)
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(400), (a, b, c) => {
        const [x = 0, y = 0, z = 0] = [a, b, c].sort((m, n) => m - n)
        const whole = workingDaysLeft(at(x), at(z), calendar)
        expect(whole).toBe(workingDaysLeft(at(x), at(y), calendar) + workingDaysLeft(at(y), at(z), calendar))
        expect(workingDaysLeft(at(z), at(x), calendar)).toBe(whole === 0 ? 0 : -whole)
      }),
      { numRuns: 50 },
    )
  })
})

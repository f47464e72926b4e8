import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import {
  earliestDay,
  factDateSchema,
  factDateSortKey,
  factRange,
  formatFactDate,
  latestDay,
  type FactDate,
  type FactPoint,
} from '#shared/time/fact-date.ts'
import { parseFactDate } from '#shared/time/parse-fact-date.ts'

const day = (text: string): CivilDate => {
  const date = civilDate(text)
  if (!date) throw new Error(`not a date: ${text}`)
  return date
}
const exact = (text: string) => ({ type: 'exact', date: day(text) }) as const
const month = (text: string) => ({ type: 'month', month: text }) as const
const year = (value: number) => ({ type: 'year', year: value }) as const
const about = (around: FactPoint): FactDate => ({ type: 'about', around })
const range = (from: FactPoint, to: FactPoint): FactDate => ({ type: 'range', from, to })

const anyPoint: fc.Arbitrary<FactPoint> = fc
  .tuple(
    fc.constantFrom('exact', 'month', 'year'),
    fc.integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2200, 0, 1) / 864e5 }),
  )
  .map(([type, days]) => {
    const text = new Date(days * 864e5).toISOString().slice(0, 10)
    return type === 'exact' ? exact(text) : type === 'month' ? month(text.slice(0, 7)) : year(Number(text.slice(0, 4)))
  })

const anyFact: fc.Arbitrary<FactDate> = fc.oneof(
  fc.constant<FactDate>({ type: 'unknown' }),
  anyPoint,
  anyPoint.map(about),
  fc
    .tuple(anyPoint, anyPoint)
    .map(([from, to]) => factRange(from, to) ?? factRange(to, from))
    .filter((value) => value !== null),
)

describe('typed dates of facts', () => {
  it.each<[string, FactDate]>([
    ['2024-03-05', exact('2024-03-05')],
    ['2024.3.5', exact('2024-03-05')],
    ['2024. 3. 5.', exact('2024-03-05')],
    ['2024/03/05', exact('2024-03-05')],
    ['2024년 3월 5일', exact('2024-03-05')],
    ['2024년3월5일', exact('2024-03-05')],
    ['20240305', exact('2024-03-05')],
    ['２０２４-０３-０５', exact('2024-03-05')],
    ['5 March 2024', exact('2024-03-05')],
    ['March 5, 2024', exact('2024-03-05')],
    ['1st sept. 2024', exact('2024-09-01')],
    ['2024-03', month('2024-03')],
    ['2024. 3.', month('2024-03')],
    ['2024년 3월', month('2024-03')],
    ['Mar 2024', month('2024-03')],
    ['2024', year(2024)],
    ['2024년', year(2024)],
    ['about 2024-03', about(month('2024-03'))],
    ['circa 2019', about(year(2019))],
    ['2024년 3월경', about(month('2024-03'))],
    ['2024년 3월 5일 무렵', about(exact('2024-03-05'))],
    ['약 2024년', about(year(2024))],
    ['2023-11~2024-01', range(month('2023-11'), month('2024-01'))],
    ['2023년 11월부터 2024년 1월까지', range(month('2023-11'), month('2024-01'))],
    ['from November 2023 to January 2024', range(month('2023-11'), month('2024-01'))],
    ['2024-03-05 - 2024-03-09', range(exact('2024-03-05'), exact('2024-03-09'))],
    ['2023.11.2.～2024.1.', range(exact('2023-11-02'), month('2024-01'))],
    ['unknown', { type: 'unknown' }],
    ['  Unknown ', { type: 'unknown' }],
    ['모름', { type: 'unknown' }],
    ['알 수 없음', { type: 'unknown' }],
  ])('%j', (text, value) => expect(parseFactDate(text)).toEqual(value))

  it.each([
    '',
    ' ',
    '2024-02-30',
    '2024-13',
    '3/5/2024',
    '3-5-24',
    '03-05-2024',
    '24.3.5',
    '0024-03-05',
    '20240230',
    'Smarch 2024',
    'ma 2024',
    'last spring',
    'about',
    '2024-01~2023-11',
    '2024-01~2024-01',
    '2024년 13월',
    '부터',
  ])('%j is not understood', (text) => expect(parseFactDate(text)).toBeNull())

  it('reads month first only where the register is said to write so', () => {
    const monthFirst = { notAfter: day('2026-11-23') }
    expect(parseFactDate('3-5-24', { monthFirst })).toEqual(exact('2024-03-05'))
    expect(parseFactDate('12/31/2019', { monthFirst })).toEqual(exact('2019-12-31'))
    expect(parseFactDate('11-23-26', { monthFirst })).toEqual(exact('2026-11-23'))
    expect(parseFactDate('11-24-26', { monthFirst })).toEqual(exact('1926-11-24'))
    expect(parseFactDate('2-29-00', { monthFirst })).toEqual(exact('2000-02-29'))
    expect(parseFactDate('31-12-19', { monthFirst })).toBeNull()
    expect(parseFactDate('2024-03-05', { monthFirst })).toEqual(exact('2024-03-05'))
  })

  it('never throws and never answers what the schema refuses', () => {
    const pieces = fc.constantFrom(
      '2024',
      '13',
      '3',
      '-',
      '.',
      '/',
      '~',
      ' ',
      '년',
      '월',
      '일',
      '경',
      '부터',
      '까지',
      'about ',
      'to',
      'May',
      '0',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const value = parseFactDate(text)
          if (value) expect(factDateSchema.parse(value)).toEqual(value)
        },
      ),
    )
  })
})

describe('dates of facts in words', () => {
  it.each<[FactDate, string, string]>([
    [exact('2024-03-05'), '2024년 3월 5일', '5 March 2024'],
    [month('2024-12'), '2024년 12월', 'December 2024'],
    [year(2024), '2024년', '2024'],
    [about(month('2024-03')), '2024년 3월경', 'about March 2024'],
    [
      range(month('2023-11'), exact('2024-01-02')),
      '2023년 11월부터 2024년 1월 2일까지',
      'from November 2023 to 2 January 2024',
    ],
    [{ type: 'unknown' }, '모름', 'unknown'],
  ])('%j', (value, ko, en) => {
    expect(formatFactDate(value, 'ko')).toBe(ko)
    expect(formatFactDate(value, 'en')).toBe(en)
  })

  it('are read back to the same value in both languages', () => {
    fc.assert(
      fc.property(anyFact, fc.constantFrom('ko' as const, 'en' as const), (value, language) => {
        expect(parseFactDate(formatFactDate(value, language))).toEqual(value)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the span of a date of facts', () => {
  it.each<[FactDate, string | null, string | null]>([
    [exact('2024-03-05'), '2024-03-05', '2024-03-05'],
    [month('2024-02'), '2024-02-01', '2024-02-29'],
    [year(2023), '2023-01-01', '2023-12-31'],
    [about(month('2023-02')), '2023-02-01', '2023-02-28'],
    [range(year(2022), month('2023-04')), '2022-01-01', '2023-04-30'],
    [{ type: 'unknown' }, null, null],
  ])('%j', (value, earliest, latest) => {
    expect(earliestDay(value)).toBe(earliest)
    expect(latestDay(value)).toBe(latest)
  })

  it('orders: earliest first, then the narrower, then the surer, unknown last', () => {
    const inOrder: FactDate[] = [
      range(month('2023-11'), month('2024-01')),
      exact('2024-01-01'),
      about(exact('2024-01-01')),
      month('2024-01'),
      about(month('2024-01')),
      year(2024),
      exact('2024-01-02'),
      { type: 'unknown' },
    ]
    const shuffled = [...inOrder].reverse()
    shuffled.sort((a, b) => (factDateSortKey(a) < factDateSortKey(b) ? -1 : 1))
    expect(shuffled).toEqual(inOrder)
  })

  it('a value of the schema never spans backwards', () => {
    fc.assert(
      fc.property(anyFact, (value) => {
        expect(factDateSchema.parse(value)).toEqual(value)
        const [from, to] = [earliestDay(value), latestDay(value)]
        expect(from === null ? to === null : to !== null && from <= to).toBe(true)
      }),
    )
  })

  it('the schema refuses a range that runs backwards', () => {
    expect(factDateSchema.safeParse(range(year(2024), year(2023))).success).toBe(false)
    expect(factDateSchema.safeParse(range(month('2024-01'), month('2024-01'))).success).toBe(false)
  })
})

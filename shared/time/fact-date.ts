/**
 * When something happened, as well as anybody knows it: a day, a month, a year, about one of them, a range, or
 * unknown. Never a bare date: a false precision in a decision is worse than a gap.
 */
import { z } from 'zod'
import { civilDate, civilDateOf, civilDateSchema, lastDayOfMonth, partsOf, type CivilDate } from './civil-date.ts'
import { englishMonths, formatCivilDate, type Language } from './format-date.ts'

const exact = z.strictObject({ type: z.literal('exact'), date: civilDateSchema })
const month = z.strictObject({ type: z.literal('month'), month: z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/) })
const year = z.strictObject({ type: z.literal('year'), year: z.int().min(1000).max(9999) })

/** A day, a month or a year: what "about" and the two ends of a range are made of. */
export const factPointSchema = z.discriminatedUnion('type', [exact, month, year])
export type FactPoint = z.infer<typeof factPointSchema>

const firstDay = (point: FactPoint): CivilDate => {
  const text =
    point.type === 'exact' ? point.date : point.type === 'month' ? `${point.month}-01` : `${point.year}-01-01`
  return text as CivilDate
}

const lastDay = (point: FactPoint): CivilDate =>
  point.type === 'exact'
    ? point.date
    : lastDayOfMonth(point.type === 'month' ? firstDay(point) : (`${point.year}-12-01` as CivilDate))

/** A range runs forwards, and its two ends are not the same. */
const runsForwards = (from: FactPoint, to: FactPoint): boolean =>
  firstDay(from) <= firstDay(to) &&
  lastDay(from) <= lastDay(to) &&
  (firstDay(from) < firstDay(to) || lastDay(from) < lastDay(to))

export const factDateSchema = z.discriminatedUnion('type', [
  exact,
  month,
  year,
  z.strictObject({ type: z.literal('about'), around: factPointSchema }),
  z
    .strictObject({ type: z.literal('range'), from: factPointSchema, to: factPointSchema })
    .refine((range) => runsForwards(range.from, range.to), { message: 'range-backwards' }),
  z.strictObject({ type: z.literal('unknown') }),
])
export type FactDate = z.infer<typeof factDateSchema>

/** A range, or null if it does not run forwards. */
export const factRange = (from: FactPoint, to: FactPoint): FactDate | null =>
  runsForwards(from, to) ? { type: 'range', from, to } : null

/** First and last day of what was said; "about" adds nothing of its own, `isApproximate` tells. Null if unknown. */
const spanOf = (value: FactDate): readonly [CivilDate, CivilDate] | null => {
  switch (value.type) {
    case 'unknown':
      return null
    case 'about':
      return [firstDay(value.around), lastDay(value.around)]
    case 'range':
      return [firstDay(value.from), lastDay(value.to)]
    default:
      return [firstDay(value), lastDay(value)]
  }
}

/** The earliest day that is meant; null if unknown. */
export const earliestDay = (value: FactDate): CivilDate | null => spanOf(value)?.[0] ?? null

/** The latest day that is meant; null if unknown. */
export const latestDay = (value: FactDate): CivilDate | null => spanOf(value)?.[1] ?? null

export const isApproximate = (value: FactDate): boolean => value.type === 'about'

/** Text to sort and index by: earliest day, then the narrower one, then the surer one; unknown comes last. */
export const factDateSortKey = (value: FactDate): string => {
  const span = spanOf(value)
  return span ? `${span[0]}/${span[1]}/${isApproximate(value) ? 1 : 0}` : '9999-99-99'
}

/** A month as `YYYY-MM`, from its number (from 1); null if there is none. */
export const monthPoint = (yearNumber: number, monthNumber: number): FactPoint | null => {
  const day = civilDateOf(yearNumber, monthNumber, 1)
  return day ? { type: 'month', month: day.slice(0, 7) } : null
}

const formatPoint = (point: FactPoint, language: Language): string => {
  if (point.type === 'exact') return formatCivilDate(point.date, language)
  if (point.type === 'year') return language === 'ko' ? `${point.year}년` : String(point.year)
  const parts = partsOf(civilDate(`${point.month}-01`) ?? firstDay(point))
  return language === 'ko' ? `${parts.year}년 ${parts.month}월` : `${englishMonths[parts.month - 1]} ${parts.year}`
}

/** In words of the language; `parseFactDate` reads them back to the same value. */
export const formatFactDate = (value: FactDate, language: Language): string => {
  switch (value.type) {
    case 'unknown':
      return language === 'ko' ? '모름' : 'unknown'
    case 'about':
      return language === 'ko' ? `${formatPoint(value.around, 'ko')}경` : `about ${formatPoint(value.around, 'en')}`
    case 'range': {
      const [from, to] = [formatPoint(value.from, language), formatPoint(value.to, language)]
      return language === 'ko' ? `${from}부터 ${to}까지` : `from ${from} to ${to}`
    }
    default:
      return formatPoint(value, language)
  }
}

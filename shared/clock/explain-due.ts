/** The sum of a due date as one sentence. */
import en from '../locales/en/clock.json'
import ko from '../locales/ko/clock.json'
import { fill, type FillValues } from '../text/fill.ts'
import { addDays } from '../time/civil-date.ts'
import { formatCivilDate, formatCivilDateWithWeekday, type Language } from '../time/format-date.ts'
import type { DayPassed, DueDate, DueStep } from './due-date.ts'

type Message = keyof typeof en
const messages: Readonly<Record<Language, Readonly<Record<Message, string>>>> = { ko, en }

const plural = (stem: string, count: number): Message => `${stem}_${count === 1 ? 'one' : 'other'}` as Message

const reasonsOf = (over: readonly DayPassed[], language: Language): string => {
  const names = over.flatMap(({ why }) =>
    why.type === 'holiday'
      ? why.holidays.map((holiday) => holiday[language])
      : why.type === 'working'
        ? []
        : [messages[language][why.type]],
  )
  return [...new Set(names)].join(', ')
}

/** The counted steps of `explainDue`, one clause each, for a list. */
export const explainDueSteps = (
  result: DueDate,
  language: Language,
  pauseLabel: (code: string) => string = (code) => code,
): readonly string[] => {
  const say = (key: Message, values: FillValues): string => fill(messages[language][key], values)
  const short = (date: Parameters<typeof formatCivilDate>[0]) => formatCivilDate(date, language)
  const long = (date: Parameters<typeof formatCivilDate>[0]) => formatCivilDateWithWeekday(date, language)

  const clauses = (step: DueStep): readonly string[] => {
    switch (step.type) {
      case 'start':
        return [say(step.counted ? 'start-counted' : 'start-not-counted', { date: long(step.date) })]
      case 'count': {
        const sum = say(plural(`count-${step.unit}`, step.amount), { count: step.amount, end: long(step.end) })
        return step.rest > 0 ? [sum, say(plural('rest', step.rest), { count: step.rest })] : [sum]
      }
      case 'pause': {
        const values = { count: step.days, from: short(step.from), label: pauseLabel(step.code) }
        return step.to === null
          ? [say(plural('pause-open', step.days), values)]
          : [say(plural('pause', step.days), { ...values, last: short(addDays(step.to, -1)) })]
      }
      case 'pause-not-counted':
        return [say('pause-not-counted', { from: short(step.from), label: pauseLabel(step.code) })]
      case 'extended':
        return [say(plural('extended', step.days), { count: step.days, end: long(step.end) })]
      case 'moved':
        return [say('moved', { reasons: reasonsOf(step.over, language), to: long(step.to) })]
      case 'forecast':
        return [say('forecast', { until: short(step.confirmedUntil) })]
    }
  }
  const isForecast = (step: DueStep): boolean => step.type === 'forecast'
  return [
    ...result.steps.filter((step) => !isForecast(step)).flatMap(clauses),
    say('due', { due: long(result.due) }),
    ...result.steps.filter(isForecast).flatMap(clauses),
  ]
}

/**
 * One sentence: start, count, pauses, moves, due date, and whether it is a forecast.
 * `pauseLabel` names a code of list `pause-reason`; without it the code itself is shown.
 */
export const explainDue = (
  result: DueDate,
  language: Language,
  pauseLabel: (code: string) => string = (code) => code,
): string => {
  const sentence = explainDueSteps(result, language, pauseLabel).join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

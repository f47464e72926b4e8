/** From distances to days: a sample dossier as it would stand if it had been kept up to `today`. Pure. */
import type { AllegationForm } from '../allegation/allegation.ts'
import type { IntakeForm } from '../case/dossier.ts'
import type { WorkingCalendar } from '../clock/working-calendar.ts'
import { addDays, earlierOf, partsOf, type CivilDate } from '../time/civil-date.ts'
import type { FactDate } from '../time/fact-date.ts'
import { englishMonths, type Language } from '../time/format-date.ts'
import type { Facts, FactValue, StepRecord } from '../workflow/history.ts'
import { perform, type WorkflowWorld } from '../workflow/perform.ts'
import type { SampleDocument, SampleDossier, SampleExhibit, SampleFact, SampleFacts, SampleNote } from './shape.ts'

export interface PlannedDossier {
  readonly key: string
  readonly form: IntakeForm
  /** the whole history of a case, its registration first; empty for a consultation */
  readonly history: readonly StepRecord[]
  readonly consultation: string | null
  readonly closed: boolean
  readonly notes: readonly SampleNote[]
  readonly exhibits: readonly SampleExhibit[]
  readonly document: SampleDocument | null
}

export interface Planning {
  readonly today: CivilDate
  readonly calendar: WorkingCalendar
  readonly hasCode: WorkflowWorld['hasCode']
}

const workingDayUntil = (calendar: WorkingCalendar, date: CivilDate): CivilDate =>
  calendar.isWorkingDay(date) ? date : workingDayUntil(calendar, addDays(date, -1))
const workingDayFrom = (calendar: WorkingCalendar, date: CivilDate): CivilDate =>
  calendar.isWorkingDay(date) ? date : workingDayFrom(calendar, addDays(date, 1))

/**
 * A working day for each distance before `end`. Different distances stay different days in the same order, also
 * across a run of holidays, where the earlier ones give way.
 */
export const workingDaysBefore = (
  calendar: WorkingCalendar,
  end: CivilDate,
  distances: readonly number[],
): ReadonlyMap<number, CivilDate> => {
  const days = new Map<number, CivilDate>()
  let limit = end
  for (const distance of [...new Set(distances)].toSorted((a, b) => a - b)) {
    const day = workingDayUntil(calendar, earlierOf(addDays(end, -distance), limit))
    days.set(distance, day)
    limit = addDays(day, -1)
  }
  return days
}

const TOKEN = /\{([my]?)(\d+)\}/g

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value as Record<string, unknown>).flatMap(textsIn)
      : []

/** The same value with `say` applied to every text in it. */
const mapTexts = <T>(value: T, say: (text: string) => string): T => {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return say(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]))
  }
  return walk(value) as T
}

const distancesOf = (facts: SampleFacts): readonly number[] =>
  facts.type === 'unknown' ? [] : 'before' in facts ? [facts.before] : [facts.from, facts.to]

type Days = (distance: number) => CivilDate

const factDateOf = (facts: SampleFacts, day: Days): FactDate => {
  const month = (distance: number) => ({ type: 'month', month: day(distance).slice(0, 7) }) as const
  const exact = (distance: number) => ({ type: 'exact', date: day(distance) }) as const
  switch (facts.type) {
    case 'unknown':
      return facts
    case 'exact':
      return exact(facts.before)
    case 'month':
      return month(facts.before)
    case 'year':
      return { type: 'year', year: partsOf(day(facts.before)).year }
    case 'about-day':
      return { type: 'about', around: exact(facts.before) }
    case 'about-month':
      return { type: 'about', around: month(facts.before) }
    case 'days':
      return { type: 'range', from: exact(facts.from), to: exact(facts.to) }
    case 'months':
      return { type: 'range', from: month(facts.from), to: month(facts.to) }
  }
}

/** A date as an intake officer writes it in a story: the year only where it is not the year of receipt. */
const spoken = (date: CivilDate, size: string, received: CivilDate, language: Language): string => {
  const { year, month, day } = partsOf(date)
  const other = year !== partsOf(received).year
  if (size === 'y') return language === 'ko' ? `${year}년` : String(year)
  if (language === 'ko') return `${other ? `${year}년 ` : ''}${month}월${size === 'm' ? '' : ` ${day}일`}`
  return `${size === 'm' ? '' : `${day} `}${englishMonths[month - 1]}${other ? ` ${year}` : ''}`
}

const factOf = (
  fact: SampleFact,
  from: CivilDate,
  dayOf: (act: string) => CivilDate,
  planning: Planning,
): FactValue => {
  if (typeof fact === 'string' || Array.isArray(fact)) return fact as FactValue
  if ('dayOf' in fact) return dayOf(fact.dayOf)
  if (!('inDays' in fact)) throw new RangeError('not a sample fact')
  return fact.inDays > 0
    ? workingDayFrom(planning.calendar, addDays(from, fact.inDays))
    : workingDayUntil(planning.calendar, addDays(from, fact.inDays))
}

/** @param by account that records the steps @param at instant of recording, UTC */
const historyOf = (
  dossier: SampleDossier,
  received: CivilDate,
  stepDay: Days,
  say: (text: string) => string,
  planning: Planning,
): readonly StepRecord[] => {
  if (dossier.form.noun === 'consultation') return []
  const steps = [{ act: 'register', daysAgo: dossier.form.daysAgo, facts: {} }, ...dossier.steps] as const
  let history: readonly StepRecord[] = []
  for (const [index, { act, daysAgo, facts }] of steps.entries()) {
    const day = stepDay(daysAgo)
    const dayOf = (wanted: string): CivilDate => {
      const later = steps.slice(index).find((one) => one.act === wanted)
      if (!later) throw new RangeError(`${dossier.key}: no later ${wanted}`)
      return stepDay(later.daysAgo)
    }
    const given: Facts = Object.fromEntries(
      Object.entries(facts as Readonly<Record<string, SampleFact>>).map(([name, fact]) => [
        name,
        mapTexts(factOf(fact, day, dayOf, planning), say),
      ]),
    )
    const performed = perform({ received, history }, { act, facts: given, on: day, by: '', at: '' }, planning)
    // A history that the workflow refuses is a mistake in the sample, not something that can happen to a person.
    if (!performed.ok) throw new Error(`${dossier.key}, ${act}: ${JSON.stringify(performed.refusals)}`)
    history = [...history, performed.step]
  }
  return history
}

const dayIn =
  (days: ReadonlyMap<number, CivilDate>): Days =>
  (distance) => {
    const day = days.get(distance)
    if (day === undefined) throw new RangeError('a distance without a day')
    return day
  }

/** Throws where the sample itself is wrong: a history that is not lawful, a date that nothing names. */
export const planDossier = (dossier: SampleDossier, planning: Planning): PlannedDossier => {
  const { form } = dossier
  const { calendar, today } = planning
  const stepDay = dayIn(workingDaysBefore(calendar, today, [form.daysAgo, ...dossier.steps.map((one) => one.daysAgo)]))
  const received = stepDay(form.daysAgo)
  const told = textsIn(dossier).flatMap((text) => [...text.matchAll(TOKEN)].map((match) => Number(match[2])))
  const facts = form.allegations.flatMap((one) => distancesOf(one.facts))
  const day = dayIn(workingDaysBefore(calendar, received, [...told, ...facts]))
  const language: Language = form.language === 'English' ? 'en' : 'ko'
  const say = (text: string): string =>
    text.replace(TOKEN, (_token, size: string, distance: string) =>
      spoken(day(Number(distance)), size, received, language),
    )
  const { daysAgo: _daysAgo, parties, allegations, ...rest } = form
  const planned: IntakeForm = {
    ...mapTexts(rest, say),
    received,
    parties: parties.map(({ consent, ...party }) => ({
      ...mapTexts(party, say),
      consent: { ...consent, on: consent.scope === 'not-asked' ? null : received },
    })),
    allegations: allegations.map(({ facts: when, ...allegation }): AllegationForm => ({
      ...mapTexts(allegation, say),
      facts: factDateOf(when, day),
    })),
  }
  return {
    key: dossier.key,
    form: planned,
    history: historyOf(dossier, received, stepDay, say, planning),
    consultation: dossier.consultation ?? null,
    closed: dossier.closed === true,
    notes: mapTexts(dossier.notes, say),
    exhibits: mapTexts(dossier.exhibits, say),
    document: dossier.document === undefined ? null : mapTexts(dossier.document, say),
  }
}

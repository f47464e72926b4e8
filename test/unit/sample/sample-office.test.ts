import { describe, expect, it } from 'vitest'
import { intakeForm } from '#shared/case/dossier.ts'
import { missingForRegistration } from '#shared/case/intake-rule.ts'
import { tidyIntake } from '#shared/case/tidy-intake.ts'
import { holidayFileSchema } from '#shared/clock/holiday.ts'
import { workingCalendar } from '#shared/clock/working-calendar.ts'
import { noteNode } from '#shared/note/note.ts'
import { workingDaysBefore, type PlannedDossier } from '#shared/sample/plan-dossier.ts'
import { sampleOffice } from '#shared/sample/sample-office.ts'
import { stepFacts } from '#shared/step/step.ts'
import { addDays, civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import { latestDay } from '#shared/time/fact-date.ts'
import { findCode, isValidOn } from '#shared/vocabulary/code-list.ts'
import holidays from '#shared/vocabulary/holidays-kr.json'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { outcomeOf, stateOf } from '#shared/workflow/history.ts'
import { stateCodes } from '#shared/workflow/states.ts'

const day = (text: string): CivilDate => {
  const date = civilDate(text)
  if (!date) throw new Error(`not a date: ${text}`)
  return date
}
const calendar = workingCalendar(holidayFileSchema.parse(holidays).holidays, day('2027-12-31'))
const lists = loadShippedLists()
const ORDINARY = day('2026-11-23')
const office = sampleOffice(ORDINARY)
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsOf)
const by = (key: string): PlannedDossier => {
  const found = office.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

// New Year, Seollal and the day after, leap day, Chuseok of ten days, a Sunday, the last day of a year.
const ANCHORS = ['2024-01-01', '2024-02-12', '2024-02-29', '2025-10-09', '2026-02-17', '2026-11-22', '2026-12-31', '2028-02-29'] // prettier-ignore

describe.each(ANCHORS.map(day))('the sample office on %s', (today) => {
  const planned = sampleOffice(today)

  it('keeps every date on a working day, in order, and not ahead', () => {
    for (const { form, history, key } of planned) {
      const days = [form.received, ...history.map((step) => step.on)]
      expect(days.every((one) => one <= today && calendar.isWorkingDay(one)), key).toBe(true)
      // The day of receipt is that of registration; after it each step has a day of its own.
      expect(days, key).toEqual(history.length === 0 ? days : [days[0], ...[...new Set(days)].toSorted()])
      for (const { facts } of form.allegations) expect((latestDay(facts) ?? '') <= form.received || facts.type !== 'exact', key).toBe(true)
    } // prettier-ignore
  })

  it('registers every form and fits the contract', () => {
    for (const { form, history, notes, key } of planned) {
      expect(missingForRegistration(form), key).toEqual([])
      expect(intakeForm.parse(form), key).toEqual(form)
      expect(tidyIntake(form), key).toEqual(form)
      for (const note of notes) expect(noteNode.parse(note.body), key).toEqual(note.body)
      for (const step of history) expect(stepFacts.parse(step.facts), key).toEqual(step.facts)
    }
  })

  it('is in every state of the workflow', () => {
    const reached = new Set(planned.filter((one) => one.form.noun === 'case').map((one) => stateOf(one.history)))
    expect([...reached].toSorted()).toEqual(stateCodes.filter((code) => code !== 'consult').toSorted())
  })

  it('leaves no place of a day open in any text', () => {
    for (const one of planned)
      expect(
        textsOf(one).filter((text) => /[{}]/.test(text)),
        one.key,
      ).toEqual([])
  })
})

describe('the sample office', () => {
  // Counted by hand from the stories.
  it('has 27 cases and 8 consultations, with these ends', () => {
    const cases = office.filter((one) => one.form.noun === 'case')
    expect([cases.length, office.length - cases.length]).toEqual([27, 8])
    const states: Record<string, number> = {}
    for (const one of cases) states[stateOf(one.history)] = (states[stateOf(one.history)] ?? 0) + 1
    expect(states).toEqual({
      registered: 1, completion: 1, admissibility: 1, rejected: 1, transferred: 1, assigned: 1, investigation: 1, mediation: 1,
      suspended: 1, 'referred-jury': 1, 'referred-hc': 1, draft: 1, hearing: 1, committee: 1, decided: 1, withdrawn: 1,
      notified: 1, 'follow-up': 3, closed: 6, reopened: 1,
    }) // prettier-ignore
    const outcomes: Record<string, number> = {}
    for (const one of cases) {
      const outcome = outcomeOf(one.history) ?? 'none'
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    expect(outcomes).toEqual({
      none: 13, recommendation: 6, dismissed: 3, settled: 2, rejected: 1, transferred: 1, withdrawn: 1,
    }) // prettier-ignore
  })

  it('has every kind of complaint, several grounds and several precisions of date', () => {
    const allegations = office.flatMap((one) => one.form.allegations)
    expect([...new Set(allegations.map((one) => one.kind))].toSorted()).toEqual(
      ['BULL', 'DISC', 'HATE', 'OTHR', 'PERS', 'PRIV', 'RELC', 'SEXH'],
    ) // prettier-ignore
    expect(allegations.some((one) => one.act === 'PRIV-CCTV')).toBe(true)
    const grounds = new Set(allegations.flatMap((one) => one.grounds))
    for (const ground of ['G01', 'G02', 'G03', 'G04', 'G05', 'G07', 'G11', 'G13', 'G19']) expect(grounds).toContain(ground)
    const types = new Set(allegations.map((one) => one.facts.type))
    expect([...types].toSorted()).toEqual(['about', 'exact', 'month', 'range', 'unknown', 'year'])
  }) // prettier-ignore

  it('uses codes that may be chosen, and acts of their kind', () => {
    const valid = (list: string, code: string) => {
      const found = findCode(lists, list, code)
      expect(found !== null && isValidOn(found, ORDINARY), `${list} ${code}`).toBe(true)
      return found
    }
    for (const { form, exhibits } of office) {
      valid('channel', form.channel)
      valid('urgency', form.urgency)
      for (const code of form.remedies) valid('remedy', code)
      for (const code of form.otherProcedures) valid('other-procedure', code)
      for (const party of form.parties) {
        valid('party-role', party.role)
        if (party.bodyType !== null) valid('body-type', party.bodyType)
        for (const code of party.safeContact.how) valid('safe-contact', code)
      }
      for (const allegation of form.allegations) {
        valid('complaint-kind', allegation.kind)
        expect(valid('act', allegation.act ?? '')?.parent).toBe(allegation.kind)
        for (const code of allegation.grounds) valid('ground', code)
        if (allegation.area !== null) valid('area', allegation.area)
        for (const at of allegation.respondents) expect(form.parties[at]?.role).toMatch(/^respondent-/)
      }
      for (const one of exhibits) {
        valid('evidence-kind', one.kind)
        for (const at of one.allegations) expect(form.allegations[at]).toBeDefined()
      }
    }
  })

  it('tells each story in 4 to 12 sentences, and no two alike', () => {
    for (const { form, key } of office) {
      const sentences = form.narrative.match(/[.?!]["”]?(?=\s|$)/g)?.length ?? 0
      expect(sentences >= 4 && sentences <= 12, `${key}: ${sentences}`).toBe(true)
    }
    for (const field of ['key', 'subject'] as const) {
      const values = office.map((one) => (field === 'key' ? one.key : one.form.subject))
      expect(new Set(values).size).toBe(values.length)
    }
  })

  it('says a day in a story as the allegation keeps it, and the year only where it differs', () => {
    const dinner = by('sexh-dinner')
    const [first] = dinner.form.allegations
    expect(first?.facts).toEqual({ type: 'exact', date: '2026-09-17' })
    expect(dinner.form.narrative).toContain('일하고 있다. 9월 17일 팀 회식에서')
    expect(dinner.exhibits[0]?.content).toMatchObject({ text: expect.stringContaining('9월 17일 저녁 회식에서') as string })
    expect(by('bull-old').form.narrative).toContain('2024년 무렵까지')
    expect(by('disc-pool').form.narrative).toContain('On 4 September she went')
    expect(by('plain-1').form.narrative).toMatch(/^신청인 [가-힣]{3}[은는] /)
  }) // prettier-ignore

  it('puts the consultation before the case that it became', () => {
    const keys = office.map((one) => one.key)
    expect(by('sexh-messages').consultation).toBe('talk-messages')
    expect(keys.indexOf('talk-messages')).toBeLessThan(keys.indexOf('sexh-messages'))
  })

  it('has only telephone numbers and addresses that belong to nobody', () => {
    const texts = office.flatMap(textsOf)
    for (const text of texts) {
      for (const [number] of text.matchAll(/0\d{1,2}-\d{3,4}-\d{4}/g)) expect(number).toMatch(/^(010-0000-0|02-000-0)\d{3}$/)
      for (const [mail] of text.matchAll(/\S+@\S+/g)) expect(mail).toMatch(/@example\.invalid$/)
      expect(text).not.toMatch(/\d{6}-[1-8]\d{6}/)
    }
    const phones = office.flatMap((one) => one.form.parties.map((party) => party.phone)).filter((phone) => phone !== '')
    expect(new Set(phones).size).toBe(phones.length)
  }) // prettier-ignore

  it('is the same every time', () => {
    expect(sampleOffice(ORDINARY)).toEqual(office)
  })
})

describe('working days before a day', () => {
  it('step back over the ten days of Chuseok 2025 without falling together', () => {
    const days = workingDaysBefore(calendar, day('2025-10-12'), [0, 1, 3, 12])
    // Friday the 10th was a working day, the 3rd to the 9th were not.
    expect([...days]).toEqual([
      [0, '2025-10-10'],
      [1, '2025-10-02'],
      [3, '2025-10-01'],
      [12, '2025-09-30'],
    ])
    expect(addDays(day('2025-10-12'), -12)).toBe('2025-09-30')
  })
})

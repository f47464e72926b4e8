import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { intakeForm, type IntakeForm } from '#shared/case/dossier.ts'
import { missingForRegistration, type MissingFact } from '#shared/case/intake-rule.ts'
import { isBlankParty, tidyIntake, withoutParty } from '#shared/case/tidy-intake.ts'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyParty } from '#shared/party/party.ts'
import { civilDate, type CivilDate } from '#shared/time/civil-date.ts'

const today = civilDate('2026-03-02')!
const empty = emptyIntake(today)
const consultation: IntakeForm = { ...empty, channel: 'phone', narrative: '팀장이 회식 자리에서 …' }
const named: IntakeForm = {
  ...consultation,
  noun: 'case',
  parties: [{ ...emptyParty('applicant'), name: '홍길동' }],
}

describe('the empty intake', () => {
  it('is a form that a draft may hold', () => {
    expect(intakeForm.safeParse(empty).success).toBe(true)
    expect(empty.received).toBe('2026-03-02')
    expect(empty.noun).toBe('consultation')
  })
  it('claims nothing that nobody said', () => {
    expect(empty.channel).toBe('')
    expect(empty.allegations).toEqual([])
    expect(empty.parties.map((party) => [party.role, party.name])).toEqual([['applicant', '']])
  })
})

describe('what is missing for a registration', () => {
  const table: readonly (readonly [string, IntakeForm, readonly MissingFact[]])[] = [
    ['nothing written', empty, ['channel', 'account']],
    ['a consultation without a name', consultation, []],
    ['a consultation without an applicant', { ...consultation, parties: [] }, ['applicant']],
    ['a consultation with a victim only', { ...consultation, parties: [emptyParty('victim')] }, ['applicant']],
    ['a case without a name', { ...consultation, noun: 'case' }, ['applicant-name']],
    ['a case with a name', named, []],
    [
      'a case whose applicant is unnamed',
      { ...named, parties: [{ ...named.parties[0]!, nature: 'unnamed' }] },
      ['applicant-name'],
    ],
    ['a case, second applicant named', { ...named, parties: [emptyParty('applicant'), ...named.parties] }, []],
    ['a case, nobody at all', { ...named, parties: [] }, ['applicant']],
    ['white space is no narrative', { ...named, narrative: ' \n　' }, ['account']],
    ['white space is no name', { ...named, parties: [{ ...emptyParty('applicant'), name: '  ' }] }, ['applicant-name']],
    ['an allegation is an account', { ...named, narrative: '', allegations: [emptyAllegation('SEXH')] }, []],
    ['a case of the office itself has no applicant', { ...named, channel: 'own-initiative', parties: [] }, []],
    ['no day', { ...named, received: '' as CivilDate }, ['received']],
    ['no channel', { ...named, channel: '' }, ['channel']],
  ]
  it.each(table)('%s', (_, form, missing) => {
    expect(missingForRegistration(form)).toEqual(missing)
  })
})

describe('tidying', () => {
  it('drops empty cards and renumbers the respondents of allegations', () => {
    const form: IntakeForm = {
      ...named,
      parties: [
        ...named.parties,
        emptyParty('victim'),
        { ...emptyParty('respondent-person'), name: '김철수' },
        emptyParty('witness'),
        { ...emptyParty('respondent-body'), name: '한강공단' },
      ],
      allegations: [{ ...emptyAllegation('BULL'), respondents: [2, 4] }],
    }
    const tidied = tidyIntake(form)
    expect(tidied.parties.map((party) => party.name)).toEqual(['홍길동', '김철수', '한강공단'])
    expect(tidied.allegations[0]?.respondents).toEqual([1, 2])
  })
  it('keeps an empty respondent that an allegation names', () => {
    const form: IntakeForm = {
      ...named,
      parties: [...named.parties, emptyParty('respondent-person')],
      allegations: [{ ...emptyAllegation('BULL'), respondents: [1] }],
    }
    expect(tidyIntake(form)).toEqual(form)
  })
  it('keeps the nameless applicant of a consultation and says that the name is withheld', () => {
    expect(tidyIntake(consultation).parties.map((party) => [party.role, party.nature])).toEqual([
      ['applicant', 'unnamed'],
    ])
  })
  it('drops the empty applicant of a case that the office opens by itself', () => {
    expect(tidyIntake({ ...consultation, noun: 'case', channel: 'own-initiative' }).parties).toEqual([])
  })
  it('keeps a body that applies without a name as a body', () => {
    const body = { ...emptyParty('applicant'), nature: 'body' as const, phone: '02-000-0000' }
    expect(tidyIntake({ ...consultation, parties: [body] }).parties).toEqual([body])
  })
  it('drops only blank parties, and never breaks a reference', () => {
    const party = fc
      .tuple(fc.constantFrom('applicant', 'victim', 'respondent-person', 'witness'), fc.constantFrom('', '', '이영희'))
      .map(([role, name]) => ({ ...emptyParty(role), name }))
    const forms = fc.array(party, { maxLength: 8 }).chain((parties) =>
      fc.array(fc.subarray(parties.map((_, index) => index)), { maxLength: 4 }).map((lists): IntakeForm => ({
        ...consultation,
        parties,
        allegations: lists.map((respondents) => ({ ...emptyAllegation('DISC'), respondents })),
      })),
    )
    fc.assert(
      fc.property(forms, (form) => {
        const tidied = tidyIntake(form)
        const names = (of: IntakeForm) =>
          of.allegations.map((a) => a.respondents.map((index) => of.parties[index]?.name ?? 'broken'))
        expect(names(tidied)).toEqual(names(form))
        expect(tidied.parties.filter((p) => p.name !== '').length).toBe(
          form.parties.filter((p) => p.name !== '').length,
        )
        expect(tidyIntake(tidied)).toEqual(tidied)
        expect(missingForRegistration(tidied)).toEqual(missingForRegistration(form))
      }),
      { numRuns: 200 },
    )
  })
})

describe('taking a party out', () => {
  it('takes it out of the allegations too', () => {
    const form: IntakeForm = {
      ...named,
      parties: ['a', 'b', 'c'].map((name) => ({ ...emptyParty('respondent-person'), name })),
      allegations: [{ ...emptyAllegation('DISC'), respondents: [0, 1, 2] }],
    }
    const less = withoutParty(form, 1)
    expect(less.parties.map((party) => party.name)).toEqual(['a', 'c'])
    expect(less.allegations[0]?.respondents).toEqual([0, 1])
  })
  it('knows a card on which something was written', () => {
    expect(isBlankParty(emptyParty('victim'))).toBe(true)
    expect(isBlankParty({ ...emptyParty('victim'), safeContact: { how: [], when: '', never: '직장' } })).toBe(false)
    expect(isBlankParty({ ...emptyParty('victim'), nature: 'unnamed' })).toBe(false)
  })
})

/** Intake forms for tests: filled by hand, with people who do not exist. */
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { emptyParty } from '#shared/party/party.ts'
import { civilDate } from '#shared/time/civil-date.ts'

export const day = (text: string) => {
  const date = civilDate(text)
  if (date === null) throw new Error(`${text} is no day`)
  return date
}

export const caseForm = (change: Partial<IntakeForm> = {}): IntakeForm => ({
  ...emptyIntake(day('2026-11-20')),
  noun: 'case',
  channel: 'phone',
  subject: '부서 회식에서의 성희롱',
  narrative:
    '신청인은 2026년 10월 부서 회식에서 박팀장이 거듭 신체 접촉을 하였다고 말했다. 홍길동은 이튿날 팀장에게 항의하였다.',
  parties: [
    { ...emptyParty('applicant'), name: '홍길동', phone: '010-0000-1234', address: '서울특별시 중구 세종대로 110' },
    { ...emptyParty('respondent-person'), name: '박철수', position: '팀장', organisation: '해치문화재단' },
    { ...emptyParty('respondent-body'), name: '해치문화재단' },
  ],
  allegations: [
    {
      ...emptyAllegation('SEXH'),
      grounds: ['G01'],
      area: 'A1',
      respondents: [1, 2],
      facts: { type: 'month', month: '2026-10' },
      place: '을지로 식당',
      description: '회식 자리에서 어깨와 손을 거듭 만짐',
    },
  ],
  remedies: [],
  remedySought: '가해자와의 분리와 재발 방지 교육',
  ...change,
})

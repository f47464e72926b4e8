/** What the tour types: one invented complaint in each language, and the files of the sample office that it looks at. */
import type { Story } from '../e2e/walk.ts'

export interface TourStory extends Story {
  /** a telephone number in the account that no pseudonym covers, so that the gate has something to find */
  readonly stranger: string
  readonly recipient: string
  readonly purpose: string
  readonly note: string
}

export const stories: Readonly<Record<'ko' | 'en', TourStory>> = {
  ko: {
    subject: '구립 체육관의 외국인 회원 등록 거절',
    narrative:
      '나은별은 2026년 10월 푸른솔체육관 창구에서 회원 등록을 하려 하였다. 담당자 표준호는 외국인은 보증인이 있어야 한다며 등록을 거절하였다. 안내문에는 그런 조건이 없다. 함께 있던 이웃의 연락처는 010-0000-5678이다.',
    applicant: '나은별',
    phone: '010-0000-1234',
    respondent: '표준호',
    body: '푸른솔체육관',
    channel: 'visit',
    kind: 'DISC',
    ground: 'G07',
    when: '2026년 10월',
    described: '보증인이 없다는 이유로 회원 등록을 거절함',
    remedy: '같은 조건의 등록과 안내 고침',
    stranger: '010-0000-5678',
    recipient: '시민인권침해구제위원회',
    purpose: '심의 자료',
    note: '체육관의 등록 지침을 서면으로 요청하기',
  },
  en: {
    subject: 'Membership refused for want of a guarantor',
    narrative:
      'Maria Alvarez says that in October 2026 Peter Grimm refused her a membership of Harbour Gym because foreigners need a guarantor. The notice at the door names no such condition. A neighbour who was there may be reached at 010-0000-5678.',
    applicant: 'Maria Alvarez',
    phone: '010-0000-1234',
    respondent: 'Peter Grimm',
    body: 'Harbour Gym',
    channel: 'visit',
    kind: 'DISC',
    ground: 'G07',
    when: '2026-10',
    described: 'Registration was refused at the counter for want of a guarantor',
    remedy: 'Registration on the same terms and a corrected notice',
    stranger: '010-0000-5678',
    recipient: 'Relief Committee',
    purpose: 'For deliberation',
    note: 'Ask the gym for its rules in writing',
  },
}

/** Files of the sample office, which is written in Korean in either language of the program. */
export const sample = {
  /** under investigation, with statements, a PDF, notes and a summary */
  dinner: '회식 자리의 신체 접촉과 그 뒤의 배치 전환',
  pdf: '인사발령 통지.pdf',
  statement: '신청인 진술서.txt',
  /** a photograph among the evidence */
  pictured: { word: '승강기', picture: '승강기 게시물.jpg' },
  word: '회식',
} as const

/** A register for machines without the real one: dirty as registers are. */
export const smallRegister = `접수번호,접수일,유형,피신청기관,내용,처리상태
2019-001,2019-01-14,차별,푸른솔구청,창구에서 통역을 거절당함,종결
2019-002,2019.02.03,성희롱,한빛공단,회의 뒤 신체 접촉이 있었다고 함,종결
2019-003,19/3월경,괴롭힘,한빛공단,업무에서 배제됨,각하
2019-004,,개인정보,푸른솔구청,민원 내용이 알려짐,
2019-005,2019-05-22,기타,,전화로 문의함,종결
`

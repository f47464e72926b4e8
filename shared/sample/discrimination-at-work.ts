/** Sample cases: discrimination in employment. All invented. */
import { BAE, heard, investigated, MOON, recommended, told } from './procedure.ts'
import {
  about, accused, agreed, alleged, applicant, body, caseForm, exhibit, inMonth, inYear, months, on, onlyMe, party, safe, step, team,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

const HOSPITAL = '서울시립 미르누리병원'
const SCHOOL = 'Seoul Haneul Lifelong Learning Institute'
const TRAFFIC = '서울은하도시공사'

/** The report is being written. In English. */
const languageTeacher: SampleDossier = {
  key: 'disc-teacher',
  form: caseForm({
    daysAgo: 74,
    channel: 'e-mail',
    language: 'English',
    subject: 'Teaching post withdrawn after a photograph was sent',
    narrative: [
      'The applicant has taught English in Seoul for six years. On {40} she was told by telephone that she had been chosen for an evening course at an institute that is run with city money.',
      'On {37} the institute asked for a photograph "for the homepage". She sent one the same evening. She is Black and was born in the United Kingdom.',
      'On {34} the coordinator, Mr Eo Dong-ha, wrote that "the students\' image of an English teacher is different" and that the course had been given to somebody else. She has kept the message.',
      'The course began on {20} with another teacher. She was told by a former colleague that this teacher has no certificate.',
      'She has since stopped putting her photograph on applications, although most institutes ask for one. She asks that her present employer is not contacted, because her visa depends on the post.',
    ].join('\n'),
    parties: [
      applicant('Adaeze Whitcombe', { phone: '010-0000-0502', email: 'adaeze@example.invalid', language: 'English', safeContact: safe(['e-mail', 'messenger'], 'after 21:00', 'Never call the school where she works now'), consent: agreed('respondent', 'not her present employer') }),
      accused('Eo Dong-ha', 'course coordinator', SCHOOL, { otherNames: ['어동하'] }),
      body(SCHOOL, 'contractor', { otherNames: ['서울하늘평생배움원'] }),
    ],
    allegations: [
      alleged('DISC-HIRE', [1, 2], on(34), 'An offer of a teaching post was withdrawn after the applicant sent a photograph.', { grounds: ['G13', 'G14'], area: 'A1' }),
      alleged('DISC-OTHR', [2], months(75, 34), 'Applicants are asked for photographs although the work does not need them.', { grounds: ['G09'], area: 'A1' }),
    ],
    remedies: ['REST', 'POLI', 'APOL'],
    remedySought: 'The fee for the course, an apology, and no more photographs in applications.',
    otherProcedures: ['none'],
  }),
  steps: [
    ...investigated([70, 66, 64], BAE, '- correspondence of the institute\n- records of the selection\n- certificates of both teachers'),
    step('draft-report', 11, { findings: 'The message of the coordinator names no reason but the image of a teacher. The institute did not keep its notes of the selection.' }),
  ],
  notes: [team('The institute answered in Korean; have it translated for the applicant before the hearing.'), onlyMe('Ask the city department whether its contract allows photographs at all. If not, the recommendation goes to the city too.')],
  exhibits: [exhibit('message of the coordinator.txt', { text: 'From: course coordinator\n\nThank you for the photo. After discussion, the students\' image of an English teacher is different, so we gave the course to another person this time. We hope for your understanding.\n' }, 'e-mail', 'the applicant', [0])],
} // prettier-ignore

/** Decided: a recommendation that has not been notified yet. */
const fixedTermNurses: SampleDossier = {
  key: 'disc-pay',
  form: caseForm({
    daysAgo: 117,
    channel: 'post',
    subject: '기간제 간호조무사에게만 주지 않은 위험수당',
    narrative: [
      '신청인은 서울시립 미르누리병원 감염병동에서 기간제 간호조무사로 일한다. 같은 일을 하는 정규직은 매달 위험수당을 받는다.',
      '{m200}부터 같은 병동에서 같은 교대표로 일하였으나 기간제 아홉 명에게는 수당이 나오지 않았다.',
      '{61} 신청인이 총무과에 묻자 "직무가 아니라 신분에 주는 돈"이라는 답을 들었다.',
      '수당의 근거인 내부 지침에는 "감염병동에 근무하는 사람"이라고만 적혀 있다. 정규직이라는 말은 없다.',
      '신청인은 다른 여덟 명과 이름을 함께 올리지는 않겠으나 결과가 모두에게 적용되기를 바란다고 적었다.',
      '병동 전화는 여러 사람이 받는다. 우편은 집으로 보내도 된다고 하였다.',
    ].join('\n'),
    parties: [
      applicant('방초아', { phone: '010-0000-0519', address: '서울특별시 새물구 강나루길 15', organisation: HOSPITAL, position: '간호조무사(기간제)', safeContact: safe(['text', 'home-post'], '비번인 날', '병동 전화는 절대 안 됨'), consent: agreed('respondent') }),
      body(HOSPITAL, 'city', { phone: '02-000-0530' }),
    ],
    allegations: [alleged('DISC-PAYM', [1], months(200, 20), '같은 병동의 기간제 근로자에게 위험수당을 주지 않음.', { grounds: ['G05', 'G99'], area: 'A1', place: '감염병동' })],
    remedies: ['REST', 'POLI'],
    remedySought: '밀린 수당을 주고 지침을 분명히 해 달라.',
    otherProcedures: ['labour'],
    otherProceduresNote: '노동위원회 차별시정 신청을 생각하고 있으나 아직 내지 않음.',
  }),
  steps: [
    step('examine', 114),
    step('request-completion', 112, { missing: '급여명세서 12개월분', until: { inDays: 10 } }),
    step('receive-completion', 104, { received: '급여명세서 12장과 교대표' }),
    step('assign', 101, { investigator: MOON, conflictCheck: '병원 인권위원으로 일한 적 없음.' }),
    step('begin-investigation', 100, { plan: '- 수당 지침의 개정 경위\n- 교대표와 업무 내용 비교\n- 예산 담당 면담' }),
    step('refer-to-commission', 80, { question: '고용형태에 따른 수당 차이를 차별로 볼 때 고려할 기준은 무엇인가?' }),
    step('receive-opinion', 62, { opinion: '업무의 위험이 같다면 고용형태만으로 달리할 합리적 이유가 없다는 의견(일치).' }),
    ...heard([44, 40, 25], '교대표와 업무 내용에 차이가 없음. 지침에 정규직이라는 조건이 없음.', '서울시립 미르누리병원장', '병원은 예산이 없었다고 함. 예산 사정은 차이를 둘 합리적 이유가 되지 않는다고 답함.'),
    recommended(10, '서울특별시장, 서울시립 미르누리병원장', '같은 위험 아래 같은 일을 하는 기간제 근로자에게만 수당을 주지 않은 것은 사회적 신분을 이유로 한 차별로 본다. 미지급 수당의 지급과 지침의 명확화를 권고한다.', ['S-REC', 'S-POL']),
  ],
  notes: [team('결정문은 여덟 명의 다른 기간제 근로자를 알아볼 수 없게 쓴다. 병동 이름을 빼고 "한 병동"으로.')],
  exhibits: [
    exhibit('교대표 비교.txt', { text: '교대표 비교(조사관 작성)\n\n기간: 12개월\n정규직 7명, 기간제 9명\n\n야간 근무 횟수의 평균: 정규직 6.1, 기간제 6.4\n격리실 근무 횟수의 평균: 정규직 3.9, 기간제 4.2\n' }, 'document', '조사관 작성', [0]),
    exhibit('지침 발췌.txt', { text: '위험수당 지급 지침 발췌\n\n제3조(지급 대상) 감염병동에 근무하는 사람에게 매월 지급한다.\n' }, 'document', HOSPITAL, [0]),
  ],
} // prettier-ignore

/** Closed after the recommendation was followed up. */
const promotionAfterLeave: SampleDossier = {
  key: 'disc-leave',
  form: caseForm({
    daysAgo: 310,
    channel: 'phone',
    subject: '육아휴직에서 돌아온 뒤의 승진 누락',
    narrative: [
      '신청인은 서울은하도시공사에서 9년째 일한다. {y420}에 첫아이를 낳고 육아휴직을 한 뒤 복직하였다.',
      '{m70} 승진 심사에서 신청인은 같은 해 입사자 가운데 혼자 빠졌다. 휴직 기간의 평가가 모두 최하 등급으로 처리되어 있었다.',
      '{48} 인사팀장 편석주는 "둘째도 낳을 것 아니냐, 길게 보자"고 말하였다. 신청인은 그 말을 바로 적어 두었다.',
      '공사 규정에는 휴직 기간을 평가에서 뺀다고 되어 있으나 실제 계산은 달랐다.',
      '신청인은 임신 중이며 곧 다시 휴직할 수 있다. 조사하는 동안 이름을 감추어 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('염가온', { phone: '010-0000-0526', email: 'gaon@example.invalid', organisation: TRAFFIC, position: '대리', safeContact: safe(['mobile', 'e-mail'], '점심시간', '직장 전자우편은 절대 안 됨'), consent: agreed('respondent') }),
      accused('편석주', '인사팀장', TRAFFIC),
      body(TRAFFIC, 'invested'),
      party('witness', '제갈우림', { position: '인사팀원', organisation: TRAFFIC, identityReserved: true }),
    ],
    allegations: [
      alleged('DISC-PROM', [1, 2], inMonth(70), '육아휴직 기간을 최하 등급으로 계산하여 승진에서 뺌.', { grounds: ['G01', 'G11', 'G12'], area: 'A1' }),
      alleged('PERS-VERB', [1], about(48), '둘째를 낳을 것이라며 승진을 미루라고 말함.', { grounds: ['G11'], area: 'A1', place: '인사팀 회의실' }),
      alleged('DISC-OTHR', [2], inYear(420), '휴직자의 평가를 규정과 다르게 처리해 옴.', { grounds: ['G11'], area: 'A1' }),
    ],
    remedies: ['REST', 'POLI', 'TRNG'],
    remedySought: '승진 심사를 다시 하고 평가 계산을 고쳐 달라.',
  }),
  steps: [
    ...investigated([307, 302, 300], MOON, '- 3년간 휴직자 평가 자료\n- 승진 심사 회의록\n- 인사팀 면담'),
    ...heard([250, 246, 232], '3년간 휴직자 21명 가운데 19명이 최하 등급으로 처리됨.', '편석주, 서울은하도시공사', '공사는 전산 계산의 잘못이라고 함. 고칠 수 있었는데 고치지 않은 점을 답변에 적음.'),
    recommended(220, '서울은하도시공사 사장', '임신과 출산을 이유로 승진에서 불리하게 대한 것은 차별에 해당한다. 재심사와 평가 규정의 개정, 인사 담당자의 인권교육을 권고한다.'),
    told(206, '신청인이 정한 전자우편과 등기우편'),
    step('follow', 195, { addressee: '서울은하도시공사 사장', replyDue: { inDays: 90 } }),
    step('end-follow-up', 40, { implementation: '재심사 완료, 규정 개정 확인, 교육 2회 실시. 모두 이행됨.', lessons: '평가 자료를 처음부터 전산으로 받으면 한 달을 줄일 수 있다.' }),
  ],
  notes: [team('이행 확인은 개정된 규정의 원문과 재심사 결과 공문으로 하였다.')],
  exhibits: [exhibit('휴직자 평가 집계.txt', { text: '휴직자 평가 집계(3년)\n\n휴직자 21명\n- 최하 등급: 19명\n- 보통 등급: 2명\n\n규정 제12조: 휴직 기간은 평가에서 제외한다.\n' }, 'document', '조사관 작성', [0, 2])],
} // prettier-ignore

export const discriminationAtWork: readonly SampleDossier[] = [languageTeacher, fixedTermNurses, promotionAfterLeave]

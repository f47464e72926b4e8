/** Sample cases: personality rights, hate expression, coerced religious practice, own initiative. All invented. */
import { BAE, dismissed, investigated, MOON, told, YUN } from './procedure.ts'
import {
  about, accused, agreed, alleged, applicant, between, body, caseForm, exhibit, months, on, onlyMe, party, safe, step, team, unknown,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

const WELFARE = '사회복지법인 참샘나눔 햇살노인복지관'
const FLATS = '서울은하도시공사'
const SHELTER = '서울시 다시서기 온누리쉼터'
const YOUTH = '해오름나래청소년수련관'

/** Assigned, not begun. */
const morningPrayer: SampleDossier = {
  key: 'relc-prayer',
  form: caseForm({
    daysAgo: 22,
    receivedTime: '09:30',
    channel: 'phone',
    subject: '복지관 직원에게 요구한 아침 예배와 헌금',
    narrative: [
      '신청인은 햇살노인복지관의 사회복지사이다. 복지관은 종교법인이 운영하며 시의 지원을 받는다.',
      '직원은 매일 08시 30분 예배에 나와야 하며 출석이 근무평정에 들어간다고 한다. 신청인은 종교가 없다.',
      '{34} 관장 목진걸은 예배에 오지 않은 사람의 이름을 직원회의에서 읽었다.',
      '{m65}부터 급여에서 "나눔회비"가 공제되었다. 신청서를 낸 적이 없으며, 총무는 모두 하는 헌금이라고 설명하였다.',
      '신청인이 공제를 멈추어 달라고 하자 {15} 주말 행사 담당으로 바뀌었다.',
      '통화 중 여러 번 목소리를 낮추었다. 복지관 번호로 되걸지 말라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('모아린', { phone: '010-0000-0604', position: '사회복지사', organisation: WELFARE, safeContact: safe(['messenger', 'mobile'], '20시 이후', '복지관 전화로 되걸지 않음'), consent: agreed('office', '피신청인에게 알리는 것은 조사 계획을 듣고 정하겠다고 함') }),
      accused('목진걸', '관장', WELFARE),
      body(WELFARE, 'welfare'),
    ],
    allegations: [
      alleged('RELC-ATTN', [1], on(34), '예배에 나오지 않은 직원의 이름을 회의에서 읽음.', { grounds: ['G02'], area: 'A1', place: '복지관 강당' }),
      alleged('RELC-OFFR', [1, 2], months(65, 15), '동의 없이 급여에서 나눔회비를 공제함.', { grounds: ['G02'], area: 'A1' }),
      alleged('RELC-DISA', [1], on(15), '공제를 거부하자 주말 행사 담당으로 바꿈.', { grounds: ['G02'], area: 'A1' }),
    ],
    remedies: ['STOP', 'REST', 'PREV'],
    remedySought: '공제한 돈을 돌려받고 예배를 선택할 수 있게 해 달라.',
  }),
  steps: [step('examine', 19), step('assign', 11, { investigator: YUN, conflictCheck: '해당 법인의 신도 아님. 확인서 받음.' })],
  notes: [team('같은 법인의 다른 시설 두 곳도 상담이 있었다. 신청인을 알아볼 수 없도록 전체 시설의 점검으로 시작하는 방법을 검토.')],
  exhibits: [exhibit('급여명세서 항목.txt', { text: '급여명세서 항목(신청인이 불러 준 것)\n\n기본급, 처우개선비\n공제: 국민연금, 건강보험, 나눔회비 30,000원\n' }, 'document', '신청인', [1], '명세서 사본은 다음 면담에서 받기로 함')],
} // prettier-ignore

/** Advice asked of the Human Rights Commission. */
const noticeInTheLift: SampleDossier = {
  key: 'hate-lift',
  form: caseForm({
    daysAgo: 58,
    channel: 'web',
    urgency: 'high',
    subject: '임대주택 승강기의 외국인 혐오 게시물과 방치',
    narrative: [
      '신청인은 은하마을 임대주택에 사는 주민이다. 같은 동에는 외국인 가족이 여섯 세대 산다.',
      '{29} 승강기에 "외국인 세대는 밤에 승강기 쓰지 말 것, 냄새와 소음"이라는 종이가 붙었다. 아래에 "주민 일동"이라고 적혀 있었다.',
      '신청인은 그날 관리사무소에 떼어 달라고 하였다. 사무소장 도태원은 "주민끼리 해결할 일"이라고 답하였다.',
      '{22} 같은 종이가 코팅되어 다시 붙었고, 이번에는 관리사무소의 도장이 찍혀 있었다.',
      '외국인 가족의 아이 한 명은 계단으로 7층까지 걸어 다닌다고 한다. 신청인은 그 가족의 이름을 말하지 않았다.',
      '신청인은 보복을 걱정하여 동과 층을 알리지 말아 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('지해든', { phone: '010-0000-0618', safeContact: safe(['text', 'e-mail'], '', '관리사무소를 통하지 않음. 인터폰 방문도 안 됨'), email: 'haedeun@example.invalid', consent: agreed('office') }),
      party('victim', '', { nature: 'unnamed', remark: '같은 동의 외국인 세대. 조사를 원하는지 따로 물어야 함.' }),
      accused('도태원', '관리사무소장', FLATS),
      body(FLATS, 'invested'),
    ],
    allegations: [
      alleged('HATE-POST', [2, 3], between(29, 22), '외국인 세대의 승강기 이용을 막는 종이를 붙이고 도장을 찍음.', { grounds: ['G07', 'G08'], area: 'A2', place: '승강기 안' }),
      alleged('DISC-HOUS', [3], on(29), '떼어 달라는 요청을 받고도 그대로 둠.', { grounds: ['G07'], area: 'A2' }),
    ],
    remedies: ['STOP', 'POLI', 'TRNG'],
    remedySought: '게시물을 떼고, 공사가 이런 글을 막는 규칙을 만들어 달라.',
  }),
  steps: [
    ...investigated([55, 50, 48], MOON, '- 게시물과 도장 확인\n- 관리사무소 게시 승인 대장\n- 외국인 세대의 의사 확인(통역)'),
    step('refer-to-commission', 16, { question: '공공임대주택의 게시물 관리에서 혐오표현을 막을 의무를 어디까지 인정할 것인가?' }),
  ],
  notes: [team('게시물은 공사가 뗐다. 승인 대장에 그날 기록이 없다.', '세대에 직접 찾아가지 않는다. 다리놓기이주민센터를 통해 뜻을 묻기로 함.')],
  exhibits: [exhibit('승강기 게시물.jpg', { file: 'lift-notice.jpg' }, 'photo', '신청인', [0], '신청인이 찍어 보낸 것')],
} // prettier-ignore

/** Withdrawn by the applicant; not yet notified. */
const nameOnTheWall: SampleDossier = {
  key: 'pers-wall',
  form: caseForm({
    daysAgo: 34,
    channel: 'visit',
    subject: '수련관 게시판에 적힌 이름과 비난',
    narrative: [
      '신청인은 해오름나래청소년수련관의 시간제 지도사이다. {16} 직원 게시판에 신청인의 이름과 함께 "책임감 없는 사람"이라는 글이 붙었다.',
      '글을 쓴 사람은 운영부장 왕규한이다. 신청인이 병가를 낸 다음 날이었다.',
      '게시판은 청소년과 보호자도 지나다니는 복도에 있다. 나흘 동안 붙어 있었다.',
      '신청인은 병가의 이유가 알려지지 않은 것만은 다행이라고 하였다. 사진을 찍어 두지는 못하였다.',
      '조사가 시작되면 자신이 신청한 것이 바로 드러난다는 점을 설명하였고, 신청인은 알고 있다고 하였다.',
    ].join('\n'),
    parties: [
      applicant('선우재이', { phone: '010-0000-0625', safeContact: safe(['mobile'], '오전', '수련관 전화는 안 됨'), consent: agreed('respondent') }),
      accused('왕규한', '운영부장', YOUTH),
      body(YOUTH, 'contractor'),
    ],
    allegations: [alleged('PERS-HONR', [1], about(16), '이름과 비난을 적은 글을 복도 게시판에 붙임.', { area: 'A1', place: '수련관 1층 복도' })],
    remedies: ['APOL'],
    remedySought: '글을 쓴 사람의 사과.',
  }),
  steps: [
    step('examine', 31),
    step('assign', 27, { investigator: BAE, conflictCheck: '관계 없음.' }),
    step('withdraw', 7, { withdrawnBy: '선우재이', manner: '방문하여 취하서를 냄. 수련관장의 사과를 받았다고 함. 압력이 있었는지 따로 물었고 없다고 답함.' }),
  ],
  notes: [team('취하의 뜻을 혼자 있는 자리에서 다시 확인하였다. 3개월 뒤에 안부 연락을 한다.')],
  exhibits: [exhibit('취하서.txt', { text: '취하서\n\n저는 수련관장의 사과를 받았으므로 신청을 취하합니다. 제 뜻에 따른 것입니다.\n' }, 'document', '신청인')],
} // prettier-ignore

/** Own initiative; dismissed, notified and closed. */
const shelterRules: SampleDossier = {
  key: 'pers-shelter',
  form: caseForm({
    daysAgo: 165,
    channel: 'own-initiative',
    subject: '쉼터 입소자의 소지품 검사에 대한 직권조사',
    narrative: [
      '현장 점검에서 온누리쉼터의 생활 규칙에 "수시 소지품 검사"가 있는 것을 확인하였다. 입소자 한 사람은 밤에 가방을 쏟아 보이게 하였다고 말하였으나 이름을 밝히지 않았다.',
      '규칙은 {m300} 무렵 만들어진 것으로 보이나 결재 문서는 남아 있지 않다.',
      '쉼터는 흉기 사고 뒤에 만든 규칙이라고 설명하였다. 검사한 날과 사람의 기록은 없다.',
      '입소자의 사생활과 안전이 함께 걸린 문제이므로 신청을 기다리지 않고 직권으로 조사하기로 하였다.',
    ].join('\n'),
    parties: [body(SHELTER, 'welfare'), party('victim', '', { nature: 'unnamed', remark: '쉼터 입소자. 신원을 묻지 않음.' })],
    allegations: [alleged('PERS-DIGN', [0], unknown, '입소자의 가방을 쏟아 보이게 한 일.', { grounds: ['G05'], area: 'A2', place: '쉼터 생활실' })],
    remedies: ['POLI', 'PREV'],
  }),
  steps: [
    ...investigated([162, 158, 156], BAE, '- 규칙의 근거와 실제 운영\n- 입소자 무기명 설문'),
    step('submit-unheard', 110, { reason: '권고할 사항이 없다고 보아 의견 진술 없이 올림.', meetingOn: { dayOf: 'decide' } }),
    dismissed(96, '규칙이 이미 고쳐져 동의와 입회 없이는 검사하지 않게 되었고, 확인할 수 있는 개별 침해가 없으므로 기각한다.', ['D3']),
    told(88, '쉼터에 공문, 생활실에 결정 요지를 붙임.'),
    step('close', 80, { lessons: '결정 요지를 쉬운 말로 한 장 만들어 붙이니 질문이 많이 왔다.' }),
  ],
  notes: [team('설문에 답한 입소자 23명 가운데 6명이 검사를 겪었다고 함. 수가 작으므로 밖으로 내지 않는다.'), onlyMe('고쳐진 규칙이 지켜지는지 겨울 점검 때 다시 가 볼 것.')],
  exhibits: [exhibit('개정된 생활 규칙.txt', { text: '생활 규칙(개정) 발췌\n\n제7조 소지품은 본인의 동의가 있고 본인과 직원 두 사람이 있는 자리에서만 볼 수 있다. 날짜와 이유를 적는다.\n' }, 'document', SHELTER, [0])],
} // prettier-ignore

export const dignityAndBelief: readonly SampleDossier[] = [morningPrayer, noticeInTheLift, nameOnTheWall, shelterRules]

/** Sample cases: personal data and privacy, video surveillance among them. All invented. */
import { BAE, heard, investigated, recommended, told, YUN } from './procedure.ts'
import {
  about, accused, agreed, alleged, applicant, between, body, caseForm, exhibit, inMonth, months, on, onlyMe, party, safe, step, team,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

const SPORTS = '늘품구시설관리공단'
const CLINIC = '해솔나루의원'
const HOUSING = '서울은하도시공사'
const PARKS = '서울푸른녹지사업소'

/** Waiting for the decision on admissibility. */
const breakRoom: SampleDossier = {
  key: 'priv-break-room',
  form: caseForm({
    daysAgo: 9,
    receivedTime: '16:05',
    channel: 'web',
    subject: '환경미화원 휴게실을 비추는 CCTV',
    narrative: [
      '신청인은 늘품구시설관리공단에서 일하는 환경미화원 모임의 대표이다. 휴게실에서 옷을 갈아입는 사람이 열두 명이라고 한다.',
      '{24} 휴게실 천장에 CCTV 두 대가 달렸다. 한 대는 탈의 칸막이 위를 비춘다.',
      '공단은 "분실 사고 예방"이라고만 답하였다. 설치 전에 의견을 묻지 않았고 안내판도 없다.',
      '{17} 작업반장이 "어제 몇 시에 누웠는지 다 보인다"고 말하였다. 신청인은 그 말을 듣고 신청하기로 하였다.',
      '여성 미화원 네 명은 그날 뒤로 화장실에서 옷을 갈아입는다.',
      '영상이 지워지기 전에 보전해 줄 수 있는지 물었다.',
    ].join('\n'),
    parties: [
      applicant('변옥분', { phone: '010-0000-0301', position: '환경미화원', organisation: SPORTS, safeContact: safe(['mobile'], '14시부터 17시', '작업반 사무실 전화는 안 됨'), assistance: '문서는 큰 글씨로', consent: agreed('respondent', '모임의 대표라는 것까지 알려도 됨') }),
      accused('금태식', '작업반장', SPORTS),
      body(SPORTS, 'district', { phone: '02-000-0310' }),
    ],
    allegations: [
      alleged('PRIV-CCTV', [2], on(24), '탈의를 하는 휴게실에 안내 없이 CCTV를 설치함.', { area: 'A1', place: '공단 제1휴게실' }),
      alleged('PRIV-MONI', [1, 2], about(17), '휴게 중인 사람의 모습을 보고 근태를 말함.', { area: 'A1' }),
    ],
    remedies: ['STOP', 'POLI'],
    remedySought: '휴게실 CCTV를 없애고 지금까지의 영상을 지워 달라.',
  }),
  steps: [step('examine', 6)],
  notes: [team('영상 보유기간이 30일이라면 곧 지워진다. 증거 보전 요청을 오늘 안에 결정할 것.', '- 탈의 화면이 보전되는 문제: 접근자를 한 사람으로 제한하도록 함께 요청')],
  exhibits: [exhibit('휴게실 CCTV 위치 그림.png', { file: 'cctv-plan.png' }, 'photo', '신청인', [0], '신청인의 설명을 듣고 그린 것')],
} // prettier-ignore

/** Transferred to the body that may look into a private clinic. */
const clinic: SampleDossier = {
  key: 'priv-clinic',
  form: caseForm({
    daysAgo: 39,
    channel: 'phone',
    subject: '개인 의원이 진료 사실을 직장에 알린 일',
    narrative: [
      '신청인은 {16} 해솔나루의원에서 진료를 받았다. 회사에는 개인 휴가로 하였다.',
      '{13} 의원 직원이 신청인의 회사에 전화하여 "처방이 바뀌었으니 전해 달라"며 진료 과목을 말하였다.',
      '전화를 받은 동료가 그 내용을 팀에 이야기하였다. 신청인은 그날 오후에 알게 되었다.',
      '의원은 연락처가 잘못 적혀 있었다고 설명하였으나 신청인은 직장 번호를 적은 적이 없다고 한다.',
      '의원은 서울시의 지원이나 위탁을 받지 않는 민간 의료기관이다. 신청인에게 다른 기관의 절차를 안내하자 이송에 동의하였다.',
    ].join('\n'),
    parties: [
      applicant('설지후', { phone: '010-0000-0312', email: 'jihu@example.invalid', safeContact: safe(['e-mail'], '', '직장 전화는 절대 안 됨'), consent: agreed('full', '이송에 필요한 것만. 진료 내용은 빼고 보냄') }),
      body(CLINIC, 'other'),
    ],
    allegations: [alleged('PRIV-DISC', [1], on(13), '진료 과목을 신청인의 직장에 전화로 말함.', { grounds: ['G19'], area: 'A2', place: '전화' })],
    remedies: ['PREV', 'APOL'],
    remedySought: '직원을 교육하고 사과하게 해 달라.',
  }),
  steps: [
    step('examine', 36),
    step('transfer', 29, { receivingBody: '개인정보보호위원회', reason: '민간 의료기관의 개인정보 처리에 관한 것으로 우리 사무소의 조사 대상이 아님.', consent: '신청인이 전화로 동의. 이름, 연락처, 사건의 요지만 보냄.' }),
  ],
  notes: [team('이송 공문에서 뺀 것: 진료 과목, 처방, 회사 이름. 뺐다는 사실을 공문에 적음.')],
  exhibits: [],
} // prettier-ignore

/** Before the citizen jury: a question for the whole city. */
const faceGate: SampleDossier = {
  key: 'priv-face-gate',
  form: caseForm({
    daysAgo: 68,
    channel: 'commission',
    subject: '임대주택 공동현관의 얼굴인식 출입장치',
    narrative: [
      '서울은하도시공사는 {m95} 은하마을 임대주택 세 동의 공동현관을 얼굴인식 장치로 바꾸었다. 인권위원회가 주민의 편지를 받고 의뢰하였다.',
      '열쇠와 카드는 {30}까지만 쓸 수 있다고 안내되었다. 얼굴 등록을 원하지 않는 사람은 관리사무소에 전화하여 문을 열어 달라고 해야 한다.',
      '신청인은 같은 동에 사는 주민이다. 등록 동의서에는 보관 기간이 "거주 기간 및 그 이후"라고 적혀 있었다.',
      '밤에 일을 마치고 돌아오는 주민은 관리사무소가 닫혀 있어 현관 앞에서 기다린 일이 세 번 있었다고 한다.',
      '장애가 있는 주민 한 사람은 장치가 얼굴을 읽지 못해 혼자 드나들지 못한다.',
      '신청인은 공사가 편의를 위한다고 하지만 임대주택에만 단 까닭을 묻고 싶다고 하였다.',
    ].join('\n'),
    parties: [
      applicant('옥세영', { phone: '010-0000-0329', address: '서울특별시 아람구 은하로 77', safeContact: safe(['mobile', 'home-post'], '저녁', '관리사무소를 통하지 않음'), consent: agreed('respondent', '시민배심 회부에 동의') }),
      party('victim', '곽도담', { assistance: '휠체어, 계단 없는 장소', consent: agreed('office') }),
      body(HOUSING, 'invested', { address: '서울특별시 아람구 은하대로 1' }),
    ],
    allegations: [
      alleged('PRIV-COLL', [2], between(95, 30), '다른 출입 방법을 두지 않고 얼굴 정보를 등록하게 함.', { grounds: ['G05'], area: 'A2', place: '은하마을 세 동' }),
      alleged('PRIV-RETN', [2], inMonth(95), '거주가 끝난 뒤에도 보관한다고 동의서에 적음.', { area: 'A2' }),
      alleged('DISC-ACCO', [2], about(40), '장치를 쓸 수 없는 주민에게 다른 방법을 마련하지 않음.', { grounds: ['G03'], area: 'A2' }),
    ],
    remedies: ['STOP', 'POLI'],
    remedySought: '카드와 열쇠를 계속 쓸 수 있게 하고, 등록한 얼굴 정보를 지워 달라.',
  }),
  steps: [
    ...investigated([65, 60, 58], BAE, '- 장치 사양과 보관 장소\n- 동의서와 안내문\n- 분양 단지와의 차이'),
    step('refer-to-jury', 18, { question: '임대주택 공동현관에 얼굴인식 장치만 두는 것은 주민의 사생활을 지나치게 제한하는가?', consentOn: { inDays: 0 } }),
  ],
  notes: [team('배심에 낼 요약은 비식별로 만든다. 동 이름과 주민 수를 적지 않을 것.', '- 합의된 사실과 다투는 사실을 나눌 것'), onlyMe('공사 쪽 참고인이 너무 많다. 진술 시간을 같게 맞추어 달라고 진행자에게 말할 것.')],
  exhibits: [exhibit('동의서 문구.txt', { text: '공동현관 출입 등록 동의서(옮겨 적음)\n\n- 수집 항목: 얼굴 영상, 동·호수, 이름\n- 보관 기간: 거주 기간 및 그 이후\n- 동의하지 않을 경우: 관리사무소에 개문 요청\n' }, 'document', '신청인', [0, 1])],
} // prettier-ignore

/** Notified: who had reported was made known; a recommendation. */
const reporter: SampleDossier = {
  key: 'priv-reporter',
  form: caseForm({
    daysAgo: 128,
    channel: 'visit',
    urgency: 'urgent',
    subject: '내부 신고자의 이름이 적힌 문서가 사업소에 돌려진 일',
    narrative: [
      '신청인은 서울푸른녹지사업소의 조경 담당 직원이다. {88} 수목 구매의 문제를 시 감사 창구에 신고하였다.',
      '{60} 사업소 조사 회의 자료에 신고자란이 있었고, 거기에 신청인의 이름과 직급이 그대로 적혀 있었다. 자료는 열네 명에게 나누어졌다.',
      '회의 뒤에 총무팀장 여운학은 신청인을 불러 "왜 밖으로 가져갔느냐"고 물었다.',
      '{45}부터 신청인의 출퇴근 기록만 따로 제출하게 되었다.',
      '신청인은 자료 한 부를 보관하고 있다. 누가 신고자란을 넣었는지는 모른다.',
      '신청인은 지금도 같은 사무실에서 일한다. 서류 봉투에 사무소 이름이 보이지 않게 해 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('연태오', { phone: '010-0000-0337', email: 'taeo@example.invalid', organisation: PARKS, position: '주무관', safeContact: safe(['mobile', 'e-mail', 'other-post'], '점심시간', '사업소로 보내는 우편과 전화는 절대 안 됨'), consent: agreed('respondent', '이미 알려진 범위에서만') }),
      accused('여운학', '총무팀장', PARKS),
      body(PARKS, 'city'),
    ],
    allegations: [
      alleged('PRIV-IDEN', [1, 2], on(60), '신고자의 이름과 직급이 적힌 회의 자료를 나누어 줌.', { area: 'A1', place: '사업소 회의실' }),
      alleged('PRIV-PURP', [2], about(60), '감사를 위한 신고 내용을 내부 회의에 씀.', { area: 'A5' }),
      alleged('OTHR-RETA', [1], months(45, 5), '신고한 뒤 신청인의 출퇴근 기록만 따로 내게 함.', { area: 'A1' }),
    ],
    remedies: ['STOP', 'DISC', 'PREV', 'TRNG'],
    remedySought: '불이익을 멈추고, 신고자가 드러나지 않는 절차를 만들어 달라.',
    otherProcedures: ['acrc'],
    otherProceduresNote: '보호 신청을 함께 검토하고 있음.',
  }),
  steps: [
    ...investigated([125, 121, 119], YUN, '- 회의 자료의 작성과 결재 경로\n- 배포 명단\n- 출퇴근 기록을 낸 사람의 범위'),
    ...heard([60, 56, 40], '자료의 신고자란은 총무팀에서 넣었음이 결재 기록으로 확인됨.', '여운학, 서울푸른녹지사업소', '피신청인은 관행이라고 함. 신고자 보호 규정에 어긋남을 답변에 적음.'),
    recommended(28, '서울특별시장, 서울푸른녹지사업소장', '신고자의 신원을 알린 것은 사생활의 비밀과 신고자의 권리를 침해한 것으로 본다. 총무팀장에 대한 인사조치와 회의 자료에서 신고자란을 없앨 것을 권고한다.', ['S-REC', 'DSR']),
    told(14, '신청인이 정한 주소로 등기우편. 봉투에 기관명을 적지 않음.'),
  ],
  notes: [team('통지 뒤 1개월, 3개월, 6개월에 보복이 없는지 연락한다. 연락은 점심시간 휴대전화로만.')],
  exhibits: [exhibit('회의 자료(신고자란 부분).txt', { text: '조사 회의 자료(일부를 옮겨 적음)\n\n안건 2. 수목 구매 관련 외부 신고의 건\n신고자: [이름과 직급이 적혀 있었음 - 옮겨 적을 때 가림]\n배포: 14부\n' }, 'document', '신청인', [0])],
} // prettier-ignore

export const privacy: readonly SampleDossier[] = [breakRoom, clinic, faceGate, reporter]

/** Sample consultations: most end with advice, one becomes a case. All invented. */
import {
  about, aboutMonth, accused, agreed, alleged, applicant, body, consultationForm, inMonth, on, onlyMe, party, safe, team, unknown,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

/** Became the case `sexh-messages`. */
const messages: SampleDossier = {
  key: 'talk-messages',
  form: consultationForm({
    daysAgo: 4,
    receivedTime: '09:10',
    channel: 'phone',
    urgency: 'high',
    subject: '부역장의 늦은 밤 문자에 관한 상담',
    narrative: [
      '역에서 일하는 계약직이라고 하였다. 부역장이 {40} 무렵부터 밤에 문자를 보낸다고 한다.',
      '이름을 밝히지 않고 상담만 하고 싶다고 하다가, 재계약 면담 이야기를 하며 마음을 정하고 싶다고 하였다.',
      '문자를 지우지 말고 화면을 찍어 둘 것, 답하지 않아도 된다는 것을 알려 주었다.',
      '며칠 안에 방문하여 사건으로 접수하고 싶다고 하였다. 이름은 방문하여 말하겠다고 하였다.',
    ].join('\n'),
    parties: [applicant('', { nature: 'unnamed', safeContact: safe(['text'], '19시 이후', '직장 전화는 절대 안 됨') }), accused('', '부역장', '', { nature: 'unnamed' })],
    allegations: [alleged('SEXH-VISU', [1], aboutMonth(40), '늦은 밤 성적인 문자를 보냄.', { grounds: ['G01'], area: 'A4' })],
    advice: '상담만으로 끝낼 수 있고 언제든 사건으로 접수할 수 있음을 설명함. 문자 보관 방법, 증거를 남기는 방법, 접수할 때 공단에 알려지는 시점을 설명함.',
  }),
  steps: [],
  notes: [team('방문하면 상담실 2에서. 대기실에서 이름을 부르지 않는다.')],
  exhibits: [],
} // prettier-ignore

/** Open; a colleague calls, the person concerned does not want to yet. */
const colleague: SampleDossier = {
  key: 'talk-colleague',
  form: consultationForm({
    daysAgo: 5,
    receivedTime: '12:35',
    channel: 'phone',
    subject: '동료가 대신 물은 직장 내 괴롭힘',
    narrative: [
      '같은 팀 동료가 팀장에게서 날마다 큰 소리를 듣는다며 대신 전화하였다. 공원 관리 일을 하는 곳이라고만 하였다.',
      '동료는 {12} 이후 점심을 먹지 않고 혼자 있다고 한다. 본인은 아직 아무것도 하지 말아 달라고 하였다.',
      '제3자도 신청할 수 있으나 본인이 원하지 않으면 조사하지 않을 수 있음을 설명하였다.',
      '전화한 사람은 동료에게 상담 창구를 알려 주고 다시 연락하겠다고 하였다.',
    ].join('\n'),
    parties: [applicant('', { nature: 'unnamed', remark: '동료. 이름을 밝히지 않음.' }), party('victim', '', { nature: 'unnamed' })],
    allegations: [alleged('BULL-VERB', [], about(12), '팀장이 날마다 큰 소리로 질책함.', { area: 'A1' })],
    advice: '본인의 뜻이 먼저임을 설명하고, 날짜와 들은 말을 적어 두도록 안내함. 심리상담 지원 창구를 알려 줌.',
  }),
  steps: [],
  notes: [],
  exhibits: [],
} // prettier-ignore

/** Closed with advice: a private employer. */
const privateFirm: SampleDossier = {
  key: 'talk-firm',
  closed: true,
  form: consultationForm({
    daysAgo: 16,
    channel: 'web',
    subject: '민간 회사의 임신 노동자 부서 이동',
    narrative: [
      '출판사에서 일하며 임신 5개월이라고 하였다. {9} 회사가 창고 부서로 옮기겠다고 통보하였다.',
      '회사는 서울시와 관계가 없는 민간 회사이다. 우리 사무소의 조사 대상이 아님을 설명하였다.',
      '임신 중인 노동자의 쉬운 근로 전환과 노동위원회 절차를 안내하였다.',
      '답장은 개인 전자우편으로만 보내 달라고 하였다.',
    ].join('\n'),
    parties: [applicant('제하린', { email: 'harin@example.invalid', safeContact: safe(['e-mail'], '', '회사로 연락하지 않음') }), body('푸른책방출판', 'other')],
    allegations: [alleged('DISC-PLAC', [1], on(9), '임신을 알린 뒤 창고 부서로 옮기겠다고 함.', { grounds: ['G11'], area: 'A1' })],
    advice: '관할 고용노동청 진정과 노동위원회 시정신청을 안내함. 통보를 문서로 받아 두도록 함. 안내문을 전자우편으로 보냄.',
  }),
  steps: [],
  notes: [],
  exhibits: [],
} // prettier-ignore

/** Open, in English. */
const jobPosting: SampleDossier = {
  key: 'talk-posting',
  form: consultationForm({
    daysAgo: 6,
    channel: 'e-mail',
    language: 'English',
    subject: 'Notice of a city programme that asks for nationality',
    narrative: [
      'The writer saw a notice of a city programme for small businesses on {8}. The form asks for nationality and for a Korean certificate of residence, which she says foreign residents do not have.',
      'She has not applied yet and does not know whether she would have been refused.',
      'She asks whether it is too early to complain and whether the form can be changed for everybody.',
      'She was told that the office may also look at rules and practices, not only at what happened to one person.',
    ].join('\n'),
    parties: [applicant('Ingrid Solbakken-Lee', { email: 'ingrid@example.invalid', language: 'English', safeContact: safe(['e-mail']) })],
    allegations: [alleged('DISC-PUBL', [], on(8), 'The form of a programme asks for a certificate that foreign residents do not have.', { grounds: ['G07'], area: 'A5' })],
    advice: 'Asked to send the notice and the form. Explained that no refusal is needed for a question of policy.',
  }),
  steps: [],
  notes: [team('Ask the department for the legal basis of the nationality field before answering her.')],
  exhibits: [],
} // prettier-ignore

/** Closed with advice: a quarrel between private neighbours. */
const cameraNextDoor: SampleDossier = {
  key: 'talk-camera',
  closed: true,
  form: consultationForm({
    daysAgo: 27,
    channel: 'visit',
    subject: '이웃집 대문을 비추는 개인 CCTV',
    narrative: [
      '옆집이 {m60} 무렵 골목에 CCTV를 달았는데 신청인의 대문과 마당이 함께 찍힌다고 한다.',
      '옆집과는 주차 문제로 사이가 좋지 않다. 화면을 본 적은 없다.',
      '개인이 설치한 것이어서 우리 사무소의 조사 대상이 아니다.',
      '각도를 바꾸도록 요청하는 방법과 신고 창구를 종이에 적어 드렸다. 큰 글씨로 다시 적어 달라고 하여 그렇게 하였다.',
    ].join('\n'),
    parties: [applicant('어수만', { phone: '010-0000-0714', assistance: '큰 글씨', safeContact: safe(['home-phone', 'home-post']) })],
    allegations: [alleged('PRIV-CCTV', [], aboutMonth(60), '개인 CCTV가 대문과 마당을 비춤.', { area: 'A2', place: '주택가 골목' })],
    advice: '개인정보 침해 신고 창구와 분쟁조정 절차를 안내함.',
  }),
  steps: [],
  notes: [],
  exhibits: [],
} // prettier-ignore

/** Open: frightened, no names at all. */
const silentCall: SampleDossier = {
  key: 'talk-silent',
  form: consultationForm({
    daysAgo: 1,
    receivedTime: '22:50',
    channel: 'hotline',
    urgency: 'urgent',
    subject: '시설에서 지내는 사람이 이름 없이 건 전화',
    narrative: [
      '시에서 운영하는 시설에서 지낸다고만 하였다. 직원이 휴대전화를 맡기게 하고 저녁에만 돌려준다고 한다.',
      '오늘은 다른 사람의 전화를 빌려 걸었다고 하였다. 통화는 4분이었고 두 번 끊어졌다.',
      '다친 곳은 없고 당장 위험하지는 않다고 하였다. 시설 이름을 물었으나 말하지 않았다.',
      '다시 걸 수 있는 시간이 언제인지 모른다고 하여, 밤에도 받을 수 있는 번호를 천천히 두 번 불러 주었다.',
    ].join('\n'),
    parties: [applicant('', { nature: 'unnamed', safeContact: safe([], '', '걸려 온 번호로 되걸지 않음. 다른 사람의 전화임') })],
    allegations: [alleged('OTHR-LIBT', [], unknown, '시설 직원이 휴대전화를 보관하고 저녁에만 돌려줌.', { area: 'A2' })],
    otherProcedures: ['unknown'],
    advice: '위급하면 112와 119를 먼저 부르도록 하고, 이름 없이도 다시 이야기할 수 있음을 설명함.',
  }),
  steps: [],
  notes: [team('다시 걸려 오면 누구든 끝까지 듣고 시간을 적어 둘 것. 되걸지 않는다.'), onlyMe('목소리가 떨렸고 뒤에 방송 소리가 들렸다. 저녁 배식 안내 같았다.')],
  exhibits: [],
} // prettier-ignore

/** Closed: what the speaker wanted was an explanation. */
const schoolPrayer: SampleDossier = {
  key: 'talk-prayer',
  closed: true,
  form: consultationForm({
    daysAgo: 45,
    channel: 'phone',
    subject: '위탁 어린이집의 식사 기도',
    narrative: [
      '아이가 다니는 구립 위탁 어린이집에서 점심마다 기도를 하게 한다고 하였다. 아이는 다섯 살이다.',
      '{m50} 원장에게 물었더니 "감사 인사"라고 답하였다고 한다. 하지 않는 아이를 나무라지는 않는다.',
      '조사를 바라는지 물었더니 먼저 어떤 기준이 있는지 알고 싶다고 하였다.',
      '종교행위 강요의 뜻과 신청 절차를 설명하고, 운영위원회에서 말하는 방법을 안내하였다.',
    ].join('\n'),
    parties: [applicant('추온유', { phone: '010-0000-0731', safeContact: safe(['mobile'], '오후 3시 이후') })],
    allegations: [alleged('RELC-ATTN', [], inMonth(50), '점심마다 아이들에게 기도를 하게 함.', { grounds: ['G02'], area: 'A3' })],
    advice: '기준과 절차를 설명함. 운영위원회 안건으로 낼 수 있음을 안내함. 다시 연락하면 사건으로 접수할 수 있음.',
  }),
  steps: [],
  notes: [],
  exhibits: [],
} // prettier-ignore

/** Closed: passed on to the right counter of the city. */
const streetSlogan: SampleDossier = {
  key: 'talk-slogan',
  closed: true,
  form: consultationForm({
    daysAgo: 58,
    channel: 'web',
    subject: '역 앞 현수막의 혐오 문구',
    narrative: [
      '역 앞에 특정 나라 사람을 내쫓자는 현수막이 {4} 걸렸다고 한다. 사진을 함께 보냈다.',
      '현수막은 정당이 아닌 단체가 건 것이며 지정된 자리가 아니다.',
      '누가 걸었는지 조사하기보다 빨리 없어지기를 바란다고 하였다.',
      '구청 광고물 담당에게 알리는 방법을 안내하였고, 이틀 뒤 없어졌다는 연락을 받았다.',
    ].join('\n'),
    parties: [applicant('견새벽', { email: 'saebyeok@example.invalid', safeContact: safe(['e-mail']), consent: agreed('none') })],
    allegations: [alleged('HATE-POST', [], on(4), '역 앞에 혐오 문구를 적은 현수막이 걸림.', { grounds: ['G07'], area: 'A2', place: '역 앞 네거리' })],
    advice: '구청 광고물 담당 창구를 안내함. 없어진 것을 확인하고 끝냄.',
  }),
  steps: [],
  notes: [],
  exhibits: [],
} // prettier-ignore

export const consultations: readonly SampleDossier[] = [
  messages,
  colleague,
  privateFirm,
  jobPosting,
  cameraNextDoor,
  silentCall,
  schoolPrayer,
  streetSlogan,
]

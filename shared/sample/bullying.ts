/** Sample cases: workplace bullying. All invented. */
import { BAE, heard, investigated, MOON } from './procedure.ts'
import {
  about, accused, aboutMonth, agreed, alleged, applicant, body, caseForm, exhibit, inMonth, inYear, months, on, onlyMe, party, safe, step, team,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

const LIBRARY = '새물구립 달빛서가도서관'
const WATER = '서울은하물재생센터'
const CALL = '서울다온콜센터'

/** Rejected: the facts are more than a year old. */
const yearsAgo: SampleDossier = {
  key: 'bull-old',
  form: caseForm({
    daysAgo: 64,
    channel: 'post',
    subject: '여러 해 전 상급자의 욕설과 심부름',
    narrative: [
      '신청인은 {y900} 무렵까지 서울은하물재생센터에서 시설관리원으로 일하였다. 자필 편지 다섯 장으로 접수하였다.',
      '당시 반장이던 성기택이 기계실에서 신청인에게 욕설을 하고 담배와 점심 심부름을 시켰다고 한다.',
      '{m760} 신청인은 그 일을 이유로 퇴직하였다. 퇴직할 때 사유를 "개인 사정"이라고 적었다.',
      '신청인은 최근 같은 사람이 승진하였다는 말을 듣고 신청하게 되었다고 적었다.',
      '그 뒤에 이어진 일이나 지금까지 남은 불이익은 편지에 없다. 전화로 물었으나 더할 것이 없다고 하였다.',
      '전화는 아내가 받는 경우가 많으므로 용건을 말하지 말아 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('길무현', { phone: '010-0000-0208', address: '서울특별시 늘품구 옛샘길 31', safeContact: safe(['mobile', 'home-post'], '오전', '가족에게 용건을 말하지 않음'), consent: agreed('office') }),
      accused('성기택', '반장(당시)', WATER),
      body(WATER, 'city'),
    ],
    allegations: [
      alleged('BULL-VERB', [1], inYear(900), '기계실에서 되풀이하여 욕설을 함.', { area: 'A1', place: '기계실' }),
      alleged('BULL-PRIV', [1], months(900, 760), '담배와 점심 심부름을 시킴.', { area: 'A1' }),
    ],
    remedies: ['APOL', 'DISC'],
    remedySought: '지금이라도 사과를 받고 싶다.',
  }),
  steps: [
    step('examine', 60),
    step('reject', 48, { rejectionReasons: ['R4'], explanation: '마지막 사실이 있은 날부터 1년이 지났고, 계속되는 침해나 시효가 남은 절차가 확인되지 않음.', decidedBy: MOON }),
  ],
  notes: [team('통지문에 노동청과 법률구조 안내를 함께 적을 것. 편지를 쓰는 데 오래 걸렸다고 하셨으므로 각하 이유를 쉬운 말로.')],
  exhibits: [exhibit('자필 편지(옮겨 적음).txt', { text: '인권을 지켜 주시는 분들께\n\n늦은 줄 알면서 씁니다. 기계실에서 들은 말을 아직 잊지 못합니다. 그때는 식구들 때문에 참았습니다. 그 사람이 승진했다는 이야기를 듣고 잠이 오지 않아 펜을 들었습니다.\n' }, 'statement', '신청인', [0, 1], '원본은 문서고에 보관')],
} // prettier-ignore

/** Suspended: the labour office is looking into the same facts. */
const headsets: SampleDossier = {
  key: 'bull-headset',
  form: caseForm({
    daysAgo: 71,
    channel: 'web',
    urgency: 'high',
    subject: '민원 상담원에 대한 공개 질책과 화장실 이용 통제',
    narrative: [
      '신청인은 서울시 민원을 위탁받은 서울다온콜센터의 상담원이다. 동료 두 사람의 위임을 받아 함께 신청하였다.',
      '센터장 안덕빈은 매일 아침 전날 실적이 낮은 사람의 이름을 화면에 띄우고 일어서게 하였다. {m60}부터 그렇게 하였다.',
      '{27} 신청인이 화장실에 다녀오자 안덕빈은 헤드셋을 책상에 던지며 "허락받고 가라"고 소리쳤다. 그 장면을 주변 상담원들이 보았다.',
      '자리를 비운 시간이 분 단위로 기록되어 단체 대화방에 올라온다. 방광염으로 치료받는 사람이 두 명 있다.',
      '신청인은 {14} 고용노동청에도 진정을 냈다. 두 절차가 어떻게 다른지 물어 설명하였다.',
      '회사 전자우편은 관리자가 본다고 하므로 쓰지 않는다.',
    ].join('\n'),
    parties: [
      applicant('표하람', { phone: '010-0000-0215', email: 'haram@example.invalid', organisation: CALL, position: '상담원', safeContact: safe(['e-mail', 'text'], '퇴근 후 18시 30분부터', '회사 전자우편과 직장 전화는 절대 안 됨'), consent: agreed('respondent') }),
      party('victim', '좌수빈', { organisation: CALL, position: '상담원', consent: agreed('office') }),
      party('victim', '탁은별', { organisation: CALL, position: '상담원', consent: agreed('office', '병원 이야기는 피신청인에게 알리지 않음') }),
      accused('안덕빈', '센터장', CALL),
      body(CALL, 'contractor', { remark: '서울시 민원 전화 위탁업체' }),
    ],
    allegations: [
      alleged('BULL-VERB', [3], inMonth(60), '아침마다 실적이 낮은 사람을 일어서게 하고 질책함.', { area: 'A1', place: '상담실' }),
      alleged('BULL-VIOL', [3], on(27), '화장실에 다녀온 신청인 앞에 헤드셋을 던지며 고함을 지름.', { area: 'A1', place: '상담실' }),
      alleged('BULL-MONI', [3, 4], months(60, 20), '자리를 비운 시간을 분 단위로 기록하여 대화방에 올림.', { area: 'A1' }),
    ],
    remedies: ['STOP', 'POLI', 'TRNG'],
    remedySought: '자리 비움 기록과 공개 질책을 없애고, 시가 위탁 조건을 고쳐 달라.',
    otherProcedures: ['labour'],
    otherProceduresNote: '{14} 관할 고용노동청에 진정. 조사관 배정됨.',
  }),
  steps: [
    ...investigated([68, 62, 60], BAE, '- 대화방 기록 확보\n- 위탁 계약서의 성과 지표\n- 상담원 설문(무기명)'),
    step('suspend', 33, { pauseReason: 'P6', explanation: '같은 사실을 고용노동청이 조사하고 있어 그 결과를 먼저 본다. 위탁 조건에 관한 자료 수집은 계속한다.', decidedBy: BAE }),
  ],
  notes: [team('P6은 기한을 멈추지 않는다. 고용노동청 조사관에게 3주마다 진행을 물을 것.'), team('시 담당 부서에 위탁 계약의 응대율 지표를 요청함. 지표가 질책의 원인인지 따로 본다.')],
  exhibits: [exhibit('대화방 기록.txt', { text: '[단체 대화방, 신청인이 내보냄. 이름은 가림]\n\n08:55 센터장: 어제 하위 3명 일어서세요\n11:20 관리자: 4번 자리 비움 7분\n11:28 센터장: 4번 사유서\n15:02 관리자: 9번 자리 비움 6분\n15:03 센터장: 화장실은 쉬는 시간에 갑시다\n' }, 'message', '신청인', [0, 2])],
} // prettier-ignore

/** Before the committee. */
const librarian: SampleDossier = {
  key: 'bull-library',
  form: caseForm({
    daysAgo: 96,
    channel: 'e-mail',
    subject: '구립도서관 사서의 업무 배제와 따돌림',
    narrative: [
      '신청인은 달빛서가도서관 사서로 6년째 일한다. {m120} 수서 예산의 잘못을 관장에게 말한 뒤 담당하던 일을 모두 빼앗겼다고 한다.',
      '관장 도규진은 신청인을 지하 보존서고로 보내고 "찾을 때까지 올라오지 말라"고 하였다. 서고에는 창이 없고 업무용 컴퓨터도 없다.',
      '{52} 직원 회의부터 신청인에게만 회의 알림이 오지 않았다. 점심 모임 대화방도 새로 만들어졌다.',
      '{38} 신청인은 상급 기관에 면담을 요청하였으나 답을 받지 못하였다.',
      '신청인은 자신이 일을 못한다는 말을 들을까 걱정되어 업무 일지를 매일 적어 왔다. 일지는 122쪽이다.',
      '도서관 전화는 여러 사람이 받으므로 걸지 말아 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('국지온', { phone: '010-0000-0224', email: 'jion@example.invalid', organisation: LIBRARY, position: '사서', safeContact: safe(['e-mail', 'mobile'], '월요일 휴관일', '도서관 전화는 절대 안 됨'), consent: agreed('respondent') }),
      accused('도규진', '관장', LIBRARY),
      body(LIBRARY, 'contractor', { address: '서울특별시 새물구 달빛길 3' }),
    ],
    allegations: [
      alleged('BULL-EXCL', [1], aboutMonth(120), '예산 잘못을 말한 뒤 담당 업무를 모두 거두어 감.', { area: 'A1' }),
      alleged('BULL-ORDR', [1], months(110, 40), '창과 컴퓨터가 없는 보존서고에서 기한 없이 일하게 함.', { area: 'A1', place: '지하 보존서고' }),
      alleged('BULL-OSTR', [1], about(52), '회의 알림과 대화방에서 신청인만 뺌.', { area: 'A1' }),
    ],
    remedies: ['REST', 'PREV', 'TRNG'],
    remedySought: '원래 맡던 수서 업무로 돌아가고 싶다.',
    otherProcedures: ['internal'],
    otherProceduresNote: '위탁 법인 고충처리에 냈으나 기록이 없음.',
  }),
  steps: [
    ...investigated([92, 88, 87], MOON, '- 보존서고 현장조사\n- 업무분장 변경 결재\n- 직원 면담 5명'),
    ...heard([30, 26, 9], '업무 배제와 보존서고 배치는 확인됨. 따돌림은 일부 직원의 진술이 엇갈림.', '도규진, 위탁 법인', '피신청인은 서가 정리가 급하여 맡긴 일이라고 함. 다른 직원에게는 같은 지시가 없었음을 보고서에 적음.', { inDays: 14 }),
  ],
  notes: [
    team('현장조사: 보존서고는 지하 2층, 창 없음, 책상 하나. 온도 13도. 신청인 없이 사진을 찍음.'),
    onlyMe('위원 가운데 위탁 법인 자문을 한 사람이 있는지 회의 전에 확인할 것(회피 여부).'),
  ],
  exhibits: [
    exhibit('업무 일지 발췌.txt', { text: '업무 일지 발췌(신청인 작성)\n\n{40} 09:00-18:00 보존서고. 목록 없음. 컴퓨터 없음.\n{38} 상급 기관에 면담 요청서 보냄.\n{36} 회의가 있었다는 것을 게시판에서 알게 됨.\n' }, 'document', '신청인', [0, 1, 2]),
    exhibit('현장조사 기록.txt', { text: '현장조사 기록\n\n장소: 달빛서가도서관 지하 2층 보존서고\n참여: 조사관 2명, 시설 담당자 1명\n\n- 창 없음, 환기구 1개\n- 책상 1, 의자 1, 콘센트 없음\n- 비상벨은 서고 바깥에만 있음\n' }, 'site-visit', '조사관 작성', [1]),
  ],
} // prettier-ignore

export const bullying: readonly SampleDossier[] = [yearsAgo, headsets, librarian]

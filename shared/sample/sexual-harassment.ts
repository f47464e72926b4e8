/** Sample cases: sexual harassment and what follows a complaint of it. All invented. */
import { investigated, MOON, YUN } from './procedure.ts'
import {
  about, accused, agreed, alleged, applicant, between, body, caseForm, exhibit, inMonth, on, onlyMe, party, safe, step, team, victim,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

const RAIL = '서울두물교통공단'
const CULTURE = '한가람문화재단'
const POOL = '물빛누리수영장'

/** Registered yesterday; came from a consultation a few days before. */
const messagesAtNight: SampleDossier = {
  key: 'sexh-messages',
  consultation: 'talk-messages',
  form: caseForm({
    daysAgo: 1,
    receivedTime: '15:40',
    channel: 'visit',
    urgency: 'high',
    subject: '역무원이 부역장에게서 밤마다 받은 문자와 사진',
    narrative: [
      '신청인은 물골역에서 2년째 일하는 계약직 역무원이다. 전화로 상담한 뒤 직접 찾아와 사건으로 접수해 달라고 하였다.',
      '{41}부터 부역장 노경석이 밤 11시가 넘어 문자를 보내기 시작하였다. 처음에는 근무표 이야기였으나 곧 "혼자 사느냐", "오늘 입은 옷이 생각난다"는 말로 바뀌었다.',
      '{19}에는 속옷 광고 사진을 보내고 "잘 어울리겠다"고 적었다. 신청인은 답하지 않았다.',
      '{12} 재계약 면담에서 노경석은 문이 닫힌 방에서 "답장도 안 하는 사람을 누가 추천하느냐"고 말하였다고 한다.',
      '신청인은 문자를 모두 보관하고 있고, 동료 한 사람에게만 이야기하였다. 재계약 결과는 아직 나오지 않았다.',
      '신청인은 공단에 먼저 알려지는 것을 가장 걱정한다. 조사 방법을 정하기 전에는 공단에 어떤 연락도 하지 말아 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('차은솔', {
        phone: '010-0000-0117',
        email: 'eunsol@example.invalid',
        position: '계약직 역무원',
        organisation: RAIL,
        safeContact: safe(['mobile', 'text'], '평일 19시 이후, 먼저 문자로', '직장 전화와 사내 메신저는 절대 안 됨'),
        consent: agreed('office', '공단에 알리기 전에 다시 물을 것'),
      }),
      accused('노경석', '물골역 부역장', RAIL),
      body(RAIL, 'invested', { address: '서울특별시 아람구 두물로 12', phone: '02-000-0140' }),
    ],
    allegations: [
      alleged('SEXH-VISU', [1], between(41, 19), '늦은 밤 성적인 말과 사진을 담은 문자를 열한 차례 보냄.', { grounds: ['G01'], area: 'A4', place: '휴대전화 문자' }),
      alleged('SEXH-QPQ', [1], on(12), '답장하지 않은 것을 재계약 추천과 연결하여 말함.', { grounds: ['G01'], area: 'A1', place: '물골역 부역장실' }),
    ],
    remedies: ['STOP', 'DISC', 'PREV'],
    remedySought: '문자를 그만 보내게 해 주고, 재계약 평가를 다른 사람이 하게 해 달라. 같은 역에서 마주치지 않기를 바란다.',
  }),
  steps: [],
  notes: [team('재계약 발표 전에 긴급구제 권고가 필요한지 먼저 검토할 것.', '- 문자 원본은 신청인 휴대전화에 그대로 두게 함', '- 공단 고충처리 담당이 노경석의 동기라고 함')],
  exhibits: [],
} // prettier-ignore

/** The case of the tour: under investigation, with statements, notes and several allegations. */
const dinnerOfTheTeam: SampleDossier = {
  key: 'sexh-dinner',
  form: caseForm({
    daysAgo: 47,
    receivedTime: '14:20',
    channel: 'phone',
    urgency: 'high',
    subject: '회식 자리의 신체 접촉과 그 뒤의 배치 전환',
    narrative: [
      '신청인은 한가람문화재단 전시운영팀에서 4년째 일하고 있다. {20} 팀 회식에서 팀장 구본열이 옆자리에 앉아 어깨와 허리를 여러 차례 만졌다.',
      '신청인이 자리를 옮기자 구본열은 따라와 "사회생활을 그렇게 하면 안 된다"고 말하였다. 같은 자리에 있던 직원은 여섯 명이며, 그중 한 사람이 신청인을 데리고 나왔다.',
      '{18} 신청인은 구본열에게 사과를 요구하였다. 구본열은 "기억나지 않는다"고 답하였다.',
      '{9} 재단은 신청인을 수장고 관리로 옮기는 인사발령을 냈다. 이유는 "업무상 필요"라고만 적혀 있었고, 사전 면담은 없었다.',
      '그 무렵부터 팀 안에서 신청인이 "먼저 술을 권했다"는 말이 돌았다. 신청인은 누가 시작한 말인지 모른다.',
      '신청인은 잠을 이루지 못해 병원에 다니고 있다. 집에는 알리지 않았으므로 집으로 우편을 보내지 말아 달라고 거듭 부탁하였다.',
    ].join('\n'),
    parties: [
      applicant('유서린', {
        otherNames: ['서린 씨'],
        phone: '010-0000-0126',
        email: 'seorin@example.invalid',
        position: '주임',
        organisation: CULTURE,
        birth: '1993년생',
        safeContact: safe(['mobile', 'e-mail'], '평일 12시부터 13시, 19시 이후', '집 우편과 직장 전화는 절대 안 됨'),
        consent: agreed('respondent', '조사에 필요한 범위에서 피신청인에게 알리는 데 동의. 주소와 병원은 제외'),
      }),
      accused('구본열', '전시운영팀장', CULTURE, { phone: '02-000-0161' }),
      body(CULTURE, 'invested', { address: '서울특별시 새물구 한가람길 8' }),
      party('witness', '반채운', { organisation: CULTURE, position: '사원', identityReserved: true, safeContact: safe(['text'], '', '직장 전화는 안 됨'), remark: '회식 자리에서 신청인을 데리고 나온 사람. 이름이 알려지는 것을 꺼린다.' }),
    ],
    allegations: [
      alleged('SEXH-PHYS', [1], on(20), '회식 자리에서 어깨와 허리를 여러 차례 만짐.', { grounds: ['G01'], area: 'A4', place: '재단 근처 식당 2층' }),
      alleged('SEXH-S-MOVE', [1, 2], on(9), '사과를 요구한 뒤 본인 의사에 반하여 수장고 관리로 옮김.', { grounds: ['G01'], area: 'A1' }),
      alleged('SEXH-S-RUMR', [1], about(8), '신청인이 먼저 술을 권했다는 말이 팀 안에 퍼짐.', { area: 'A1' }),
    ],
    remedies: ['REST', 'DISC', 'TRNG', 'APOL'],
    remedySought: '구본열의 사과와 원래 부서로의 복귀. 소문을 바로잡는 조치.',
    otherProcedures: ['internal'],
    otherProceduresNote: '재단 고충상담원에게 {15} 말하였으나 기록을 남기지 않았다고 함.',
  }),
  steps: [
    ...investigated([44, 40, 38], YUN, '- 신청인 면담\n- 회식에 있던 여섯 사람 개별 면담\n- 인사발령 결재 문서와 이유 확인'),
    step('suspend', 30, { pauseReason: 'P7', explanation: '신청인이 치료로 열흘 동안 조사에 응할 수 없다고 알려 옴.', decidedBy: YUN }),
    step('resume', 20, { reason: '신청인이 면담할 수 있다고 알려 옴.' }),
  ],
  notes: [
    team('# 면담에서 확인할 것', '- 자리 배치를 그림으로 그리게 할 것', '- 고충상담원이 기록하지 않은 까닭', '- 발령 이틀 전 팀장과 경영지원실장의 회의', '반채운은 재단 밖에서, 저녁에 만나기로 하였다.'),
    team('인사발령의 결재일이 사과를 요구한 날보다 뒤이다. 재단이 말하는 "연초 계획"의 원본 파일을 받아 작성일을 볼 것.'),
    onlyMe('구본열의 진술이 두 번째 면담에서 달라졌다. 보고서에 쓰기 전에 녹취를 다시 들을 것.'),
  ],
  exhibits: [
    exhibit('신청인 진술서.txt', { text: '진술서\n\n저는 한가람문화재단 전시운영팀에서 일합니다.\n\n{20} 저녁 회식에서 팀장이 제 옆으로 자리를 옮겨 앉았습니다. 이야기하는 동안 어깨에 손을 올렸고, 제가 몸을 빼자 허리를 감쌌습니다. 세 번째에는 제가 일어나 자리를 옮겼습니다. 팀장이 따라와 사회생활을 그렇게 하면 안 된다고 말했습니다.\n\n한 동료가 저를 밖으로 데리고 나갔고 택시를 같이 기다려 주었습니다.\n\n{18} 아침에 팀장에게 사과해 달라고 말했습니다. 기억나지 않는다는 대답을 들었습니다.\n\n위 내용은 제가 겪은 그대로입니다.\n' }, 'statement', '신청인', [0], '방문하여 직접 작성'),
    exhibit('회식 다음 날 대화.txt', { text: '[대화 내용, 신청인 휴대전화에서 내보냄]\n\n신청인: 어제 일로 드릴 말씀이 있습니다. 사과를 받고 싶습니다.\n피신청인: 무슨 얘기인지 모르겠네요\n신청인: 어깨와 허리를 만지신 일입니다.\n피신청인: 취해서 기억이 안 납니다. 일 얘기는 회사에서 합시다\n' }, 'message', '신청인', [0]),
    exhibit('인사발령 통지.pdf', { file: 'transfer-order.pdf' }, 'document', '신청인', [1], '재단 그룹웨어에서 출력한 것'),
  ],
  document: {
    language: 'ko',
    form: 'named',
    findings: '회식에 있던 여섯 사람 가운데 세 사람이 신체 접촉을 보았다고 진술하였고, 진술은 장소와 순서에서 서로 맞는다. 피신청인은 기억나지 않는다고만 한다.\n\n- 신체 접촉: 세 사람의 진술이 일치함\n- 배치 전환: 결재가 사과 요구보다 뒤에 시작됨\n- 소문: 시작한 사람은 확인되지 않음',
    opinion: '신체 접촉은 업무와 관련된 자리에서 상대가 굴욕감을 느끼기에 충분한 행위로 보인다. 배치 전환은 시기와 경위로 보아 문제 제기를 이유로 한 불이익일 가능성이 높다.\n\n재단에 신청인의 원직 복귀와 피신청인에 대한 인사조치, 고충상담 기록 의무를 정할 것을 권고하는 안을 올리고자 한다.',
  },
} // prettier-ignore

/** The respondent is being heard; the victim is not the applicant. */
const coachAtThePool: SampleDossier = {
  key: 'sexh-coach',
  form: caseForm({
    daysAgo: 83,
    channel: 'hotline',
    urgency: 'high',
    subject: '시립 수영장 강사가 장애인 회원에게 한 말과 촬영',
    narrative: [
      '신청인은 피해자의 어머니이다. 여성단체 상담창구를 거쳐 사건이 넘어왔다.',
      '피해자는 스물네 살이며 발달장애가 있다. 물빛누리수영장 성인 강습반에 다녔다. 강사 맹주환은 {m75} 무렵부터 강습 중에 피해자의 몸을 두고 평하는 말을 되풀이하였다.',
      '{33} 맹주환은 자세를 보여 준다며 휴대전화로 피해자를 촬영하였다. 다른 회원은 촬영하지 않았다.',
      '피해자가 강습을 그만두자 수영장 운영팀장은 어머니에게 전화하여 "좋은 선생님인데 오해가 있었다"고 말하였다.',
      '피해자는 같은 이야기를 여러 사람 앞에서 되풀이하고 싶어 하지 않는다. 면담은 한 번으로 하고 어머니가 함께 있기를 바란다.',
      '촬영한 영상이 지워졌는지 아무도 확인해 주지 않았다.',
    ].join('\n'),
    parties: [
      applicant('하연주', { phone: '010-0000-0133', remark: '피해자의 어머니', safeContact: safe(['mobile'], '평일 오전', '피해자의 휴대전화로는 연락하지 않음'), consent: agreed('respondent', '피해자의 직장과 장애 유형은 알리지 않음') }),
      victim('민다솜', { birth: '24세', assistance: '어머니 동석, 쉬운 말, 면담은 한 번', consent: agreed('office', '쉬운 말로 본인에게 설명하고 확인') }),
      accused('맹주환', '강사', POOL),
      body(POOL, 'contractor', { remark: '서울시가 위탁한 체육시설' }),
    ],
    allegations: [
      alleged('SEXH-VERB', [2], inMonth(75), '강습 중 피해자의 몸을 두고 되풀이하여 말함.', { grounds: ['G01', 'G03'], area: 'A4', place: '제2강습장' }),
      alleged('SEXH-DREC', [2], on(33), '자세 확인을 이유로 피해자만 휴대전화로 촬영함.', { grounds: ['G01'], area: 'A2', place: '제2강습장' }),
      alleged('SEXH-S-DEFD', [3], about(24), '운영팀장이 어머니에게 강사를 두둔하는 전화를 함.', { area: 'A2' }),
    ],
    remedies: ['STOP', 'DISC', 'PREV', 'POLI'],
    remedySought: '영상의 삭제를 확인해 주고, 강습 중 촬영을 막는 규정을 만들어 달라.',
    otherProcedures: ['police'],
    otherProceduresNote: '촬영 부분은 경찰에 신고함. 다른 부분의 조사는 원한다고 함.',
  }),
  steps: [
    ...investigated([80, 76, 74], MOON, '- 피해자 면담 1회(어머니 동석)\n- 강습반 회원 면담\n- 촬영 규정과 휴대전화 보관 규정'),
    step('draft-report', 24, { findings: '언어적 성희롱은 회원 두 사람의 진술로 뒷받침됨. 촬영은 피신청인도 인정함.' }),
    step('open-hearing', 6, { invited: '맹주환, 물빛누리수영장', until: { inDays: 10 } }),
  ],
  notes: [
    team('피해자에게 다시 묻지 않는다. 보완할 것은 어머니에게 서면으로 받는다.', '경찰에서 휴대전화를 받아 갔는지 확인. 삭제 확인은 경찰 절차와 겹치지 않게 한다.'),
    onlyMe('위탁 기간이 곧 끝난다. 권고를 시에 할지 시설에 할지 생각해 둘 것.'),
  ],
  exhibits: [
    exhibit('강습반 회원 면담 요지.txt', { text: '면담 요지\n\n대상: 강습반 회원 2명(이름은 별도 보관)\n\n두 사람 모두 강사가 피해자의 몸을 두고 평하는 말을 여러 번 들었다고 함. 한 사람은 불편하여 강습 시간을 옮겼다고 함. 휴대전화로 촬영하는 것은 한 사람이 보았음.\n' }, 'interview', '조사관 작성', [0, 1]),
    exhibit('수영장 회신.txt', { text: '회신\n\n1. 강습 중 개인 휴대전화 사용을 금지하는 규정은 없음.\n2. 해당 강사는 현재 다른 요일의 반을 맡고 있음.\n3. 운영팀장의 통화는 회원 안내의 하나였음.\n' }, 'inquiry', POOL, [1, 2]),
  ],
} // prettier-ignore

export const sexualHarassment: readonly SampleDossier[] = [messagesAtNight, dinnerOfTheTeam, coachAtThePool]

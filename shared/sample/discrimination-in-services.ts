/** Sample cases: discrimination in services, facilities and public administration. All invented. */
import { BAE, heard, investigated, MOON, recommended, told, YUN } from './procedure.ts'
import {
  accused, agreed, alleged, applicant, between, body, caseForm, exhibit, on, onlyMe, party, safe, step, team,
  victim,
  type SampleDossier,
} from './shape.ts' // prettier-ignore

const HALL = '아람구 새싹문화회관'
const CENTRE = '늘품구 솔내주민센터'
const GYM = '서울시립 두루체육관'

/** Waiting for what the applicant has been asked to add. */
const lectureWithoutSigns: SampleDossier = {
  key: 'disc-signs',
  form: caseForm({
    daysAgo: 13,
    channel: 'e-mail',
    subject: '공개강좌에서 수어통역을 거절당한 일',
    narrative: [
      '신청인은 청각장애가 있고 한국수어를 쓴다. {21} 아람구 새싹문화회관의 부모교육 강좌를 신청하면서 수어통역을 요청하였다.',
      '회관은 "예산이 없으니 가족과 함께 오시라"고 문자로 답하였다. 신청인의 가족은 낮에 일한다.',
      '{10} 신청인은 혼자 강의실에 갔고, 강사의 입 모양이 보이지 않아 내용을 알 수 없었다. 자막이나 원고도 없었다.',
      '담당자는 강의가 끝난 뒤 "다음에는 쉬운 강좌를 고르시라"고 종이에 적어 주었다.',
      '신청인은 같은 강좌를 다시 듣고 싶다고 한다. 종이를 보관하고 있다고 하였으나 아직 보내지 않았다.',
      '음성 통화는 할 수 없다. 급하면 영상통화나 문자로 연락해 달라고 하였다.',
    ].join('\n'),
    parties: [
      applicant('심보경', { phone: '010-0000-0405', email: 'bogyeong@example.invalid', language: '한국수어', assistance: '수어통역, 문자', safeContact: safe(['text', 'e-mail', 'messenger'], '', '음성 전화는 안 됨'), consent: agreed('respondent') }),
      accused('지성욱', '강좌 담당', HALL),
      body(HALL, 'district', { phone: '02-000-0420' }),
    ],
    allegations: [
      alleged('DISC-ACCO', [2], between(21, 10), '수어통역과 자막, 원고를 모두 마련하지 않음.', { grounds: ['G03'], area: 'A3', place: '새싹문화회관 2강의실' }),
      alleged('PERS-VERB', [1], on(10), '쉬운 강좌를 고르라는 글을 적어 줌.', { grounds: ['G03'], area: 'A5' }),
    ],
    remedies: ['REST', 'POLI', 'TRNG'],
    remedySought: '통역이 있는 강좌를 다시 열고, 요청 방법을 안내문에 적어 달라.',
  }),
  steps: [step('request-completion', 8, { missing: '담당자가 적어 준 종이와 문자 화면', until: { inDays: 10 } })],
  notes: [team('보완 요청은 문자로 보냈고 수어 영상 링크를 붙임. 기한이 지나도 바로 끝내지 말고 한 번 더 연락.')],
  exhibits: [],
} // prettier-ignore

/** In mediation. In English: the applicant writes to the office in English. */
const swimmingCap: SampleDossier = {
  key: 'disc-pool',
  form: caseForm({
    daysAgo: 52,
    receivedTime: '11:15',
    channel: 'web',
    language: 'English',
    subject: 'Family turned away at a municipal gym because of head covering and origin',
    narrative: [
      'The applicant is a resident of Aram-gu and came to Seoul four years ago. She wrote in English and prefers to be answered in English.',
      'On {26} she went to Duru Gymnasium with her daughter, aged nine, for a family class for which they had registered and paid. Both wore sports head coverings.',
      'The person at the desk, Mr Ko Myeong-hwan, said that "hats are not allowed" and, when she explained, that "this class is for Korean families, you will not follow it". Two families behind her were let in, one child wearing a baseball cap.',
      'She asked for the rule in writing and was told there was none to give. The fee was returned on {19} without an explanation.',
      'Her daughter has asked since then whether she is allowed to go to other places. The applicant does not want her daughter to be questioned.',
      'She would accept a meeting with the gymnasium if somebody from this office is present.',
    ].join('\n'),
    parties: [
      applicant('Samira Haddad-Noor', { phone: '010-0000-0413', email: 'samira@example.invalid', language: 'English, Arabic', assistance: 'English interpreter at meetings', safeContact: safe(['e-mail', 'mobile'], 'weekdays until 15:00', 'Do not speak to the daughter on the telephone'), consent: agreed('full', 'agreed to mediation in writing') }),
      victim('Layal Noor', { birth: 'aged 9', remark: 'The daughter. Not to be interviewed.', consent: agreed('office', 'given by the mother') }),
      accused('Ko Myeong-hwan', 'front desk', GYM),
      body(GYM, 'invested', { otherNames: ['Duru Gymnasium'] }),
    ],
    allegations: [
      alleged('DISC-FACI', [2, 3], on(26), 'Refused entry to a class that was booked and paid for, because of a head covering.', { grounds: ['G02', 'G07'], area: 'A2', place: 'Front desk of Duru Gymnasium' }),
      alleged('HATE-SPCH', [2], on(26), 'Said in front of other families that the class was for Koreans.', { grounds: ['G07'], area: 'A2', place: 'Front desk of Duru Gymnasium' }),
    ],
    remedies: ['APOL', 'POLI', 'TRNG'],
    remedySought: 'An apology to both of us, a written rule about head coverings, and training for the staff.',
  }),
  steps: [
    ...investigated([49, 44, 43], BAE, '- desk recording of the day\n- house rules of the gymnasium\n- statement of the desk staff'),
    step('open-mediation', 12, { consents: 'Both sides agreed in writing.', mediator: '조정위원 국하늬' }),
  ],
  notes: [team('What is said in mediation stays out of the investigation file.', 'Interpreter booked for the second meeting; she asked for a woman.'), team('- The gymnasium has offered an apology and a new rule', '- Open: whether the staff member apologises in person')],
  exhibits: [exhibit('message from the applicant.txt', { text: 'Dear ombudsman,\n\nI am writing because of what happened at the gymnasium on {26}. We had a booking. We were told hats are not allowed, but a boy with a baseball cap went in while we were standing there. I only want them to say that it was wrong and to write the rule down.\n\nS. H.-N.\n' }, 'e-mail', 'the applicant', [0, 1])],
  document: {
    language: 'en',
    form: 'pseudonymised',
    findings: 'The house rules of the gymnasium do not mention head coverings. The recording of the desk has no sound; it shows a child with a cap being let in two minutes later.\n\n- Refusal of entry: admitted by the gymnasium\n- The words at the desk: disputed',
    opinion: 'The refusal had no basis in the house rules and was not applied to others. The investigation rests while the parties are in mediation; if they do not agree, a hearing of the respondent body should follow.',
  },
} // prettier-ignore

/** Follow-up of a recommendation; the applicant speaks Vietnamese. */
const counterOfTheDistrict: SampleDossier = {
  key: 'disc-counter',
  form: caseForm({
    daysAgo: 190,
    channel: 'visit',
    subject: '주민센터 창구에서 통역 없이 돌려보낸 일',
    language: '베트남어(통역)',
    narrative: [
      '신청인은 베트남에서 온 결혼이민자이며 세 살 아이를 키운다. 통역인과 함께 방문하여 진술하였다.',
      '{42} 신청인은 보육료 신청을 하러 솔내주민센터에 갔다. 창구 직원 손병도는 한국말을 더 배우고 오라며 서류를 돌려주었다.',
      '신청인이 휴대전화 번역 화면을 보여 주자 손병도는 "뒤에 사람 많다"고 하며 다음 번호를 불렀다. 창구에 통역 전화 안내가 붙어 있었으나 걸어 주지 않았다.',
      '{35} 남편이 연차를 내고 함께 가자 같은 서류가 바로 처리되었다. 신청이 늦어 한 달 치를 받지 못하였다.',
      '신청인은 창구에 갈 때마다 가슴이 뛴다고 하였다. 남편의 어머니에게는 이 일을 알리지 않았으므로 집 전화로 연락하지 말아 달라고 하였다.',
      '진술은 베트남어로 읽어 주고 확인을 받았다.',
    ].join('\n'),
    parties: [
      applicant('Nguyễn Thị Bích Lan', { otherNames: ['응우옌 티 빅 란', '란'], phone: '010-0000-0428', language: '베트남어', assistance: '베트남어 통역, 아이와 함께 앉을 자리', safeContact: safe(['mobile', 'messenger'], '평일 10시부터 12시', '집 전화로 연락하지 않음. 시어머니에게 용건을 말하지 않음'), consent: agreed('respondent', '베트남어로 설명하고 받음') }),
      party('representative', '임하솜', { authority: '통역 겸 조력자, 위임장 있음', organisation: '다리놓기이주민센터', phone: '02-000-0435' }),
      accused('손병도', '창구 직원', CENTRE),
      body(CENTRE, 'district'),
    ],
    allegations: [
      alleged('DISC-PUBL', [2, 3], on(42), '통역을 연결하지 않고 보육료 신청을 받지 않음.', { grounds: ['G07', 'G08'], area: 'A5', place: '솔내주민센터 2번 창구' }),
      alleged('PERS-DIGN', [2], on(42), '여러 사람 앞에서 한국말을 더 배우고 오라고 말함.', { grounds: ['G07'], area: 'A5', place: '솔내주민센터 2번 창구' }),
    ],
    remedies: ['REST', 'POLI', 'TRNG'],
    remedySought: '받지 못한 한 달 치를 소급하고, 창구에서 통역 전화를 쓰게 해 달라.',
  }),
  steps: [
    ...investigated([187, 182, 180], MOON, '- 통역 전화 이용 기록\n- 신청 접수 지침\n- 창구 직원 면담'),
    ...heard([130, 126, 112], '통역 전화는 그 달에 한 번도 쓰이지 않았음. 접수 거부는 지침에 어긋남.', '손병도, 솔내주민센터', '주민센터는 창구가 붐볐다고 함. 붐빈다는 이유로 접수를 거부할 근거가 없음을 답함.'),
    recommended(98, '늘품구청장', '출신 국가를 이유로 행정서비스를 제공하지 않은 것은 차별에 해당한다. 보육료 소급과 통역 전화 의무 안내를 권고한다.', ['S-REC', 'S-POL']),
    told(84, '신청인에게 통역인과 함께 설명하고 번역문을 드림.'),
    step('follow', 70, { addressee: '늘품구청장', replyDue: { inDays: 90 } }),
  ],
  notes: [
    team('# 이행 점검', '- 소급 지급: 완료(구청 회신)', '- 통역 전화 안내판: 2개 센터만 설치', '- 직원 교육: 날짜 미정'),
    team('회신이 오면 번역하여 신청인에게도 알릴 것. 임하솜 씨를 통해 시간을 잡는다.'),
  ],
  exhibits: [
    exhibit('베트남어 진술과 번역.txt', { text: 'Tôi tên là Lan. Hôm đó tôi đến trung tâm để nộp đơn xin trợ cấp giữ trẻ. Nhân viên trả lại giấy tờ và bảo tôi học thêm tiếng Hàn rồi quay lại.\n\n[번역]\n제 이름은 란입니다. 그날 저는 보육료를 신청하러 센터에 갔습니다. 직원은 서류를 돌려주면서 한국말을 더 배우고 다시 오라고 하였습니다.\n' }, 'statement', '신청인(통역인 번역)', [0, 1]),
    exhibit('통역 전화 이용 기록 회신.txt', { text: '회신\n\n솔내주민센터의 해당 월 통역 전화 이용: 0건\n같은 달 외국인 주민의 창구 방문(추정): 61건\n' }, 'inquiry', '늘품구', [0]),
  ],
} // prettier-ignore

/** Reopened: the same thing happened again. */
const ageLimit: SampleDossier = {
  key: 'disc-age',
  form: caseForm({
    daysAgo: 232,
    channel: 'fax',
    subject: '시립체육관 헬스장의 고령자 등록 제한',
    narrative: [
      '신청인은 일흔세 살이며 서울시립 두루체육관 헬스장을 5년 동안 이용하였다.',
      '{m50} 체육관은 "만 70세 이상은 보호자와 함께 등록"이라는 안내문을 붙였다. 이유는 안전사고라고 하였다.',
      '{28} 신청인은 재등록하려 하였으나 자녀의 서명을 받아 오라는 말을 들었다. 신청인은 혼자 산다.',
      '의사의 소견서를 내겠다고 하였으나 담당자는 규정이라며 받지 않았다. 젊은 회원에게는 건강 확인을 요구하지 않는다고 한다.',
      '신청인은 팩스로 신청서를 보냈고, 전자우편은 쓰지 않는다.',
    ].join('\n'),
    parties: [
      applicant('남궁석진', { phone: '02-000-0448', birth: '73세', assistance: '큰 글씨', safeContact: safe(['home-phone', 'home-post'], '오전', ''), consent: agreed('full') }),
      body(GYM, 'invested'),
    ],
    allegations: [alleged('DISC-GOOD', [1], on(28), '70세 이상에게만 보호자 동반 등록을 요구함.', { grounds: ['G04'], area: 'A2', place: '두루체육관 등록 창구' })],
    remedies: ['STOP', 'POLI'],
    remedySought: '혼자서도 등록할 수 있게 해 달라.',
  }),
  steps: [
    ...investigated([229, 224, 222], YUN, '- 안내문의 근거\n- 사고 통계\n- 다른 시립 시설의 규정'),
    step('submit-unheard', 180, { reason: '체육관이 안내문을 떼고 등록을 받아 다툼이 없어짐.', meetingOn: { dayOf: 'decide' } }),
    step('decide', 166, { outcome: 'resolved', decidedBy: '시민인권침해구제위원회', decision: '체육관이 제한을 없애고 신청인의 등록을 받았으므로 조사 중 해결로 끝낸다.', dispositions: ['S-SOL'] }),
    told(158, '등기우편'),
    step('close', 150, { lessons: '구두 약속만으로 끝내지 말고 규정의 개정을 확인할 것.' }),
    step('reopen', 5, { reason: '같은 안내문이 다시 붙었고 신청인이 재등록을 거절당하였다고 알려 옴.', decidedBy: YUN }),
  ],
  notes: [team('새로 붙은 안내문에는 만 75세로 되어 있다. 운영 규정이 바뀐 날을 확인할 것.'), onlyMe('지난번에 규정까지 보지 않은 것이 아쉽다. 이번에는 권고까지 간다.')],
  exhibits: [exhibit('안내문 옮겨 적음.txt', { text: '회원 안내\n\n만 75세 이상 회원은 보호자와 함께 등록해 주시기 바랍니다.\n\n두루체육관\n' }, 'document', '신청인', [0])],
} // prettier-ignore

export const discriminationInServices: readonly SampleDossier[] = [
  lectureWithoutSigns,
  swimmingCap,
  counterOfTheDistrict,
  ageLimit,
]

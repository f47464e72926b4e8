/** A few plainer cases from templates and a seed, so that lists and counts have more than showpieces. All invented. */
import { BAE, dismissed, heard, investigated, MOON, recommended, told, YUN } from './procedure.ts'
import {
  agreed,
  alleged,
  applicant,
  body,
  caseForm,
  on,
  safe,
  step,
  type SampleDossier,
  type SampleStep,
} from './shape.ts'

/** Changing it changes which cases the sample office has. */
export const PLAIN_SEED = 20_240_311

/** Uniform whole numbers below `bound` from a seed (mulberry32), the same on every machine. */
const chance = (seed: number) => {
  let state = seed >>> 0
  return (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}

/** A final consonant in the last syllable, for the particle after a name of Hangul. */
const isClosed = (word: string): boolean => ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 !== 0
const topic = (word: string): string => `${word}${isClosed(word) ? '은' : '는'}`

const families = ['강', '권', '금', '마', '봉', '소', '양', '예', '우', '은', '장', '천'] as const
const given = ['가림', '나울', '다온', '라희', '마루', '보름', '새인', '아율', '여울', '이솜', '찬슬', '해담'] as const
const bodies = [
  ['서울푸른녹지사업소', 'city'],
  ['늘품구시설관리공단', 'district'],
  ['서울두물교통공단', 'invested'],
  ['아람구 새싹문화회관', 'district'],
] as const

interface Template {
  readonly subject: (where: string) => string
  readonly act: string
  readonly grounds: readonly string[]
  readonly area: string
  readonly remedies: readonly string[]
  readonly what: string
  readonly story: (where: string, who: string) => string
  readonly sought: string
}
const templates: readonly Template[] = [
  {
    subject: (where) => `${where} 채용 공고의 나이 제한`,
    act: 'DISC-HIRE',
    grounds: ['G04'],
    area: 'A1',
    remedies: ['POLI'],
    what: '채용 공고에 만 45세 이하라는 조건을 둠.',
    story: (where, who) =>
      `신청인 ${topic(who)} {12} ${where}의 기간제 채용 공고를 보았다. 공고에는 "만 45세 이하"라고 적혀 있었다.\n신청인은 쉰한 살이며 같은 일을 여덟 해 하였다. 전화로 이유를 물었으나 체력이 필요하다는 답만 들었다.\n체력 시험은 공고에 없었다. 신청인은 지원서를 내지 않고 먼저 신청하였다.\n공고 화면을 저장해 두었다고 한다.`,
    sought: '나이 조건을 없애고 다시 공고해 달라.',
  },
  {
    subject: (where) => `${where}의 출입 기록 열람 거부`,
    act: 'PRIV-ACCS',
    grounds: [],
    area: 'A5',
    remedies: ['REST', 'PREV'],
    what: '본인의 출입 기록을 보여 달라는 요청에 답하지 않음.',
    story: (where, who) =>
      `신청인 ${topic(who)} {12} ${where}에 자신의 출입 기록을 보여 달라고 하였다. 초과근무를 다투는 데 필요하다고 설명하였다.\n담당자는 "기록은 관리용"이라며 신청서를 받지 않았다. 거부하는 근거는 말하지 않았다.\n신청인은 다른 사람의 기록이 아니라 자기 기록만 원한다.\n보관 기간이 지나기 전에 답을 받고 싶다고 하였다.`,
    sought: '기록을 보여 주고, 받지 않은 까닭을 글로 알려 달라.',
  },
  {
    subject: (where) => `${where} 민원실의 비하하는 말`,
    act: 'PERS-VERB',
    grounds: ['G03'],
    area: 'A5',
    remedies: ['APOL', 'TRNG'],
    what: '말이 느린 신청인을 흉내 내고 비하함.',
    story: (where, who) =>
      `신청인 ${topic(who)} 언어장애가 있다. {12} ${where} 민원실에서 서류를 물었을 때 직원이 말투를 흉내 내었다.\n뒤에 있던 사람들이 웃었고, 직원은 글로 쓰라며 종이를 밀었다. 신청인은 글로 쓰고 나왔다.\n직원의 이름표는 보지 못하였다. 창구 번호는 기억한다고 하였다.\n신청인은 벌보다 다시 그러지 않는 것을 바란다고 하였다.`,
    sought: '그 직원의 사과와 직원 교육.',
  },
]

/** Each end with the days between its steps, counted from the end; the case itself came in before them. */
const endings: readonly ((last: number, where: string) => readonly SampleStep[])[] = [
  (last, where) => [
    ...investigated([last + 70, last + 66, last + 64], MOON, '- 담당자 면담\n- 관련 규정'),
    ...heard([last + 40, last + 36, last + 22], '사실이 문서로 확인됨.', where, '기관은 사실을 인정하고 고치겠다고 함.'),
    recommended(last + 14, where, '해당 조치를 고치고 재발을 막을 것을 권고한다.'),
    told(last + 7, '등기우편'),
    step('follow', last, { addressee: where, replyDue: { inDays: 90 } }),
  ],
  (last) => [
    ...investigated([last + 52, last + 48, last + 46], YUN, '- 담당자 면담\n- 기록 확인'),
    step('submit-unheard', last + 24, { reason: '권고할 사항이 없다고 보아 의견 진술 없이 올림.', meetingOn: { dayOf: 'decide' } }),
    dismissed(last + 14, '주장을 뒷받침할 자료가 없고 현장에 있던 사람들의 말이 서로 달라 사실을 인정하기 어렵다.', ['D1']),
    told(last + 7, '등기우편과 전자우편'),
    step('close', last),
  ],
  (last) => [
    ...investigated([last + 60, last + 56, last + 54], BAE, '- 관련 규정\n- 다른 기관의 예'),
    step('open-mediation', last + 40, { consents: '양쪽이 서면으로 동의함.', mediator: '조정위원 국하늬' }),
    step('submit-unheard', last + 24, { reason: '양쪽이 합의하여 합의를 확인하려고 올림.', meetingOn: { dayOf: 'decide' } }),
    step('decide', last + 14, { outcome: 'settled', decidedBy: '시민인권침해구제위원회', decision: '합의를 확인하고 사건을 끝낸다.', dispositions: ['S-MED'], terms: '기관이 잘못을 인정하고 요청을 들어주며, 신청인은 더 다투지 않는다.' }),
    told(last + 7, '등기우편'),
    step('close', last),
  ],
] // prettier-ignore

/** Six cases: two of each template, with a different end for each. */
export const plainCases = (seed: number = PLAIN_SEED): readonly SampleDossier[] => {
  const below = chance(seed)
  const people = [...families.entries()].map(([at, family]) => `${family}${given[at] ?? ''}`)
  return [...templates, ...templates].map((template, index): SampleDossier => {
    const [who = ''] = people.splice(below(people.length), 1)
    const [where, bodyType] = bodies[index % bodies.length] ?? bodies[0]
    const last = 20 + index * 31 + below(18)
    const end = endings[(index + Math.floor(index / templates.length)) % endings.length]
    return {
      key: `plain-${index + 1}`,
      form: caseForm({
        daysAgo: last + 76 + below(6),
        channel: ['phone', 'web', 'post', 'e-mail'][below(4)] ?? 'phone',
        subject: template.subject(where),
        narrative: template.story(where, who),
        parties: [
          applicant(who, { phone: `010-0000-08${10 + index}`, safeContact: safe(['mobile'], '평일 낮'), consent: agreed('respondent') }),
          body(where, bodyType),
        ],
        allegations: [
          alleged(template.act, [1], on(12), template.what, { grounds: [...template.grounds], area: template.area, place: where }),
        ],
        remedies: [...template.remedies],
        remedySought: template.sought,
      }),
      steps: end?.(last, where) ?? [],
      notes: [],
      exhibits: [],
    }
  })
} // prettier-ignore

/** What the frozen vault v1 holds, written by hand. */
import { expect } from 'vitest'
import { noteText } from '#shared/note/note.ts'
import type { Desk } from '../../desk.ts'

const PERSON = {
  role: 'applicant',
  alias: 'A',
  rank: 0,
  nature: 'person',
  name: '홍길동',
  otherNames: ['길동이', 'Hong Gil-dong'],
  bodyType: null,
  organisation: '해치문화재단 공연팀',
  position: '주임',
  phone: '010-0000-1234',
  email: 'gildong@example.org',
  address: '서울특별시 중구 세종대로 110',
  birth: '1990년생',
  language: '한국어',
  assistance: '수어 통역',
  safeContact: { how: [], when: '평일 18시 이후', never: '직장 전화로는 연락하지 않음' },
  identityReserved: true,
  consent: { scope: 'office', on: '2026-11-20', note: '기관에는 가명으로만' },
  authority: '',
  remark: '전화로 먼저 물어봄',
  legacy: {},
}
const BODY = {
  ...PERSON,
  role: 'respondent-body',
  rank: 1,
  nature: 'body',
  name: '해치문화재단',
  otherNames: [],
  organisation: '',
  position: '',
  phone: '02-0000-0000',
  email: '',
  address: '서울특별시 종로구',
  birth: '',
  language: '',
  assistance: '',
  safeContact: { how: [], when: '', never: '' },
  identityReserved: false,
  consent: { scope: 'not-asked', on: null, note: '' },
  remark: '',
}

export const rowsOf = (from: Desk) =>
  from.events.flatMap((event) =>
    event.event === 'rows'
      ? (
          event.body as {
            readonly rows: readonly { readonly id: string; readonly subject: string; readonly noun: string }[]
          }
        ).rows
      : [],
  )

/** Everything that vault v1 holds. */
export const holdsV1 = async (v1: Desk): Promise<void> => {
  await v1.must('working-set.fill', {})
  const rows = rowsOf(v1)
  expect(rows.map((row) => [row.noun, row.subject]).sort()).toEqual([
    ['case', '오래된 진정 둘'],
    ['case', '오래된 진정 하나'],
    ['case', '회식 자리에서의 성희롱'],
    ['consultation', '임금 체불 상담'],
  ])
  const read = async (subject: string) => {
    const row = rows.find((one) => one.subject === subject)
    return v1.must('dossier.read', { id: row?.id as never })
  }

  const { head, parties, allegations, steps, evidence, notes, documents, disclosures } =
    await read('회식 자리에서의 성희롱')
  expect(head).toMatchObject({
    noun: 'case',
    received: '2026-11-20',
    receivedTime: '09:30',
    channel: 'phone',
    urgency: 'normal',
    language: '한국어',
    kinds: ['DISC', 'SEXH'],
    narrative: '고쳐 쓴 진술: 10월 2일 저녁의 일이다.',
    remedies: [],
    remedySought: '가해자와의 분리와 재발 방지 교육',
    otherProcedures: [],
    otherProceduresNote: '노동청에 진정한 적 없음',
    advice: '',
    batch: null,
    legacy: {},
    isVoid: false,
    registeredAt: '2026-11-23T01:00:00.000Z',
    consultation: null,
    state: 'admissibility',
    legacyNumber: '',
  })
  expect(head.number).toMatch(/^2026-성희롱-[0-9A-Z]{4}-[0-9A-Z]$/)
  expect(parties.map(({ id: _id, dossier: _dossier, ...party }) => party)).toEqual([
    PERSON,
    BODY,
    { ...BODY, role: 'respondent-person', rank: 2, nature: 'person', name: '박철수' },
  ])
  expect(allegations.map(({ id: _id, dossier: _dossier, ...allegation }) => allegation)).toEqual([
    {
      rank: 0,
      kind: 'SEXH',
      act: null,
      grounds: ['G01'],
      area: 'A1',
      respondents: [parties[1]?.id],
      facts: { type: 'range', from: { type: 'month', month: '2026-09' }, to: { type: 'exact', date: '2026-10-02' } },
      finding: null,
      repeatOf: null,
      place: '을지로 식당',
      description: '회식 자리에서 어깨와 손을 거듭 만짐',
      legacy: {},
    },
    {
      rank: 1,
      kind: 'DISC',
      act: null,
      grounds: [],
      area: null,
      respondents: [],
      facts: { type: 'about', around: { type: 'year', year: 2025 } },
      finding: null,
      repeatOf: null,
      place: '',
      description: '승진 심사에서 배제',
      legacy: {},
    },
  ])
  expect(steps.map(({ act, from, to, on, facts }) => [act, from, to, on, facts])).toEqual([
    ['register', 'consult', 'registered', '2026-11-23', {}],
    ['examine', 'registered', 'admissibility', '2026-11-23', {}],
  ])
  expect(notes.map((one) => [one.audience, noteText(one.body)]).sort()).toEqual([
    ['me', '나만 보는 메모'],
    ['team', '팀이 함께 보는 메모'],
  ])

  // the SHA-256 of the statement’s 56 bytes, by sha256sum
  const SHA256 = '7bb023191519f748628c0d4a4f174efe9b083f16f749a832cb92342a8e579fcd'
  expect(evidence).toHaveLength(1)
  expect(evidence[0]).toMatchObject({
    exhibit: 1,
    name: '진술서 — 홍길동.txt',
    mime: 'text/plain',
    kind: 'document',
    source: '신청인이 냄',
    receivedOn: '2026-11-23',
    remark: '',
    allegations: [],
    sha256: SHA256,
    custody: [
      { act: 'received', offset: '+09:00', hashBefore: null, hashAfter: SHA256, reason: '', recipient: '' },
      {
        act: 'exported',
        offset: '+09:00',
        hashBefore: SHA256,
        hashAfter: SHA256,
        reason: '본인이 낸 자료의 사본',
        recipient: '홍길동',
      },
    ],
  })
  const exhibit = evidence[0]?.id as never
  expect(await v1.must('evidence.preview', { id: exhibit })).toMatchObject({
    kind: 'text',
    text: '2026년 10월 2일 회식에서 있었던 일입니다.\n',
  })
  expect(await v1.must('evidence.verify', { id: exhibit })).toMatchObject({ intact: true, sha256: SHA256 })

  expect(documents).toHaveLength(1)
  expect(documents[0]?.number).toMatch(/^D-[0-9A-Z]{6}$/)
  const { document, page } = await v1.must('document.read', { id: documents[0]?.id as never })
  expect(document).toMatchObject({
    title: '조사 요약 (초안)',
    language: 'ko',
    form: 'pseudonymised',
    sections: [{ key: 'opinion', include: true, edited: '인용할 만하다고 본다.' }],
  })
  expect(page.practice).toBe(true)
  expect(JSON.stringify(page)).not.toContain('홍길동')

  expect(disclosures).toHaveLength(1)
  expect(disclosures[0]).toMatchObject({
    subject: 'evidence',
    subjectId: evidence[0]?.id,
    name: '진술서 — 홍길동.txt',
    class: 'party',
    recipient: '홍길동',
    purpose: '본인이 낸 자료의 사본',
    dismissed: [],
    sha256: SHA256,
    outcome: 'delivered',
  })
  expect(disclosures[0]?.logHead).toMatch(/^[0-9a-f]{64}$/)

  const talk = await read('임금 체불 상담')
  expect(talk.head).toMatchObject({
    noun: 'consultation',
    narrative: '두 달치 임금을 받지 못함',
    advice: '노동청 진정을 안내함',
    state: 'open',
    case: null,
  })
  expect(talk.parties.map((party) => [party.nature, party.name])).toEqual([['unnamed', '']])

  const batches = await v1.must('legacy.batches', {})
  expect(batches).toHaveLength(1)
  expect(batches[0]).toMatchObject({
    names: ['옛 대장.csv'],
    dossiers: 2,
    undone: null,
    problems: [{ file: 0, column: 'Type', code: 'not-understood', value: '성희롱', count: 1, rows: [3] }],
    orphans: [],
  })
  const old = await read('오래된 진정 하나')
  expect(old.head).toMatchObject({
    legacyNumber: 'OLD-1',
    received: '2019-03-04',
    channel: 'unknown',
    batch: batches[0]?.id,
    kinds: ['DISC'],
  })
  expect(old.head.number).toMatch(/^2019-차별-/)
  const second = await read('오래된 진정 둘')
  expect(second.head).toMatchObject({ legacyNumber: 'OLD-2', kinds: ['OTHR'] })
  // The word that no code was found for is kept with the case.
  expect(JSON.stringify([second.head.legacy, second.allegations])).toContain('성희롱')

  const session = await v1.must('session.open', {})
  expect(session).toMatchObject({
    mode: 'practice',
    account: { displayName: '김보호 인권보호관', signInName: '김보호', roles: ['ombudsman'] },
    office: {
      name: '해치시 시민인권보호관',
      zone: 'Asia/Seoul',
      numberPattern: '{year}-{kind}-{code4}-{check}',
      threshold: 4,
    },
    sheetsWithOnePerson: true,
  })
  expect(session.drafts.map((draft) => [draft.id, draft.changedAt, draft.form.subject])).toEqual([
    ['0192f0c1-7c3e-7a10-8f00-000000000001', '2026-11-23T01:00:00.000Z', '아직 쓰는 중'],
  ])
  expect(session.views).toEqual([
    {
      id: '0192f0c1-7c3e-7a10-8f00-000000000002',
      name: '조사 중인 성희롱',
      rank: 3,
      spec: {
        noun: 'case',
        query: '회식',
        kinds: ['SEXH'],
        grounds: [],
        states: [],
        channels: [],
        receivedFrom: '2026-01-01',
        receivedTo: null,
        due: 'running',
        open: 'open',
        origin: 'office',
        columns: ['number', 'subject'],
        sort: [{ column: 'received', descending: true }],
      },
    },
  ])
  expect((await v1.must('vault.verify', {})).damage).toEqual([])
  expect(v1.bugs).toEqual([])
}

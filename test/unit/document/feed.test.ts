import { describe, expect, it } from 'vitest'
import { dossier as dossierSchema } from '#shared/case/dossier.ts'
import { blocksText } from '#shared/document/block-text.ts'
import type { DocumentForm } from '#shared/document/document.ts'
import { feedSections, type FeedSpeech } from '#shared/document/feed.ts'
import { documentPage } from '#shared/document/page.ts'
import { defaultSections } from '#shared/document/sections.ts'
import { harassmentCase } from '../../fixtures/dossier/harassment-case.ts'

const labels: Readonly<Record<string, string>> = {
  'channel/phone': '전화',
  'complaint-kind/SEXH': '성희롱',
  'complaint-kind/DISC': '차별',
  'party-role/applicant': '신청인',
  'party-role/respondent-person': '피신청인',
  'party-role/respondent-body': '피신청기관',
  'act/SEXH-PHYS': '육체적 행위',
  'ground/G01': '성별',
  'ground/G10': '혼인 여부',
  'area/A1': '고용',
  'area/A4': '성희롱',
  'remedy/STOP': '행위의 중지',
  'remedy/TRNG': '인권교육',
  'evidence-kind/photo': '사진',
  'evidence-kind/document': '문서',
  'finding/likely': '개연성 높음',
}

const speech = (form: DocumentForm): FeedSpeech => ({
  language: 'ko',
  form,
  label: (list, code) => labels[`${list}/${code}`] ?? `?${list}/${code}`,
  alias: (party) => `${labels[`party-role/${party.role}`] ?? ''} ${party.alias}`,
  step: (step) => ({
    act: step.act === 'examine' ? '요건 심사 시작' : '조사 배정',
    facts: step.facts['note'] === undefined ? [] : [`비고: ${String(step.facts['note'])}`],
  }),
  state: () => '조사',
  pseudonymise: (text) =>
    text.replaceAll('한강문화재단', '피신청기관 B').replaceAll('박도윤', '피신청인 A').replaceAll('김하늘', '신청인 A'),
})

const fed = (form: DocumentForm) => feedSections(harassmentCase(), speech(form))
const section = (form: DocumentForm, key: string) => fed(form).find((one) => one.key === key)?.blocks ?? []

describe('the summary as the case writes it', () => {
  it('starts from a dossier that the contract accepts', () => {
    expect(dossierSchema.safeParse(harassmentCase()).error).toBeUndefined()
  })

  it('writes the heading facts in the words of the lists', () => {
    expect(blocksText(section('named', 'heading'))).toBe(
      [
        '사건번호: 2026-성희롱-7QK4-M',
        '제목: 회식 자리에서의 성희롱과 이후의 배치 전환',
        '접수일: 2026년 3월 2일',
        '접수 경로: 전화',
        '신청 유형: 성희롱, 차별',
        '진행 상태: 조사',
      ].join('\n'),
    )
  })

  it('lists parties with name and pseudonym in the named form', () => {
    expect(section('named', 'parties')).toEqual([
      {
        type: 'table',
        columns: ['가명', '이름', '지위', '소속·직위', '보호'],
        rows: [
          ['신청인 A', '김하늘', '신청인', '주임', '신원 비공개'],
          ['피신청인 A', '박도윤', '피신청인', '한강문화재단 · 팀장', ''],
          ['피신청기관 B', '한강문화재단', '피신청기관', '', ''],
        ],
      },
    ])
  })

  it('lists parties without name and organisation in the pseudonymised form', () => {
    expect(section('pseudonymised', 'parties')).toEqual([
      {
        type: 'table',
        columns: ['가명', '지위', '구분', '직위'],
        rows: [
          ['신청인 A', '신청인', '개인', '주임'],
          ['피신청인 A', '피신청인', '개인', '팀장'],
          ['피신청기관 B', '피신청기관', '기관', ''],
        ],
      },
    ])
  })

  it('writes each allegation with act, grounds, area, respondents and the date as far as it is known', () => {
    expect(section('named', 'allegations')).toEqual([
      { type: 'heading', level: 3, text: '신청 사항 1 · 성희롱' },
      {
        type: 'facts',
        rows: [
          { label: '행위', value: '육체적 행위' },
          { label: '영역', value: '성희롱' },
          { label: '피신청인', value: '박도윤 (피신청인 A)' },
          { label: '일시', value: '2026년 2월 13일' },
          { label: '장소', value: '한강문화재단 근처 식당' },
          { label: '내용', value: '박도윤이 어깨를 여러 번 만졌다.' },
        ],
      },
      { type: 'heading', level: 3, text: '신청 사항 2 · 차별' },
      {
        type: 'facts',
        rows: [
          { label: '차별 사유', value: '성별, 혼인 여부' },
          { label: '영역', value: '고용' },
          { label: '피신청인', value: '한강문화재단 (피신청기관 B)' },
          { label: '일시', value: '2026년 2월경' },
        ],
      },
    ])
  })

  it('orders the course of the case by date, not by the order of recording', () => {
    expect(section('named', 'chronology')).toEqual([
      {
        type: 'table',
        columns: ['날짜', '절차', '내용'],
        rows: [
          ['2026년 3월 2일', '접수', ''],
          ['2026년 3월 4일', '요건 심사 시작', '비고: 김하늘의 전화로 보완됨'],
          ['2026년 3월 9일', '조사 배정', ''],
        ],
      },
    ])
  })

  it('lists evidence by exhibit number with its whole hash', () => {
    expect(section('named', 'evidence')).toEqual([
      {
        type: 'table',
        columns: ['번호', '증거', '종류', '받은 날', 'SHA-256'],
        rows: [
          ['증 1', '인사발령 통지.pdf', '문서', '2026년 3월 4일', 'a'.repeat(64)],
          ['증 2', '박도윤_문자.png', '사진', '2026년 3월 5일', 'b'.repeat(64)],
        ],
      },
    ])
  })

  it('keeps paragraphs of the narrative and the line breaks in them', () => {
    expect(section('named', 'narrative')).toEqual([
      {
        type: 'text',
        text: '김하늘은 2026년 2월 13일 회식에서 팀장 박도윤에게 신체 접촉을 당했다.\n이튿날 사과를 요구했다.',
      },
      { type: 'text', text: '그 뒤 한강문화재단은 김하늘을 다른 부서로 보냈다.' },
    ])
  })

  it('shows findings only of allegations that have one, and gives no opinion', () => {
    expect(section('named', 'findings')).toEqual([
      { type: 'table', columns: ['신청 사항', '판단'], rows: [['신청 사항 2 · 차별', '개연성 높음']] },
    ])
    expect(section('named', 'opinion')).toEqual([])
  })

  it.each(['named', 'pseudonymised'] as const)('never prints a telephone number or an address (%s)', (form) => {
    const everything = JSON.stringify(fed(form))
    expect(everything).not.toContain('010-5555-0101')
    expect(everything).not.toContain('하늘로 7')
  })

  it('leaves no name of the case anywhere in the pseudonymised form', () => {
    const everything = JSON.stringify(fed('pseudonymised'))
    for (const name of ['김하늘', '박도윤', '한강문화재단']) {
      expect(everything).not.toContain(name)
      expect(JSON.stringify(fed('named'))).toContain(name)
    }
  })

  it('gives empty sections, not empty tables, for a legacy dossier that holds nearly nothing', () => {
    const bare = { ...harassmentCase(), parties: [], allegations: [], steps: [], evidence: [] }
    const head = { ...bare.head, narrative: ' \n ', remedies: [], remedySought: '' }
    const empty = feedSections({ ...bare, head }, speech('named'))
      .filter((one) => one.blocks.length === 0)
      .map((one) => one.key)
    expect(empty).toEqual(['parties', 'allegations', 'narrative', 'evidence', 'remedy', 'findings', 'opinion'])
  })
})

describe('the page to print', () => {
  const page = (form: DocumentForm, sections = defaultSections()) =>
    documentPage({
      document: { title: '김하늘 사건 조사 보고서', number: '보고-1', language: 'ko', form, sections: [...sections] },
      fed: fed(form),
      office: '가상시 인권센터',
      practice: true,
      pseudonymise: speech(form).pseudonymise,
    })

  it('numbers the printed sections and leaves out what is off or not yet written', () => {
    const sections = defaultSections().map((one) => (one.key === 'parties' ? { ...one, include: false } : one))
    const titles = page('named', sections).blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 ? [block.text] : [],
    )
    expect(titles).toEqual([
      '1. 사건 개요',
      '2. 신청 요지',
      '3. 진술 내용',
      '4. 처리 경과',
      '5. 증거 목록',
      '6. 구하는 조치',
      '7. 신청 사항별 판단',
    ])
  })

  it('puts edited text in place of what the case gives, and follows the form in it', () => {
    const sections = defaultSections().map((one) =>
      one.key === 'opinion' ? { ...one, edited: '김하늘의 진술은 믿을 만하다.' } : one,
    )
    expect(page('named', sections).blocks.at(-1)).toEqual({ type: 'text', text: '김하늘의 진술은 믿을 만하다.' })
    expect(page('pseudonymised', sections).blocks.at(-1)).toEqual({
      type: 'text',
      text: '신청인 A의 진술은 믿을 만하다.',
    })
  })

  it('carries the pseudonyms into the title and says for whom the paper is', () => {
    expect(page('pseudonymised')).toMatchObject({
      title: '신청인 A 사건 조사 보고서',
      audience: '가명본',
      practice: true,
    })
    expect(page('named').audience).toBe('담당자와 결정하는 사람만')
  })
})

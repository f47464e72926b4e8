import { describe, expect, it } from 'vitest'
import { feedSections } from '#shared/document/feed.ts'
import { caseSpeech, stateInWords, stepInWords } from '#shared/document/speech.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { harassmentCase } from '../../fixtures/dossier/harassment-case.ts'

const lists = loadShippedLists()

describe('how the page speaks of a case', () => {
  it('says a step with its facts: codes by the lists, dates in words, text as it is', () => {
    const step = {
      act: 'decide',
      facts: { outcome: 'dismissed', dismissalReasons: ['D1'], decidedBy: '구제위원회', until: '2026-05-04' },
    }
    const said = stepInWords(step, lists, 'ko')
    expect(said.act).toBe('결정')
    expect(said.facts[0]).toBe('결과: 기각')
    expect(said.facts[1]).not.toContain('D1')
    expect(said.facts[2]).toBe('결정한 기관 또는 사람: 구제위원회')
    expect(stepInWords({ act: 'refer-to-jury', facts: { consentOn: '2026-05-04' } }, lists, 'ko').facts).toEqual([
      '신청인이 동의한 날: 2026년 5월 4일',
    ])
  })

  it('names states of cases and of consultations', () => {
    expect(stateInWords({ noun: 'case', state: 'investigation' }, 'ko')).toBe('조사')
    expect(stateInWords({ noun: 'consultation', state: 'open' }, 'ko')).toBe('상담 중')
  })

  it('puts pseudonyms with fitting particles into the narrative and every other text', () => {
    const fed = feedSections(harassmentCase(), caseSpeech(harassmentCase(), 'pseudonymised', 'ko', lists))
    const text = (key: string) => JSON.stringify(fed.find((one) => one.key === key)?.blocks)
    expect(text('narrative')).toContain('신청인 A는 2026년 2월 13일 회식에서 팀장 피신청인 A에게')
    expect(text('narrative')).toContain('그 뒤 피신청기관 B는 신청인 A를 다른 부서로 보냈다.')
    for (const name of ['김하늘', '박도윤', '한강문화재단']) expect(JSON.stringify(fed)).not.toContain(name)
  })

  it('writes the English summary with English labels and pseudonyms', () => {
    const fed = feedSections(harassmentCase(), caseSpeech(harassmentCase(), 'pseudonymised', 'en', lists))
    const parties = fed.find((one) => one.key === 'parties')?.blocks[0]
    expect(parties).toMatchObject({
      columns: ['Pseudonym', 'Role', 'Nature', 'Position'],
      rows: [
        ['Applicant A', 'Applicant', 'Person', '주임'],
        ['Respondent A', expect.any(String), 'Person', '팀장'],
        ['Respondent body B', expect.any(String), 'Body', ''],
      ],
    })
  })
})

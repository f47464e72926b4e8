import { describe, expect, it } from 'vitest'
import type { GateReport } from '#shared/disclosure/disclosure.ts'
import { placeOfHit } from '../../renderer/features/document/mend.ts'
import { blockersOf, closedClass, type GateState } from '../../renderer/features/gate/release-rule.ts'

const report: GateReport = {
  gate: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11',
  name: '보고.pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  pages: 1,
  readable: true,
  hits: [
    { id: 'name:김하늘', kind: 'name', value: '김하늘', page: 1, context: '김하늘은', count: 1, alias: '신청인 A' },
    { id: 'phone', kind: 'phone', value: '010-5555-0101', page: 0, context: '', count: 1, alias: null },
  ],
}
const ready: GateState = {
  report,
  checkedFor: 'anonymised',
  class: 'anonymised',
  form: 'pseudonymised',
  recipient: '시의회',
  purpose: '자료 요구',
  reasons: { 'name:김하늘': '같은 이름의 작가', phone: '대표 번호' },
}
const reasonsOf = (state: GateState) => blockersOf(state).map((blocker) => blocker.reason)

describe('what stands between a file and its release', () => {
  it('is nothing when every hit is answered for', () => {
    expect(blockersOf(ready)).toEqual([])
  })

  it.each([
    ['no check yet', { report: null, checkedFor: null }, ['check']],
    ['another class than the checked one', { checkedFor: 'internal' }, ['changed']],
    ['no recipient', { recipient: '  ' }, ['recipient']],
    ['no purpose', { purpose: '' }, ['purpose']],
    ['a document by name', { form: 'named' }, ['named']],
    ['a file that cannot be read', { report: { ...report, readable: false } }, ['unreadable']],
    ['an open hit', { reasons: { phone: '대표 번호' } }, ['hits']],
    ['a reason of two letters', { reasons: { ...ready.reasons, phone: ' 뭐? ' } }, ['hits']],
  ] as const)('is named: %s', (_name, change, expected) => {
    expect(reasonsOf({ ...ready, ...change })).toEqual(expected)
  })

  it('counts the open hits', () => {
    expect(blockersOf({ ...ready, reasons: {} })).toEqual([{ reason: 'hits', count: 2 }])
  })

  it.each(['internal', 'party'] as const)('lets names pass in the class %s, also by name and unreadable', (open) => {
    const state: GateState = { ...ready, class: open, checkedFor: open, form: 'named', reasons: {} }
    expect(blockersOf({ ...state, report: { ...report, readable: false } })).toEqual([])
  })

  it('closes anonymised and public for what is by name or cannot be read, before anything is filled in', () => {
    expect(closedClass('public', 'named', true)).toBe('named')
    expect(closedClass('public', 'pseudonymised', false)).toBe('unreadable')
    expect(closedClass('anonymised', null, true)).toBe(null)
    expect(closedClass('party', 'named', false)).toBe(null)
  })
})

describe('mending a hit', () => {
  const sections: Parameters<typeof placeOfHit>[0] = [
    { key: 'heading', blocks: [{ type: 'facts', rows: [{ label: '제목', value: '회식' }] }] },
    { key: 'opinion', blocks: [{ type: 'text', text: '홍 길동의\n말은 믿을 만하다.' }] },
  ]

  it('leads to the section where the value stands, whatever its spacing', () => {
    expect(placeOfHit(sections, { value: '홍길동' })).toBe('opinion')
    expect(placeOfHit(sections, { value: '회식' })).toBe('heading')
    expect(placeOfHit(sections, { value: '없는 말' })).toBe(null)
    expect(placeOfHit(sections, { value: ' ' })).toBe(null)
  })
})

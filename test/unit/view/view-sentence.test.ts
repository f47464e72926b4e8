import { describe, expect, it } from 'vitest'
import en from '#shared/locales/en/cases.json'
import ko from '#shared/locales/ko/cases.json'
import { viewColumns } from '#shared/view/columns.ts'
import { defaultViewNames, defaultViews } from '#shared/view/default-views.ts'
import { viewSpec, type ViewSpec } from '#shared/view/view.ts'
import { viewSentence, type CodeName, type Translate } from '#shared/view/view-sentence.ts'

const translate =
  (texts: unknown): Translate =>
  (key, pieces = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
    if (typeof found !== 'string') throw new Error(`no text ${key}`)
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const piece = pieces[name]
      if (piece === undefined) throw new Error(`no piece ${name} for ${key}`)
      return piece
    })
  }
const names: Readonly<Record<string, readonly [string, string]>> = {
  DISC: ['차별', 'Discrimination'],
  SEXH: ['성희롱', 'Sexual harassment'],
  G04: ['나이', 'Age'],
  investigation: ['조사', 'Investigation'],
  phone: ['전화', 'Telephone'],
}
const nameIn =
  (language: 0 | 1): CodeName =>
  (_, code) =>
    names[code]?.[language] ?? code
const inKorean = (spec: ViewSpec): string => viewSentence(spec, nameIn(0), translate(ko))
const inEnglish = (spec: ViewSpec): string => viewSentence(spec, nameIn(1), translate(en))

const rich = {
  ...defaultViews.all,
  noun: 'case',
  open: 'open',
  kinds: ['DISC', 'SEXH'],
  grounds: ['G04'],
  receivedFrom: '2026-01-01',
  receivedTo: '2026-06-30',
  due: 'overdue',
  sort: [{ column: 'due', descending: false }],
} as unknown as ViewSpec

describe('a view as a sentence', () => {
  it.each([
    ['open-cases', '진행 중인 사건을 기한이 빠른 순으로 봅니다.', 'Open cases; earliest due date first.'],
    [
      'overdue',
      '기한이 지난 진행 중인 사건과 상담을 기한이 빠른 순으로 봅니다.',
      'Open cases and consultations whose due date has passed; earliest due date first.',
    ],
    ['consultations', '모든 상담을 최근 접수 순으로 봅니다.', 'All consultations; latest receipt first.'],
    ['all', '모든 사건과 상담을 최근 접수 순으로 봅니다.', 'All cases and consultations; latest receipt first.'],
    [
      'legacy',
      '기존 대장에서 가져온 모든 사건과 상담을 최근 접수 순으로 봅니다.',
      'All cases and consultations brought in from a legacy register; latest receipt first.',
    ],
  ] as const)('%s', (name, korean, english) => {
    expect(inKorean(defaultViews[name])).toBe(korean)
    expect(inEnglish(defaultViews[name])).toBe(english)
  })

  it('joins conditions as each language does', () => {
    expect(inKorean(rich)).toBe(
      '2026-01-01부터 2026-06-30까지 접수되었고 유형이 ‘차별’ 또는 ‘성희롱’이고 사유가 ‘나이’이고 기한이 지난 진행 중인 사건을 기한이 빠른 순으로 봅니다.',
    )
    expect(inEnglish(rich)).toBe(
      'Open cases received from 2026-01-01 to 2026-06-30, of the kind “Discrimination” or “Sexual harassment”, on the ground “Age”, whose due date has passed; earliest due date first.',
    )
  })

  it('says what was searched for, and no order where there is none', () => {
    const spec = { ...defaultViews.all, query: ' 면접 ', sort: [] }
    expect(inKorean(spec)).toBe('‘면접’ 낱말이 들어 있는 모든 사건과 상담을 봅니다.')
    expect(inEnglish(spec)).toBe('All cases and consultations that hold “면접”.')
  })

  it('has words for every condition and column in both languages', () => {
    const each: readonly Partial<Record<keyof ViewSpec, unknown>>[] = [
      ...viewColumns.flatMap((column) => [true, false].map((descending) => ({ sort: [{ column, descending }] }))),
      ...(['overdue', 'this-week', 'running', 'none'] as const).map((due) => ({ due })),
      ...(['case', 'consultation', 'both'] as const).flatMap((noun) =>
        ['any', 'open', 'closed'].map((open) => ({ noun, open })),
      ),
      { origin: 'office' },
      { receivedFrom: '2026-01-01' },
      { receivedTo: '2026-01-01' },
      { channels: ['phone'], states: ['investigation'] },
    ]
    for (const over of each) {
      const spec = { ...defaultViews.all, ...over } as ViewSpec
      for (const say of [inKorean, inEnglish]) {
        expect(say(spec)).toMatch(/^\S.*\S\.$/u)
        expect(say({ ...spec, query: '면접' })).not.toBe(say(spec))
      }
    }
  })

  it('ships only views that could be stored', () => {
    for (const name of defaultViewNames) expect(viewSpec.safeParse(defaultViews[name]).success).toBe(true)
  })
})

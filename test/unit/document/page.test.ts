import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksText, textBlocks } from '#shared/document/block-text.ts'
import { cutPage, pageSections } from '#shared/document/page.ts'
import { defaultSections } from '#shared/document/sections.ts'
import en from '#shared/locales/en/document.json'
import ko from '#shared/locales/ko/document.json'

const same = { form: 'named', pseudonymise: (text: string) => text } as const

describe('text and blocks', () => {
  it('reads paragraphs and lists from edited text', () => {
    expect(textBlocks('첫 문단\n이어지는 줄\r\n\r\n- 하나\n- 둘\n끝')).toEqual([
      { type: 'text', text: '첫 문단\n이어지는 줄' },
      { type: 'list', items: ['하나', '둘'] },
      { type: 'text', text: '끝' },
    ])
    expect(textBlocks(' \n\n ')).toEqual([])
  })

  it('writes a table as lines that read back as a list', () => {
    const text = blocksText([
      {
        type: 'table',
        columns: ['번호', '증거'],
        rows: [
          ['증 1', '통지.pdf'],
          ['증 2', ''],
        ],
      },
    ])
    expect(text).toBe('- 번호: 증 1 · 증거: 통지.pdf\n- 번호: 증 2')
    expect(textBlocks(text)).toEqual([{ type: 'list', items: ['번호: 증 1 · 증거: 통지.pdf', '번호: 증 2'] }])
  })

  it('loses no word between edited text and the page', () => {
    const word = fc.stringMatching(/^[가-힣a-z0-9]{1,6}$/u)
    const lines = fc.array(fc.tuple(fc.constantFrom('', '- ', '  '), word).map(([mark, text]) => mark + text))
    fc.assert(
      fc.property(lines, (all) => {
        const words = (text: string) => text.match(/[가-힣a-z0-9]+/gu) ?? []
        expect(words(blocksText(textBlocks(all.join('\n'))))).toEqual(words(all.join('\n')))
      }),
    )
  })
})

describe('sections of the page', () => {
  const fed = [{ key: 'narrative' as const, blocks: [{ type: 'text' as const, text: '진술' }] }]

  it('marks what neither the case nor a person has written', () => {
    const sections = pageSections(defaultSections(), fed, same)
    expect(sections.filter((one) => !one.missing).map((one) => one.key)).toEqual(['narrative'])
  })

  it('treats a section that was edited to nothing as missing', () => {
    const emptied = defaultSections().map((one) => (one.key === 'narrative' ? { ...one, edited: '  ' } : one))
    expect(pageSections(emptied, fed, same).every((one) => one.missing)).toBe(true)
  })

  it('cuts a finished page at its own headings only', () => {
    expect(
      cutPage({
        language: 'ko',
        blocks: [
          { type: 'heading', level: 2, text: '1. 당사자' },
          { type: 'text', text: '가' },
          { type: 'heading', level: 3, text: '신청 사항 1 · 차별' },
          { type: 'heading', level: 2, text: '2. 증거 목록' },
        ],
      }).map(({ key, blocks }) => [key, blocks.length]),
    ).toEqual([
      ['parties', 3],
      ['evidence', 1],
    ])
  })

  it('has a different title for every section, in both languages', () => {
    for (const words of [ko.page, en.page]) {
      const titles = Object.entries(words).flatMap(([key, title]) => (key.startsWith('section') ? [title] : []))
      expect(new Set(titles).size).toBe(9)
    }
  })
})

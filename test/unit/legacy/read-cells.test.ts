import { dirtOf, repairText } from '#shared/legacy/dirt.ts'
import { detectDateOrder, readLegacyDate } from '#shared/legacy/legacy-date.ts'
import { chooseEncoding, detectDelimiter } from '#shared/legacy/sniff.ts'
import { hasHeader, toTable } from '#shared/legacy/table.ts'
import { addDays, civilDate, partsOf } from '#shared/time/civil-date.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('dates of a register', () => {
  it.each([
    ['2016-01-19', 'ymd', '2016-01-19'],
    ['2016-1-9', 'ymd', '2016-01-09'],
    ['2016. 1. 9.', 'ymd', '2016-01-09'],
    ['2016.01.09', 'ymd', '2016-01-09'],
    ['2016/01/09', 'ymd', '2016-01-09'],
    ['16.01.09', 'ymd', '2016-01-09'],
    ['20160109', 'ymd', '2016-01-09'],
    ['2016년 1월 9일', 'ymd', '2016-01-09'],
    ['2016년1월9일(토)', 'ymd', '2016-01-09'],
    ['2016-01-09 14:30:00', 'ymd', '2016-01-09'],
    ['2016-01-09T14:30:00Z', 'ymd', '2016-01-09'],
    ['2016. 1. 9. 오후 2:30', 'ymd', '2016-01-09'],
    ['２０１６-０１-０９', 'ymd', '2016-01-09'],
    ['1-19-16', 'mdy', '2016-01-19'],
    ['1/19/2016', 'mdy', '2016-01-19'],
    ['12/31/99', 'mdy', '1999-12-31'],
    ['19/1/2016', 'dmy', '2016-01-19'],
    ['19.01.16', 'dmy', '2016-01-19'],
    ['2016-01-19', 'mdy', '2016-01-19'],
    ['42388', 'serial', '2016-01-19'],
    ['42388.5', 'serial', '2016-01-19'],
    ['2016-02-30', 'ymd', null],
    ['13-19-16', 'mdy', null],
    ['in 2004', 'ymd', null],
    ['NA', 'ymd', null],
    ['', 'ymd', null],
  ] as const)('%s (%s) is %s', (cell, order, expected) => {
    expect(readLegacyDate(cell, order)).toBe(expected)
  })

  it('are read back from every way of writing them', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1950-01-01')!, days))
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '. '), (date, s) => {
        const { year, month, day: of } = partsOf(date)
        expect(readLegacyDate([year, month, of].join(s), 'ymd')).toBe(date)
        expect(readLegacyDate([month, of, year].join(s), 'mdy')).toBe(date)
        expect(readLegacyDate([of, month, year].join(s), 'dmy')).toBe(date)
        expect(readLegacyDate(`${year}년 ${month}월 ${of}일`, 'ymd')).toBe(date)
      }),
    )
  })

  it.each([
    [['2016-01-19', '2016-02-01', 'NA'], 'ymd'],
    [['1/2/16', '1/19/16', '12/31/2016'], 'mdy'],
    [['1/2/2016', '19/1/2016'], 'dmy'],
    [['42388', '42401'], 'serial'],
    [['apple', 'pear', '2016-01-01'], null],
    [[], null],
  ] as const)('order of %j is %s', (cells, order) => {
    expect(detectDateOrder(cells)).toBe(order)
  })
})

describe('dirt', () => {
  it.each([
    ['NA', 'not-given'],
    ['N/A', 'not-given'],
    ['Not Applicable', 'not-given'],
    ['-', 'not-given'],
    ['미상', 'not-given'],
    ['해당 없음', 'not-given'],
    ['#VALUE!', 'spreadsheet-error'],
    ['#N/A', 'spreadsheet-error'],
    ['Pending', 'pending'],
    ['Investigation OnGoing', 'pending'],
    ['조사중', 'pending'],
    ['Nana', null],
    ['No Sustained Findings', null],
    ['무고', null],
  ] as const)('%s is %s', (cell, dirt) => {
    expect(dirtOf(cell)).toBe(dirt)
  })

  it('puts right quotation marks that a conversion broke', () => {
    expect(repairText('it\u0092s \u0093so\u0094\u0085')).toEqual({
      text: 'it’s “so”…',
      characters: ['U+0092', 'U+0093', 'U+0094', 'U+0085'],
    })
    expect(repairText('a\u0000b\ud800')).toEqual({ text: 'ab\ufffd', characters: ['U+0000', 'U+D800'] })
    expect(repairText('홍길동 é 𠮷')).toEqual({ text: '홍길동 é 𠮷', characters: [] })
  })

  it('leaves text that can be stored, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const { text } = repairText(cell)
        expect(text).not.toMatch(/\p{Surrogate}/u)
        expect(text).not.toContain('\u0000')
        expect(repairText(text)).toEqual({ text, characters: [] })
      }),
    )
  })
})

describe('how a file is written', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['a;b\n"1,2,3";4\n"x\ny";5\n', ';'],
    ['번호,내용\n1,"가, 나; 다; 라"\n2,"마; 바; 사"\n', ','],
    ['one column\nonly\n', ','],
    ['', ','],
  ])('the delimiter of %j is %j', (sample, delimiter) => {
    expect(detectDelimiter(sample)).toBe(delimiter)
  })

  it('the decoding that reads best is chosen', () => {
    const candidates = [
      { encoding: 'utf-8', text: '\ufffd\ufffd\ufffd\ufffdȣ' },
      { encoding: 'latin1', text: 'Á¢¼ö¹øÈ£' },
      { encoding: 'cp949', text: '접수번호' },
    ]
    expect(chooseEncoding(candidates)?.encoding).toBe('cp949')
    expect(
      chooseEncoding([
        { encoding: 'utf-8', text: '접수번호' },
        { encoding: 'latin1', text: 'ì \u0091ì\u0088\u0098ë²\u0088í\u0098¸' },
      ])?.encoding,
    ).toBe('utf-8')
    expect(chooseEncoding([])).toBeNull()
  })

  it('a header is told from a first row', () => {
    expect(
      hasHeader([
        ['번호', '접수일'],
        ['1', '2020-01-01'],
      ]),
    ).toBe(true)
    expect(
      hasHeader([
        ['1', '2020-01-01'],
        ['2', '2020-01-02'],
      ]),
    ).toBe(false)
    expect(
      hasHeader([
        ['차별', '종결'],
        ['차별', '진행'],
      ]),
    ).toBe(false)
    expect(hasHeader([])).toBe(false)
  })

  it('columns are named, all differently, and none is lost', () => {
    expect(
      toTable([
        ['번호', '내용', ''],
        ['1', '가', '나', '다'],
      ]),
    ).toEqual({
      columns: ['#1', '#2', '#3', '#4'],
      rows: [
        ['번호', '내용', ''],
        ['1', '가', '나', '다'],
      ],
      firstRow: 1,
    })
    expect(
      toTable([
        ['번호', '내용'],
        ['1', '가', '나'],
      ]),
    ).toEqual({ columns: ['번호', '내용', '#3'], rows: [['1', '가', '나']], firstRow: 2 })
  })
})

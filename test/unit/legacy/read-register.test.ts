import { groupProblems, checkMapping, readRegister } from '#shared/legacy/read-register.ts'
import type { LegacyRegister } from '#shared/legacy/legacy-case.ts'
import { mappingSchema, type LegacyField, type Mapping } from '#shared/legacy/mapping.ts'
import { suggestMapping } from '#shared/legacy/suggest-mapping.ts'
import type { LegacyTable } from '#shared/legacy/table.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const lists = loadShippedLists()
const fieldsOf = (mapping: Mapping | null, which: 'main' | 'second') =>
  Object.fromEntries((mapping?.[which]?.columns ?? []).map((rule) => [rule.column, rule.field]))

const korean: LegacyTable = {
  columns: ['접수번호', '접수일자', '유형', '피신청기관', '제목', '내용', '차별사유', '처리결과', '비고'],
  rows: [
    ['2019-1', '2019. 1. 3.', '성희롱', '해치구청', '회식 자리', '상사가 …', '', '시정권고', '전화 민원'],
    ['2019-2', '2019. 2. 30.', '고용상 차별', 'NA', '', '채용에서 …', '나이', '각하', ''],
    ['2019-2', '', '기타', '해치도서관', '소음', '', '#REF!', '조사중', '중복?'],
    ['', '', '', '', '', '', '', '', ''],
  ],
}

const main: LegacyTable = {
  columns: ['complaint_id', 'date_received', 'classification', 'summary'],
  rows: [
    ['16-1', '2016-01-19', 'VERBAL ABUSE', 'He shouted.'],
    ['16-2', '2016-01-20', 'HARASSMENT', 'It\u0092s that.'],
    ['16-3', '2016-01-21', 'DRUGS', 'Other.'],
  ],
}
const second: LegacyTable = {
  columns: [
    'complaint_id',
    'officer_id',
    'po_race',
    'allegations_investigated',
    'investigative_findings',
    'disciplinary_findings',
  ],
  rows: [
    ['16-1', '501', 'white', 'Verbal Abuse', 'Sustained Finding', 'Training/Counseling'],
    ['16-9', '777', 'black', 'Harassment', 'Pending', 'Pending'],
    ['16-2', 'NA', 'NA', '#VALUE!', '#VALUE!', '#VALUE!'],
    ['16-1 ', '501', 'white', 'Verbal Abuse', 'Sustained Finding', 'Training/Counseling'],
    ['16-1', '502', 'NA', 'Civil Rights Complaint', 'No Sustained Findings', 'Not Applicable'],
  ],
}

describe('a Korean register in one file', () => {
  const mapping = suggestMapping([korean], lists)!
  const register = readRegister(mapping, [korean], lists)

  it('is understood by its column names', () => {
    expect(fieldsOf(mapping, 'main')).toEqual({
      접수번호: 'number',
      접수일자: 'received',
      유형: 'kind',
      피신청기관: 'body',
      제목: 'subject',
      내용: 'narrative',
      차별사유: 'ground',
      처리결과: 'disposition',
      비고: 'legacy',
    })
    expect(mapping.second).toBeNull()
    expect(mappingSchema.parse(mapping)).toEqual(mapping)
    expect(checkMapping(mapping, [korean])).toEqual({ ok: true, value: null })
  })

  it('is read row by row', () => {
    expect(
      register.cases.map(({ legacyNumber, received, kinds, subject, body }) => [
        legacyNumber,
        received,
        kinds,
        subject,
        body,
      ]),
    ).toEqual([
      ['2019-1', '2019-01-03', ['SEXH'], '회식 자리', '해치구청'],
      ['2019-2', null, ['DISC'], '고용상 차별', ''],
      ['2019-2', null, ['OTHR'], '소음', '해치도서관'],
    ])
    expect(register.cases[1]?.allegations).toMatchObject([
      { kind: 'DISC', act: null, grounds: ['G04'], disposition: 'REJ', repeatOf: null },
    ])
    expect(register.cases[0]?.legacy).toEqual({
      접수일자: '2019. 1. 3.',
      유형: '성희롱',
      처리결과: '시정권고',
      비고: '전화 민원',
    })
  })

  it('reports what was not understood, with row numbers of the file', () => {
    const report = register.problems.map(({ row, column, code, value }) => [row, column, code, value])
    expect(report).toEqual([
      [3, '접수일자', 'not-a-date', '2019. 2. 30.'],
      [3, '피신청기관', 'not-given', 'NA'],
      [4, '접수일자', 'empty', ''],
      [4, '내용', 'empty', ''],
      [4, '접수번호', 'duplicate-number', '2019-2'],
      [4, '차별사유', 'spreadsheet-error', '#REF!'],
      [4, '처리결과', 'pending', '조사중'],
    ])
  })
})

describe('cases and their allegations in two files', () => {
  // The file of allegations is chosen first: order must not matter.
  const tables = [second, main]
  const mapping = suggestMapping(tables, lists)!
  const register = readRegister(mapping, tables, lists)

  it('finds which file is which and what links them', () => {
    expect([mapping.main.file, mapping.second?.file]).toEqual([1, 0])
    expect(fieldsOf(mapping, 'main')).toEqual({
      complaint_id: 'number',
      date_received: 'received',
      classification: 'kind',
      summary: 'narrative',
    })
    expect(fieldsOf(mapping, 'second')).toEqual({
      complaint_id: 'number',
      officer_id: 'respondent',
      po_race: 'respondent-attribute',
      allegations_investigated: 'act',
      investigative_findings: 'finding',
      disciplinary_findings: 'disposition',
    })
  })

  it('links, marks repeats, and keeps the register’s words beside the codes', () => {
    const [first, other, third] = register.cases
    expect(first).toMatchObject({
      row: 2,
      legacyNumber: '16-1',
      received: '2016-01-19',
      kinds: ['PERS'],
      subject: 'VERBAL ABUSE',
      narrative: 'He shouted.',
    })
    expect(first?.allegations).toEqual([
      {
        row: 2,
        kind: 'PERS',
        act: 'PERS-VERB',
        legacyAct: 'Verbal Abuse',
        grounds: [],
        respondent: { label: '501', attributes: { po_race: 'white' } },
        finding: 'confirmed-violation',
        legacyFinding: 'Sustained Finding',
        disposition: null,
        repeatOf: null,
        legacy: { disciplinary_findings: 'Training/Counseling' },
      },
      expect.objectContaining({ row: 5, repeatOf: 0 }),
      expect.objectContaining({
        row: 6,
        kind: 'DISC',
        act: null,
        finding: 'not-established',
        legacy: { po_race: 'NA', disciplinary_findings: 'Not Applicable' },
        repeatOf: null,
      }),
    ])
    expect(other?.narrative).toBe('It’s that.')
    expect(other?.allegations).toMatchObject([
      { kind: 'DISC', act: null, legacyAct: '#VALUE!', respondent: { label: '', attributes: {} }, finding: null },
    ])
    expect(third).toMatchObject({ kinds: ['OTHR'], allegations: [] })
    expect(register.orphans).toEqual([
      {
        row: 3,
        number: '16-9',
        cells: {
          complaint_id: '16-9',
          officer_id: '777',
          po_race: 'black',
          allegations_investigated: 'Harassment',
          investigative_findings: 'Pending',
          disciplinary_findings: 'Pending',
        },
      },
    ])
  })

  it('groups the report', () => {
    const groups = groupProblems(register.problems)
    expect(groups.slice(0, 2)).toEqual([
      {
        file: 0,
        column: 'disciplinary_findings',
        code: 'not-understood',
        value: 'Training/Counseling',
        count: 2,
        rows: [2, 5],
      },
      { file: 0, column: 'po_race', code: 'not-given', value: 'NA', count: 2, rows: [4, 6] },
    ])
    expect(groups).toContainEqual({
      file: 0,
      column: 'complaint_id',
      code: 'orphan',
      value: '16-9',
      count: 1,
      rows: [3],
    })
    expect(groups).toContainEqual({
      file: 1,
      column: 'complaint_id',
      code: 'without-allegation',
      value: '16-3',
      count: 1,
      rows: [4],
    })
    expect(groups).toContainEqual({
      file: 1,
      column: 'summary',
      code: 'repaired-character',
      value: 'U+0092',
      count: 1,
      rows: [3],
    })
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(register.problems.length)
  })

  it('refuses a mapping that does not fit', () => {
    const failure = (changed: Mapping) => {
      const result = checkMapping(changed, tables)
      return result.ok ? null : result.failure.code
    }
    const without = { ...mapping.main, columns: mapping.main.columns.filter((rule) => rule.field !== 'number') }
    expect(failure({ ...mapping, main: without })).toBe('legacy-mapping')
    expect(failure({ ...mapping, main: { ...mapping.main, file: 7 } })).toBe('legacy-mapping')
    expect(failure({ ...mapping, second: mapping.main })).toBe('legacy-mapping')
    expect(failure({ ...mapping, second: { file: 0, columns: mapping.main.columns } })).toBe('legacy-mapping')
    expect(failure(mapping)).toBeNull()
  })

  it('has nothing to suggest where no column can be the number', () => {
    expect(suggestMapping([{ columns: ['말'], rows: [['같은'], ['같은']] }], lists)).toBeNull()
    expect(suggestMapping([], lists)).toBeNull()
  })
})

describe('whatever the register', () => {
  const dirty = fc.constantFrom('', 'NA', '#VALUE!', 'Pending', ' 성희롱 ', 'Verbal Abuse', '나이', '2016-01-19', '1/19/16', '홍길동', 'It\u0092s', '\u0000x', 'x'.repeat(600)) // prettier-ignore
  const cell = fc.oneof(
    { weight: 3, arbitrary: dirty },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  const mainFields: readonly LegacyField[] = [
    'received',
    'kind',
    'body',
    'subject',
    'narrative',
    'state',
    'act',
    'ground',
    'finding',
    'legacy',
  ]
  const secondFields: readonly LegacyField[] = [
    'act',
    'ground',
    'respondent',
    'respondent-attribute',
    'finding',
    'disposition',
    'legacy',
  ]
  const number = fc.constantFrom('16-1', '16-2', ' 16-1', '16-3', '홍-1', 'a-1', 'A-1', '')

  const file = (fields: readonly LegacyField[], prefix: string) =>
    fc.array(fc.constantFrom(...fields), { minLength: 1, maxLength: 6 }).chain((chosen) =>
      fc
        .array(fc.tuple(number, fc.array(cell, { minLength: 0, maxLength: chosen.length + 1 })), { maxLength: 8 })
        .map((rows) => ({
          rules: [
            { column: 'number', field: 'number' as const, dateOrder: null, values: [] },
            ...chosen.map((field, index) => ({
              column: `${prefix}${index}`,
              field,
              dateOrder: field === 'received' ? ('ymd' as const) : null,
              values: [
                { value: '성희롱', code: 'SEXH' },
                { value: '나이', code: 'G04' },
                { value: 'Verbal Abuse', code: 'PERS-VERB' },
              ],
            })),
          ],
          table: {
            columns: ['number', ...chosen.map((_, index) => `${prefix}${index}`)],
            rows: rows.map(([id, cells]) => [id, ...cells]),
          },
        })),
    )
  const registers: fc.Arbitrary<{ tables: LegacyTable[]; mapping: Mapping }> = fc
    .tuple(file(mainFields, 'm'), file(secondFields, 's'))
    .map(([one, two]) => ({
      tables: [one.table, two.table],
      mapping: { main: { file: 0, columns: one.rules }, second: { file: 1, columns: two.rules } },
    }))

  /** Everything that the record of each row holds, as text. */
  const heldByRow = (register: LegacyRegister) => {
    const mainRows = new Map<number, string[]>()
    const secondRows = new Map<number, string[]>()
    for (const one of register.cases) {
      const own = one.allegations.filter((allegation) => allegation.row === one.row)
      mainRows.set(one.row, [
        one.legacyNumber,
        one.received ?? '',
        one.subject,
        ...one.narrative.split('\n\n'),
        one.narrative,
        one.body,
        ...Object.values(one.legacy),
        ...own.map((allegation) => allegation.legacyAct),
      ])
      for (const allegation of one.allegations)
        secondRows.set(allegation.row, [
          ...(secondRows.get(allegation.row) ?? []),
          one.legacyNumber,
          allegation.legacyAct,
          allegation.legacyFinding,
          allegation.respondent.label,
          ...Object.values(allegation.respondent.attributes),
          ...Object.values(allegation.legacy),
        ])
    }
    for (const orphan of register.orphans) secondRows.set(orphan.row, Object.values(orphan.cells))
    return [mainRows, secondRows] as const
  }
  /** What storing does to text: marks that a conversion broke are put right, NUL and half characters go. */
  const stored = (text: string) =>
    text
      .replace(/\u0092/g, '’')
      .replaceAll('\u0000', '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
      .trim()

  it('no cell is lost', () => {
    fc.assert(
      fc.property(registers, ({ tables, mapping }) => {
        const held = heldByRow(readRegister(mapping, tables, lists))
        tables.forEach((table, index) =>
          table.rows.forEach((row, at) => {
            for (const raw of row) {
              const text = stored(raw)
              if (text === '' || /[\u0080-\u009f]/.test(text)) continue
              expect(held[index]?.get(at + 2)).toContain(text)
            }
          }),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('every row is a case, an allegation or an orphan', () => {
    fc.assert(
      fc.property(registers, ({ tables, mapping }) => {
        const register = readRegister(mapping, tables, lists)
        const filled = (table: LegacyTable) => table.rows.filter((row) => row.some((raw) => stored(raw) !== '')).length
        expect(register.cases.length).toBe(filled(tables[0]!))
        const fromSecond =
          register.cases.flatMap((one) => one.allegations).length -
          register.cases.filter((one) => one.allegations[0]?.row === one.row && isOwn(mapping, tables[0]!, one.row))
            .length
        expect(fromSecond + register.orphans.length).toBe(filled(tables[1]!))
      }),
    )
  })
  const isOwn = (mapping: Mapping, table: LegacyTable, row: number) =>
    (table.rows[row - 2] ?? []).some((raw, index) => {
      const field = mapping.main.columns.find((rule) => rule.column === table.columns[index])?.field
      return stored(raw) !== '' && (field === 'act' || field === 'ground' || field === 'finding')
    })

  it('the order of rows changes nothing in what belongs together', () => {
    const distinct = registers.filter(({ tables }) => {
      const numbers = tables[0]!.rows.map((row) => (row[0] ?? '').trim().toLowerCase())
      return new Set(numbers).size === numbers.length
    })
    const shape = (register: LegacyRegister) =>
      register.cases
        .map((one) => ({
          ...one,
          row: 0,
          allegations: one.allegations
            .map((allegation) => JSON.stringify({ ...allegation, row: 0, repeatOf: null }))
            .toSorted(),
          repeats: one.allegations.filter((allegation) => allegation.repeatOf !== null).length,
        }))
        .toSorted((a, b) => (a.legacyNumber < b.legacyNumber ? -1 : 1))
    fc.assert(
      fc.property(distinct, ({ tables, mapping }) => {
        const turned = tables.map((table) => ({ ...table, rows: table.rows.toReversed() }))
        expect(shape(readRegister(mapping, turned, lists))).toEqual(shape(readRegister(mapping, tables, lists)))
      }),
    )
  })
})

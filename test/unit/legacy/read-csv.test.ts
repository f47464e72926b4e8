import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { csvLimits, readCsv, readCsvBytes } from '../../../electron/vault/legacy/read-csv.ts'

const room = mkdtempSync(join(tmpdir(), 'haechi-csv-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

const read = async (bytes: Buffer | string, limits = csvLimits) => {
  const result = await readCsvBytes(Buffer.from(bytes as string), limits)
  return result.ok ? result.value : result.failure
}
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** As different programs write them: [name, encoder, what is found]. */
const writers: readonly (readonly [string, (text: string) => Buffer, string])[] = [
  ['UTF-8', (text) => Buffer.from(text), 'UTF-8'],
  ['UTF-8 with mark', (text) => Buffer.from(`\uFEFF${text}`), 'UTF-8'],
  [
    'UTF-16LE with mark',
    (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    'UTF-16LE',
  ],
  [
    'UTF-16BE with mark',
    (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'UTF-16BE')]),
    'UTF-16BE',
  ],
  ['UTF-16LE', (text) => Buffer.from(text, 'utf16le'), 'UTF-16LE'],
  ['UTF-16BE', (text) => iconv.encode(text, 'UTF-16BE', { addBOM: false }), 'UTF-16BE'],
  ['EUC-KR', (text) => iconv.encode(text, 'EUC-KR'), 'CP949'],
]

const words =
  '접수번호 신청인 피신청인 차별 성희롱 직장내괴롭힘 처리결과 각하 기각 시정권고 똠방각하 펲시 A-17 2024.03.15 가,나 "인용" 줄\n바꿈 a;b 탭\t끝 '
const cell = fc
  .array(fc.constantFrom(...words.split(' '), ' ', ',', '"', '\n', '\r\n', ';', '|'), { maxLength: 5 })
  .map((all) => all.join(''))
const sheet = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }))

describe('a register in CSV', () => {
  it.each(writers)(
    'written in %s reads back equal, quotes, line ends and Korean included',
    async (_, encode, encoding) => {
      const header = ['번호', '내용', '비고', '결과', '담당', '일자']
      await fc.assert(
        fc.asyncProperty(sheet, fc.constantFrom('\n', '\r\n'), async (rows, end) => {
          const names = header.slice(0, rows[0]?.length)
          const text = [names, ...rows].map((row) => row.map(quote).join(',')).join(end)
          const bytes = encode(text)
          const result = await readCsvBytes(bytes)
          if (!result.ok) throw new Error(result.failure.code)
          const found = result.value
          expect([found.encoding, found.delimiter, found.columns, found.ragged]).toEqual([encoding, ',', names, []])
          expect(found.rows).toEqual(rows)
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each([',', ';', '\t', '|'] as const)('is cut at its own delimiter %j', async (delimiter) => {
    const lines = [
      ['번호', '내용', '결과'],
      ['1', '가, 나; 다', '기각'],
      ['2', 'x | y', '인용'],
      ['3', '', '각하'],
    ]
    const found = await read(lines.map((row) => row.map(quote).join(delimiter)).join('\n'))
    expect(found).toMatchObject({ delimiter, columns: lines[0], rows: lines.slice(1) })
  })

  it('takes the hint that Excel writes', async () => {
    expect(await read('sep=;\r\n번호;내용\r\n1;가,나\r\n')).toMatchObject({
      delimiter: ';',
      columns: ['번호', '내용'],
      rows: [['1', '가,나']],
    })
  })

  it('keeps and reports rows of another length', async () => {
    const found = await read('no,text\n1,a\n2\n\n3,b,c\n4,d\n')
    expect(found).toMatchObject({
      columns: ['no', 'text', '#3'],
      rows: [['1', 'a'], ['2'], ['3', 'b', 'c'], ['4', 'd']],
      ragged: [
        { row: 3, cells: 1 },
        { row: 4, cells: 3 },
      ],
    })
  })

  it('keeps a quotation mark inside a cell, and says where one is never closed', async () => {
    expect(await read('no,size\n1,5" pipe\n2,x\n')).toMatchObject({
      rows: [
        ['1', '5" pipe'],
        ['2', 'x'],
      ],
    })
    expect(await read('no,text\n1,a\n2,"never closed\n3,b\n')).toEqual({ code: 'legacy-quote', details: { row: 3 } })
  })

  it('reads Western text of Windows', async () => {
    const text = 'no,nom,ville\n1,Élodie Besançon,Orléans\n2,"Müller, Jürgen",Köln\n3,Zoë – né à Sète,Besançon\n'
    const found = await read(iconv.encode(text, 'windows-1252'))
    expect(found).toMatchObject({
      encoding: 'windows-1252',
      rows: [
        ['1', 'Élodie Besançon', 'Orléans'],
        ['2', 'Müller, Jürgen', 'Köln'],
        ['3', 'Zoë – né à Sète', 'Besançon'],
      ],
    })
  })

  it.each([
    ['Shift_JIS', 'no,text\n1,申立人は東京都に住んでいます。差別を受けました。\n2,委員会は調査を開始した。\n'],
    ['windows-1251', 'no,text\n1,Заявитель жалуется на дискриминацию\n2,Комиссия начала расследование дела\n'],
  ])('reads %s', async (encoding, text) => {
    const found = await read(iconv.encode(text, encoding))
    expect(found).toMatchObject({
      encoding,
      rows: text
        .split('\n')
        .slice(1, 3)
        .map((line) => line.split(',')),
    })
  })

  it('refuses what holds no rows, and what is no text', async () => {
    expect(await read('')).toEqual({ code: 'legacy-empty' })
    expect(await read('번호,내용\n')).toEqual({ code: 'legacy-empty' })
    expect(await read('\n\n')).toEqual({ code: 'legacy-empty' })
    const zip = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)),
    ])
    expect(await read(zip)).toEqual({ code: 'legacy-encoding' })
  })

  it('keeps its limits', async () => {
    const limits = { ...csvLimits, bytes: 4000, rows: 20, columns: 5, cell: 50, cells: 60 }
    const code = async (text: string) => {
      const found = await read(text, limits)
      return 'code' in found ? found.code : 'ok'
    }
    expect(await code('a,b\n'.repeat(20))).toBe('ok')
    expect(await code('a,b\n'.repeat(21))).toBe('file-too-large')
    expect(await code('a,b,c,d,e\n1,2,3,4,5\n')).toBe('ok')
    expect(await code('a,b\n1,2,3,4,5,6\n')).toBe('legacy-columns')
    expect(await code(`a,b\n1,${'x'.repeat(51)}\n`)).toBe('file-too-large')
    expect(await code('a,b,c,d\n'.repeat(16))).toBe('file-too-large')
    expect(await code(`a,b\n1,"${'x'.repeat(3000)}`)).toBe('legacy-quote')
    expect(await code('a'.repeat(4001))).toBe('file-too-large')
  })

  it('is read from a file', async () => {
    const path = join(room, 'register.csv')
    await writeFile(path, iconv.encode('접수번호,신청인\n24-001,홍길동\n', 'EUC-KR'))
    const found = await readCsv(path)
    expect(found.ok && found.value).toMatchObject({
      encoding: 'CP949',
      columns: ['접수번호', '신청인'],
      rows: [['24-001', '홍길동']],
    })
    expect(await readCsv(path, { ...csvLimits, bytes: 10 })).toEqual({
      ok: false,
      failure: { code: 'file-too-large', details: { bytes: 10 } },
    })
    expect(await readCsv(room)).toEqual({ ok: false, failure: { code: 'file-name' } })
    expect(await readCsv(join(room, 'none'))).toEqual({ ok: false, failure: { code: 'file-missing' } })
  })

  const register = join(process.env['HAECHI_DATA'] ?? 'no-data', 'philadelphia-complaints')
  it.runIf(existsSync(register))('reads the Philadelphia register whole', async () => {
    const complaints = await readCsv(join(register, 'complaints.csv'))
    const findings = await readCsv(join(register, 'findings.csv'))
    if (!complaints.ok || !findings.ok) throw new Error('not read')
    expect(complaints.value.rows).toHaveLength(3388)
    expect(findings.value.rows).toHaveLength(8839)
    expect(complaints.value.columns[0]).toBe('complaint_id')
    expect([...complaints.value.ragged, ...findings.value.ragged]).toEqual([])
  })
})

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pdfText } from '../../../electron/vault/documents/pdf-text.ts'
import { built } from '../../built.ts'

const pdfjs = join(import.meta.dirname, '../../../node_modules/pdfjs-dist')
const folders = { cmaps: join(pdfjs, 'cmaps'), standardFonts: join(pdfjs, 'standard_fonts') }

const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
const streamOf = (entries: string, content: string): string => {
  const bytes = Buffer.from(content)
  return `<< ${entries} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

/** A PDF of hand-written objects (ISO 32000-1 section 7.5): number → object, 1 being the catalog. */
const pdf = (objects: Readonly<Record<number, string>>, trailer = ''): Buffer => {
  let body = '%PDF-1.7\n'
  const numbers = Object.keys(objects).map(Number)
  const offsets = new Map<number, number>()
  for (const number of numbers) {
    offsets.set(number, body.length)
    body += `${number} 0 obj\n${objects[number] ?? ''}\nendobj\n`
  }
  const size = Math.max(...numbers) + 1
  const rows = Array.from({ length: size }, (_, n) =>
    offsets.has(n) ? `${String(offsets.get(n)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  )
  return Buffer.from(
    `${body}xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const page = (contents: number, more = '', font = '/F 3 0 R'): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents ${contents} 0 R /Resources << /Font << ${font} >> >> ${more} >>`
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const words = (text: string): string => streamOf('', `BT /F 12 Tf 20 300 Td (${text}) Tj 0 -20 Td (second line) Tj ET`)

const simple = (contents: string, catalog = '', more: Readonly<Record<number, string>> = {}, trailer = ''): Buffer =>
  pdf(
    {
      1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      2: '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      3: helvetica,
      4: page(5),
      5: contents,
      ...more,
    },
    trailer,
  )

const read = async (bytes: Uint8Array, where: typeof folders | undefined = folders) => {
  const result = await pdfText(bytes, where)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

describe('the words of a finished PDF', () => {
  it('are those of each page, by line', async () => {
    const bytes = pdf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>',
      3: helvetica,
      4: page(5),
      5: words('Applicant A'),
      6: page(7),
      7: words('Page two'),
    })
    const copy = Buffer.from(bytes)
    expect((await read(bytes)).pages).toEqual(['Applicant A\nsecond line', 'Page two\nsecond line'])
    expect(bytes.equals(copy)).toBe(true)
  })

  it('hold invisible text, and text that lies outside the page', async () => {
    const contents = 'BT /F 12 Tf 3 Tr 20 300 Td (Invisible Hong) Tj 0 Tr 900 0 Td (Outside Kim) Tj ET'
    const found = await read(simple(streamOf('', contents)))
    expect(found.pages).toEqual(['Invisible Hong'])
    expect(found.hidden.filter((one) => one.place === 'drawn')).toEqual([
      { place: 'drawn', page: 1, text: 'Outside Kim' },
    ])
  })

  it('hold Korean in fonts that name a character map, where the maps are given; else the file is refused', async () => {
    const hex = Buffer.from('홍길동', 'utf16le').swap16().toString('hex')
    const bytes = simple(streamOf('', `BT /F 12 Tf 20 300 Td <${hex}> Tj ET`), '', {
      3: '<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UTF16-H /DescendantFonts [8 0 R] >>',
      8: '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /FontDescriptor 9 0 R >>',
      9: '<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    })
    expect((await read(bytes)).pages).toEqual(['홍길동'])
    expect(await pdfText(bytes)).toEqual({ ok: false, failure: { code: 'gate-unreadable' } })
  })

  it('tell how many signs say nothing of what they are', async () => {
    const contents = streamOf('', 'BT /F 12 Tf 20 300 Td <000100020003> Tj ET')
    const bytes = simple(contents, '', {
      3: '<< /Type /Font /Subtype /Type0 /BaseFont /Secret /Encoding /Identity-H /DescendantFonts [8 0 R] >>',
      8: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Secret /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R >>',
      9: '<< /Type /FontDescriptor /FontName /Secret /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    })
    expect((await read(bytes)).unread).toBe(3)
    expect((await read(simple(words('Applicant A')))).unread).toBe(0)
  })

  it('hold what no page shows, each with its place', async () => {
    const xmp =
      '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>&#xD64D;&#xAE38;&#xB3D9;</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    const bytes = simple(
      words('Nothing here'),
      '/Metadata 10 0 R /Outlines 11 0 R /Names << /EmbeddedFiles << /Names [(f) 13 0 R] >> >> /AcroForm << /Fields [16 0 R] >> /StructTreeRoot 17 0 R /MarkInfo << /Marked true >> /OCProperties << /OCGs [19 0 R] /D << /Order [19 0 R] >> >> /PageLabels << /Nums [0 << /P (Kimlabel-) /S /D >>] >> /OpenAction << /S /JavaScript /JS (var who = "Leescript") >>',
      {
        4: page(5, '/Annots [15 0 R 16 0 R 20 0 R] /StructParents 0'),
        6: `<< /Title ${utf16('조사 결과 홍길동')} /Author (Officer Park) /Producer (Haechi) /Subject (about Choi) /Keywords (Jung, Kang) /Custom (Yoon) >>`,
        10: streamOf('/Type /Metadata /Subtype /XML', xmp),
        11: '<< /Type /Outlines /First 12 0 R /Last 12 0 R /Count 1 >>',
        12: `<< /Title ${utf16('신청인 임꺽정')} /Parent 11 0 R /Dest [4 0 R /Fit] >>`,
        13: `<< /Type /Filespec /F (shin.txt) /UF ${utf16('신문고.txt')} /EF << /F 14 0 R >> >>`,
        14: streamOf('/Type /EmbeddedFile', '첨부 속의 장길산'),
        15: `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${utf16('메모: 이몽룡')} /T (Writer Seo) >>`,
        16: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (fieldname) /V ${utf16('성춘향')} /Rect [50 50 150 70] /P 4 0 R >>`,
        17: '<< /Type /StructTreeRoot /K 18 0 R /ParentTree << /Nums [0 [18 0 R]] >> >>',
        18: `<< /Type /StructElem /S /Figure /P 17 0 R /Pg 4 0 R /K 0 /Alt ${utf16('변학도의 사진')} >>`,
        19: '<< /Type /OCG /Name (Layer Hwang) >>',
        20: '<< /Type /Annot /Subtype /Link /Rect [60 60 90 90] /A << /S /URI /URI (https://example.org/?who=oh-dalsu) >> >>',
      },
      '/Info 6 0 R',
    )
    const found = await read(bytes)
    expect(found.pages).toEqual(['Nothing here\nsecond line'])
    expect(found.hidden.some((one) => one.place === 'drawn')).toBe(false)
    const of = (place: string): string =>
      found.hidden
        .filter((one) => one.place === place)
        .map((one) => one.text)
        .join(' | ')
    for (const text of ['조사 결과 홍길동', 'Officer Park', 'Haechi', 'about Choi', 'Jung, Kang', 'Yoon'])
      expect(of('info')).toContain(text)
    expect(of('xmp')).toContain('홍길동')
    expect(of('outline')).toBe('신청인 임꺽정')
    expect(of('attachment')).toContain('신문고.txt')
    expect(of('attachment')).toContain('첨부 속의 장길산')
    for (const text of ['메모: 이몽룡', 'Writer Seo', 'who=oh-dalsu', '성춘향'])
      expect(of('annotation')).toContain(text)
    expect(of('field')).toContain('성춘향')
    expect(of('alternative')).toBe('변학도의 사진')
    expect(of('layer')).toContain('Layer Hwang')
    expect(of('label')).toContain('Kimlabel-1')
    expect(of('script')).toContain('Leescript')
    expect(found.hidden.find((one) => one.place === 'annotation')?.page).toBe(1)
    for (const one of found.hidden) expect(found.metadata).toContain(one.text)
  })

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['no PDF', Buffer.from('no PDF at all '.repeat(100))],
    ['a PDF that is cut', simple(words('x')).subarray(0, 120)],
    [
      'a PDF that is encrypted',
      simple(
        words('x'),
        '',
        {},
        '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (00000000000000000000000000000000) /U (00000000000000000000000000000000) >> /ID [(a) (a)]',
      ),
    ],
  ])('are not looked for in %s', async (_, bytes) => {
    expect(await pdfText(bytes, folders)).toEqual({ ok: false, failure: { code: 'gate-unreadable' } })
  })
})

describe('the reader as it ships', () => {
  it('works from one CommonJS file, without a script of its own beside it', async () => {
    const script = await built('electron/vault/documents/pdf-text.ts')
    const bytes = simple(words('Applicant A')).toString('base64')
    const program = `require(${JSON.stringify(script)}).pdfText(Buffer.from(${JSON.stringify(bytes)}, 'base64')).then((read) => process.stdout.write(JSON.stringify(read.value.pages)))`
    const run = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', cwd: tmpdir() })
    expect([run.stdout, run.stderr]).toEqual([JSON.stringify(['Applicant A\nsecond line']), ''])
  }, 60_000)
})

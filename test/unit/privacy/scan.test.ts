import { hasBusinessCheckDigit, hasResidentCheckDigit } from '#shared/privacy/find-numbers.ts'
import type { KnownIdentity } from '#shared/privacy/identity.ts'
import { scan } from '#shared/privacy/scan.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const applicant: KnownIdentity = {
  partyId: 'applicant',
  nature: 'person',
  names: ['홍길동', 'Hong Gil-dong'],
  phones: ['010-9876-5432'],
  emails: ['gildong@example.kr'],
  addresses: ['서울특별시 마포구 월드컵로 240, 103동 1502호'],
  births: ['1980-03-07'],
  numbers: ['AB-1234-77'],
  employers: ['(주)해치물산'],
}
const known: readonly KnownIdentity[] = [
  applicant,
  { partyId: 'short', nature: 'person', names: ['이상'] },
  { partyId: 'english', nature: 'person', names: ['Mary Ann Lee'] },
  { partyId: 'body', nature: 'body', names: ['사회복지법인 푸른들 늘봄센터'] },
]
const brief = (text: string, whom = known) => scan(text, whom).map((hit) => `${hit.kind} ${hit.value}`)

describe('names of the case', () => {
  it.each([
    ['홍길동은', ['name 홍길동']],
    ['홍 길 동', ['name 홍 길 동']],
    ['홍길\n동이', ['name 홍길\n동']],
    ['홍길동'.normalize('NFD'), [`name ${'홍길동'.normalize('NFD')}`]],
    ['피신청인홍길동측', ['name 홍길동']],
    ['길동이가 말했다', ['given-name 길동']],
    ['길동 씨', ['given-name 길동']],
    ['홍 과장은', ['surname-title 홍 과장']],
    ['홍팀장님께서', ['surname-title 홍팀장']],
    ['홍 모 씨', ['surname-title 홍 모 씨']],
    ['HONG  GILDONG', ['name HONG  GILDONG']],
    ['Gil dong Hong', ['name Gil dong Hong']],
    ['Hong Gil-\ndong', ['name Hong Gil-\ndong']],
    ['ＨＯＮＧ Gildong', ['name ＨＯＮＧ Gildong']],
    ['Mr. Hong', ['name-part Hong']],
    ['이상은 왔다', ['name 이상']],
    ['이상하다', ['name 이상']],
    ['mary ann lee', ['name mary ann lee']],
    ['Lee, Mary Ann', ['name Lee, Mary Ann']],
    ['mary said', ['name-part mary']],
    ['Ann said', ['name-part Ann']],
    ['해치물산에 다닌다', ['organisation 해치물산']],
    ['주식회사 해치 물산', ['organisation 해치 물산']],
    ['푸른들 늘봄센터', ['organisation 푸른들 늘봄센터']],
    ['늘봄센터에서', ['organisation 늘봄센터']],
  ])('%j gives %j', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  it.each([
    '신청인 A는 피신청인 B를 보았다.',
    '산길동네',
    '이 상황에서',
    '홍보 과장',
    '홍수 때',
    'an lee-way in a canned speech',
    'the leeward side; annual report',
    '홍○○ 씨',
    '홍길○',
  ])('%j gives nothing', (text) => {
    expect(brief(text)).toEqual([])
  })

  it('reports a name inside a word under the whole word, so that waving the word through leaves the name', () => {
    const hits = scan('이상하다. 이상은 왔다.', known)
    expect(hits.map(({ id, strength }) => [id, strength])).toEqual([
      ['name:이상하다', 'weak'],
      ['name:이상', 'certain'],
    ])
  })

  it('says whose name it is, counts it, and gives its first place', () => {
    const hits = scan(
      [
        { page: 0, text: 'Author: Hong Gil-dong' },
        { page: 1, text: '신청인 홍길동은 …' },
        { page: 2, text: '홍 길동, 홍길동' },
      ],
      known,
    )
    expect(hits).toEqual([
      {
        id: 'name:honggildong',
        kind: 'name',
        value: 'Hong Gil-dong',
        page: 0,
        start: 8,
        end: 21,
        partyId: 'applicant',
        strength: 'certain',
        count: 1,
      },
      {
        id: 'name:홍길동',
        kind: 'name',
        value: '홍길동',
        page: 1,
        start: 4,
        end: 7,
        partyId: 'applicant',
        strength: 'certain',
        count: 3,
      },
    ])
  })

  it('finds what runs over the end of a page', () => {
    const hits = scan(
      [
        { page: 1, text: '신청인 홍길' },
        { page: 2, text: '동은 010-9876-' },
        { page: 3, text: '5432' },
      ],
      known,
    )
    expect(hits.map(({ id, page, start, end }) => [id, page, start, end])).toEqual([
      ['name:홍길동', 1, 4, 6],
      ['phone:01098765432', 2, 3, 12],
    ])
  })
})

describe('numbers and places, by form alone', () => {
  it.each([
    ['연락처 010-1234-5678', 'phone 010-1234-5678'],
    ['연락처 ０１０－１２３４－５６７８', 'phone ０１０－１２３４－５６７８'],
    ['010 1234\n5678로', 'phone 010 1234\n5678'],
    ['010.123.4567', 'phone 010.123.4567'],
    ['01012345678', 'phone 01012345678'],
    ['+82-10-1234-5678', 'phone +82-10-1234-5678'],
    ['+82 (0)10 1234 5678', 'phone +82 (0)10 1234 5678'],
    ['0 1 0 - 1 2 3 4 - 5 6 7 8', 'phone 0 1 0 - 1 2 3 4 - 5 6 7 8'],
    ['공일공 일이삼사 오육칠팔', 'phone 공일공 일이삼사 오육칠팔'],
    ['02-123-4567', 'phone 02-123-4567'],
    ['(031) 123-4567', 'phone 031) 123-4567'],
    ['(215) 555-0147', 'phone (215) 555-0147'],
    ['800101-1234567', 'resident-number 800101-1234567'],
    ['800101 – 1234567', 'resident-number 800101 – 1234567'],
    ['8001011234567', 'resident-number 8001011234567'],
    ['800101-1******', 'resident-number 800101-1******'],
    ['800101-5234567', 'foreigner-number 800101-5234567'],
    ['여권 M12345678', 'passport M12345678'],
    ['여권 m123a4567', 'passport m123a4567'],
    ['면허 11-22-333333-44', 'driver-licence 11-22-333333-44'],
    ['사업자 123-45-67890', 'business-number 123-45-67890'],
    ['계좌 110-234-567890', 'account 110-234-567890'],
    ['신한은행 110234567890', 'account 110234567890'],
    ['gildong.h@mail.example.co.kr로', 'e-mail gildong.h@mail.example.co.kr'],
    ['someone@\nexample.com', 'e-mail someone@\nexample.com'],
    ['someone (at) example.com', 'e-mail someone (at) example.com'],
    ['서울 중구 세종대로 110에서', 'address 중구 세종대로 110'],
    ['성암로 15길 34-5', 'address 성암로 15길 34-5'],
    ['올림픽로35길 12', 'address 올림픽로35길 12'],
    ['역삼동 123-4번지', 'address 역삼동 123-4번지'],
    ['마포구 상암동 1605', 'address 마포구 상암동 1605'],
    ['101동 1203호', 'address 101동 1203호'],
    ['한빛아파트 305호', 'address 아파트 305호'],
    ['12 Teheran-ro', 'address 12 Teheran-ro'],
    ['1200 Market Street', 'address 1200 Market Street'],
    ['12가 3456', 'plate 12가 3456'],
    ['서울 12가3456', 'plate 서울 12가3456'],
    ['생년월일: 1980. 3. 7.', 'birth 1980. 3. 7'],
    ['80. 3. 7.생', 'birth 80. 3. 7.생'],
    ['1980년생', 'birth 1980년생'],
    ['born on 7 March 1980', 'birth 7 March 1980'],
    ['2023가합12345', 'case-number 2023가합12345'],
    ['2024도1234', 'case-number 2024도1234'],
    ['23진정0123456', 'case-number 23진정0123456'],
    ['2026-차별-7QK4-M', 'case-number 2026-차별-7QK4-M'],
    ['https://example.com/a?b=1.', 'url https://example.com/a?b=1'],
    ['www.example.kr에', 'url www.example.kr'],
  ])('%j gives %j', (text, expected) => {
    expect(brief(text, [])).toEqual([expected])
  })

  it.each([
    '2024년 3월 5일 오후 2시 30분',
    '2024. 3. 5. 10:30부터 2024-03-06까지',
    '앞으로 12일, 참고로 3명, 버스로 20분',
    '제12호 서식, 별표 3, 제32조 제1항 제5호',
    '활동 3건, 행동 1회',
    '2024년 생산량 1,234,567원',
    '5 officers walked down the street',
    'SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '서울 12개 구, 3가지',
    '문서 1/12 · 2026-07-30',
    '5678¹ 010',
    '① 010호실',
  ])('%j gives nothing', (text) => {
    expect(brief(text, [])).toEqual([])
  })

  it('is surer of a number with the right check digit', () => {
    // Check digits worked out by hand: 800101-123456: 8·2+0+0+1·5+0+1·7+1·8+2·9+3·2+4·3+5·4+6·5 = 122; 122 mod 11 = 1; 11−1 = 10 → 0.
    expect(hasResidentCheckDigit('8001011234560')).toBe(true)
    expect(hasResidentCheckDigit('8001011234567')).toBe(false)
    // 123-45-6789: 1+6+21+4+15+42+7+24+45 = 165, and ⌊9·5/10⌋ = 4: 169 → 1.
    expect(hasBusinessCheckDigit('1234567891')).toBe(true)
    expect(hasBusinessCheckDigit('1234567890')).toBe(false)
    expect(scan('800101-1234560', [])[0]?.strength).toBe('certain')
    expect(scan('800101-1234567', [])[0]?.strength).toBe('likely')
  })
})

describe('values that the case knows', () => {
  it.each([
    ['+82 10 9876 5432', 'phone:01098765432'],
    ['9/8/7/6', null],
    ['월드컵로 240', 'address:월드컵로240'],
    ['월드컵로\n240', 'address:월드컵로240'],
    ['103동1502호', 'address:103동1502호'],
    ['1980년 3월 7일', 'birth:19800307'],
    ['80.03.07', 'birth:19800307'],
    ['800307', 'birth:19800307'],
    ['ab 1234 77', 'number:ab123477'],
    ['AB1234771', null],
    ['gildong @example.kr', 'e-mail:gildongexamplekr'],
  ])('%j gives %s of the applicant', (text, id) => {
    const hits = scan(text, [{ ...applicant, names: [] }])
    expect(hits.map((hit) => [hit.id, hit.partyId])).toEqual(id === null ? [] : [[id, 'applicant']])
  })

  it('lets the document’s own number and the office’s own values stand, and no others', () => {
    const text = '2026-차별-7QK4-M (구 16-0001), 문의 02-2133-6378, 관련 2025-차별-AAAA-2'
    expect(
      scan(text, [], { own: ['2026-차별-7QK4-M', '02-2133-6378'], caseNumbers: ['16-0001'] }).map((hit) => hit.id),
    ).toEqual(['case-number:160001', 'case-number:2025차별aaaa2'])
  })
})

describe('whatever is planted', () => {
  const separator = fc.constantFrom(
    '',
    '-',
    ' ',
    '.',
    '·',
    '/',
    '\n',
    ' - ',
    '–',
    '_',
    ', ',
    '\u00a0',
    '\u200b',
    ')',
    '・',
  )
  const group = (size: number) =>
    fc
      .array(fc.constantFrom(...'0123456789'.match(/./g)!), { minLength: size, maxLength: size })
      .map((digits) => digits.join(''))
  const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  const setAs = fc.constantFrom((text: string) => text, wide)
  const around = fc.constantFrom(
    ['연락처: ', '입니다'],
    ['(', ')'],
    ['\n', '\n'],
    ['피해자는 ', '로 전화함.'],
    ['call ', ' now'],
  ) as fc.Arbitrary<[string, string]>
  const covers = (text: string, planted: string, hits: ReturnType<typeof scan>) => {
    const at = text.indexOf(planted)
    return hits.some((hit) => hit.start <= at && at + planted.length <= hit.end)
  }

  it('finds every mobile number in every setting', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('010', '011', '+82 10', '+82-10'),
        group(4),
        group(4),
        separator,
        separator,
        setAs,
        around,
        (head, a, b, s, t, wider, [before, after]) => {
          const planted = wider(`${head}${s}${a}${t}${b}`)
          const text = before + planted + after
          expect(covers(text, planted, scan(text, []))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('finds every resident registration number in every setting', () => {
    const birthday = fc.tuple(group(2), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    fc.assert(
      fc.property(
        birthday,
        group(7),
        separator,
        setAs,
        around,
        ([year, month, day], tail, s, wider, [before, after]) => {
          const two = (value: number) => String(value).padStart(2, '0')
          const planted = wider(`${year}${two(month)}${two(day)}${s}${tail}`)
          const text = before + planted + after
          expect(covers(text, planted, scan(text, []))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('finds every known number, whatever stands between its digits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(group(1), separator), { minLength: 5, maxLength: 14 }),
        around,
        (digits, [before, after]) => {
          const number = digits.map(([digit]) => digit).join('')
          const planted = digits.map(([digit, s], index) => digit + (index < digits.length - 1 ? s : '')).join('')
          const text = before + planted + after
          const hits = scan(text, [{ partyId: 'p', nature: 'person', names: [], numbers: [number] }])
          expect(covers(text, planted, hits)).toBe(true)
          expect(hits.some((hit) => hit.partyId === 'p')).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives places that lie in the text, sorted, with one hit per id', () => {
    const word = fc.constantFrom(
      '홍길동',
      '길동이가',
      '이상하다',
      '010-9876-5432',
      '월드컵로 240',
      '\n',
      '은 ',
      'Hong',
      '２',
      '.',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
        (text) => {
          const hits = scan(text, known)
          expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length)
          expect(hits.map((hit) => hit.start)).toEqual(hits.map((hit) => hit.start).toSorted((a, b) => a - b))
          for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.value)
        },
      ),
    )
  })

  it('takes half a million letters in its stride', () => {
    const started = performance.now()
    expect(scan('가나다라'.repeat(60_000) + 'a'.repeat(130_000) + '1 b '.repeat(35_000), known)).toEqual([])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

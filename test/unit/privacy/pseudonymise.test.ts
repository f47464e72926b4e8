import { assignAlias } from '#shared/privacy/alias.ts'
import { pseudonymise, type NameEntry } from '#shared/privacy/pseudonymise.ts'
import { scan } from '#shared/privacy/scan.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const hong = (alias: string): readonly NameEntry[] => [{ name: '홍길동', alias }]
const people: readonly NameEntry[] = [
  { name: '홍길동', alias: '신청인 A' },
  { name: '이상', alias: '피신청인 A' },
  { name: '김민수', alias: '피신청인 L' },
  { name: '김민수정', alias: '참고인 A' },
  { name: '해치복지관', variants: ['해치 센터'], alias: '피신청기관 A' },
  { name: 'John Smith', variants: ['Johnny Smith'], alias: 'Respondent B' },
  { name: 'Al', alias: 'Witness B' },
]
const replace = (text: string) => pseudonymise(text, people).text

describe('pseudonymising Korean', () => {
  it.each([
    ['홍길동은 말했다.', '신청인 A는 말했다.', '신청인 L은 말했다.'],
    ['홍길동이 갔다.', '신청인 A가 갔다.', '신청인 L이 갔다.'],
    ['홍길동을 보았다', '신청인 A를 보았다', '신청인 L을 보았다'],
    ['홍길동과 함께', '신청인 A와 함께', '신청인 L과 함께'],
    ['홍길동과의 관계', '신청인 A와의 관계', '신청인 L과의 관계'],
    ['홍길동으로 하여금', '신청인 A로 하여금', '신청인 L로 하여금'],
    ['홍길동으로부터 받은', '신청인 A로부터 받은', '신청인 L로부터 받은'],
    ['홍길동아, 와라', '신청인 A야, 와라', '신청인 L아, 와라'],
    ['홍길동이라고 한다', '신청인 A라고 한다', '신청인 L이라고 한다'],
    ['홍길동이라는 사람', '신청인 A라는 사람', '신청인 L이라는 사람'],
    ['홍길동이나 그 가족', '신청인 A나 그 가족', '신청인 L이나 그 가족'],
    ['홍길동이랑 갔다', '신청인 A랑 갔다', '신청인 L이랑 갔다'],
    ['그는 홍길동이었다', '그는 신청인 A였다', '그는 신청인 L이었다'],
    ['저는 홍길동이에요', '저는 신청인 A예요', '저는 신청인 L이에요'],
    ['홍길동이야말로', '신청인 A야말로', '신청인 L이야말로'],
    ['홍길동이가 말했다', '신청인 A가 말했다', '신청인 L이 말했다'],
    ['홍길동이는 말했다', '신청인 A는 말했다', '신청인 L은 말했다'],
    ['홍길동이도 왔다', '신청인 A도 왔다', '신청인 L도 왔다'],
    ['홍길동의 진술', '신청인 A의 진술', '신청인 L의 진술'],
    ['홍길동에게 알렸다', '신청인 A에게 알렸다', '신청인 L에게 알렸다'],
    ['홍길동입니다', '신청인 A입니다', '신청인 L입니다'],
    ['홍길동 씨는', '신청인 A 씨는', '신청인 L 씨는'],
    ['홍길동과장은', '신청인 A과장은', '신청인 L과장은'],
    ['"홍길동"은', '"신청인 A"은', '"신청인 L"은'],
  ])('%s → %s / %s', (text, vowel, consonant) => {
    expect(pseudonymise(text, hong('신청인 A')).text).toBe(vowel)
    expect(pseudonymise(text, hong('신청인 L')).text).toBe(consonant)
  })

  it.each([
    ['M', '은', '으로'],
    ['N', '은', '으로'],
    ['R', '은', '로'],
    ['L', '은', '로'],
    ['B', '는', '로'],
    ['AS', '는', '로'],
    ['AM', '은', '으로'],
  ])('letter %s takes %s and %s', (letter, topic, direction) => {
    expect(pseudonymise('홍길동은 홍길동으로', hong(`신청인 ${letter}`)).text).toBe(
      `신청인 ${letter}${topic} 신청인 ${letter}${direction}`,
    )
  })

  it('mends the particle after a name that ends in a vowel', () => {
    expect(replace('김민수가 김민수는 김민수를 김민수와 김민수로 김민수야 김민수였다 김민수라고')).toBe(
      '피신청인 L이 피신청인 L은 피신청인 L을 피신청인 L과 피신청인 L로 피신청인 L아 피신청인 L이었다 피신청인 L이라고',
    )
  })

  it.each([
    ['홍 길동은', '신청인 A는'],
    ['홍  길  동은', '신청인 A는'],
    ['홍길\n동은', '신청인 A는'],
    ['홍길동은'.normalize('NFD'), '신청인 A는'],
    ['홍\u200b길동은', '신청인 A는'],
    ['피신청인홍길동은', '피신청인신청인 A는'],
    ['해치복지관에서 해치센터로', '피신청기관 A에서 피신청기관 A로'],
    ['김민수정이 김민수를', '참고인 A가 피신청인 L을'],
    ['이상은 왔다', '피신청인 A는 왔다'],
    ['이상 과장은', '피신청인 A 과장은'],
    ['이상과장은', '피신청인 A과장은'],
    ['(이상)', '(피신청인 A)'],
  ])('%j → %j', (text, expected) => {
    expect(replace(text)).toBe(expected)
  })

  it.each(['이상하다', '이상한 일', '정이상은', '이 상황', '비이상적', '이상적인', '홍길 동네'])(
    'leaves %s alone',
    (text) => {
      expect(replace(text)).toBe(text)
    },
  )
})

describe('pseudonymising English', () => {
  it.each([
    ['John Smith said', 'Respondent B said'],
    ['JOHN  SMITH’s file', 'Respondent B’s file'],
    ['Smith, John (37)', 'Respondent B (37)'],
    ['john\nsmith', 'Respondent B'],
    ['Johnny Smith', 'Respondent B'],
    ['Al left. Also alone; General Al.', 'Witness B left. Also alone; General Witness B.'],
    ['John Smith은 John Smith를', 'Respondent B는 Respondent B를'],
  ])('%j → %j', (text, expected) => {
    expect(replace(text)).toBe(expected)
  })

  it.each(['John Smithson', 'Smith alone', 'John Adams'])('leaves %s alone', (text) => {
    expect(replace(text)).toBe(text)
  })

  it('lists what it replaced', () => {
    expect(pseudonymise('홍길동, 홍 길동, John Smith', people).replacements).toEqual([
      { name: '홍길동', alias: '신청인 A', count: 2 },
      { name: 'John Smith', alias: 'Respondent B', count: 1 },
    ])
  })
})

describe('whatever the text', () => {
  const families = ['김', '이', '박', '최', '남궁', '홍']
  const given = ['민준', '서연', '도윤', '하은', '시우', '지안', '길동', '은']
  const korean = fc
    .tuple(fc.constantFrom(...families), fc.constantFrom(...given))
    .map(([family, name]) => family + name)
  const latin = fc
    .tuple(fc.constantFrom('Anna', 'Bruno', 'Carla'), fc.constantFrom('Keller', 'Moreau', 'Okafor'))
    .map((parts) => parts.join(' '))
  const party = fc.record({
    name: fc.oneof(korean, latin),
    role: fc.constantFrom('applicant', 'victim', 'respondent-person', 'witness'),
  })
  const entriesOf = (parties: readonly { readonly name: string; readonly role: string }[]) =>
    parties.map(({ name, role }, index) => ({ name, alias: assignAlias(role, index, 'ko') }))
  const cast = fc.uniqueArray(party, { minLength: 1, maxLength: 5, selector: ({ name }) => name }).map(entriesOf)
  const particle = fc.constantFrom(
    '은',
    '는',
    '이',
    '가',
    '을',
    '에게',
    '의',
    ' 씨가',
    '과',
    '으로',
    '',
    '입니다',
    '라고',
  )
  const filler = fc.constantFrom('그날 ', '사무실에서, ', '“', '보고서: ', 'On Monday ', '(', '\n', '이상하다고 ')
  const variant = (name: string) =>
    /[가-힣]/.test(name)
      ? name.length > 2
        ? fc.constantFrom(name, [...name].join(' '), name.normalize('NFD'), [...name].join('\n'))
        : fc.constantFrom(name, name.normalize('NFD'))
      : fc.constantFrom(name, name.toUpperCase(), name.replace(' ', '\n'), name.split(' ').toReversed().join(', '))
  const story = cast.chain((entries) =>
    fc
      .array(
        fc.constantFrom(...entries).chain(({ name }) => fc.tuple(filler, variant(name), particle)),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => ({ entries, text: parts.map((part) => part.join('')).join(' ') })),
  )

  it('no full name is found afterwards, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(story, ({ entries, text }) => {
        const { text: result, replacements } = pseudonymise(text, entries)
        const known = entries.map(({ name, alias }) => ({ partyId: alias, nature: 'person' as const, names: [name] }))
        expect(scan(result, known).filter((hit) => hit.kind === 'name' && hit.strength !== 'weak')).toEqual([])
        expect(replacements.length).toBeGreaterThan(0)
        expect(pseudonymise(result, entries)).toEqual({ text: result, replacements: [] })
      }),
      { numRuns: 400 },
    )
  })

  it('leaves text without the names as it is, to the last character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const safe = text.replace(/홍길동|anna/giu, '')
        expect(pseudonymise(safe, [{ name: '홍길동', alias: '신청인 A' }]).text).toBe(safe)
      }),
    )
  })

  it('keeps a person’s alias wherever and however often the name stands', () => {
    fc.assert(
      fc.property(story, ({ entries, text }) => {
        const once = pseudonymise(`${text} 끝`, entries).text
        const twice = pseudonymise(`${text} 끝 ${text} 끝`, entries).text
        expect(twice).toBe(`${once} ${once}`)
      }),
    )
  })
})

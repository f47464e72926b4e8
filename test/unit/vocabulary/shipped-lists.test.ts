import { civilDate } from '#shared/time/civil-date.ts'
import { codesOn, findCode, label } from '#shared/vocabulary/code-list.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { describe, expect, it } from 'vitest'

const lists = loadShippedLists()
const named = (name: string) => {
  const list = lists.find((entry) => entry.list === name)
  if (!list) throw new Error(`no list ${name}`)
  return list
}
const day = (text: string) => civilDate(text)!

/** Number of codes per list, counted by hand from the field's sources. */
const sizes: readonly (readonly [string, number])[] = [
  ['act', 18 + 20 + 8 + 10 + 5 + 4 + 5 + 7],
  ['area', 5],
  ['body-type', 6],
  ['channel', 12],
  ['complaint-kind', 8],
  ['dismissal-reason', 3],
  ['disposition', 24],
  ['document-class', 4],
  ['evidence-kind', 14],
  ['finding', 8],
  ['ground', 24],
  ['implementation', 6],
  ['other-procedure', 13],
  ['party-role', 6],
  ['pause-reason', 10],
  ['recusal', 8],
  ['rejection-reason', 10],
  ['reliability', 6],
  ['remedy', 8],
  ['reply', 6],
  ['safe-contact', 12],
  ['urgency', 4],
  ['verification', 2],
]

const spots: readonly (readonly [string, string, string, string])[] = [
  ['complaint-kind', 'SEXH', '성희롱', 'Sexual harassment'],
  ['complaint-kind', 'RELC', '종교행위 강요', 'Coerced religious practice'],
  ['ground', 'G01', '성별', 'Sex'],
  ['ground', 'G17', '성적 지향', 'Sexual orientation'],
  ['ground', 'G19', '병력', 'Medical history'],
  ['ground', 'L03', '성별정체성', 'Gender identity'],
  ['act', 'SEXH-VERB', '언어적 성희롱', 'Verbal sexual harassment'],
  ['act', 'BULL-OSTR', '따돌림', 'Ostracism'],
  ['act', 'PRIV-CCTV', '영상정보처리기기 운영', 'Video surveillance'],
  ['party-role', 'respondent-body', '피신청기관', 'Respondent body'],
  ['disposition', 'S-REC', '시정권고', 'Corrective recommendation (Seoul)'],
  ['disposition', 'TRF', '이송', 'Transferred to the competent body'],
  ['rejection-reason', 'R8', '취하', 'Withdrawn'],
  ['recusal', 'SLF', '회피', 'Self-recusal'],
  ['reply', 'PART', '일부수용', 'Partly accepted'],
  ['implementation', 'OVTK', '사정변경', 'Overtaken by events'],
  ['document-class', 'anonymised', '비식별', 'Anonymised'],
]

describe('shipped code lists', () => {
  it('are all there, with every code of the field', () => {
    expect(lists.map((list) => [list.list, list.codes.length])).toEqual(sizes)
  })

  it.each(spots)('%s %s is %s, %s', (list, code, ko, en) => {
    expect(label(lists, list, code, 'ko')).toBe(ko)
    expect(label(lists, list, code, 'en')).toBe(en)
  })

  it.each(lists.map((list) => [list.list, list] as const))('%s: labels, codes, order and parents', (_name, list) => {
    expect(list.codes.map((entry) => entry.order)).toEqual(list.codes.map((_, index) => index + 1))
    expect(new Set(list.codes.map((entry) => entry.code.toLowerCase())).size).toBe(list.codes.length)
    // Two codes with one label could not be told apart in a menu.
    expect(new Set(list.codes.map((entry) => entry.ko)).size).toBe(list.codes.length)
    expect(new Set(list.codes.map((entry) => entry.en)).size).toBe(list.codes.length)
    for (const entry of list.codes) {
      expect(entry.code).toMatch(/^[A-Za-z0-9-]+$/)
      expect(entry.ko).toMatch(/[가-힣]/)
      expect(entry.en).toMatch(/^[A-Z][ -~’]+$/)
      expect(entry.source.length).toBeGreaterThan(5)
      if (entry.parent !== null) expect(findCode(lists, list.parentList ?? '', entry.parent)).not.toBeNull()
    }
  })

  it('gives each act the kind that its code begins with', () => {
    for (const entry of named('act').codes) expect(entry.parent).toBe(entry.code.slice(0, 4))
    expect(new Set(named('act').codes.map((entry) => entry.parent))).toEqual(
      new Set(['DISC', 'SEXH', 'BULL', 'PRIV', 'PERS', 'HATE', 'RELC', 'OTHR']),
    )
  })

  it('does not offer the grounds of the bill until the office puts them in force', () => {
    const offered = codesOn(named('ground'), day('2026-03-02')).map((entry) => entry.code)
    expect(offered).toHaveLength(20)
    expect(offered.slice(-2)).toEqual(['G19', 'G99'])
  })

  it('counts no pause for a late respondent or a criminal investigation by default', () => {
    const off = named('pause-reason').codes.filter((entry) => entry.flags.countsAsPause === false)
    expect(off.map((entry) => entry.code)).toEqual(['P2', 'P6'])
    expect(named('pause-reason').codes.every((entry) => typeof entry.flags.countsAsPause === 'boolean')).toBe(true)
  })

  it('shows an unknown code as itself', () => {
    expect(label(lists, 'act', 'NOPE', 'ko')).toBe('NOPE')
    expect(label(lists, 'nope', 'DISC', 'en')).toBe('DISC')
    expect(findCode(lists, 'act', 'NOPE')).toBeNull()
  })
})

/**
 * The whole register of complaints against police of the City of Philadelphia, 2016–2021 (City of Philadelphia open
 * data, as republished by the Financial Times). Expected counts were taken from the files with awk and Python.
 */
import { groupProblems, checkMapping, readRegister } from '#shared/legacy/read-register.ts'
import { suggestMapping } from '#shared/legacy/suggest-mapping.ts'
import { detectDelimiter } from '#shared/legacy/sniff.ts'
import { toTable } from '#shared/legacy/table.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = process.env.HAECHI_DATA ? join(process.env.HAECHI_DATA, 'philadelphia-complaints') : ''
const present = folder !== '' && existsSync(join(folder, 'complaints.csv'))
const why = present ? '' : ' (skipped: HAECHI_DATA does not name a folder with philadelphia-complaints)'

const read = (name: string) => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(detectDelimiter(text.slice(0, 65_536))).toBe(',')
  return toTable(parse(text, { relax_column_count: true }))
}
const count = (values: readonly (string | null)[]) => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1
  return counts
}

describe.skipIf(!present)(`the Philadelphia register${why}`, () => {
  it('is mapped by itself and every row is accounted for', () => {
    const lists = loadShippedLists()
    const tables = [read('complaints.csv'), read('findings.csv')]
    const mapping = suggestMapping(tables, lists)!
    expect(mapping.main.columns.map((rule) => rule.field)).toEqual(['number', 'received', 'body', 'kind', 'narrative'])
    expect(mapping.second?.columns.map((rule) => rule.field)).toEqual([
      'number',
      'respondent',
      'respondent-attribute',
      'respondent-attribute',
      'respondent-attribute',
      'act',
      'finding',
      'disposition',
    ])
    expect(checkMapping(mapping, tables).ok).toBe(true)

    const { cases, orphans, problems } = readRegister(mapping, tables, lists)
    const allegations = cases.flatMap((one) => one.allegations)
    expect(cases.length).toBe(3_388)
    expect(allegations.length).toBe(8_839)
    expect(orphans).toEqual([])
    expect(cases.every((one) => one.received !== null && one.narrative !== '' && one.subject !== '')).toBe(true)
    expect(cases.filter((one) => one.allegations.length === 0).map((one) => one.legacyNumber)).toEqual([
      '17-0442',
      '18-0090',
      '20-0147',
      '20-0373',
      '20-0449',
      '20-0451',
    ])
    expect(count(cases.flatMap((one) => one.kinds))).toEqual({ OTHR: 2_792, PERS: 317, DISC: 264, SEXH: 15 })
    expect(count(allegations.map((one) => one.finding))).toEqual({
      'not-established': 6_107,
      'confirmed-violation': 1_925,
      none: 807,
    })
    expect(count(allegations.map((one) => one.act))).toMatchObject({
      'OTHR-NEGL': 1_520,
      'PERS-VERB': 890,
      'OTHR-FORC': 887,
    })
    expect(allegations.filter((one) => one.repeatOf !== null).length).toBe(724)
    expect(allegations.filter((one) => one.respondent.label === '').length).toBe(537)
    expect(allegations.filter((one) => one.respondent.attributes.po_sex === 'female').length).toBe(1_233)
    expect(cases.find((one) => one.legacyNumber === '20-0070')?.allegations.length).toBe(31)

    const groups = groupProblems(problems)
    const times = (column: string, code: string, value: string) =>
      groups.find((group) => group.column === column && group.code === code && group.value === value)?.count
    expect(times('allegations_investigated', 'spreadsheet-error', '#VALUE!')).toBe(2)
    expect(times('disciplinary_findings', 'pending', 'Pending')).toBe(1_606)
    expect(times('investigative_findings', 'not-given', 'Not Applicable')).toBe(194)
    expect(times('allegations_investigated', 'pending', 'Investigation OnGoing')).toBe(611)
    expect(times('district_occurrence', 'not-given', 'N/A')).toBe(81)
    expect(times('summary', 'repaired-character', 'U+0092')).toBe(63)
  })
})

/** Suggests what the columns of a register hold, by their Korean and English names and by what stands in them. */
import type { CodeList } from '../vocabulary/code-list.ts'
import { detectDateOrder } from './legacy-date.ts'
import type { ColumnRule, FileRule, LegacyField, Mapping } from './mapping.ts'
import { suggestValues } from './suggest-values.ts'
import type { LegacyTable } from './table.ts'

/** Column names without spaces and marks, in lower case; tried in order. */
const names: readonly (readonly [LegacyField, RegExp])[] = [
  [
    'number',
    /^(?:접수|사건|진정|관리|신고|민원|상담|일련)?(?:번호|연번)$|^(?:complaint|case|file|reference|ref|record|incident|docket)?(?:id|no|num|nr|number)$/,
  ],
  [
    'received',
    /^(?:접수|신청|진정|신고|상담)(?:일|일자|일시|날짜)$|^(?:일자|날짜|년월일)$|^(?:date)?(?:received|filed|opened|reported|registered)(?:date|on|at)?$|^(?:complaint|intake)?date$/,
  ],
  [
    'respondent-attribute',
    /^(?:피신청인|피진정인|가해자|행위자|상대방)?(?:성별|직급|직위|연령|나이|직종|소속)$|(?:race|sex|gender|rank|ethnicity|age|assignedunit|unit|position|title|yearsofservice)$/,
  ],
  ['ground', /차별사유|^사유$|^grounds?$|^basis$|protectedcharacteristic/],
  ['disposition', /disciplin|disposition|decision|sanction|처분|처리결과|결정(?:내용|유형)?$|조치(?:결과|내용)?$/],
  ['finding', /finding|outcome|인정여부|조사결과|판단(?:결과)?$|^result$|verdict/],
  ['act', /allegation|^acts?$|charge|misconducttype|침해행위|^행위|혐의|진정요지유형/],
  ['kind', /유형|종류|분류|구분|분야|classification|category|^kind|type$/],
  [
    'respondent',
    /^(?:피신청인|피진정인|가해자|행위자|상대방)(?:명|성명|이름)?$|^(?:respondent|officer|employee|accused|subjectofficer|staff)(?:id|name|no|number)?$/,
  ],
  [
    'body',
    /기관|부서|장소|지역|관할|시설|district|precinct|body|agency|department|place|location|organi[sz]ation|division/,
  ],
  ['state', /상태|진행|단계|^state$|status|stage/],
  ['subject', /제목|사건명|건명|^subject$|title|headline/],
  ['narrative', /내용|요지|개요|경위|사실관계|summary|narrative|description|details?$|facts|statement|comments?$/],
]

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const cellsOf = (table: LegacyTable, column: string): readonly string[] => {
  const index = table.columns.indexOf(column)
  return table.rows.map((row) => row[index] ?? '')
}

const isUnique = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && new Set(filled).size === filled.length
}

/** How much of the column stands in the other one too. */
const overlap = (cells: readonly string[], others: ReadonlySet<string>): number => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter((cell) => others.has(cell)).length / filled.length
}

/** The number's column in one table: by name, else the first whose values are all different. */
const numberColumn = (table: LegacyTable): string | null =>
  table.columns.find((column) => fieldByName(column) === 'number') ??
  table.columns.find(
    (column) => cellsOf(table, column).every((cell) => cell.length < 40) && isUnique(cellsOf(table, column)),
  ) ??
  null

const fieldByName = (column: string): LegacyField =>
  names.find(([, pattern]) => pattern.test(plain(column)))?.[0] ?? 'legacy'

/** Fields that only one column may have; a second column of the kind is kept as text. */
const single: ReadonlySet<LegacyField> = new Set(['number', 'received', 'kind', 'body', 'subject', 'state', 'act', 'respondent', 'finding', 'disposition']) // prettier-ignore

/** Fields that make sense in a file of allegations. */
const ofAllegation: ReadonlySet<LegacyField> = new Set(['act', 'ground', 'respondent', 'respondent-attribute', 'finding', 'disposition']) // prettier-ignore

const rulesFor = (
  table: LegacyTable,
  file: number,
  key: string,
  lists: readonly CodeList[],
  accepts: (field: LegacyField) => boolean,
): FileRule => {
  const taken = new Set<LegacyField>(['number'])
  const columns = table.columns.map((column): ColumnRule => {
    const guess = column === key ? 'number' : fieldByName(column)
    const cells = cellsOf(table, column)
    const dateOrder = guess === 'received' ? detectDateOrder(cells) : null
    const fits = column === key || (accepts(guess) && !(single.has(guess) && taken.has(guess)))
    const field = !fits || (guess === 'received' && dateOrder === null) ? 'legacy' : guess
    taken.add(field)
    return {
      column,
      field,
      dateOrder: field === 'received' ? dateOrder : null,
      values: [...suggestValues(cells, field, lists)],
    }
  })
  return { file, columns }
}

/** The file with one row per case: its numbers are all different; of several the one with a narrative or most columns named. */
const mainFile = (tables: readonly LegacyTable[]): number => {
  const scores = tables.map((table) => {
    const key = numberColumn(table)
    const fields = table.columns.map(fieldByName)
    return (
      (key !== null && isUnique(cellsOf(table, key)) ? 100 : 0) +
      (fields.includes('narrative') ? 10 : 0) +
      (fields.includes('received') ? 10 : 0) +
      fields.filter((field) => field !== 'legacy').length
    )
  })
  return scores.indexOf(Math.max(...scores))
}

/** At least this part of the second file's numbers must be in the main file. */
const LINKED = 0.5

/** The column of another file that refers to the main file's numbers. */
const linkColumn = (
  table: LegacyTable,
  numbers: ReadonlySet<string>,
): { readonly column: string; readonly part: number } | null => {
  const found = table.columns
    .map((column) => ({ column, part: overlap(cellsOf(table, column), numbers) }))
    .toSorted((a, b) => b.part - a.part)[0]
  return found && found.part >= LINKED ? found : null
}

/**
 * A mapping to start from, for one file or for a file of cases and a file of their allegations. Every column has
 * a rule; what is not recognised is kept as text. Null where no column can be the number.
 */
export const suggestMapping = (tables: readonly LegacyTable[], lists: readonly CodeList[]): Mapping | null => {
  if (tables.length === 0) return null
  const file = mainFile(tables)
  const main = tables[file]
  const key = main ? numberColumn(main) : null
  if (!main || key === null) return null
  const numbers = new Set(cellsOf(main, key).map((cell) => cell.trim()))
  const second = tables
    .map((table, index) => ({ table, index, link: index === file ? null : linkColumn(table, numbers) }))
    .toSorted((a, b) => (b.link?.part ?? 0) - (a.link?.part ?? 0))[0]
  return {
    main: rulesFor(main, file, key, lists, () => true),
    second: second?.link
      ? rulesFor(second.table, second.index, second.link.column, lists, (field) => ofAllegation.has(field))
      : null,
  }
}

/** Changes to a mapping as a person makes them on the screen. Pure: the mapping in, the mapping out. */
import type { LegacyFile } from '#shared/legacy/batch.ts'
import {
  listOfField,
  type ColumnRule,
  type DateOrder,
  type FileRule,
  type LegacyField,
  type Mapping,
} from '#shared/legacy/mapping.ts'
import { suggestValues } from '#shared/legacy/suggest-values.ts'
import type { CodeList } from '#shared/vocabulary/code-list.ts'

export type FilePart = 'main' | 'second'

const plainRules = (file: LegacyFile): FileRule => ({
  file: file.index,
  columns: file.columns.map((column): ColumnRule => ({ column, field: 'legacy', dateOrder: null, values: [] })),
})

/** Where nothing could be suggested: the first file, every column kept as text. */
export const startMapping = (files: readonly LegacyFile[], suggested: Mapping | null): Mapping | null => {
  const first = files[0]
  return suggested ?? (first === undefined ? null : { main: plainRules(first), second: null })
}

/** Which part a file plays; null where it is left out. */
export const partOf = (mapping: Mapping, file: number): FilePart | null =>
  mapping.main.file === file ? 'main' : mapping.second?.file === file ? 'second' : null

const rulesOf = (mapping: Mapping, file: LegacyFile): FileRule =>
  [mapping.main, mapping.second].find((rules) => rules?.file === file.index) ?? plainRules(file)

/** Gives a file its part. The main file cannot be left out; another one takes its place. */
export const setPart = (mapping: Mapping, file: LegacyFile, part: FilePart | null): Mapping => {
  const now = partOf(mapping, file.index)
  if (now === part) return mapping
  const rules = rulesOf(mapping, file)
  if (part === 'main') return { main: rules, second: now === 'second' ? mapping.main : mapping.second }
  if (now === 'main') {
    // The two files change places; alone, the main file stays what it is.
    return mapping.second === null ? mapping : { main: mapping.second, second: part === 'second' ? mapping.main : null }
  }
  return { ...mapping, second: part === 'second' ? rules : null }
}

const setColumn = (
  mapping: Mapping,
  part: FilePart,
  column: string,
  change: (rule: ColumnRule) => ColumnRule,
): Mapping => {
  const rules = mapping[part]
  if (rules === null) return mapping
  const columns = rules.columns.map((rule) => (rule.column === column ? change(rule) : rule))
  return { ...mapping, [part]: { ...rules, columns } }
}

/** Values of the column as the file was found to hold them, commonest first. */
export const valuesIn = (
  file: LegacyFile,
  column: string,
): readonly { readonly value: string; readonly count: number }[] =>
  file.values?.find((entry) => entry.column === column)?.counts ?? []

/** Says what a column holds; for a column of codes each of its values gets a code to start from. */
export const setField = (
  mapping: Mapping,
  part: FilePart,
  file: LegacyFile,
  column: string,
  field: LegacyField,
  lists: readonly CodeList[],
): Mapping =>
  setColumn(mapping, part, column, (rule) => ({
    column,
    field,
    dateOrder: field === 'received' ? (rule.dateOrder ?? 'ymd') : null,
    values:
      listOfField[field] === undefined
        ? []
        : [
            ...suggestValues(
              valuesIn(file, column).map((entry) => entry.value),
              field,
              lists,
            ),
          ],
  }))

export const setDateOrder = (mapping: Mapping, part: FilePart, column: string, dateOrder: DateOrder): Mapping =>
  setColumn(mapping, part, column, (rule) => ({ ...rule, dateOrder }))

export const setValue = (
  mapping: Mapping,
  part: FilePart,
  column: string,
  value: string,
  code: string | null,
): Mapping =>
  setColumn(mapping, part, column, (rule) => ({
    ...rule,
    values: rule.values.some((entry) => entry.value === value)
      ? rule.values.map((entry) => (entry.value === value ? { value, code } : entry))
      : [...rule.values, { value, code }],
  }))

export type MappingLack = 'main-number' | 'second-number' | 'received'

/** What stands in the way of a dry run: each file needs one column with the number, and the cases a day received. */
export const lacksOf = (mapping: Mapping): readonly MappingLack[] => {
  const count = (rules: FileRule, field: LegacyField) => rules.columns.filter((rule) => rule.field === field).length
  return [
    ...(count(mapping.main, 'number') === 1 ? [] : (['main-number'] as const)),
    ...(mapping.second === null || count(mapping.second, 'number') === 1 ? [] : (['second-number'] as const)),
    ...(count(mapping.main, 'received') === 1 ? [] : (['received'] as const)),
  ]
}

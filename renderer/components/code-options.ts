/** The codes of a list that may be chosen, as options that are found by either language and by 초성. */
import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { codesOn, type Code, type CodeList } from '#shared/vocabulary/code-list.ts'
import { matchesWords } from '../korean.ts'

export interface CodeOption extends ComboboxItem {
  /** everything the option may be found by */
  readonly words: readonly string[]
}

/**
 * @param chosen stays among the options although it is retired by now
 * @param parents only codes under one of these parents, where given
 */
export const codeOptions = (
  list: CodeList,
  on: CivilDate,
  language: 'ko' | 'en',
  chosen: readonly string[],
  parents: readonly string[] | null,
): readonly CodeOption[] => {
  const current = codesOn(list, on).filter(
    (entry) => parents === null || entry.parent === null || parents.includes(entry.parent),
  )
  const kept = list.codes.filter((entry) => chosen.includes(entry.code) && !current.includes(entry))
  return [...current, ...kept].map((entry: Code) => ({
    value: entry.code,
    label: (entry.own ?? entry)[language],
    words: [entry.code, entry.ko, entry.en, ...(entry.own === null ? [] : [entry.own.ko, entry.own.en])],
  }))
}

/** For Mantine's `filter`: see `matchesWords`. */
export const filterCodes: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'value' in option && matchesWords(search, (option as CodeOption).words))

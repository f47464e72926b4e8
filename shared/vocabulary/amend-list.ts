/** Changes to a code list: by the office, and by an update that ships with the program. All are pure and repeatable. */
import type { CivilDate } from '../time/civil-date.ts'
import type { Code, CodeList } from './code-list.ts'

const change = (list: CodeList, code: string, amend: (entry: Code) => Code): CodeList => ({
  ...list,
  codes: list.codes.map((entry) => (entry.code === code ? amend(entry) : entry)),
})

/** The office takes a code out of use; `lastDay` is the last day on which it may still be chosen. */
export const retire = (list: CodeList, code: string, lastDay: CivilDate): CodeList =>
  change(list, code, (entry) => ({ ...entry, validTo: lastDay, settledByOffice: true }))

/** The office puts a retired code in force again, or for the first time. */
export const putInForce = (list: CodeList, code: string): CodeList =>
  change(list, code, (entry) => ({ ...entry, validTo: null, settledByOffice: true }))

/** The office's own words for a code; null returns to the shipped ones. */
export const relabel = (
  list: CodeList,
  code: string,
  own: { readonly ko: string; readonly en: string } | null,
): CodeList => change(list, code, (entry) => ({ ...entry, own }))

/** A switch that rules read, as whether a reason suspends the limit. */
export const setFlag = (list: CodeList, code: string, flag: string, value: boolean): CodeList =>
  change(list, code, (entry) => ({ ...entry, flags: { ...entry.flags, [flag]: value }, settledByOffice: true }))

/** A code of the office's own at the end of the list; null where the code exists, retired or not: none is reused. */
export const addOwnCode = (
  list: CodeList,
  own: Pick<Code, 'code' | 'ko' | 'en' | 'source' | 'parent'>,
): CodeList | null =>
  list.codes.some((entry) => entry.code === own.code)
    ? null
    : {
        ...list,
        codes: [
          ...list.codes,
          {
            ...own,
            validFrom: null,
            validTo: null,
            order: list.codes.length + 1,
            flags: {},
            origin: 'office',
            own: null,
            settledByOffice: false,
          },
        ],
      }

export interface Upgrade {
  readonly list: CodeList
  readonly added: readonly string[]
  readonly retired: readonly string[]
  /** shipped codes that the office already uses for something of its own: the office's meaning stays */
  readonly refused: readonly string[]
}

/** The words of a code stay as they were: another meaning or wording is a new code, and the old one is retired. */
const upgradeCode = (current: Code, shipped: Code): Code =>
  current.settledByOffice
    ? { ...current, flags: { ...shipped.flags, ...current.flags } }
    : // An update retires and never revives: only the office puts a retired code in force again.
      { ...current, validTo: current.validTo ?? shipped.validTo, flags: shipped.flags }

/**
 * Brings a newer shipped list into the office's list. It adds codes and retires codes; it deletes none, and the
 * office's labels, own codes, validity and switches win. A list that is not newer changes nothing.
 */
export const upgrade = (current: CodeList, shipped: CodeList): Upgrade => {
  if (shipped.list !== current.list || shipped.version <= current.version)
    return { list: current, added: [], retired: [], refused: [] }
  const incoming = new Map(shipped.codes.map((entry) => [entry.code, entry]))
  const known = new Map(current.codes.map((entry) => [entry.code, entry]))
  const kept = current.codes
    .toSorted((a, b) => a.order - b.order)
    .map((entry) => {
      const next = incoming.get(entry.code)
      return next && entry.origin === 'shipped' ? upgradeCode(entry, next) : entry
    })
  const added = shipped.codes.filter((entry) => !known.has(entry.code)).toSorted((a, b) => a.order - b.order)
  const codes = [...kept, ...added].map((entry, index) => ({ ...entry, order: index + 1 }))
  return {
    list: { ...current, version: shipped.version, ko: shipped.ko, en: shipped.en, codes },
    added: added.map((entry) => entry.code),
    retired: kept
      .filter((entry) => entry.validTo !== null && known.get(entry.code)?.validTo === null)
      .map((entry) => entry.code),
    refused: shipped.codes.filter((entry) => known.get(entry.code)?.origin === 'office').map((entry) => entry.code),
  }
}

/** Opening the sealed columns of one row. The first one that does not open is remembered, and the whole reading then fails. */
import type { Failure, Result } from '#shared/contract/result.ts'
import { ok } from '#shared/contract/result.ts'
import type { Key } from '../keys/key-bytes.ts'
import type { Json } from '../keys/canonical.ts'
import type { Row } from './columns.ts'
import { textOf } from './columns.ts'
import type { Noun } from './nouns.ts'
import { readSealed, type Store } from './store.ts'

export interface Unsealing {
  readonly text: (noun: Noun, row: Row, field: string) => string
  readonly value: <T extends Json>(noun: Noun, row: Row, field: string, blank: T) => T
  /** the result, or the first failure met */
  readonly finish: <T>(value: T) => Result<T>
}

export const unsealing = (store: Store, key: Key): Unsealing => {
  let failure: Failure | null = null
  const value = <T extends Json>(noun: Noun, row: Row, field: string, blank: T): T => {
    const opened = readSealed(store, key, noun, textOf(row, 'id'), field, row[field])
    if (!opened.ok) {
      failure ??= opened.failure
      return blank
    }
    return opened.value === null ? blank : (opened.value as T)
  }
  return {
    value,
    text: (noun, row, field) => value(noun, row, field, ''),
    finish: (result) => (failure === null ? ok(result) : { ok: false, failure }),
  }
}

/**
 * Expected failures are values. Only bugs throw.
 * A failure carries a code of `failures.ts` and, at most, harmless details for its
 * message (counts, limits, field paths): never content, keys, names or paths.
 */
import type { FailureCode } from './failures.ts'

export interface Failure {
  readonly code: FailureCode
  readonly details?: Readonly<Record<string, string | number>>
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (code: FailureCode, details?: Readonly<Record<string, string | number>>): Result<never> => ({
  ok: false,
  failure: details === undefined ? { code } : { code, details },
})

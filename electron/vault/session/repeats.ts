/** A repeat of a changing call (a page that lost the answer asks again) gets the first answer, whatever has become of the record since. */
import { type CallName, calls } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { OpenVault } from './open-vault.ts'

/** Their answer is more than their transaction: they look at the first one themselves. */
const ANSWER_THEMSELVES: ReadonlySet<CallName> = new Set<CallName>(['legacy.run', 'gate.release', 'evidence.import'])

/** null: this is no repeat. `call-malformed` where the id was used for another call. */
export const firstAnswer = (vault: OpenVault, name: CallName, callId: string): Result<unknown> | null => {
  if (!calls[name].changes) return null
  for (const { db } of [vault.casework, vault.office]) {
    const row = db.prepare('SELECT call, answer FROM tx WHERE callId = ?').get([callId])
    if (row === undefined) continue
    if (row['call'] !== name) return fail('call-malformed', { path: 'callId' })
    return ANSWER_THEMSELVES.has(name) ? null : ok(JSON.parse(String(row['answer'])))
  }
  return null
}

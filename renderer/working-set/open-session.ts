/** After unlocking: who and which vault, then the rows of the lists. */
import type { Result } from '#shared/contract/result.ts'
import { ok } from '#shared/contract/result.ts'
import { call } from '../vault-client.ts'
import { rowProjection } from './row-projection.ts'
import { workingSet, type SessionRecord, type WorkingSet } from './working-set.ts'

/** Puts the session into the working set. The event intake must be listening already. */
export const openSession = async (set: WorkingSet = workingSet): Promise<Result<SessionRecord>> => {
  const opened = await call('session.open', {})
  if (!opened.ok) return opened
  const { views, drafts, ...session } = opened.value
  const record: SessionRecord = { ...session, key: 'session', searchable: false, filled: false }
  await set.transaction('rw', set.session, set.views, set.drafts, async () => {
    await set.session.put(record)
    await set.views.bulkPut(views)
    await set.drafts.bulkPut(drafts)
  })
  return ok(record)
}

/** Fills the lists. They show what has arrived so far meanwhile. */
export const fillWorkingSet = async (set: WorkingSet = workingSet): Promise<Result<{ readonly rows: number }>> => {
  const filled = await call('working-set.fill', {})
  if (!filled.ok) return filled
  rowProjection.setComplete(true)
  await set.session.update('session', { filled: true })
  return filled
}

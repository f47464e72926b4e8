/** What screens read. Each follows the working set live; nobody keeps a copy. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { Draft } from '#shared/session/session.ts'
import type { DossierId } from '#shared/text/id.ts'
import type { View } from '#shared/view/view.ts'
import { call } from '../vault-client.ts'
import { workingSet, type SessionRecord } from './working-set.ts'

export { useRowProjection, type RowProjection } from './row-projection.ts'

/** The session, or undefined in the moment before it is there. Inside the frame it always is. */
export const useSessionMaybe = (): SessionRecord | undefined => useLiveQuery(() => workingSet.session.get('session'))

export interface DossierReading {
  readonly dossier: Dossier | undefined
  /** why it could not be read */
  readonly failure: Failure | null
}

const readInto = async (id: DossierId, isCurrent: () => boolean): Promise<Failure | null> => {
  if ((await workingSet.dossiers.get(id)) !== undefined) return null
  const answer = await call('dossier.read', { id })
  if (!answer.ok) return answer.failure
  if (isCurrent()) {
    await workingSet.transaction('rw', workingSet.dossiers, async () => {
      // An event that came meanwhile is newer than this answer.
      if ((await workingSet.dossiers.get(id)) === undefined) await workingSet.dossiers.put(answer.value)
    })
  }
  return null
}

/** One dossier with everything in it: read once from the vault, then kept fresh by its events. */
export const useDossier = (id: DossierId | null): DossierReading => {
  const dossier = useLiveQuery(() => (id === null ? undefined : workingSet.dossiers.get(id)), [id])
  const [failure, setFailure] = useState<{ readonly id: DossierId; readonly failure: Failure } | null>(null)
  useEffect(() => {
    if (id === null) return
    let current = true
    void readInto(id, () => current).then((why) => {
      if (current && why !== null) setFailure({ id, failure: why })
    })
    return () => {
      current = false
    }
  }, [id])
  return {
    dossier: dossier?.head.id === id ? dossier : undefined,
    failure: failure?.id === id ? failure.failure : null,
  }
}

const noDrafts: readonly Draft[] = []
const noViews: readonly View[] = []

/** Drafts of intakes, the one last touched first. */
export const useDrafts = (): readonly Draft[] =>
  useLiveQuery(() => workingSet.drafts.orderBy('changedAt').reverse().toArray()) ?? noDrafts

/** Saved views of the case list in their order. */
export const useViews = (): readonly View[] => useLiveQuery(() => workingSet.views.orderBy('rank').toArray()) ?? noViews

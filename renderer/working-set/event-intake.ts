/** The only writer of the working set: events of the vault process, in the order in which they came. */
import type { VaultEventName, VaultEvents } from '#shared/contract/events.ts'
import { onEvent } from '../vault-client.ts'
import { rowProjection } from './row-projection.ts'
import { workingSet, type WorkingSet } from './working-set.ts'

const changeSession = async (set: WorkingSet, change: object): Promise<void> => {
  await set.session.update('session', change)
}

type Writers = { readonly [E in VaultEventName]: (set: WorkingSet, body: VaultEvents[E]) => Promise<void> }

const writers: Writers = {
  rows: async (set, { rows }) => {
    await set.rows.bulkPut([...rows])
  },
  removed: async (set, { ids }) => {
    await set.rows.bulkDelete([...ids])
    await set.dossiers.bulkDelete([...ids])
  },
  dossier: async (set, dossier) => {
    await set.dossiers.put(dossier)
  },
  drafts: (set, drafts) =>
    set.transaction('rw', set.drafts, async () => {
      await set.drafts.clear()
      await set.drafts.bulkPut([...drafts])
    }),
  views: (set, views) =>
    set.transaction('rw', set.views, async () => {
      await set.views.clear()
      await set.views.bulkPut([...views])
    }),
  office: (set, { office, calendar }) => changeSession(set, { office, calendar }),
  searchable: (set) => changeSession(set, { searchable: true }),
  warning: async (set, { code }) => {
    const session = await set.session.get('session')
    if (session === undefined || session.warnings.includes(code)) return
    await changeSession(set, { warnings: [...session.warnings, code] })
  },
}

/** Listens to every event; gives back how to stop. `settled` resolves when all that has come is written. */
export const startEventIntake = (set: WorkingSet = workingSet): { stop: () => void; settled: () => Promise<void> } => {
  let queue = Promise.resolve()
  const listen = (name: VaultEventName): (() => void) =>
    onEvent(name, (body) => {
      const write = writers[name] as (set: WorkingSet, body: unknown) => Promise<void>
      // What one event could not write is said, and must not keep the following ones from being written.
      queue = queue.then(() => write(set, body)).catch(() => writers.warning(set, { code: 'call-failed' }))
    })
  const stops = [
    onEvent('rows', ({ rows }) => {
      rowProjection.put(rows)
    }),
    onEvent('removed', ({ ids }) => {
      rowProjection.remove(ids)
    }),
    ...(Object.keys(writers) as VaultEventName[]).map((name) => listen(name)),
  ]
  return {
    stop: () => {
      for (const stop of stops) stop()
    },
    settled: () => queue,
  }
}

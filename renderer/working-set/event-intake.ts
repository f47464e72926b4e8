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

const project = <E extends VaultEventName>(name: E, body: VaultEvents[E]): void => {
  if (name === 'rows') rowProjection.put((body as VaultEvents['rows']).rows)
  if (name === 'removed') rowProjection.remove((body as VaultEvents['removed']).ids)
}

/** Listens to every event; gives back how to stop. `settled` resolves when all that has come is written. */
export const startEventIntake = (set: WorkingSet = workingSet): { stop: () => void; settled: () => Promise<void> } => {
  let queue = Promise.resolve()
  const listen = <E extends VaultEventName>(name: E): (() => void) =>
    onEvent(name, (body) => {
      project(name, body)
      queue = queue.then(() => writers[name](set, body))
    })
  const stops = (Object.keys(writers) as VaultEventName[]).map((name) => listen(name))
  return {
    stop: () => {
      for (const stop of stops) stop()
    },
    settled: () => queue,
  }
}

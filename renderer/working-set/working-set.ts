/**
 * The working set: what lists and screens read. Dexie over an IndexedDB in the page's own heap (the browser's
 * own outlives its window in another process). It is never the record: it dies with the window at lock, and
 * losing it loses nothing.
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Dossier, DossierRow } from '#shared/case/dossier.ts'
import type { Draft, Session } from '#shared/session/session.ts'
import type { View } from '#shared/view/view.ts'

/** The one session of an unlocked window. Its views and drafts are in their own tables. */
export interface SessionRecord extends Omit<Session, 'views' | 'drafts'> {
  readonly key: 'session'
  /** the search index is whole */
  readonly searchable: boolean
  /** every row has arrived */
  readonly filled: boolean
}

export class WorkingSet extends Dexie {
  readonly rows!: EntityTable<DossierRow, 'id'>
  /** by `head.id` */
  readonly dossiers!: Table<Dossier, string>
  readonly drafts!: EntityTable<Draft, 'id'>
  readonly views!: EntityTable<View, 'id'>
  readonly session!: EntityTable<SessionRecord, 'key'>

  constructor(name: string) {
    super(name, { indexedDB: new IDBFactory(), IDBKeyRange })
    this.version(1).stores({
      // Read by id alone; every index more is work for each of fifty thousand rows after unlocking.
      rows: 'id',
      dossiers: 'head.id',
      drafts: 'id, changedAt',
      views: 'id, rank',
      session: 'key',
    })
  }
}

export const workingSet = new WorkingSet('working-set')

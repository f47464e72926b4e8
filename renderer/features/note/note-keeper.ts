/**
 * Keeps a note while it is written: the first pause adds it, each later pause replaces its text. Saves never overtake
 * each other, and what is typed while one is under way goes out with the next.
 */
import { ok, type Failure, type Result } from '#shared/contract/result.ts'
import { noteText, type NoteNode } from '#shared/note/note.ts'
import type { NoteId } from '#shared/text/id.ts'

export type NoteStatus =
  { readonly kind: 'empty' | 'unsaved' | 'saving' | 'saved' } | { readonly kind: 'failed'; readonly failure: Failure }

export interface NoteStore {
  readonly add: (body: NoteNode) => Promise<Result<{ readonly id: NoteId }>>
  readonly set: (id: NoteId, body: NoteNode) => Promise<Result<unknown>>
}

export interface NoteKeeper {
  readonly change: (body: NoteNode) => void
  /** saves what is not saved yet, without waiting for a pause */
  readonly flush: () => Promise<Result<unknown>>
  /** the note's id once it has one */
  readonly id: () => NoteId | null
}

/** Milliseconds without a key after which the text is saved. */
export const PAUSE = 1_000

/** @param id null for a note that does not exist yet; an empty one is never added */
export const createNoteKeeper = (
  first: NoteId | null,
  store: NoteStore,
  onStatus: (status: NoteStatus, id: NoteId | null) => void,
): NoteKeeper => {
  let id = first
  let waiting: NoteNode | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** asked anew each time: it changes while a save is under way */
  const unsaved = (): NoteNode | null => waiting
  let running: Promise<Result<unknown>> | null = null

  const save = async (): Promise<Result<unknown>> => {
    let last: Result<unknown> = ok(undefined)
    for (let body = unsaved(); body !== null; body = unsaved()) {
      waiting = null
      if (id === null && noteText(body).trim() === '') {
        onStatus({ kind: 'empty' }, id)
        continue
      }
      onStatus({ kind: 'saving' }, id)
      if (id === null) {
        const added = await store.add(body)
        if (added.ok) id = added.value.id
        last = added
      } else last = await store.set(id, body)
      if (!last.ok) {
        // Newer text that came meanwhile already holds this one.
        waiting = unsaved() ?? body
        onStatus({ kind: 'failed', failure: last.failure }, id)
        return last
      }
      if (unsaved() === null) onStatus({ kind: 'saved' }, id)
    }
    return last
  }

  const flush = async (): Promise<Result<unknown>> => {
    clearTimeout(timer)
    if (running !== null) {
      const before = await running
      if (!before.ok || unsaved() === null) return before
    }
    running = save().finally(() => {
      running = null
    })
    return running
  }

  return {
    change: (body) => {
      waiting = body
      if (running === null) onStatus({ kind: 'unsaved' }, id)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), PAUSE)
    },
    flush,
    id: () => id,
  }
}

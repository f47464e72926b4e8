/**
 * Keeps what is typed: saves a draft soon after its first unsaved change, one save at a time, always the newest
 * form. It only ever writes; an answer never touches what is on the page, so no character can be lost to it.
 */
import type { IntakeForm } from '#shared/case/dossier.ts'
import type { Failure, Result } from '#shared/contract/result.ts'

export interface Keeping {
  readonly status: 'untouched' | 'waiting' | 'saved' | 'failed'
  /** instant of the last save that was acknowledged, UTC; null before the first */
  readonly at: string | null
  readonly failure: Failure | null
}

export interface DraftKeeper {
  /** The form changed. A save follows within `SAVE_WITHIN` milliseconds, however fast the typing goes on. */
  readonly change: (form: IntakeForm) => void
  /** Saves now what is not saved yet; resolves once the vault has answered. */
  readonly flush: () => Promise<void>
  /** No further save: the draft was registered or discarded. Resolves once none is under way. */
  readonly stop: () => Promise<void>
  /** Takes up saving again after `stop`, as when a registration was refused. */
  readonly resume: () => void
  readonly state: () => Keeping
  readonly subscribe: (listener: () => void) => () => void
}

/** Milliseconds between the first unsaved change and its save. */
export const SAVE_WITHIN = 300

type Save = (form: IntakeForm) => Promise<Result<{ readonly changedAt: string }>>

export const keepDraft = (save: Save): DraftKeeper => {
  const listeners = new Set<() => void>()
  let keeping: Keeping = { status: 'untouched', at: null, failure: null }
  let unsaved: IntakeForm | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const tell = (next: Partial<Keeping>): void => {
    keeping = { ...keeping, ...next }
    for (const listener of [...listeners]) listener()
  }

  /** Saves until nothing is left, or until a save is refused. */
  const saveNewest = async (first: IntakeForm): Promise<void> => {
    let form: IntakeForm | null = first
    while (form !== null) {
      unsaved = null
      const answer: Awaited<ReturnType<Save>> = await save(form)
      // What was refused is kept for the next try, unless something newer was typed meanwhile.
      if (!answer.ok) unsaved ??= form
      const next: IntakeForm | null = answer.ok && !stopped ? unsaved : null
      if (answer.ok) tell({ status: unsaved === null ? 'saved' : 'waiting', at: answer.value.changedAt, failure: null })
      else tell({ status: 'failed', failure: answer.failure })
      form = next
    }
    running = null
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (running !== null) return running
    if (unsaved === null || stopped) return Promise.resolve()
    running = saveNewest(unsaved)
    return running
  }

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, SAVE_WITHIN)
  }

  return {
    change: (form) => {
      unsaved = form
      if (stopped) return
      if (keeping.status !== 'failed') tell({ status: 'waiting' })
      schedule()
    },
    flush,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      timer = undefined
      await running
    },
    resume: () => {
      stopped = false
      if (unsaved !== null) schedule()
    },
    state: () => keeping,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** State of the intake page: what is written, and the keeper that saves it. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { IntakeForm } from '#shared/case/dossier.ts'
import type { DraftId } from '#shared/text/id.ts'
import { call } from '../../vault-client.ts'
import { keepDraft, type DraftKeeper, type Keeping } from './draft-keeper.ts'
import { openPage, type PageState } from './page-state.ts'

export type Change = (change: (state: PageState) => PageState) => void

export interface Intake {
  readonly state: PageState
  readonly change: Change
  readonly keeper: DraftKeeper
  readonly keeping: Keeping
  /** the newest form, also inside a handler that ran before the page was drawn again */
  readonly newest: () => IntakeForm
}

/**
 * `initial` is read once: what the vault answers or announces later never replaces what is being typed.
 * Saves are flushed when a field or the window loses focus, with any key chord, and on leaving the page.
 */
export const useIntake = (id: DraftId, initial: IntakeForm): Intake => {
  const [state, setState] = useState(() => openPage(initial))
  const [keeper] = useState(() => keepDraft((form) => call('draft.save', { id, form })))
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.state)
  const newest = useRef(state)

  const change = useCallback<Change>(
    (make) => {
      const next = make(newest.current)
      if (next === newest.current) return
      newest.current = next
      setState(next)
      keeper.change(next.form)
    },
    [keeper],
  )

  useEffect(() => {
    const flush = (): void => {
      void keeper.flush()
    }
    // A chord may lock, switch or quit: what was typed goes ahead of it.
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey) flush()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('focusout', flush)
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('focusout', flush)
      flush()
    }
  }, [keeper])

  return { state, change, keeper, keeping, newest: useCallback(() => newest.current.form, []) }
}

/**
 * Where one is in the case list: which tab, what was changed in it, which row, whether it is being peeked at.
 * Kept beside the screens, so that coming back from a file finds the list as it was left. Dies with the window.
 */
import { useSyncExternalStore } from 'react'
import type { DossierId } from '#shared/text/id.ts'
import { defaultViews } from '#shared/view/default-views.ts'
import type { View, ViewSpec } from '#shared/view/view.ts'

export interface ListState {
  /** name of a default view, or the id of a saved one */
  readonly tab: string
  /** the tab's conditions, as changed so far */
  readonly spec: ViewSpec
  readonly cursor: DossierId | null
  readonly isPeeking: boolean
  readonly showsEmptyStates: boolean
}

const first: ListState = {
  tab: 'open-cases',
  spec: defaultViews['open-cases'],
  cursor: null,
  isPeeking: false,
  showsEmptyStates: false,
}

let state = first
const listeners = new Set<() => void>()

export const changeList = (change: Partial<ListState>): void => {
  state = { ...state, ...change }
  for (const listener of [...listeners]) listener()
}

export const changeSpec = (change: Partial<ViewSpec>): void => {
  changeList({ spec: { ...state.spec, ...change } })
}

export const resetList = (): void => {
  changeList(first)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useListState = (): ListState => useSyncExternalStore(subscribe, () => state)

/** The conditions of a tab as it was shipped or saved; null for a view that is gone. */
export const specOfTab = (tab: string, views: readonly View[]): ViewSpec | null =>
  Object.hasOwn(defaultViews, tab)
    ? defaultViews[tab as keyof typeof defaultViews]
    : (views.find((view) => view.id === tab)?.spec ?? null)

export const sameSpec = (a: ViewSpec, b: ViewSpec): boolean =>
  (Object.keys(a) as (keyof ViewSpec)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))

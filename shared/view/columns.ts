/** Columns of the case list, in the order in which the column chooser offers them. */
import type { ViewSpec } from './view.ts'

export const viewColumns = [
  'number',
  'legacyNumber',
  'noun',
  'subject',
  'kinds',
  'grounds',
  'state',
  'received',
  'due',
  'daysInState',
  'channel',
  'urgency',
  'allegationCount',
  'evidenceCount',
] as const
export type ViewColumn = (typeof viewColumns)[number]

export const isViewColumn = (name: string): name is ViewColumn => (viewColumns as readonly string[]).includes(name)

/** The columns that a view shows, in its order. What this version does not know is left out, and a number is always there. */
export const shownColumns = (spec: Pick<ViewSpec, 'columns'>): readonly ViewColumn[] => {
  const known = [...new Set(spec.columns)].filter(isViewColumn)
  return known.includes('number') ? known : ['number', ...known]
}

/** Views that every office has from the start. They are computed, never stored, and cannot be removed. */
import type { ViewSpec } from './view.ts'

export const defaultViewNames = ['open-cases', 'overdue', 'consultations', 'all', 'legacy'] as const
export type DefaultViewName = (typeof defaultViewNames)[number]

const everything: ViewSpec = {
  noun: 'both',
  query: '',
  kinds: [],
  grounds: [],
  states: [],
  channels: [],
  receivedFrom: null,
  receivedTo: null,
  due: 'any',
  open: 'any',
  origin: 'any',
  columns: ['number', 'subject', 'kinds', 'state', 'due', 'daysInState', 'evidenceCount'],
  sort: [{ column: 'received', descending: true }],
}

const soonestFirst: ViewSpec['sort'] = [{ column: 'due', descending: false }]

export const defaultViews: Readonly<Record<DefaultViewName, ViewSpec>> = {
  'open-cases': { ...everything, noun: 'case', open: 'open', sort: soonestFirst },
  overdue: { ...everything, due: 'overdue', open: 'open', sort: soonestFirst },
  consultations: {
    ...everything,
    noun: 'consultation',
    columns: ['number', 'subject', 'kinds', 'state', 'received', 'channel', 'urgency', 'daysInState'],
  },
  all: { ...everything, columns: ['number', 'noun', 'subject', 'kinds', 'state', 'received', 'due'] },
  legacy: {
    ...everything,
    origin: 'legacy',
    columns: ['number', 'legacyNumber', 'subject', 'kinds', 'state', 'received', 'allegationCount'],
  },
}

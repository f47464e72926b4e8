/** Which shape a state of the workflow, or of a consultation, has on its badge. */
import { isStateCode, stateOfCode } from '#shared/workflow/states.ts'
import type { StateLook } from '../../components/state-badge.tsx'

const own: Readonly<Record<string, StateLook>> = {
  open: 'open',
  'became-case': 'done',
  completion: 'paused',
  mediation: 'paused',
  suspended: 'paused',
  'referred-jury': 'paused',
  'referred-hc': 'paused',
  committee: 'deciding',
  decided: 'done',
  rejected: 'done',
  transferred: 'done',
  withdrawn: 'done',
  'follow-up': 'following',
  closed: 'closed',
}
const phases = {
  intake: 'new',
  assessment: 'open',
  investigation: 'working',
  decision: 'progress',
  after: 'done',
} as const

export const stateLook = (state: string): StateLook =>
  own[state] ?? (isStateCode(state) ? phases[stateOfCode(state).phase] : 'open')

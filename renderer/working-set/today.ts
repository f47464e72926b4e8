/** Today in the office's zone. Follows midnight, for a window that stays open. */
import { useSyncExternalStore } from 'react'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { instantOf, todayIn } from '#shared/time/instant.ts'
import { useSession } from './session-context.tsx'

const MINUTE = 60_000

const everyMinute = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, MINUTE)
  return () => {
    clearInterval(timer)
  }
}

export const useToday = (): CivilDate => {
  const { zone } = useSession().office
  return useSyncExternalStore(everyMinute, () => todayIn(zone, instantOf(Date.now())))
}

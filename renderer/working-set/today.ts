/** Today in the office's zone. Follows midnight, for a window that stays open. */
import { useSyncExternalStore } from 'react'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { instantOf, todayIn } from '#shared/time/instant.ts'
import { useSession } from './session-context.tsx'

const MINUTE = 60_000

/** A list asks for each of its rows: one timer, and one reading of the calendar a minute, serve them all. */
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let known: { readonly zone: string; readonly minute: number; readonly today: CivilDate } | null = null

const everyMinute = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of [...listeners]) each()
  }, MINUTE)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const todayOf = (zone: string): CivilDate => {
  const now = Date.now()
  const minute = Math.floor(now / MINUTE)
  // No zone begins a day within a minute.
  if (known?.zone !== zone || known.minute !== minute) known = { zone, minute, today: todayIn(zone, instantOf(now)) }
  return known.today
}

export const useToday = (): CivilDate => {
  const { zone } = useSession().office
  return useSyncExternalStore(everyMinute, () => todayOf(zone))
}

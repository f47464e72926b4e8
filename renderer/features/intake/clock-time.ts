/** Instants of saves as the clock on the office's wall shows them. */
import { useMemo } from 'react'
import { useSession } from '../../working-set/session-context.tsx'

export interface ClockTime {
  /** `14:05:09` */
  readonly second: (instant: string) => string
  /** `2026-03-02 14:05` */
  readonly dayAndMinute: (instant: string) => string
}

export const clockTimeIn = (zone: string): ClockTime => {
  const second = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' })
  // The Swedish form of a date is the ISO one.
  const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return {
    second: (instant) => second.format(new Date(instant)),
    dayAndMinute: (instant) => minute.format(new Date(instant)),
  }
}

export const useClockTime = (): ClockTime => {
  const { zone } = useSession().office
  return useMemo(() => clockTimeIn(zone), [zone])
}

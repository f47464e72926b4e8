/** Instants and people as screens show them. */
import { instantWithOffset, type Instant } from '#shared/time/instant.ts'
import { useSession } from '../working-set/session-context.tsx'

/** `2026-03-05 14:20` in the office's zone; the offset too where the record must stand on its own. */
export const useMoment = (): ((at: string, withOffset?: boolean) => string) => {
  const { zone } = useSession().office
  return (at, withOffset = false) => {
    const whole = instantWithOffset(at as Instant, zone)
    return withOffset ? whole : whole.slice(0, 16)
  }
}

/** The name of whoever did something, as far as this session knows it; else the beginning of the account's id. */
export const usePersonName = (): ((account: string) => string) => {
  const { account } = useSession()
  return (id) => (id === account.id ? account.displayName : id.slice(0, 8))
}

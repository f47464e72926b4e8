/** The session for everything inside the frame, where it is always there. */
import { createContext, useContext } from 'react'
import type { SessionRecord } from './working-set.ts'

export const SessionContext = createContext<SessionRecord | null>(null)

/** Who is here, which vault, the office's profile, code lists, holidays and clock rules. */
export const useSession = (): SessionRecord => {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside of an unlocked frame')
  return session
}

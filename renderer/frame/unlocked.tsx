/** Everything behind the lock: opens the session, fills the working set, then shows the frame. */
import '@mantine/notifications/styles.css'
import { useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { startEventIntake } from '../working-set/event-intake.ts'
import { useSessionMaybe } from '../working-set/hooks.ts'
import { fillWorkingSet, openSession } from '../working-set/open-session.ts'
import { SessionContext } from '../working-set/session-context.tsx'
import { Frame } from './frame.tsx'

const Unlocked = () => {
  const session = useSessionMaybe()
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const intake = startEventIntake()
    const open = async (): Promise<void> => {
      const opened = await openSession()
      const filled = opened.ok ? await fillWorkingSet() : opened
      if (!filled.ok) setFailure(filled.failure)
      await intake.settled()
      // Only the benchmarks look at it.
      performance.mark('working-set-full')
    }
    void open()
    return intake.stop
  }, [])
  if (session === undefined) return <FailureNotice failure={failure} />
  return (
    <SessionContext value={session}>
      <Frame failure={failure} />
    </SessionContext>
  )
}

export default Unlocked

/** What is shown is a function of the vault's state: none → first run, locked → unlock, unlocked → the frame. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { PracticeRibbon } from './components/practice-ribbon.tsx'
import { UnlockScreen } from './features/unlock/unlock-screen.tsx'
import { call } from './vault-client.ts'

const FirstRunScreen = lazy(() => import('./features/first-run/first-run-screen.tsx'))
const Unlocked = lazy(() => import('./frame/unlocked.tsx'))

type VaultStateAnswer = ResponseOf<'vault.state'>

const readState = async (): Promise<VaultStateAnswer> => {
  const answer = await call('vault.state', {})
  return answer.ok ? answer.value : { state: 'locked', mode: null, failure: answer.failure.code }
}

const useVaultState = () => {
  const [state, setState] = useState<VaultStateAnswer | null>(null)
  const ask = useCallback(async () => {
    setState(await readState())
  }, [])
  useEffect(() => {
    let current = true
    void readState().then((answer) => {
      if (current) setState(answer)
    })
    return () => {
      current = false
    }
  }, [])
  return { state, ask }
}

export const App = () => {
  const { state, ask } = useVaultState()
  const [creating, setCreating] = useState(false)
  const [vaultsChosen, setVaultsChosen] = useState(0)
  const turnToOther = async (): Promise<void> => {
    await ask()
    // Nothing typed for one vault is carried over to another.
    setVaultsChosen((times) => times + 1)
  }
  const waiting = state === null
  useEffect(() => {
    // The rest of the program is read while the password is being typed.
    if (!waiting) void import('./frame/unlocked.tsx')
  }, [waiting])
  if (waiting) return null
  const screen = () => {
    if (state.state === 'unlocked' && !creating) return <Unlocked />
    if (state.state === 'none' || creating)
      return (
        <FirstRunScreen
          failure={state.failure}
          onOpened={ask}
          onBusy={setCreating}
          onBack={
            state.state === 'locked'
              ? () => {
                  setCreating(false)
                }
              : null
          }
        />
      )
    return (
      <UnlockScreen
        key={vaultsChosen}
        mode={state.mode}
        failure={state.failure}
        onOpened={ask}
        onOther={turnToOther}
        onCreate={() => {
          setCreating(true)
        }}
      />
    )
  }
  return (
    <>
      {state.mode === 'practice' && <PracticeRibbon />}
      <Suspense fallback={null}>{screen()}</Suspense>
    </>
  )
}

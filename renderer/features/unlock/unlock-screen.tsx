/** The locked vault: sign in, recover with sheets, or turn to another vault. */
import { lazy, useEffect, useState } from 'react'
import type { VaultMode } from '#shared/account/account.ts'
import { SignIn } from './sign-in.tsx'

/** Read when it is asked for: what it needs is half as big again as the whole unlock screen. */
const Recovery = lazy(() => import('./recovery.tsx'))

export interface UnlockScreenProps {
  readonly mode: VaultMode | null
  /** why the vault cannot be opened as it is: a failure code */
  readonly failure: string | null
  readonly onOpened: () => Promise<void>
  /** another vault was chosen: its state is to be asked for */
  readonly onOther: () => Promise<void>
  readonly onCreate: () => void
}

/** The name of the vault's folder, without its path. */
export const useVaultName = (): string | null => {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void window.haechi.vaultName().then((answer) => {
      if (current) setName(answer)
    })
    return () => {
      current = false
    }
  }, [])
  return name
}

export const UnlockScreen = (props: UnlockScreenProps) => {
  const [recovering, setRecovering] = useState(false)
  const name = useVaultName()
  if (recovering)
    return (
      <Recovery
        name={name}
        onOpened={props.onOpened}
        onBack={() => {
          setRecovering(false)
        }}
      />
    )
  return (
    <SignIn
      {...props}
      name={name}
      onRecover={() => {
        setRecovering(true)
      }}
    />
  )
}

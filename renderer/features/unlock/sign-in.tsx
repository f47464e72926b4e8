/** Name and password. A wrong one is said without saying which of the two, and both stay to be mended. */
import { Button, Group } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordKeys } from '#shared/account/password-keys.ts'
import { failureCodes } from '#shared/contract/failures.ts'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { PasswordLine } from '../../components/password-line.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { Threshold } from '../../components/threshold.tsx'
import { call } from '../../vault-client.ts'
import type { UnlockScreenProps } from './unlock-screen.tsx'
import { VaultTitle } from './vault-title.tsx'
import styles from './unlock.module.css'

interface SignInProps extends UnlockScreenProps {
  readonly name: string | null
  readonly onRecover: () => void
}

/** What the vault's state says is wrong, as a failure with a message. */
const stated = (code: string | null): Failure | null => {
  if (code === null) return null
  return { code: failureCodes.find((known) => known === code) ?? 'call-failed' }
}

export const SignIn = ({ mode, name, failure, onOpened, onOther, onCreate, onRecover }: SignInProps) => {
  const { t } = useTranslation('unlock')
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Failure | null>(stated(failure))
  const { lockedReason } = window.haechi

  const unlock = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (busy || signInName.trim() === '' || password === '') return
    setBusy(true)
    setRefused(null)
    const answer = await call('vault.unlock', { signInName: signInName.trim(), password: passwordKeys(password) })
    if (answer.ok) {
      setPassword('')
      await onOpened()
      return
    }
    setRefused(answer.failure)
    setBusy(false)
    document.querySelector<HTMLInputElement>('input[name="password"]')?.select()
  }

  const other = async (): Promise<void> => {
    const chosen = await window.haechi.chooseVault('open')
    if (chosen === null) return
    if (chosen.ok) await onOther()
    else setRefused(chosen.failure)
  }

  return (
    <Threshold title={t('title')} above={<VaultTitle name={name} mode={mode} />}>
      {lockedReason !== 'start' && <Notice>{t(`reason.${lockedReason}`)}</Notice>}
      <form className={styles.form} onSubmit={(event) => void unlock(event)}>
        <TextLine label={t('sign-in-name')} name="signInName" value={signInName} onChange={setSignInName} autoFocus />
        <PasswordLine label={t('password.label')} name="password" value={password} onChange={setPassword} />
        <FailureNotice failure={refused} />
        <Button type="submit" loading={busy} disabled={signInName.trim() === '' || password === ''}>
          {t('unlock')}
        </Button>
      </form>
      <p role="status" className="unseen">
        {busy ? t('opening') : ''}
      </p>
      <Group gap="xs" className={styles.others}>
        <Button variant="subtle" size="xs" onClick={onRecover} disabled={busy}>
          {t('forgotten')}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => void other()} disabled={busy}>
          {t('other-vault')}
        </Button>
        <Button variant="subtle" size="xs" onClick={onCreate} disabled={busy}>
          {t('new-vault')}
        </Button>
      </Group>
    </Threshold>
  )
}

/** Is the vault whole? The log, its signatures and the tables are read again from the beginning. */
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseOf } from '#shared/contract/calls.ts'
import type { Failure } from '#shared/contract/result.ts'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { Section } from '../../components/section.tsx'
import { call, type Progress } from '../../vault-client.ts'
import { useSession } from '../../working-set/session-context.tsx'
import styles from './office.module.css'

type Verified = ResponseOf<'vault.verify'>

const Finding = ({ verified }: { readonly verified: Verified }) => {
  const { t } = useTranslation('office')
  const counts = { transactions: verified.transactions, entries: verified.entries }
  if (verified.damage.length === 0) return <Notice kind="good">{t('vault.whole', counts)}</Notice>
  return (
    <Notice kind="care">
      <p>{t('vault.damaged', { ...counts, count: verified.damage.length })}</p>
      <ul className={styles.damage}>
        {verified.damage.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </Notice>
  )
}

export const VaultPart = () => {
  const { t } = useTranslation('office')
  const { vault, mode, account } = useSession()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const verify = async (): Promise<void> => {
    stop.current = new AbortController()
    setBusy(true)
    setVerified(null)
    setFailure(null)
    const answer = await call('vault.verify', {}, { onProgress: setProgress, signal: stop.current.signal })
    setBusy(false)
    setProgress(null)
    if (answer.ok) setVerified(answer.value)
    else setFailure(answer.failure)
  }
  return (
    <div className={styles.form}>
      <DataRows>
        <DataRow label={t('vault.mode')}>{t(`unlock:mode.${mode}`)}</DataRow>
        <DataRow label={t('vault.account')}>{account.displayName}</DataRow>
        <DataRow label={t('vault.id')}>{vault}</DataRow>
      </DataRows>
      <Section title={t('vault.check')}>
        <p>{t('vault.check-text')}</p>
        {busy ? (
          <ProgressLine
            label={t('vault.checking')}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            onCancel={() => {
              stop.current?.abort()
            }}
          />
        ) : (
          <Button onClick={() => void verify()}>{t('vault.check-now')}</Button>
        )}
        <div role="status" className={styles.finding}>
          {verified !== null && <Finding verified={verified} />}
        </div>
        <FailureNotice failure={failure} />
      </Section>
    </div>
  )
}

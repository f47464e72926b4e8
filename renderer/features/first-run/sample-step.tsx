/** A practice vault may begin with the sample office, or empty. */
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { Threshold } from '../../components/threshold.tsx'
import { call, type Progress } from '../../vault-client.ts'

export const SampleStep = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const { t } = useTranslation('first-run')
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const answer = await call('sample.load', {}, { onProgress: setProgress })
    if (answer.ok) await onDone()
    else {
      setBusy(false)
      setFailure(answer.failure)
    }
  }
  return (
    <Threshold title={t('sample.title')}>
      <p className="reading">{t('sample.text')}</p>
      {busy && <ProgressLine label={t('sample.loading')} done={progress?.done ?? 0} total={progress?.total ?? 0} />}
      <FailureNotice failure={failure} />
      <Group gap="xs">
        <Button disabled={busy} onClick={() => void load()}>
          {t('sample.load')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void onDone()}>
          {t('sample.empty')}
        </Button>
      </Group>
    </Threshold>
  )
}

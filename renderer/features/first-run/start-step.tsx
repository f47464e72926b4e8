/** The very first question: in which language, and a new vault or one that exists. */
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Threshold } from '../../components/threshold.tsx'
import { usePreferences } from '../../preferences.tsx'
import styles from './first-run.module.css'

export const StartStep = ({
  onCreate,
  onOpened,
  onBack,
}: {
  readonly onCreate: () => void
  readonly onOpened: () => Promise<void>
  readonly onBack: (() => void) | null
}) => {
  const { t } = useTranslation('first-run')
  const { preferences, change } = usePreferences()
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = async (): Promise<void> => {
    const chosen = await window.haechi.chooseVault('open')
    if (chosen === null) return
    if (chosen.ok) await onOpened()
    else setFailure(chosen.failure)
  }
  return (
    <Threshold title={t('start.title')}>
      <SegmentedControl
        fullWidth
        aria-label={t('start.language')}
        value={preferences.language}
        data={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => void change({ language: language === 'en' ? 'en' : 'ko' })}
      />
      <p className="reading">{t('start.text')}</p>
      <div className={styles.column}>
        <Button onClick={onCreate}>{t('start.create')}</Button>
        <Button variant="default" onClick={() => void open()}>
          {t('start.open')}
        </Button>
        {onBack !== null && (
          <Button variant="subtle" onClick={onBack}>
            {t('back')}
          </Button>
        )}
      </div>
      <FailureNotice failure={failure} />
    </Threshold>
  )
}

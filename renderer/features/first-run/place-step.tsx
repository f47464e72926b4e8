/** Practice or real, which is never changed later, and the folder of the vault. */
import { Button, Group, Radio } from '@mantine/core'
import { IconFolder, IconLock, IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultMode } from '#shared/account/account.ts'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Threshold } from '../../components/threshold.tsx'
import styles from './first-run.module.css'
import type { Plan, Step } from './plan.ts'

const modes: readonly VaultMode[] = ['practice', 'real']

export const PlaceStep = ({
  plan,
  change,
  go,
}: {
  readonly plan: Plan
  readonly change: (some: Partial<Plan>) => void
  readonly go: (step: Step) => void
}) => {
  const { t } = useTranslation('first-run')
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async (): Promise<void> => {
    setFailure(null)
    const chosen = await window.haechi.chooseVault('create')
    if (chosen === null) return
    if (chosen.ok) change({ folder: chosen.value.name })
    else setFailure(chosen.failure)
  }
  return (
    <Threshold title={t('place.title')} wide>
      <Radio.Group
        label={t('place.mode')}
        value={plan.mode ?? ''}
        onChange={(value) => {
          change({ mode: modes.find((mode) => mode === value) ?? null })
        }}
      >
        <div className={styles.choices}>
          {modes.map((mode) => (
            <label key={mode} className={styles.choice} data-mode={mode} data-chosen={plan.mode === mode}>
              <Radio value={mode} aria-describedby={`mode-${mode}`} aria-label={t(`place.${mode}.name`)} />
              <span>
                <span className={styles.choiceName}>
                  {mode === 'practice' ? <IconSchool size={18} aria-hidden /> : <IconLock size={18} aria-hidden />}
                  {t(`place.${mode}.name`)}
                </span>
                <span id={`mode-${mode}`} className={styles.choiceText}>
                  {t(`place.${mode}.text`)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </Radio.Group>
      <div>
        <div className={styles.label}>{t('place.folder')}</div>
        <p className={styles.advice}>{t('place.folder-text')}</p>
        <Group gap="sm">
          <Button variant="default" leftSection={<IconFolder size={18} aria-hidden />} onClick={() => void choose()}>
            {t(plan.folder === null ? 'place.choose' : 'place.choose-other')}
          </Button>
          <strong role="status">{plan.folder ?? ''}</strong>
        </Group>
      </div>
      <FailureNotice failure={failure} />
      <Group gap="xs">
        <Button
          disabled={plan.mode === null || plan.folder === null}
          onClick={() => {
            go('account')
          }}
        >
          {t('next')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            change({ mode: null })
            go('start')
          }}
        >
          {t('back')}
        </Button>
      </Group>
    </Threshold>
  )
}

/** How many recovery sheets, and how many of them open the vault together. Then they are made, in memory only. */
import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordKeys } from '#shared/account/password-keys.ts'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Threshold } from '../../components/threshold.tsx'
import { usePreferences } from '../../preferences.tsx'
import { call } from '../../vault-client.ts'
import styles from './first-run.module.css'
import { fitShares, MOST_SHEETS, type Plan, type Prepared, type Step } from './plan.ts'

const upTo = (most: number): string[] => Array.from({ length: most - 1 }, (_, at) => String(at + 2))

export const SharesStep = ({
  plan,
  change,
  go,
  onPrepared,
}: {
  readonly plan: Plan
  readonly change: (some: Partial<Plan>) => void
  readonly go: (step: Step) => void
  readonly onPrepared: (prepared: Prepared) => void
}) => {
  const { t } = useTranslation('first-run')
  const { preferences } = usePreferences()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const prepare = async (): Promise<void> => {
    if (plan.mode === null) return
    setBusy(true)
    setFailure(null)
    const answer = await call('vault.prepare', {
      mode: plan.mode,
      language: preferences.language,
      office: plan.office.trim(),
      signInName: plan.signInName.trim(),
      displayName: plan.displayName.trim(),
      password: passwordKeys(plan.password.first),
      needed: plan.needed,
      sheets: plan.sheets,
    })
    setBusy(false)
    if (answer.ok) onPrepared(answer.value)
    else setFailure(answer.failure)
  }
  return (
    <Threshold title={t('shares.title')}>
      <p className="reading">{t('shares.text')}</p>
      <div className={styles.pair}>
        <NativeSelect
          label={t('shares.sheets')}
          data={upTo(MOST_SHEETS)}
          value={String(plan.sheets)}
          onChange={(event) => {
            change(fitShares(plan.needed, Number(event.currentTarget.value)))
          }}
        />
        <NativeSelect
          label={t('shares.needed')}
          data={upTo(plan.sheets)}
          value={String(plan.needed)}
          onChange={(event) => {
            change(fitShares(Number(event.currentTarget.value), plan.sheets))
          }}
        />
      </div>
      <p>{t('shares.sentence', { needed: plan.needed, sheets: plan.sheets, lost: plan.sheets - plan.needed })}</p>
      <p className="quiet">{t('shares.alone')}</p>
      <FailureNotice failure={failure} />
      <Group gap="xs">
        <Button loading={busy} onClick={() => void prepare()}>
          {t('shares.make')}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            go('account')
          }}
        >
          {t('back')}
        </Button>
      </Group>
    </Threshold>
  )
}

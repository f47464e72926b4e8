/** The office and its first account. */
import { Button, Group } from '@mantine/core'
import type { Dispatch, SubmitEvent, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { isNewPasswordReady, NewPassword, type NewPasswordValue } from '../../components/new-password.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { Threshold } from '../../components/threshold.tsx'
import styles from './first-run.module.css'
import type { Plan, Step } from './plan.ts'

export const AccountStep = ({
  plan,
  change,
  setPassword,
  go,
}: {
  readonly plan: Plan
  readonly change: (some: Partial<Plan>) => void
  readonly setPassword: Dispatch<SetStateAction<NewPasswordValue>>
  readonly go: (step: Step) => void
}) => {
  const { t } = useTranslation('first-run')
  const named = [plan.office, plan.displayName, plan.signInName].every((text) => text.trim() !== '')
  const ready = named && isNewPasswordReady(plan.password)
  const next = (event: SubmitEvent): void => {
    event.preventDefault()
    if (ready) go('shares')
  }
  return (
    <Threshold title={t('account.title')}>
      <form className={styles.column} onSubmit={next} autoComplete="off">
        <TextLine
          label={t('account.office')}
          description={t('account.office-text')}
          name="office"
          autoFocus
          value={plan.office}
          onChange={(office) => {
            change({ office })
          }}
        />
        <TextLine
          label={t('account.display-name')}
          description={t('account.display-name-text')}
          name="displayName"
          value={plan.displayName}
          onChange={(displayName) => {
            change({ displayName })
          }}
        />
        <TextLine
          label={t('account.sign-in-name')}
          description={t('account.sign-in-name-text')}
          name="signInName"
          value={plan.signInName}
          onChange={(signInName) => {
            change({ signInName })
          }}
        />
        <NewPassword
          value={plan.password}
          onChange={setPassword}
          inputs={[plan.office, plan.displayName, plan.signInName, plan.folder ?? '']}
        />
        <Group gap="xs">
          <Button type="submit" disabled={!ready}>
            {t('next')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              go('place')
            }}
          >
            {t('back')}
          </Button>
        </Group>
      </form>
    </Threshold>
  )
}

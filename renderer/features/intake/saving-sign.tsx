/** A quiet sign of what is saved; it becomes a notice, with a way to try again, only when a save was refused. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useClockTime } from './clock-time.ts'
import type { Keeping } from './draft-keeper.ts'
import styles from './intake.module.css'

interface Props {
  readonly keeping: Keeping
  readonly saveAgain: () => void
}

export const SavingSign = ({ keeping, saveAgain }: Props) => {
  const { t } = useTranslation('intake')
  const time = useClockTime()
  // While typing goes on the last save's time stays: a sign that flickers with each key is not quiet.
  const words =
    keeping.status === 'failed'
      ? t('saving_failed')
      : keeping.at !== null
        ? t('saving_saved', { time: time.second(keeping.at) })
        : t(`saving_${keeping.status === 'untouched' ? 'untouched' : 'waiting'}`)
  return (
    <div className={styles.saving}>
      <span className="quiet figures" data-testid="saving-sign">
        {words}
      </span>
      <FailureNotice failure={keeping.failure} />
      {keeping.status === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={saveAgain}>
          {t('saveAgain')}
        </Button>
      )}
    </div>
  )
}

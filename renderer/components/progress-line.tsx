/** How far a long call has come, with a way to stop it. */
import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './progress-line.module.css'

/**
 * @param label what is being done
 * @param total 0 while unknown
 * @param onCancel left out where stopping is not possible
 */
export const ProgressLine = ({
  label,
  done,
  total,
  onCancel,
}: {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly onCancel?: () => void
}) => {
  const { t } = useTranslation('frame')
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : null
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className="figures">{percent === null ? t('progress.running') : `${percent} %`}</span>
      </div>
      <Progress
        value={percent ?? 100}
        size="sm"
        animated={percent === null}
        aria-label={label}
        {...(percent === null ? { 'aria-valuetext': t('progress.running') } : {})}
      />
      {onCancel !== undefined && (
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('progress.stop')}
        </Button>
      )}
    </div>
  )
}

/** What went wrong, what is safe and what to do, in the words of `failures`. Read aloud when it appears. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import styles from './notice.module.css'

/** @param failure nothing is shown for null */
export const FailureNotice = ({ failure }: { readonly failure: Failure | null }) => {
  const { t } = useTranslation('failures')
  return (
    <div role="alert">
      {failure !== null && (
        <div className={`${styles.notice} ${styles.failure}`}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          <p>{t(failure.code, { ...failure.details })}</p>
        </div>
      )}
    </div>
  )
}

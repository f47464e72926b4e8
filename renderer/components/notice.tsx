/** A sentence that stays on the page: something to know, to take care of, or done. */
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

const icons = { info: IconInfoCircle, care: IconAlertCircle, good: IconCircleCheck } as const

export const Notice = ({
  kind = 'info',
  children,
}: {
  readonly kind?: keyof typeof icons
  readonly children: ReactNode
}) => {
  const Icon = icons[kind]
  return (
    <div className={`${styles.notice} ${styles[kind]}`}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div>{children}</div>
    </div>
  )
}

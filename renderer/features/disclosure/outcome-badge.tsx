/** How far a disclosure came: noted before the file was written, read back whole, or failed. */
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Disclosure } from '#shared/disclosure/disclosure.ts'
import styles from './disclosure.module.css'

const icons = { released: IconCircleDashed, delivered: IconCircleCheck, failed: IconAlertCircle } as const

export const OutcomeBadge = ({ outcome }: { readonly outcome: Disclosure['outcome'] }) => {
  const { t } = useTranslation('disclosure')
  const Icon = icons[outcome]
  return (
    <span className={styles.outcome} data-outcome={outcome}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`outcome.${outcome}`)}
    </span>
  )
}

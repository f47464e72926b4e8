/** Which vault this is, by the name of its folder, and whether it is one for practice. */
import { IconFolder, IconSchool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VaultMode } from '#shared/account/account.ts'
import styles from './unlock.module.css'

export const VaultTitle = ({ name, mode }: { readonly name: string | null; readonly mode: VaultMode | null }) => {
  const { t } = useTranslation('unlock')
  if (name === null) return null
  const Icon = mode === 'practice' ? IconSchool : IconFolder
  return (
    <div className={styles.vault}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={styles.vaultName}>{name}</span>
      {mode !== null && <span className="quiet">{t(`mode.${mode}`)}</span>}
    </div>
  )
}

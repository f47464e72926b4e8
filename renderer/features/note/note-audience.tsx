/** Who may read a note: icon and word, and the red seal where it is the author alone. */
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NoteAudience } from '#shared/note/note.ts'
import { Seal } from '../../components/seal.tsx'
import styles from './note.module.css'

export const AudienceSeal = ({ audience }: { readonly audience: NoteAudience }) => {
  const { t } = useTranslation('note')
  return audience === 'me' ? (
    <Seal audience={t('me')} />
  ) : (
    <span className={styles.team}>
      <IconUsers size={18} stroke={1.75} aria-hidden />
      <span>{t('team')}</span>
    </span>
  )
}

/** A practice vault is never mistaken for a real one: this ribbon is on every screen of it, also while locked. */
import { useTranslation } from 'react-i18next'
import styles from './practice-ribbon.module.css'

export const PracticeRibbon = () => {
  const { t } = useTranslation('frame')
  return (
    <aside className={styles.ribbon} aria-label={t('practice.mark')}>
      <strong>{t('practice.mark')}</strong>
      <span>{t('practice.explain')}</span>
    </aside>
  )
}

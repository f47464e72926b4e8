/** What the program is, under which licence, and what it does not promise. */
import { useTranslation } from 'react-i18next'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { Section } from '../../components/section.tsx'
import { version } from '../../version.ts'
import styles from './office.module.css'

const notPromised = ['malware', 'observer', 'administrator', 'swap', 'sheets', 'inference'] as const

export const AboutPart = () => {
  const { t } = useTranslation('office')
  return (
    <div className={styles.about}>
      <p className="reading">{t('about.text')}</p>
      <DataRows>
        <DataRow label={t('about.version')}>{version}</DataRow>
        <DataRow label={t('about.licence')}>{t('about.licence-text')}</DataRow>
      </DataRows>
      <Section title={t('about.not-promised')}>
        <p>{t('about.not-promised-text')}</p>
        <ul>
          {notPromised.map((key) => (
            <li key={key}>{t(`about.not.${key}`)}</li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

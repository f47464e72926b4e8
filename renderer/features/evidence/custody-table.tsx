/** The ledger of an exhibit: each act with its time and offset, who, why, and the hash before and after. */
import { useTranslation } from 'react-i18next'
import type { Custody } from '#shared/evidence/evidence.ts'
import { useMoment, usePersonName } from '../../components/moment.ts'
import styles from './evidence.module.css'

const hashes = ({ hashBefore, hashAfter }: Custody): string => {
  const [before, after] = [hashBefore?.slice(0, 8), hashAfter?.slice(0, 8)]
  if (before !== undefined && after !== undefined && before !== after) return `${before} → ${after}`
  return after ?? before ?? ''
}

export const CustodyTable = ({ custody }: { readonly custody: readonly Custody[] }) => {
  const { t } = useTranslation('evidence')
  const moment = useMoment()
  const person = usePersonName()
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('custody')}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{t('custodyWhen')}</th>
            <th scope="col">{t('custodyAct')}</th>
            <th scope="col">{t('custodyWho')}</th>
            <th scope="col">{t('custodyWhy')}</th>
            <th scope="col">{t('custodyHash')}</th>
          </tr>
        </thead>
        <tbody>
          {custody.toReversed().map((entry) => (
            <tr key={entry.id}>
              <td className={styles.once}>{moment(entry.at, true)}</td>
              <td>{t(`act.${entry.act}`)}</td>
              <td>{person(entry.by)}</td>
              <td>{[entry.reason, entry.recipient].filter((text) => text !== '').join(' · ')}</td>
              <td className={styles.once}>{hashes(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

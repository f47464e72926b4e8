/** The exhibits of a dossier, by their number. */
import { IconAlertTriangle, IconCircleCheck, IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#shared/evidence/evidence.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { fileSize } from '../../components/file-size.ts'
import { useMoment } from '../../components/moment.ts'
import { isSoundExhibit, lastCheck } from './soundness.ts'
import styles from './evidence.module.css'

const Custody = ({ evidence }: { readonly evidence: Evidence }) => {
  const { t } = useTranslation('evidence')
  const moment = useMoment()
  const check = lastCheck(evidence)
  const sound = isSoundExhibit(evidence)
  const Icon = !sound ? IconAlertTriangle : check === null ? IconInbox : IconCircleCheck
  const day = (at: string) => moment(at).slice(0, 10)
  return (
    <span className={styles.custody} data-sound={sound}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {check === null ? `${t('act.received')} ${day(evidence.addedAt)}` : `${t(`act.${check.act}`)} ${day(check.at)}`}
    </span>
  )
}

export const EvidenceList = ({
  evidence,
  selected,
  onSelect,
}: {
  readonly evidence: readonly Evidence[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}) => {
  const { t } = useTranslation('evidence')
  const label = useCodeLabel()
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} figures`} aria-label={t('list')}>
        <thead>
          <tr>
            <th scope="col">{t('exhibit')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className={styles.right}>
              {t('size')}
            </th>
            <th scope="col">{t('receivedOn')}</th>
            <th scope="col">
              <abbr title={t('sha256Short')}>{t('sha256')}</abbr>
            </th>
            <th scope="col">{t('custodyColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {[...evidence]
            .sort((a, b) => a.exhibit - b.exhibit)
            .map((one) => {
              const exhibit = t('exhibitNumber', { number: one.exhibit })
              return (
                <tr key={one.id} data-selected={one.id === selected}>
                  <td className={styles.once}>{exhibit}</td>
                  <td>
                    <button
                      type="button"
                      className={styles.name}
                      aria-label={t('select', { exhibit, name: one.name })}
                      aria-current={one.id === selected ? 'true' : undefined}
                      onClick={() => {
                        onSelect(one.id)
                      }}
                    >
                      {one.name}
                    </button>
                  </td>
                  <td>{label('evidence-kind', one.kind)}</td>
                  <td className={`${styles.right} ${styles.once}`}>{fileSize(one.size)}</td>
                  <td className={styles.once}>{one.receivedOn}</td>
                  <td className={styles.once}>
                    <code>{one.sha256.slice(0, 8)}</code>
                  </td>
                  <td className={styles.once}>
                    <Custody evidence={one} />
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </div>
  )
}

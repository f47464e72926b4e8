/** The report of a check: the file itself, then what in it may point to a person. */
import { useTranslation } from 'react-i18next'
import type { DocumentClass, GateHit, GateReport } from '#shared/disclosure/disclosure.ts'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { fileSize } from '../../components/file-size.ts'
import { Notice } from '../../components/notice.tsx'
import { GateHits } from './gate-hits.tsx'
import { forbidsNames } from './release-rule.ts'
import styles from './gate.module.css'

export const GateFindings = ({
  report,
  class: documentClass,
  reasons,
  onReason,
  onMend,
}: {
  readonly report: GateReport
  readonly class: DocumentClass
  readonly reasons: Readonly<Record<string, string>>
  readonly onReason: (hit: string, reason: string) => void
  readonly onMend: ((hit: GateHit) => void) | null
}) => {
  const { t } = useTranslation('gate')
  const strict = forbidsNames(documentClass)
  const found = report.hits.length
  return (
    <>
      <DataRows>
        <DataRow label={t('file')}>{report.name}</DataRow>
        <DataRow label={t('size')}>
          <span className="figures">
            {fileSize(report.size)}
            {report.pages > 0 && ` · ${t('pages', { count: report.pages })}`}
          </span>
        </DataRow>
        <DataRow label={t('sha256')}>
          <code className={styles.hash}>{report.sha256}</code>
        </DataRow>
      </DataRows>
      <div role="status" className={styles.verdict}>
        {!report.readable ? (
          <Notice kind="care">{t('unreadable')}</Notice>
        ) : found === 0 ? (
          <Notice kind="good">
            {t('readable')} {t('noHits')}
          </Notice>
        ) : (
          <Notice kind={strict ? 'care' : 'info'}>
            {t('hits', { count: found })} {t(strict ? 'hitsRefused' : 'hitsAllowed')}
          </Notice>
        )}
      </div>
      {found > 0 && (
        <GateHits hits={report.hits} mustAnswer={strict} reasons={reasons} onReason={onReason} onMend={onMend} />
      )}
    </>
  )
}

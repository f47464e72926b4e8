/** What an import would do: how many, what it would not understand, and the first cases as they would stand. */
import { useTranslation } from 'react-i18next'
import type { LegacyDryRun, LegacyFile } from '#shared/legacy/batch.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { Section } from '../../components/section.tsx'
import { ProblemsTable } from './problems-table.tsx'
import styles from './legacy.module.css'

/** Cases and characters of a narrative shown in the preview. */
const CASES = 8
const NARRATIVE = 240

interface Props {
  readonly report: LegacyDryRun
  readonly files: readonly LegacyFile[]
}

const shortened = (text: string): string => (text.length > NARRATIVE ? `${text.slice(0, NARRATIVE)}…` : text)

const Preview = ({ report }: { readonly report: LegacyDryRun }) => {
  const { t } = useTranslation('legacy')
  const label = useCodeLabel()
  return report.preview.slice(0, CASES).map((one, at) => (
    <article key={at} className={styles.preview}>
      <h4 className={styles.previewHead}>
        <span className="figures">{one.legacyNumber}</span>
        <span className="figures">{one.received ?? t('noDate')}</span>
        <span>{one.kinds.map((kind) => label('complaint-kind', kind)).join(', ') || t('noKind')}</span>
        <span>{one.subject}</span>
      </h4>
      {one.narrative !== '' && <p className={styles.previewText}>{shortened(one.narrative)}</p>}
      {one.allegations.length > 0 && (
        <ul className={styles.previewList}>
          {one.allegations.map((allegation, index) => (
            <li key={index}>
              <span>
                {allegation.act === null
                  ? t('asText', { text: allegation.legacyAct || '—' })
                  : label('act', allegation.act)}
              </span>
              <span className="quiet">{allegation.respondent || t('nobodyNamed')}</span>
              <span>
                {allegation.finding === null
                  ? t('asText', { text: allegation.legacyFinding || '—' })
                  : label('finding', allegation.finding)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  ))
}

export const DryRunReport = ({ report, files }: Props) => {
  const { t, i18n } = useTranslation('legacy')
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <>
      <DataRows>
        <DataRow label={t('rowsRead')}>
          <span className="figures">
            {report.rows.map((rows, at) => `${files[at]?.name ?? ''} ${number.format(rows)}`).join(' · ')}
          </span>
        </DataRow>
        {(['dossiers', 'allegations', 'parties', 'known'] as const).map((what) => (
          <DataRow key={what} label={t(`would_${what}`)}>
            <span className="figures">{number.format(report[what])}</span>
          </DataRow>
        ))}
      </DataRows>
      <Section title={t('notUnderstood')} level={3}>
        <p className="quiet">{t('notUnderstoodHint')}</p>
        <ProblemsTable problems={report.problems} names={files.map((file) => file.name)} />
      </Section>
      <Section title={t('preview')} level={3}>
        <Preview report={report} />
      </Section>
    </>
  )
}

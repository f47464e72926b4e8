/** One exhibit: its preview, what is recorded about it, its custody, and the seal that re-hashes on click. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { Evidence } from '#shared/evidence/evidence.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useMoment } from '../../components/moment.ts'
import { Notice } from '../../components/notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { SealMark } from '../../components/seal.tsx'
import { Section } from '../../components/section.tsx'
import { call, type Progress } from '../../vault-client.ts'
import { CustodyTable } from './custody-table.tsx'
import { EvidenceFacts } from './evidence-facts.tsx'
import { EvidencePreview } from './evidence-preview.tsx'
import { isSoundExhibit, lastCheck } from './soundness.ts'
import styles from './evidence.module.css'

const Unchanged = ({ evidence }: { readonly evidence: Evidence }) => {
  const { t } = useTranslation('evidence')
  const moment = useMoment()
  const check = lastCheck(evidence)
  if (!isSoundExhibit(evidence))
    return (
      <span className={styles.broken}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {t('sealDamaged')}
      </span>
    )
  return (
    <span className={styles.unchanged}>
      <SealMark />
      <span>
        <strong>{t('seal', { on: moment(evidence.addedAt).slice(0, 10) })}</strong>
        <br />
        <span className="quiet">
          {check === null ? t('neverVerified') : t('lastVerified', { at: moment(check.at) })}
        </span>
      </span>
    </span>
  )
}

type Verdict = { readonly intact: boolean } | { readonly failure: Failure } | null

const useVerify = (evidence: Evidence) => {
  const [verdict, setVerdict] = useState<Verdict>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const verify = async (): Promise<void> => {
    setVerdict(null)
    setProgress({ step: '', done: 0, total: 0 })
    const answer = await call('evidence.verify', { id: evidence.id }, { onProgress: setProgress })
    setProgress(null)
    setVerdict(answer.ok ? { intact: answer.value.intact } : { failure: answer.failure })
  }
  return { verdict, progress, verify }
}

export const EvidenceDetail = ({
  evidence,
  dossier,
  onBack,
  onExport,
}: {
  readonly evidence: Evidence
  readonly dossier: Dossier
  readonly onBack: () => void
  readonly onExport: () => void
}) => {
  const { t } = useTranslation('evidence')
  const moment = useMoment()
  const { verdict, progress, verify } = useVerify(evidence)
  return (
    <article
      className={styles.detail}
      aria-label={`${t('exhibitNumber', { number: evidence.exhibit })} ${evidence.name}`}
    >
      <header className={styles.detailHead}>
        <Button variant="subtle" size="xs" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('back')}
        </Button>
        <h2>
          <span className="figures">{t('exhibitNumber', { number: evidence.exhibit })}</span> {evidence.name}
        </h2>
      </header>
      <div className={styles.proof}>
        <Unchanged evidence={evidence} />
        <div className={styles.proofActs}>
          <Button variant="default" size="xs" loading={progress !== null} onClick={() => void verify()}>
            {t('verify')}
          </Button>
          <Button variant="default" size="xs" onClick={onExport}>
            {t('export')}
          </Button>
        </div>
      </div>
      {progress !== null && <ProgressLine label={t('verifying')} done={progress.done} total={progress.total} />}
      <div role="status">
        {verdict !== null &&
          'intact' in verdict &&
          (verdict.intact ? (
            <Notice kind="good">{t('intact', { on: moment(evidence.addedAt).slice(0, 10) })}</Notice>
          ) : (
            <Notice kind="care">{t('damaged')}</Notice>
          ))}
      </div>
      <FailureNotice failure={verdict !== null && 'failure' in verdict ? verdict.failure : null} />
      <Section title={t('preview')} level={3}>
        <EvidencePreview evidence={evidence} />
      </Section>
      <Section title={t('details')} level={3}>
        <EvidenceFacts evidence={evidence} allegations={dossier.allegations} />
      </Section>
      <Section title={t('custody')} level={3}>
        <CustodyTable custody={evidence.custody} />
      </Section>
    </article>
  )
}

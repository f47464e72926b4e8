/** The evidence tab of a dossier: add, list, look, verify, send out. */
import { Button, CloseButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { GatePanel } from '../gate/gate-panel.tsx'
import { EvidenceDetail } from './evidence-detail.tsx'
import type { EvidenceImport } from './evidence-import.ts'
import { EvidenceList } from './evidence-list.tsx'
import styles from './evidence.module.css'

/** What the last import said: how many, and each refused file with the reason. */
const ImportReport = ({ bringing }: { readonly bringing: EvidenceImport }) => {
  const { t } = useTranslation(['evidence', 'failures'])
  const { added, refused, failure, progress } = bringing
  return (
    <>
      {progress !== null && (
        <ProgressLine
          label={t('evidence:importing')}
          done={progress.done}
          total={progress.total}
          onCancel={bringing.cancel}
        />
      )}
      <div role="status">
        {added > 0 && <Notice kind="good">{t('evidence:added', { count: added })}</Notice>}
        {refused.length > 0 && (
          <Notice kind="care">
            <div className={styles.refusedHead}>
              <strong>{t('evidence:refused', { count: refused.length })}</strong>
              <CloseButton size="sm" aria-label={t('evidence:dismiss')} onClick={bringing.dismiss} />
            </div>
            <ul className={styles.refused}>
              {refused.map((file, index) => (
                <li key={index}>
                  <strong>{file.name}</strong> {t(`failures:${file.code}`)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <FailureNotice failure={failure} />
    </>
  )
}

export const EvidencePanel = ({
  dossier,
  bringing,
}: {
  readonly dossier: Dossier
  readonly bringing: EvidenceImport
}) => {
  const { t } = useTranslation('evidence')
  const [selected, setSelected] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  const one = dossier.evidence.find((evidence) => evidence.id === selected)
  if (one !== undefined && leaving)
    return (
      <GatePanel
        outgoing={{ kind: 'evidence', evidence: one.id }}
        name={`${t('exhibitNumber', { number: one.exhibit })} ${one.name}`}
        form={null}
        onClose={() => {
          setLeaving(false)
        }}
      />
    )
  if (one !== undefined)
    return (
      <EvidenceDetail
        key={one.id}
        evidence={one}
        dossier={dossier}
        onBack={() => {
          setSelected(null)
        }}
        onExport={() => {
          setLeaving(true)
        }}
      />
    )
  const add = (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} aria-hidden />}
      loading={bringing.progress !== null}
      onClick={() => void bringing.choose()}
    >
      {t('add')}
    </Button>
  )
  return (
    <div className={styles.panel}>
      <div className={styles.panelHead}>
        <p className="quiet">{t('dropHint')}</p>
        {dossier.evidence.length > 0 && add}
      </div>
      <ImportReport bringing={bringing} />
      {dossier.evidence.length === 0 ? (
        <EmptyState action={add}>{t('empty')}</EmptyState>
      ) : (
        <EvidenceList evidence={dossier.evidence} selected={selected} onSelect={setSelected} />
      )}
    </div>
  )
}

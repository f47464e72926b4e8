/** What is recorded about an exhibit; the words about it can be corrected, the file and its hash cannot. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Allegation } from '#shared/allegation/allegation.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { Evidence, EvidenceField } from '#shared/evidence/evidence.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { useCodeLabel } from '../../components/code-label.tsx'
import { CodeSelect } from '../../components/code-select.tsx'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { fileSize } from '../../components/file-size.ts'
import { SavedText } from '../../components/saved-text.tsx'
import { call } from '../../vault-client.ts'
import styles from './evidence.module.css'

export const EvidenceFacts = ({
  evidence,
  allegations,
}: {
  readonly evidence: Evidence
  readonly allegations: readonly Allegation[]
}) => {
  const { t } = useTranslation('evidence')
  const label = useCodeLabel()
  const [failure, setFailure] = useState<Failure | null>(null)
  const set = async (change: EvidenceField) => {
    const answer = await call('evidence.set', { id: evidence.id, change })
    setFailure(answer.ok ? null : answer.failure)
    return answer
  }
  return (
    <div className={styles.facts}>
      <FailureNotice failure={failure} />
      <div className={styles.fields}>
        <CodeSelect
          label={t('kind')}
          list="evidence-kind"
          value={evidence.kind}
          onChange={(kind) => {
            if (kind !== null) void set({ field: 'kind', value: kind })
          }}
        />
        <CivilDateInput
          label={t('receivedOn')}
          value={evidence.receivedOn}
          onChange={(date: CivilDate | null) => {
            if (date !== null && date !== evidence.receivedOn) void set({ field: 'receivedOn', value: date })
          }}
        />
        <SavedText label={t('source')} value={evidence.source} onSave={(value) => set({ field: 'source', value })} />
      </div>
      <SavedText
        label={t('remark')}
        lines="several"
        minRows={2}
        value={evidence.remark}
        onSave={(value) => set({ field: 'remark', value })}
      />
      {allegations.length > 0 && (
        <Checkbox.Group
          label={t('allegations')}
          value={[...evidence.allegations]}
          onChange={(value) => {
            void set({ field: 'allegations', value: value })
          }}
        >
          <div className={styles.checks}>
            {allegations.map((allegation, index) => (
              <Checkbox
                key={allegation.id}
                value={allegation.id}
                label={`${index + 1}. ${label('complaint-kind', allegation.kind)}${allegation.act === null ? '' : ` · ${label('act', allegation.act)}`}`}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <DataRows>
        <DataRow label={t('size')}>
          <span className="figures">
            {fileSize(evidence.size)} ({t('bytes', { count: evidence.size })})
          </span>
        </DataRow>
        <DataRow label={t('sha256')}>
          <code className={styles.hash}>{evidence.sha256}</code>
        </DataRow>
      </DataRows>
    </div>
  )
}

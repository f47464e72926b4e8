/** Some words typed back from paper prove that the sheets were really written down. Then the vault is made. */
import { Button, Group } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { Threshold } from '../../components/threshold.tsx'
import { call, type Progress } from '../../vault-client.ts'
import styles from './first-run.module.css'
import type { Prepared, Step } from './plan.ts'

export const CheckStep = ({
  prepared,
  go,
  onCreated,
}: {
  readonly prepared: Prepared
  readonly go: (step: Step) => void
  readonly onCreated: () => Promise<void>
}) => {
  const { t } = useTranslation('first-run')
  const [answers, setAnswers] = useState(() => prepared.checks.map((check) => check.positions.map(() => '')))
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const wrongSheet = failure?.code === 'sheet-answers-wrong' ? Number(failure.details?.['sheet'] ?? 0) : 0
  const full = answers.every((words) => words.every((word) => word.trim() !== ''))

  const confirm = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!full || busy) return
    setBusy(true)
    setFailure(null)
    const typed = prepared.checks.map(({ sheet }, at) => ({
      sheet,
      words: (answers[at] ?? []).map((word) => word.normalize('NFC').trim().toLocaleLowerCase('und')),
    }))
    const answer = await call('vault.confirm', { answers: typed }, { onProgress: setProgress })
    if (answer.ok) {
      await onCreated()
      return
    }
    setBusy(false)
    setProgress(null)
    setFailure(answer.failure)
  }

  return (
    <Threshold title={t('check.title')}>
      <p>{t('check.text')}</p>
      <form className={styles.column} onSubmit={(event) => void confirm(event)} autoComplete="off">
        {prepared.checks.map(({ sheet, positions }, at) => (
          <fieldset key={sheet} className={styles.checks} data-wrong={wrongSheet === sheet}>
            <legend>{t('check.sheet', { sheet })}</legend>
            {positions.map((position, index) => (
              <TextLine
                key={position}
                label={t('check.word', { position })}
                name={`sheet-${sheet}-${position}`}
                autoCapitalize="off"
                error={wrongSheet === sheet}
                value={answers[at]?.[index] ?? ''}
                onChange={(word) => {
                  setAnswers(answers.map((words, row) => (row === at ? words.with(index, word) : words)))
                }}
              />
            ))}
          </fieldset>
        ))}
        <FailureNotice failure={failure} />
        {busy && <ProgressLine label={t('check.creating')} done={progress?.done ?? 0} total={progress?.total ?? 0} />}
        <Group gap="xs">
          <Button type="submit" disabled={!full || busy}>
            {t('check.create')}
          </Button>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => {
              go('sheets')
            }}
          >
            {t('check.look')}
          </Button>
        </Group>
      </form>
    </Threshold>
  )
}

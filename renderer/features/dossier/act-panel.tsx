/** Recording one act: exactly the facts that it requires, checked as they are typed, in a panel of the page. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import type { Act } from '#shared/workflow/acts.ts'
import type { Facts } from '#shared/workflow/history.ts'
import { explainRefusal, workflowLabel } from '#shared/workflow/labels.ts'
import { askedFacts, type WorkflowRefusal } from '#shared/workflow/perform.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { isComposing } from '../../composing.ts'
import { Notice } from '../../components/notice.tsx'
import { call } from '../../vault-client.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { ActFields } from './act-fields.tsx'
import { factsToSend, isWorthSaying, refusalsOf } from './act-form.ts'
import styles from './dossier.module.css'

const dateRefusals: readonly WorkflowRefusal['type'][] = ['in-future', 'before-received', 'before-last-step']

export const ActPanel = ({
  dossier,
  act,
  onClose,
}: {
  readonly dossier: Dossier
  readonly act: Act
  readonly onClose: () => void
}) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const { lists } = useSession()
  const today = useToday()
  const [on, setOn] = useState<CivilDate | null>(today)
  const [facts, setFacts] = useState<Facts>({})
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [act])

  const refusals = refusalsOf(dossier, act, { on, facts }, today, lists)
  const said = refusals.filter((refusal) => tried || isWorthSaying(refusal))
  const onDate = said.find((refusal) => dateRefusals.includes(refusal.type))
  const byFact = Object.fromEntries(
    said.flatMap((refusal) => ('fact' in refusal ? [[refusal.fact, explainRefusal(refusal, language)]] : [])),
  )
  const general = said.filter((refusal) => !('fact' in refusal) && !dateRefusals.includes(refusal.type))

  const record = async (): Promise<void> => {
    setTried(true)
    if (refusals.length > 0 || on === null) return
    setBusy(true)
    const answer = await call('step.perform', {
      dossier: dossier.head.id,
      act: act.code,
      on,
      facts: factsToSend(act, facts),
    })
    setBusy(false)
    if (answer.ok) onClose()
    else setFailure(answer.failure)
  }

  return (
    <form
      className={styles.actPanel}
      aria-labelledby="act-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void record()
      }}
    >
      <header className={styles.actHead}>
        <h2 id="act-title" ref={heading} tabIndex={-1}>
          {workflowLabel('act', act.code, language)}
        </h2>
        <p className="quiet">
          {t('afterwards', { state: workflowLabel('state', act.to, language) })}
          {/* The sources are written in English only. */}
          {language === 'en' && ` ${t('source', { source: act.source })}`}
        </p>
      </header>
      <div className={styles.actFields}>
        <div className={styles.half}>
          <CivilDateInput
            label={t('actOn')}
            description={t('actDateHint')}
            value={on}
            onChange={setOn}
            required
            {...(onDate === undefined ? {} : { error: explainRefusal(onDate, language) })}
          />
        </div>
        <ActFields
          asked={askedFacts(act, facts)}
          facts={facts}
          errors={byFact}
          onChange={(name, value) => {
            setFacts((now) => ({ ...now, [name]: value }))
          }}
        />
      </div>
      {general.map((refusal) => (
        <Notice key={refusal.type} kind="care">
          {explainRefusal(refusal, language)}
        </Notice>
      ))}
      <FailureNotice failure={failure} />
      <div className={styles.acts}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('perform')}
        </Button>
      </div>
    </form>
  )
}

/** The clock of a case: when it is due, why that day, and how long it stood in each state. */
import { useTranslation } from 'react-i18next'
import { explainDueSteps } from '#shared/clock/explain-due.ts'
import type { Dossier } from '#shared/case/dossier.ts'
import { label as labelOf } from '#shared/vocabulary/code-list.ts'
import { daysInStates } from '#shared/workflow/history.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { DueBadge } from '../../components/due-badge.tsx'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { Section } from '../../components/section.tsx'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { caseClock, historyOf } from './case-clock.ts'
import styles from './dossier.module.css'

const Due = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const session = useSession()
  const clock = caseClock(dossier, session, useToday())
  if (clock.kind !== 'running') return <p className="quiet">{t(clock.kind === 'over' ? 'clockOver' : 'noClock')}</p>
  const { due } = clock
  const steps = explainDueSteps(due, language, (code) => labelOf(session.lists, 'pause-reason', code, language))
  return (
    <>
      <p className={styles.due}>
        <DueBadge due={due.due} isForecast={due.forecast} />
      </p>
      {due.standing && <p className={styles.standing}>{t('standing')}</p>}
      <h3 className={styles.why}>{t('why')}</h3>
      <p className="quiet">{due.rule[language]}</p>
      <ol className={styles.sum}>
        {steps.map((step, index) => (
          <li key={index}>{`${step.charAt(0).toUpperCase()}${step.slice(1)}`}</li>
        ))}
      </ol>
      <DataRows>
        <DataRow label={t('gross')}>
          <span className="figures">{t('day', { count: due.grossDays })}</span>
        </DataRow>
        {due.netDays !== due.grossDays && (
          <DataRow label={t('net')}>
            <span className="figures">{t('day', { count: due.netDays })}</span>
          </DataRow>
        )}
      </DataRows>
    </>
  )
}

const Durations = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const stays = daysInStates(historyOf(dossier), useToday())
  const total = new Map<string, number>()
  for (const stay of stays) total.set(stay.state, (total.get(stay.state) ?? 0) + stay.days)
  return (
    <DataRows>
      {[...total].map(([state, days]) => (
        <DataRow key={state} label={workflowLabel('state', state, language)}>
          <span className="figures">{t('day', { count: days })}</span>
        </DataRow>
      ))}
    </DataRows>
  )
}

export const ClockPane = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('dossier')
  return (
    <>
      <Section title={t('clock')}>
        <Due dossier={dossier} />
      </Section>
      {dossier.steps.length > 0 && (
        <Section title={t('durations')}>
          <Durations dossier={dossier} />
        </Section>
      )}
    </>
  )
}

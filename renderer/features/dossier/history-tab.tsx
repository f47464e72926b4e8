/** What was done, step by step, and what left the office. */
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import { stepInWords } from '#shared/document/speech.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { useMoment, usePersonName } from '../../components/moment.ts'
import { Section } from '../../components/section.tsx'
import { useSession } from '../../working-set/session-context.tsx'
import { historyOf } from './case-clock.ts'
import styles from './dossier.module.css'

const Steps = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const { lists } = useSession()
  const moment = useMoment()
  const person = usePersonName()
  if (dossier.steps.length === 0) return <p className="quiet">{t('noSteps')}</p>
  return (
    <ol className={styles.steps}>
      {historyOf(dossier)
        .toReversed()
        .map((step) => {
          const said = stepInWords(step, lists, language)
          return (
            <li key={step.id}>
              <span className="figures">{step.on}</span>
              <div>
                <p>
                  <strong>{said.act}</strong>{' '}
                  <span className="quiet">
                    {workflowLabel('state', step.from, language)} → {workflowLabel('state', step.to, language)}
                  </span>
                </p>
                {said.facts.map((fact, index) => (
                  <p key={index} className={styles.fact}>
                    {fact}
                  </p>
                ))}
                <p className="quiet figures">{t('recordedAt', { at: moment(step.at), name: person(step.by) })}</p>
              </div>
            </li>
          )
        })}
    </ol>
  )
}

const Disclosures = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation(['dossier', 'gate'])
  const moment = useMoment()
  if (dossier.disclosures.length === 0) return <p className="quiet">{t('noDisclosures')}</p>
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('disclosures')}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{t('discloseWhen')}</th>
            <th scope="col">{t('discloseWhat')}</th>
            <th scope="col">{t('discloseClass')}</th>
            <th scope="col">{t('discloseTo')}</th>
            <th scope="col">{t('discloseWhy')}</th>
            <th scope="col">{t('discloseOutcome')}</th>
            <th scope="col">{t('discloseHash')}</th>
          </tr>
        </thead>
        <tbody>
          {[...dossier.disclosures]
            .sort((a, b) => (a.at < b.at ? 1 : -1))
            .map((one) => (
              <tr key={one.id}>
                <td className={styles.once}>{moment(one.at)}</td>
                <td>{one.name}</td>
                <td>{t(`gate:classes.${one.class}`)}</td>
                <td>{one.recipient}</td>
                <td>{one.purpose}</td>
                <td>{t(`outcome.${one.outcome}`)}</td>
                <td className={styles.once}>
                  <code>{one.sha256.slice(0, 8)}</code>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

export const HistoryTab = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('dossier')
  return (
    <>
      <Section title={t('history')}>
        <Steps dossier={dossier} />
      </Section>
      <Section title={t('disclosures')}>
        <Disclosures dossier={dossier} />
      </Section>
    </>
  )
}

/** A look at one file beside the list, without opening it: people by pseudonym, the account, what is alleged, what is due. */
import { Button, CloseButton } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierRow, Dossier } from '#shared/case/dossier.ts'
import { explainDue } from '#shared/clock/explain-due.ts'
import type { DossierId } from '#shared/text/id.ts'
import { formatFactDate } from '#shared/time/fact-date.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { DueBadge } from '../../components/due-badge.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Seal } from '../../components/seal.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useDossier } from '../../working-set/hooks.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { caseClock, historyOf } from '../dossier/case-clock.ts'
import { usePartyAlias } from '../dossier/party-words.ts'
import { stateLook } from '../dossier/state-look.ts'
import styles from './peek.module.css'
import { useStateLabel } from './state-words.ts'
import { useReveal } from './use-reveal.ts'

/** Milliseconds that the cursor rests on a row before its file is read. */
const REST = 120
const BEGINNING = 600
const LAST_STEPS = 4

const useRested = (id: DossierId): DossierId | null => {
  const [rested, setRested] = useState<DossierId | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(id)
    }, REST)
    return () => {
      clearTimeout(timer)
    }
  }, [id])
  return rested === id ? id : null
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
)

const Parties = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('cases')
  const alias = usePartyAlias()
  const { revealed, hold } = useReveal()
  if (dossier.parties.length === 0) return <p className="quiet">{t('peek.noParties')}</p>
  const Icon = revealed ? IconEyeOff : IconEye
  return (
    <>
      <ul className={styles.list}>
        {dossier.parties
          .toSorted((a, b) => a.rank - b.rank)
          .map((party) => (
            <li key={party.id}>
              <span className={styles.alias}>{alias(party)}</span>
              {revealed && <strong>{party.name === '' ? t('peek.unnamed') : party.name}</strong>}
              {party.identityReserved && <Seal audience={t('peek.reserved')} />}
            </li>
          ))}
      </ul>
      <Button
        {...hold}
        size="compact-xs"
        variant="default"
        leftSection={<Icon size={14} aria-hidden />}
        title={t('peek.revealHint')}
      >
        {t('peek.reveal')}
      </Button>
      <span className="unseen" role="status">
        {revealed ? t('peek.revealed') : ''}
      </span>
    </>
  )
}

const Narrative = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('cases')
  if (text.trim() === '') return <p className="quiet">{t('peek.noNarrative')}</p>
  return (
    <p className={`${styles.narrative} reading`}>
      {text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text}
    </p>
  )
}

const Allegations = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('cases')
  const label = useCodeLabel()
  if (dossier.allegations.length === 0) return <p className="quiet">{t('peek.noAllegations')}</p>
  return (
    <ol className={styles.list}>
      {dossier.allegations
        .toSorted((a, b) => a.rank - b.rank)
        .map((allegation) => {
          const grounds = allegation.grounds.map((code) => label('ground', code)).join(', ')
          const words = [
            label('complaint-kind', allegation.kind),
            allegation.act === null ? '' : label('act', allegation.act),
            grounds,
          ]
          return (
            <li key={allegation.id}>
              <span>{words.filter((word) => word !== '').join(' · ')}</span>
              {allegation.facts.type !== 'unknown' && (
                <span className="quiet">{formatFactDate(allegation.facts, i18n.language === 'en' ? 'en' : 'ko')}</span>
              )}
            </li>
          )
        })}
    </ol>
  )
}

const Due = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('cases')
  const session = useSession()
  const label = useCodeLabel()
  const clock = caseClock(dossier, session, useToday())
  if (clock.kind !== 'running') return <p className="quiet">{t('peek.noDue')}</p>
  return (
    <>
      <p>
        <DueBadge due={clock.due.due} isForecast={clock.due.forecast} />
      </p>
      <p className="quiet">
        {explainDue(clock.due, i18n.language === 'en' ? 'en' : 'ko', (code) => label('pause-reason', code))}
      </p>
    </>
  )
}

const Steps = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('cases')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const last = historyOf(dossier).slice(-LAST_STEPS).reverse()
  if (last.length === 0) return <p className="quiet">{t('peek.noSteps')}</p>
  return (
    <ol className={`${styles.list} figures`} reversed>
      {last.map((step) => (
        <li key={step.id}>
          <span className="quiet">{step.on}</span>
          <span>{workflowLabel('act', step.act, language)}</span>
        </li>
      ))}
    </ol>
  )
}

/** @param row the line of the list, shown at once while the file is read */
export const Peek = ({ row, onClose }: { readonly row: DossierRow; readonly onClose: () => void }) => {
  const { t } = useTranslation('cases')
  const stateLabel = useStateLabel()
  const { dossier, failure } = useDossier(useRested(row.id))
  return (
    <aside className={styles.peek} aria-label={t('peek.label')} aria-busy={dossier === undefined && failure === null}>
      <header className={styles.head}>
        <div>
          <p className="quiet figures">{row.number}</p>
          <h2>{row.subject === '' ? t('grid.noSubject') : row.subject}</h2>
        </div>
        <CloseButton aria-label={t('peek.close')} onClick={onClose} />
      </header>
      <p className={styles.facts}>
        <StateBadge label={stateLabel(row.state)} look={stateLook(row.state)} />
        <span className="figures">
          {t('peek.received')} {row.received}
        </span>
        <Link to={`/dossier/${row.id}`}>{t('peek.open')}</Link>
      </p>
      <FailureNotice failure={failure} />
      {dossier === undefined && failure === null && <p className="quiet">{t('peek.loading')}</p>}
      {dossier !== undefined && (
        <>
          {dossier.head.noun === 'case' && (
            <Part title={t('peek.due')}>
              <Due dossier={dossier} />
            </Part>
          )}
          <Part title={t('peek.parties')}>
            <Parties dossier={dossier} />
          </Part>
          <Part title={t('peek.allegations')}>
            <Allegations dossier={dossier} />
          </Part>
          <Part title={t('peek.narrative')}>
            <Narrative text={dossier.head.narrative} />
          </Part>
          {dossier.head.noun === 'case' && (
            <Part title={t('peek.steps')}>
              <Steps dossier={dossier} />
            </Part>
          )}
        </>
      )}
    </aside>
  )
}

/** What a file is: its number and old number, its subject, kinds, state and due date. */
import { Anchor } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '#shared/case/dossier.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { DueBadge } from '../../components/due-badge.tsx'
import { SavedText } from '../../components/saved-text.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { call } from '../../vault-client.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { caseClock } from './case-clock.ts'
import { InPlace } from './in-place.tsx'
import { stateLook } from './state-look.ts'
import styles from './dossier.module.css'

export const DossierHead = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const label = useCodeLabel()
  const session = useSession()
  const clock = caseClock(dossier, session, useToday())
  const { head } = dossier
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [head.id])
  const state =
    head.noun === 'case' ? workflowLabel('state', head.state, language) : t(`consultationState.${head.state}`)
  return (
    <header className={styles.head}>
      <p className={`${styles.numbers} figures`}>
        <span className="quiet">{t(head.noun)}</span>
        <strong>{head.number}</strong>
        {head.legacyNumber !== '' && <span className="quiet">{t('legacyNumber', { number: head.legacyNumber })}</span>}
        <span className="quiet">{t('received', { date: head.received })}</span>
        {head.isVoid && <strong className={styles.void}>{t('void')}</strong>}
        {head.noun === 'case' && head.consultation !== null && (
          <Anchor component={Link} to={`/dossier/${head.consultation}`}>
            {t('goToConsultation')}
          </Anchor>
        )}
      </p>
      <InPlace
        label={t('subject')}
        field={(done) => (
          <SavedText
            label={t('subject')}
            value={head.subject}
            autoFocus
            onSave={(value) => call('dossier.set', { id: head.id, change: { field: 'subject', value } })}
            onLeft={done}
          />
        )}
      >
        <h1 ref={heading} tabIndex={-1}>
          {head.subject === '' ? head.number : head.subject}
        </h1>
      </InPlace>
      <p className={styles.marks}>
        <StateBadge label={state} look={stateLook(head.state)} />
        {clock.kind === 'running' && <DueBadge due={clock.due.due} isForecast={clock.due.forecast} />}
        {head.urgency !== 'normal' && (
          <span className={styles.urgency}>
            <IconFlag size={16} stroke={1.75} aria-hidden />
            {label('urgency', head.urgency)}
          </span>
        )}
        <span className="quiet">{head.kinds.map((kind) => label('complaint-kind', kind)).join(' · ')}</span>
      </p>
    </header>
  )
}

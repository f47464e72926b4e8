/**
 * The one door out: class, recipient and purpose; then the finished file is searched for the case's people;
 * then, and only when nothing is open, it is released and written into the disclosure log.
 */
import { Button, Radio } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { documentClass as classes, type GateHit, type Outgoing } from '#shared/disclosure/disclosure.ts'
import type { DocumentForm } from '#shared/document/document.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { Section } from '../../components/section.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { GateDone } from './gate-done.tsx'
import { GateFindings } from './gate-findings.tsx'
import { useGate } from './gate-session.ts'
import { closedClass, type Blocker } from './release-rule.ts'
import styles from './gate.module.css'

export interface GatePanelProps {
  readonly outgoing: Outgoing
  /** what leaves, in words */
  readonly name: string
  /** null for an exhibit, which the office did not write */
  readonly form: DocumentForm | null
  readonly onClose: () => void
  /** goes back to the place in the document where the hit stands; left out where nothing can be mended */
  readonly onMend?: (hit: GateHit) => void
}

const Blockers = ({ id, blockers }: { readonly id: string; readonly blockers: readonly Blocker[] }) => {
  const { t } = useTranslation('gate')
  return (
    <ul id={id} className={styles.blockers} aria-live="polite">
      {blockers.map((blocker) => (
        <li key={blocker.reason}>
          {blocker.reason === 'hits' ? t('why.hits', { count: blocker.count }) : t(`why.${blocker.reason}`)}
        </li>
      ))}
    </ul>
  )
}

export const GatePanel = ({ outgoing, name, form, onClose, onMend }: GatePanelProps) => {
  const { t } = useTranslation('gate')
  const gate = useGate(outgoing, form)
  const { state, blockers, busy } = gate
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  if (gate.done !== null) return <GateDone disclosure={gate.done} onClose={onClose} />
  const readable = state.report?.readable ?? true
  const needsCheck = state.report === null || state.checkedFor !== state.class
  const closed = closedClass(state.class, form, readable)
  return (
    <article className={styles.panel} aria-labelledby="gate-title">
      <header>
        <h2 id="gate-title" ref={heading} tabIndex={-1}>
          {t('title')}
        </h2>
        <p className={styles.what}>
          <span className="quiet">{t('what')}</span> <strong>{name}</strong>
        </p>
      </header>
      <Radio.Group
        label={t('class')}
        value={state.class}
        onChange={(value) => {
          gate.setClass(classes.parse(value))
        }}
      >
        <div className={styles.classes}>
          {classes.options.map((option) => {
            const why = closedClass(option, form, readable)
            return (
              <Radio
                key={option}
                value={option}
                disabled={why !== null}
                label={t(`classes.${option}`)}
                description={
                  why === null
                    ? t(`classHints.${option}`)
                    : t(why === 'named' ? 'classClosedNamed' : 'classClosedUnreadable')
                }
              />
            )
          })}
        </div>
      </Radio.Group>
      <div className={styles.fields}>
        <TextLine
          label={t('recipient')}
          description={t('recipientHint')}
          value={state.recipient}
          onChange={gate.setRecipient}
          required
        />
        <TextArea label={t('purpose')} value={state.purpose} onChange={gate.setPurpose} minRows={2} required />
      </div>
      <Section
        title={t('report')}
        level={3}
        actions={
          <Button
            variant={needsCheck ? 'filled' : 'default'}
            size="xs"
            loading={busy === 'check'}
            disabled={closed !== null}
            onClick={() => void gate.check()}
          >
            {state.report === null ? t('check') : t('checkAgain')}
          </Button>
        }
      >
        {busy === 'check' && (
          <ProgressLine label={t('checking')} done={gate.progress?.done ?? 0} total={gate.progress?.total ?? 0} />
        )}
        {state.report !== null && busy !== 'check' && (
          <GateFindings
            report={state.report}
            class={state.class}
            reasons={state.reasons}
            onReason={gate.setReason}
            onMend={onMend ?? null}
          />
        )}
      </Section>
      <FailureNotice failure={gate.failure} />
      {gate.noPlace && <Notice>{t('noDestination')}</Notice>}
      <footer className={styles.foot}>
        <Blockers id="gate-blockers" blockers={blockers} />
        <div className={styles.acts}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={blockers.length > 0 || busy !== null}
            loading={busy === 'release'}
            aria-describedby="gate-blockers"
            onClick={() => void gate.release()}
          >
            {t('release')}
          </Button>
        </div>
      </footer>
    </article>
  )
}

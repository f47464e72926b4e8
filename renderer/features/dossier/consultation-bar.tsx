/** A consultation is closed, or a case is opened from it; it keeps the link. */
import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Consultation } from '#shared/case/dossier.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { isComposing } from '../../composing.ts'
import { call } from '../../vault-client.ts'
import { useToday } from '../../working-set/today.ts'
import styles from './dossier.module.css'

const OpenCase = ({ head, onClose }: { readonly head: Consultation; readonly onClose: () => void }) => {
  const { t } = useTranslation('dossier')
  const navigate = useNavigate()
  const today = useToday()
  const [received, setReceived] = useState<CivilDate | null>(today)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = async (): Promise<void> => {
    if (received === null) return
    setBusy(true)
    const answer = await call('consultation.open-case', { id: head.id, received })
    setBusy(false)
    if (answer.ok) void navigate(`/dossier/${answer.value.id}`)
    else setFailure(answer.failure)
  }
  return (
    <form
      className={styles.actPanel}
      aria-labelledby="open-case"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onClose()
      }}
    >
      <header className={styles.actHead}>
        <h2 id="open-case">{t('openCase')}</h2>
        <p className="quiet">{t('openCaseHint')}</p>
      </header>
      <div className={styles.actFields}>
        <div className={styles.half}>
          <CivilDateInput label={t('caseReceived')} value={received} onChange={setReceived} required autoFocus />
        </div>
      </div>
      <FailureNotice failure={failure} />
      <div className={styles.acts}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={received === null}>
          {t('openCase')}
        </Button>
      </div>
    </form>
  )
}

export const ConsultationBar = ({ head }: { readonly head: Consultation }) => {
  const { t } = useTranslation('dossier')
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const close = async (): Promise<void> => {
    const answer = await call('consultation.close', { id: head.id })
    setFailure(answer.ok ? null : answer.failure)
  }
  return (
    <section className={styles.workflow} aria-label={t('consultationActs')}>
      {head.case !== null && (
        <p>
          {t('becameCase')}{' '}
          <Anchor component={Link} to={`/dossier/${head.case}`}>
            {t('goToCase')}
          </Anchor>
        </p>
      )}
      {head.state !== 'became-case' && (
        <div className={styles.nextActs}>
          <Button
            size="xs"
            aria-expanded={opening}
            onClick={() => {
              setOpening(!opening)
            }}
          >
            {t('openCase')}
          </Button>
          {head.state === 'open' && (
            <Button size="xs" variant="default" onClick={() => void close()}>
              {t('closeConsultation')}
            </Button>
          )}
        </div>
      )}
      <FailureNotice failure={failure} />
      {opening && (
        <OpenCase
          head={head}
          onClose={() => {
            setOpening(false)
          }}
        />
      )}
    </section>
  )
}

/** Other intakes that were begun: to go on with, or to discard after a question. */
import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Failure } from '#shared/contract/result.ts'
import type { Draft } from '#shared/session/session.ts'
import type { DraftId } from '#shared/text/id.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { call } from '../../vault-client.ts'
import { useDrafts } from '../../working-set/hooks.ts'
import styles from './intake.module.css'
import { draftTitle } from './page-state.ts'
import { useClockTime } from './clock-time.ts'

export const DraftsList = ({ current }: { readonly current: DraftId }) => {
  const { t } = useTranslation('intake')
  const time = useClockTime()
  const [asked, setAsked] = useState<Draft | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const drafts = useDrafts().filter((draft) => draft.id !== current)
  const titleOf = (draft: Draft): string => draftTitle(draft.form) || t('untitled')
  if (drafts.length === 0) return null
  const discard = async (draft: Draft): Promise<void> => {
    const answer = await call('draft.discard', { id: draft.id })
    setFailure(answer.ok ? null : answer.failure)
  }
  return (
    <section className={styles.drafts} aria-label={t('drafts')}>
      <h2 className={styles.draftsTitle}>{t('draftsCount', { count: drafts.length })}</h2>
      <FailureNotice failure={failure} />
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Anchor
              component={Link}
              to={`/intake/${draft.id}`}
              aria-label={t('resumeOf', { title: titleOf(draft) })}
              className={styles.draftLink}
            >
              {titleOf(draft)}
            </Anchor>
            <span className={`quiet figures ${styles.draftFacts}`}>
              {t(`noun_${draft.form.noun}`)} · {t('changedAt', { time: time.dayAndMinute(draft.changedAt) })}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={t('discardOf', { title: titleOf(draft) })}
              onClick={() => {
                setAsked(draft)
              }}
            >
              {t('discardShort')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={t('discardTitle')}
        confirm={t('discardYes')}
        onClose={() => {
          setAsked(null)
        }}
        onConfirm={() => {
          if (asked !== null) void discard(asked)
          setAsked(null)
        }}
      >
        <p>{t('discardText', { title: asked === null ? '' : titleOf(asked) })}</p>
      </ConfirmDialog>
    </section>
  )
}

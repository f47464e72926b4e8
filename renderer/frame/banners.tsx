/** What must be known until it is mended: all sheets with one person, a warning found at unlock or later. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { Notice } from '../components/notice.tsx'
import { call } from '../vault-client.ts'
import { useSession } from '../working-set/session-context.tsx'
import { workingSet } from '../working-set/working-set.ts'
import styles from './banners.module.css'

const SheetsBanner = () => {
  const { t } = useTranslation('frame')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const handedOut = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('vault.hand-out-sheets', {})
    setBusy(false)
    setAsking(false)
    if (answer.ok) await workingSet.session.update('session', { sheetsWithOnePerson: false })
    else setFailure(answer.failure)
  }
  return (
    <>
      <Notice kind="care">
        <div className={styles.banner}>
          <span>{t('sheets.banner')}</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setAsking(true)
            }}
          >
            {t('sheets.handed-out')}
          </Button>
        </div>
      </Notice>
      <FailureNotice failure={failure} />
      <ConfirmDialog
        opened={asking}
        title={t('sheets.ask')}
        confirm={t('sheets.confirm')}
        busy={busy}
        onConfirm={() => void handedOut()}
        onClose={() => {
          setAsking(false)
        }}
      >
        {t('sheets.ask-text')}
      </ConfirmDialog>
    </>
  )
}

export const Banners = () => {
  const { t, i18n } = useTranslation('failures')
  const { sheetsWithOnePerson, warnings } = useSession()
  if (!sheetsWithOnePerson && warnings.length === 0) return null
  return (
    <div className={styles.banners}>
      {warnings.map((code) => (
        <Notice key={code} kind="care">
          {i18n.exists(`failures:${code}`) ? t(code) : code}
        </Notice>
      ))}
      {sheetsWithOnePerson && <SheetsBanner />}
    </div>
  )
}

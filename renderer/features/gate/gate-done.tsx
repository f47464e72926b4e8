/** After the release: the entry of the disclosure log, as it will be found there. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disclosure } from '#shared/disclosure/disclosure.ts'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { fileSize } from '../../components/file-size.ts'
import { useMoment } from '../../components/moment.ts'
import { Notice } from '../../components/notice.tsx'
import styles from './gate.module.css'

export const GateDone = ({
  disclosure,
  onClose,
}: {
  readonly disclosure: Disclosure
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('gate')
  const moment = useMoment()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const delivered = disclosure.outcome === 'delivered'
  return (
    <article className={styles.panel}>
      <h2 ref={heading} tabIndex={-1}>
        {t('done')}
      </h2>
      <Notice kind={delivered ? 'good' : 'care'}>{t(delivered ? 'doneHint' : 'doneUnread')}</Notice>
      <DataRows>
        <DataRow label={t('file')}>{disclosure.name}</DataRow>
        <DataRow label={t('class')}>{t(`classes.${disclosure.class}`)}</DataRow>
        <DataRow label={t('recipient')}>{disclosure.recipient}</DataRow>
        <DataRow label={t('purpose')}>{disclosure.purpose}</DataRow>
        <DataRow label={t('doneAt')}>
          <span className="figures">{moment(disclosure.at, true)}</span>
        </DataRow>
        <DataRow label={t('size')}>
          <span className="figures">{fileSize(disclosure.size)}</span>
        </DataRow>
        <DataRow label={t('sha256')}>
          <code className={styles.hash}>{disclosure.sha256}</code>
        </DataRow>
      </DataRows>
      <div className={styles.acts}>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </article>
  )
}

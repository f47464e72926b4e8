/** The disclosure log: everything that left the office, newest first. Nothing is ever taken off it. */
import { Anchor } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Disclosure } from '#shared/disclosure/disclosure.ts'
import type { Failure } from '#shared/contract/result.ts'
import { instantSchema, instantWithOffset } from '#shared/time/instant.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { call, onEvent } from '../../vault-client.ts'
import { useRowProjection } from '../../working-set/hooks.ts'
import { useSession } from '../../working-set/session-context.tsx'
import styles from './disclosure.module.css'
import { OutcomeBadge } from './outcome-badge.tsx'

const useDisclosures = () => {
  const [list, setList] = useState<readonly Disclosure[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let current = true
    const read = async (): Promise<void> => {
      const answer = await call('disclosure.list', {})
      if (!current) return
      if (answer.ok) setList(answer.value.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)))
      else setFailure(answer.failure)
    }
    void read()
    // What leaves a case changes that case.
    const stop = onEvent('dossier', () => void read())
    return () => {
      current = false
      stop()
    }
  }, [])
  return { list, failure }
}

const Row = ({ disclosure }: { readonly disclosure: Disclosure }) => {
  const { t } = useTranslation(['disclosure', 'gate'])
  const { office, account } = useSession()
  const { byId } = useRowProjection()
  const at = instantSchema.safeParse(disclosure.at)
  return (
    <tr>
      <td className="figures">{at.success ? instantWithOffset(at.data, office.zone) : disclosure.at}</td>
      <td>
        <div>{disclosure.name}</div>
        <Anchor component={Link} to={`/dossier/${disclosure.dossier}?tab=documents`}>
          {byId.get(disclosure.dossier)?.number ?? t('case')}
        </Anchor>
      </td>
      <td>{t(`gate:classes.${disclosure.class}`)}</td>
      <td>{disclosure.recipient}</td>
      <td className={styles.purpose}>{disclosure.purpose}</td>
      <td>{disclosure.by === account.id ? account.displayName : t('another')}</td>
      <td>
        <OutcomeBadge outcome={disclosure.outcome} />
        <details>
          <summary>{t('proof')}</summary>
          <dl className={styles.proof}>
            <dt>SHA-256</dt>
            <dd>{disclosure.sha256}</dd>
            <dt>{t('size')}</dt>
            <dd className="figures">{t('bytes', { count: disclosure.size })}</dd>
            <dt>{t('log-head')}</dt>
            <dd>{disclosure.logHead}</dd>
            {disclosure.dismissed.map(({ hit, reason }) => (
              <div key={hit}>
                <dt>{t('dismissed')}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      </td>
    </tr>
  )
}

const columns = ['when', 'what', 'class', 'recipient', 'purpose', 'by', 'outcome'] as const

const DisclosureScreen = () => {
  const { t } = useTranslation('disclosure')
  const { list, failure } = useDisclosures()
  return (
    <Screen title={t('title')}>
      <p className="quiet">{t('text')}</p>
      <FailureNotice failure={failure} />
      {list?.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
      {list !== null && list.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.map((disclosure) => (
                <Row key={disclosure.id} disclosure={disclosure} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Screen>
  )
}

export default DisclosureScreen

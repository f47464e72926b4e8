/** The places where the words were found: in which field, with what stands around them. */
import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#shared/search/search.ts'
import type { DossierId } from '#shared/text/id.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useRowProjection } from '../../working-set/hooks.ts'
import styles from './search.module.css'
import { SHOWN_HITS, type SearchState } from './use-search.ts'

const Hit = ({
  id,
  hit,
  isActive,
  onOpen,
}: {
  readonly id: string
  readonly hit: SearchHit
  readonly isActive: boolean
  readonly onOpen: (id: DossierId) => void
}) => {
  const { t } = useTranslation('cases')
  const row = useRowProjection().byId.get(hit.dossier)
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) self.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={self}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.hit}
      // The field keeps the focus; a press here must not take it away before the click.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={() => {
        onOpen(hit.dossier)
      }}
    >
      <span className={`${styles.hitHead} figures`}>
        <span>{row?.number ?? ''}</span>
        <span className={styles.hitSubject}>{hit.field === 'subject' ? '' : (row?.subject ?? '')}</span>
        <span className={styles.hitField}>{t(`search.field.${hit.field}`)}</span>
      </span>
      <span className={styles.context}>
        {hit.before}
        <mark>{hit.match}</mark>
        {hit.after}
      </span>
    </div>
  )
}

const useStatus = (query: string, { status, answer }: SearchState): string => {
  const { t } = useTranslation('cases')
  if (status === 'short') return t('search.short')
  if (status === 'searching') return t('search.searching')
  if (status !== 'answered' || answer === null) return ''
  return answer.dossiers === 0
    ? t('search.none', { query: answer.readAs ?? query.trim() })
    : t('search.found', { count: answer.dossiers })
}

export const SearchResults = ({
  id,
  query,
  search,
  active,
  inView,
  onOpen,
  onWiden,
}: {
  readonly id: string
  readonly query: string
  readonly search: SearchState
  readonly active: number
  /** how many of the records found the view shows */
  readonly inView: number
  readonly onOpen: (id: DossierId) => void
  /** shows them all */
  readonly onWiden: () => void
}) => {
  const { t } = useTranslation('cases')
  const hits = search.answer?.hits ?? []
  const status = useStatus(query, search)
  const { answer } = search
  return (
    <div className={styles.results}>
      <div className={styles.status}>
        <p role="status">{status}</p>
        {typeof answer?.readAs === 'string' && <p>{t('search.readAs', { read: answer.readAs })}</p>}
        {answer?.complete === false && <p>{t('search.filling')}</p>}
        {answer !== null && hits.length >= SHOWN_HITS && <p>{t('search.more', { shown: hits.length })}</p>}
        {search.status === 'answered' && answer !== null && inView < answer.dossiers && (
          <p>
            {t('search.inView', { count: inView })}{' '}
            <UnstyledButton className={styles.widen} onClick={onWiden}>
              {t('search.widen')}
            </UnstyledButton>
          </p>
        )}
      </div>
      <FailureNotice failure={search.failure} />
      <div id={`${id}-hits`} role="listbox" aria-label={t('search.results')} className={styles.hits}>
        {hits.map((hit, index) => (
          <Hit
            key={`${hit.dossier}-${hit.field}-${index}`}
            id={`${id}-${index}`}
            hit={hit}
            isActive={index === active}
            onOpen={onOpen}
          />
        ))}
      </div>
      {hits.length > 0 && (
        <p className={styles.keys} aria-hidden>
          <KeyHint keys={['↓']} /> {t('search.keysDown')} <KeyHint keys={['Enter']} /> {t('search.keysEnter')}{' '}
          <KeyHint keys={['Esc']} /> {t('search.keysEscape')}
        </p>
      )}
    </div>
  )
}

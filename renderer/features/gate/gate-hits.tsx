/** What was found in the finished file, one line each, with what can be done about it. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GateHit } from '#shared/disclosure/disclosure.ts'
import { TextLine } from '../../components/text-line.tsx'
import { isDismissed, REASON_MINIMUM } from './release-rule.ts'
import styles from './gate.module.css'

/** The value inside its surroundings, so that one can judge without opening the file. */
const Context = ({ hit }: { readonly hit: GateHit }) => {
  const at = hit.context.indexOf(hit.value)
  if (at < 0) return <span className="quiet">{hit.context}</span>
  return (
    <span className="quiet">
      {hit.context.slice(0, at)}
      <mark className={styles.mark}>{hit.value}</mark>
      {hit.context.slice(at + hit.value.length)}
    </span>
  )
}

interface HitProps {
  readonly hit: GateHit
  /** the class forbids names: each hit must be answered for */
  readonly mustAnswer: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onMend: (() => void) | null
}

const Hit = ({ hit, mustAnswer, reason, onReason, onMend }: HitProps) => {
  const { t, i18n } = useTranslation('gate')
  const [answering, setAnswering] = useState(reason !== '')
  const answered = mustAnswer && isDismissed(hit, { [hit.id]: reason })
  const Icon = answered ? IconCircleCheck : IconAlertTriangle
  const kind = i18n.exists(`gate:hitKinds.${hit.kind}`) ? t(`hitKinds.${hit.kind}`) : t('hitKinds.other')
  return (
    <li className={styles.hit} data-open={mustAnswer && !answered}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div className={styles.hitBody}>
        <p className={styles.hitHead}>
          <strong>{hit.value}</strong>
          <span className="quiet figures">
            {[
              kind,
              hit.alias,
              hit.page === 0 ? t('metadata') : t('page', { page: hit.page }),
              hit.count > 1 ? t('times', { count: hit.count }) : null,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </p>
        <p className={styles.context}>
          <Context hit={hit} />
        </p>
        {mustAnswer && answering && (
          <TextLine
            label={t('dismissReason')}
            value={reason}
            onChange={onReason}
            autoFocus
            {...(reason !== '' && reason.trim().length < REASON_MINIMUM ? { error: t('dismissShort') } : {})}
          />
        )}
      </div>
      {mustAnswer && (
        <div className={styles.hitActs}>
          {onMend !== null && (
            <Button variant="default" size="xs" onClick={onMend}>
              {t('mend')}
            </Button>
          )}
          {!answering && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setAnswering(true)
              }}
            >
              {t('notThisPerson')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

export const GateHits = ({
  hits,
  mustAnswer,
  reasons,
  onReason,
  onMend,
}: {
  readonly hits: readonly GateHit[]
  readonly mustAnswer: boolean
  readonly reasons: Readonly<Record<string, string>>
  readonly onReason: (hit: string, reason: string) => void
  readonly onMend: ((hit: GateHit) => void) | null
}) => (
  <ul className={styles.hits}>
    {hits.map((hit) => (
      <Hit
        key={hit.id}
        hit={hit}
        mustAnswer={mustAnswer}
        reason={reasons[hit.id] ?? ''}
        onReason={(reason) => {
          onReason(hit.id, reason)
        }}
        onMend={
          onMend === null
            ? null
            : () => {
                onMend(hit)
              }
        }
      />
    ))}
  </ul>
)

/** Past imports: what each brought in, its report, and one undo for the whole of it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegacyBatch } from '#shared/legacy/batch.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSession } from '../../working-set/session-context.tsx'
import styles from './legacy.module.css'
import { OrphansTable } from './orphans-table.tsx'
import { ProblemsTable } from './problems-table.tsx'

interface Props {
  readonly batches: readonly LegacyBatch[]
  readonly busy: boolean
  readonly undo: (id: LegacyBatch['id']) => void
}

export const BatchesSection = ({ batches, busy, undo }: Props) => {
  const { t, i18n } = useTranslation('legacy')
  const { zone } = useSession().office
  const [asked, setAsked] = useState<LegacyBatch | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const number = new Intl.NumberFormat(i18n.language)
  // The Swedish form of a date is the ISO one.
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const shown = (instant: string): string => time.format(new Date(instant))
  if (batches.length === 0) return <EmptyState>{t('noBatches')}</EmptyState>
  return (
    <>
      <ul className={styles.batches}>
        {batches.map((batch) => {
          const facts = { dossiers: number.format(batch.dossiers), allegations: number.format(batch.allegations) }
          return (
            <li key={batch.id}>
              <div className={styles.batch}>
                <div>
                  <div className="figures">{shown(batch.at)}</div>
                  <div>{batch.names.join(', ')}</div>
                  <div className="quiet figures">{t('batchFacts', facts)}</div>
                  {batch.undone !== null && <div>{t('undoneAt', { time: shown(batch.undone) })}</div>}
                </div>
                <div className={styles.batchActs}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-expanded={open === batch.id}
                    aria-label={t('reportOf', { time: shown(batch.at) })}
                    onClick={() => {
                      setOpen(open === batch.id ? null : batch.id)
                    }}
                  >
                    {t('report')}
                  </Button>
                  {batch.undone === null && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={busy}
                      aria-label={t('undoOf', { time: shown(batch.at) })}
                      onClick={() => {
                        setAsked(batch)
                      }}
                    >
                      {t('undo')}
                    </Button>
                  )}
                </div>
              </div>
              {open === batch.id && (
                <div className={styles.batchReport}>
                  <ProblemsTable problems={batch.problems} names={batch.names} />
                  <OrphansTable orphans={batch.orphans} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={t('undoTitle')}
        confirm={t('undoYes')}
        onClose={() => {
          setAsked(null)
        }}
        onConfirm={() => {
          if (asked !== null) undo(asked.id)
          setAsked(null)
        }}
      >
        <p>
          {t('undoText', {
            names: asked?.names.join(', ') ?? '',
            dossiers: number.format(asked?.dossiers ?? 0),
            allegations: number.format(asked?.allegations ?? 0),
          })}
        </p>
        <p>{t('undoKeeps')}</p>
      </ConfirmDialog>
    </>
  )
}

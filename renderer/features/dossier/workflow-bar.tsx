/** Where the case has been and for how long, and what may lawfully be done next. */
import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Act } from '#shared/workflow/acts.ts'
import { daysInStates } from '#shared/workflow/history.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { lawfulActs } from '#shared/workflow/perform.ts'
import { useToday } from '../../working-set/today.ts'
import { inUsualOrder, isUsual } from './act-form.ts'
import { ActPanel } from './act-panel.tsx'
import { historyOf } from './case-clock.ts'
import styles from './dossier.module.css'

export const WorkflowBar = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const today = useToday()
  const [act, setAct] = useState<Act | null>(null)
  const history = historyOf(dossier)
  const { state } = dossier.head
  const stays = daysInStates(history, today)
  const acts = inUsualOrder(lawfulActs({ history }), state)
  // The act was performed meanwhile, here or by an undone import: its panel has no place any more.
  const open = act !== null && acts.some((one) => one.code === act.code) ? act : null
  return (
    <section className={styles.workflow} aria-label={t('workflow')}>
      <ol className={`${styles.stays} figures`} aria-label={t('stays')}>
        {stays.map((stay, index) => (
          <li key={index} {...(stay.to === null ? { 'aria-current': 'step' as const } : {})}>
            {index > 0 && <IconChevronRight size={14} stroke={1.75} aria-hidden />}
            <span className={styles.stayName}>{workflowLabel('state', stay.state, language)}</span>
            <span className="quiet">{t(stay.to === null ? 'dayNow' : 'day', { count: stay.days })}</span>
          </li>
        ))}
      </ol>
      <div className={styles.nextActs} role="group" aria-label={t('nextActs')}>
        {acts.length === 0 && <span className="quiet">{t('noActs')}</span>}
        {acts.map((one) => (
          <Button
            key={one.code}
            size="xs"
            variant={isUsual(one, state) ? 'filled' : 'default'}
            aria-expanded={open?.code === one.code}
            onClick={() => {
              setAct(open?.code === one.code ? null : one)
            }}
          >
            {workflowLabel('act', one.code, language)}
          </Button>
        ))}
      </div>
      {open !== null && (
        <ActPanel
          key={open.code}
          dossier={dossier}
          act={open}
          onClose={() => {
            setAct(null)
          }}
        />
      )}
    </section>
  )
}

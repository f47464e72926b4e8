/** Counts on the screen: a question as a sentence, its answer as a table and a picture, small numbers masked. */
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountsQuestion } from '#shared/counts/counts.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { useAxisLabel, useAxisOrder } from './axis-labels.ts'
import { Bars } from './bars.tsx'
import { CountsTableView } from './counts-table.tsx'
import styles from './counts.module.css'
import { QuestionLine, type PeriodChoice } from './question-line.tsx'
import { useCounts, type Counts } from './use-counts.ts'

const first: CountsQuestion = { unit: 'cases', rows: 'kind', columns: null, from: null, to: null }

const Explanation = ({ counts: { table } }: { readonly counts: Counts }) => {
  const { t } = useTranslation('counts')
  const { threshold, masked } = table
  return (
    <div className={styles.notes}>
      <p>{masked === 0 ? t('noneMasked', { threshold }) : t('maskedNote', { count: masked, threshold })}</p>
      {table.overlapping && <p>{t('overlapping')}</p>}
    </div>
  )
}

const Picture = ({ counts: { question, table } }: { readonly counts: Counts }) => {
  const { t } = useTranslation('counts')
  const label = useAxisLabel()
  const order = useAxisOrder()
  const bars = order(question.rows, table.rows).map((row) => ({
    key: table.rows[row] ?? '',
    label: label(question.rows, table.rows[row] ?? ''),
    value: table.rowTotals[row] ?? null,
  }))
  return (
    <Section title={t('picture')}>
      <Bars bars={bars} label={t('pictureLabel', { rows: t(`by.${question.rows}`) })} />
      {bars.some((bar) => bar.value === null) && <p className={`${styles.hint} quiet`}>{t('pictureNote')}</p>}
    </Section>
  )
}

const Answer = ({ counts }: { readonly counts: Counts }) => {
  const { t } = useTranslation('counts')
  if (counts.table.rows.length === 0)
    return (
      <EmptyState>
        {t('empty')}. {t('emptyHint')}
      </EmptyState>
    )
  return (
    <div className={styles.answer} data-wide={counts.question.columns !== null}>
      <Section title={t('table')}>
        <CountsTableView counts={counts} />
        <Explanation counts={counts} />
      </Section>
      <Picture counts={counts} />
    </div>
  )
}

const CountsScreen = () => {
  const { t } = useTranslation('counts')
  const [question, setQuestion] = useState(first)
  const [period, setPeriod] = useState<PeriodChoice>('all')
  const { counts, failure } = useCounts(question)
  const isCounting = failure === null && counts?.question !== question
  return (
    <Screen title={t('title')}>
      <QuestionLine
        question={question}
        period={period}
        onPeriod={setPeriod}
        onChange={(change) => {
          setQuestion({ ...question, ...change })
        }}
      />
      <p className={`${styles.leaves} quiet`}>
        <IconLock size={16} stroke={1.75} aria-hidden />
        {t('leaves')}
      </p>
      <FailureNotice failure={failure} />
      <p role="status" className="unseen">
        {isCounting ? t('counting') : ''}
      </p>
      {counts !== null && <Answer counts={counts} />}
    </Screen>
  )
}

export default CountsScreen

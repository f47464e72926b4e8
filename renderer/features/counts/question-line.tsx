/** The question as a sentence whose words are chosen in place. */
import { NativeSelect } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countsBy, countsQuestion, type CountsQuestion } from '#shared/counts/counts.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { useToday } from '../../working-set/today.ts'
import styles from './counts.module.css'
import { namedPeriods, periodNamed, type NamedPeriod } from './period.ts'

export type PeriodChoice = NamedPeriod | 'own'
type Change = (change: Partial<CountsQuestion>) => void

const Word = ({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}) => (
  <NativeSelect
    aria-label={label}
    className={styles.word}
    value={value}
    data={[...choices]}
    onChange={(event) => {
      onChoose(event.currentTarget.value)
    }}
  />
)

/** The sentence of the language, with a control in the place of each blank. */
const useSentence = (words: Readonly<Record<'unit' | 'period' | 'rows' | 'columns', ReactNode>>): ReactNode => {
  const { t } = useTranslation('counts')
  const marked = t('sentence', {
    unit: '\u0001unit\u0001',
    period: '\u0001period\u0001',
    rows: '\u0001rows\u0001',
    columns: '\u0001columns\u0001',
  })
  return marked
    .split('\u0001')
    .map((part, index) => <Fragment key={index}>{index % 2 === 0 ? part : words[part as keyof typeof words]}</Fragment>)
}

export const QuestionLine = ({
  question,
  period,
  onPeriod,
  onChange,
}: {
  readonly question: CountsQuestion
  readonly period: PeriodChoice
  readonly onPeriod: (period: PeriodChoice) => void
  readonly onChange: Change
}) => {
  const { t } = useTranslation('counts')
  const today = useToday()
  const choices = <V extends string>(values: readonly V[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }))
  const by = countsBy.options
  const choosePeriod = (value: string): void => {
    const named = namedPeriods.find((each) => each === value)
    onPeriod(named ?? 'own')
    if (named !== undefined) onChange(periodNamed(named, today))
  }
  const chooseRows = (value: string): void => {
    const rows = countsBy.parse(value)
    // A list is not divided by itself.
    onChange({ rows, columns: question.columns === rows ? null : question.columns })
  }
  const sentence = useSentence({
    unit: (
      <Word
        label={t('unit.label')}
        value={question.unit}
        choices={choices(countsQuestion.shape.unit.options, 'unit')}
        onChoose={(value) => {
          onChange({ unit: countsQuestion.shape.unit.parse(value) })
        }}
      />
    ),
    period: (
      <Word
        label={t('period.label')}
        value={period}
        choices={choices([...namedPeriods, 'own'], 'period')}
        onChoose={choosePeriod}
      />
    ),
    rows: <Word label={t('by.rows')} value={question.rows} choices={choices(by, 'inRows')} onChoose={chooseRows} />,
    columns: (
      <Word
        label={t('by.columns')}
        value={question.columns ?? 'none'}
        choices={choices(['none', ...by.filter((each) => each !== question.rows)], 'inColumns')}
        onChoose={(value) => {
          onChange({ columns: value === 'none' ? null : countsBy.parse(value) })
        }}
      />
    ),
  })
  const isReversed = question.from !== null && question.to !== null && question.from > question.to
  return (
    <div role="group" aria-label={t('question')} className={styles.question}>
      <div className={styles.sentence}>{sentence}</div>
      {period === 'own' && (
        <div className={styles.dates}>
          <CivilDateInput
            clearable
            label={t('period.from')}
            value={question.from}
            onChange={(from) => {
              onChange({ from })
            }}
          />
          <CivilDateInput
            clearable
            label={t('period.to')}
            value={question.to}
            error={isReversed ? t('period.reversed') : undefined}
            onChange={(to) => {
              onChange({ to })
            }}
          />
        </div>
      )}
    </div>
  )
}

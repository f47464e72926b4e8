/** The facts that an act asks for, each with the field of its kind. */
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { civilDate } from '#shared/time/civil-date.ts'
import type { Fact } from '#shared/workflow/acts.ts'
import type { Facts, FactValue } from '#shared/workflow/history.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { CodeSelect } from '../../components/code-select.tsx'
import { CodesSelect } from '../../components/codes-select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextLine } from '../../components/text-line.tsx'
import styles from './dossier.module.css'

const textOf = (value: FactValue | undefined): string => (typeof value === 'string' ? value : '')
const codesOf = (value: FactValue | undefined): readonly string[] =>
  value === undefined || typeof value === 'string' ? [] : value

const Field = ({
  fact,
  value,
  error,
  onChange,
}: {
  readonly fact: Fact
  readonly value: FactValue | undefined
  readonly error: string | null
  readonly onChange: (value: FactValue) => void
}) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const label = workflowLabel('fact', fact.name, language)
  const shared = {
    label: fact.required ? label : `${label} (${t('optional')})`,
    required: fact.required,
    ...(error === null ? {} : { error }),
  }
  switch (fact.kind) {
    case 'text':
      return <TextArea {...shared} minRows={2} value={textOf(value)} onChange={onChange} />
    case 'person':
    case 'authority':
      return <TextLine {...shared} value={textOf(value)} onChange={onChange} />
    case 'date':
      return (
        <CivilDateInput
          {...shared}
          value={civilDate(textOf(value))}
          clearable
          onChange={(date) => {
            onChange(date ?? '')
          }}
        />
      )
    case 'code':
      return fact.list === undefined ? (
        <Select
          {...shared}
          data={(fact.choices ?? []).map((code) => ({ value: code, label: workflowLabel('outcome', code, language) }))}
          value={textOf(value) === '' ? null : textOf(value)}
          onChange={(code) => {
            onChange(code ?? '')
          }}
          checkIconPosition="right"
        />
      ) : (
        <CodeSelect
          {...shared}
          list={fact.list}
          value={textOf(value) === '' ? null : textOf(value)}
          onChange={(code) => {
            onChange(code ?? '')
          }}
        />
      )
    case 'codes':
      return <CodesSelect {...shared} list={fact.list ?? ''} value={codesOf(value)} onChange={onChange} />
  }
}

export const ActFields = ({
  asked,
  facts,
  errors,
  onChange,
}: {
  readonly asked: readonly Fact[]
  readonly facts: Facts
  /** by the fact's name */
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (name: string, value: FactValue) => void
}) => (
  <>
    {asked.map((fact) => (
      <div key={fact.name} className={fact.kind === 'text' ? styles.wide : styles.half}>
        <Field
          fact={fact}
          value={facts[fact.name]}
          error={errors[fact.name] ?? null}
          onChange={(value) => {
            onChange(fact.name, value)
          }}
        />
      </div>
    ))}
  </>
)

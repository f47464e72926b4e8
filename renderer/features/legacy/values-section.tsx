/** Which code each value of a column stands for. A value without a code is kept as text and reported. */
import { Button, Select, Table } from '@mantine/core'
import { memo, useCallback, useMemo, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegacyFile } from '#shared/legacy/batch.ts'
import { listOfField, type ColumnRule, type Mapping } from '#shared/legacy/mapping.ts'
import { codeOptions, filterCodes, type CodeOption } from '../../components/code-options.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import { setValue, valuesIn, type FilePart } from './mapping-edit.ts'
import styles from './legacy.module.css'

/** Values shown before "all". */
const SHOWN = 25

interface Props {
  readonly file: LegacyFile
  readonly part: FilePart
  readonly rule: ColumnRule
  readonly setMapping: (change: (mapping: Mapping) => Mapping) => void
}

/** Codes of all lists that the field takes; those of a second list are told apart by its name. */
const useFieldOptions = (rule: ColumnRule): readonly CodeOption[] => {
  const { i18n } = useTranslation()
  const { lists } = useSession()
  const today = useToday()
  const language = i18n.language === 'en' ? 'en' : 'ko'
  return useMemo(
    () =>
      (listOfField[rule.field] ?? []).flatMap((name, at) => {
        const list = lists.find((entry) => entry.list === name)
        const options = list === undefined ? [] : codeOptions(list, today, language, [], null)
        return at === 0 || list === undefined
          ? options
          : options.map((option) => ({ ...option, label: `${list[language]}: ${option.label}` }))
      }),
    [rule.field, lists, today, language],
  )
}

/** What is typed replaces the code that stands there, rather than being added to its words. */
const selectText = (event: SyntheticEvent<HTMLInputElement>): void => {
  event.currentTarget.select()
}

interface RowProps {
  readonly value: string
  readonly count: number | null
  readonly code: string | null
  readonly options: readonly CodeOption[]
  readonly set: (value: string, code: string | null) => void
}

const ValueRow = memo(({ value, count, code, options, set }: RowProps) => {
  const { t, i18n } = useTranslation('legacy')
  return (
    <Table.Tr>
      <Table.Th scope="row">{value}</Table.Th>
      <Table.Td className={`figures ${styles.number}`}>
        {count === null ? '' : new Intl.NumberFormat(i18n.language).format(count)}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={t('codeOf', { value })}
          placeholder={t('keptAsText')}
          data={[...options]}
          value={code}
          searchable
          selectFirstOptionOnChange
          clearable
          clearButtonProps={{ 'aria-label': t('clearCode', { value }) }}
          filter={filterCodes}
          onFocus={selectText}
          onClick={selectText}
          onChange={(next) => {
            set(value, next)
          }}
        />
      </Table.Td>
    </Table.Tr>
  )
})
ValueRow.displayName = 'ValueRow'

export const ValuesSection = ({ file, part, rule, setMapping }: Props) => {
  const { t } = useTranslation('legacy')
  const options = useFieldOptions(rule)
  const [all, setAll] = useState(false)
  const counted = valuesIn(file, rule.column)
  const rows =
    counted.length > 0
      ? counted.map(({ value, count }) => ({ value, count }))
      : rule.values.map(({ value }) => ({ value, count: null }))
  const codes = new Map(rule.values.map((entry) => [entry.value, entry.code]))
  const without = rows.filter(({ value }) => (codes.get(value) ?? null) === null).length
  const set = useCallback(
    (value: string, code: string | null) => {
      setMapping((now) => setValue(now, part, rule.column, value, code))
    },
    [setMapping, part, rule.column],
  )
  return (
    <div className={styles.values}>
      <Table>
        <Table.Caption className={styles.caption}>
          {`${rule.column} → ${t(`field_${rule.field}`)} · ${t('valuesFacts', { values: rows.length, without })}`}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('value')}</Table.Th>
            <Table.Th className={styles.number}>{t('count')}</Table.Th>
            <Table.Th>{t('code')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(all ? rows : rows.slice(0, SHOWN)).map(({ value, count }) => (
            <ValueRow
              key={value}
              value={value}
              count={count}
              code={codes.get(value) ?? null}
              options={options}
              set={set}
            />
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > SHOWN && !all && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('showAllValues', { count: rows.length })}
        </Button>
      )}
    </div>
  )
}

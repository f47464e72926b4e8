/** What each column of a file holds. The suggestion stands there already; what a person changed is marked. */
import { NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LegacyFile } from '#shared/legacy/batch.ts'
import {
  dateOrder,
  legacyField,
  type DateOrder,
  type FileRule,
  type LegacyField,
  type Mapping,
} from '#shared/legacy/mapping.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { setDateOrder, setField, type FilePart } from './mapping-edit.ts'
import styles from './legacy.module.css'

interface Props {
  readonly file: LegacyFile
  readonly part: FilePart
  readonly rules: FileRule
  readonly suggested: Mapping | null
  readonly setMapping: (change: (mapping: Mapping) => Mapping) => void
}

const examplesOf = (file: LegacyFile, column: string): string => {
  const index = file.columns.indexOf(column)
  const cells = new Set(file.sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== ''))
  return [...cells]
    .slice(0, 3)
    .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
    .join(' · ')
}

export const ColumnsSection = ({ file, part, rules, suggested, setMapping }: Props) => {
  const { t } = useTranslation('legacy')
  const { lists } = useSession()
  const guess = [suggested?.main, suggested?.second].find((each) => each?.file === file.index)
  return (
    <Table className={styles.columns}>
      <Table.Caption className={styles.caption}>{`${file.name} · ${t(`part_${part}`)}`}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column')}</Table.Th>
          <Table.Th>{t('examples')}</Table.Th>
          <Table.Th>{t('holds')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.columns.map((rule) => {
          const suggestion = guess?.columns.find((each) => each.column === rule.column)?.field ?? null
          return (
            <Table.Tr key={rule.column}>
              <Table.Th scope="row">{rule.column}</Table.Th>
              <Table.Td className="quiet">{examplesOf(file, rule.column)}</Table.Td>
              <Table.Td>
                <div className={styles.holds}>
                  <NativeSelect
                    size="xs"
                    aria-label={t('holdsOf', { column: rule.column })}
                    value={rule.field}
                    data={legacyField.options.map((field) => ({ value: field, label: t(`field_${field}`) }))}
                    onChange={(event) => {
                      const field = event.currentTarget.value as LegacyField
                      setMapping((now) => setField(now, part, file, rule.column, field, lists))
                    }}
                  />
                  {rule.field === 'received' && (
                    <NativeSelect
                      size="xs"
                      aria-label={t('dateOrderOf', { column: rule.column })}
                      value={rule.dateOrder ?? 'ymd'}
                      data={dateOrder.options.map((order) => ({ value: order, label: t(`dateOrder_${order}`) }))}
                      onChange={(event) => {
                        const order = event.currentTarget.value as DateOrder
                        setMapping((now) => setDateOrder(now, part, rule.column, order))
                      }}
                    />
                  )}
                  <span className="quiet">
                    {suggestion === null
                      ? ''
                      : suggestion === rule.field
                        ? t('suggested')
                        : t('suggestedOther', { field: t(`field_${suggestion}`) })}
                  </span>
                </div>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** The answer as a table. A masked number is hatched and says so in a word. */
import { useTranslation } from 'react-i18next'
import type { Counts } from './use-counts.ts'
import { useAxisLabel, useAxisOrder } from './axis-labels.ts'
import styles from './counts.module.css'

const Cell = ({ value, isTotal = false }: { readonly value: number | null; readonly isTotal?: boolean }) => {
  const { t } = useTranslation('counts')
  return (
    <td data-masked={value === null} data-zero={value === 0} data-total={isTotal}>
      {value === null ? <span>{t('masked')}</span> : value.toLocaleString('en')}
    </td>
  )
}

export const CountsTableView = ({ counts: { question, table } }: { readonly counts: Counts }) => {
  const { t } = useTranslation('counts')
  const label = useAxisLabel()
  const order = useAxisOrder()
  const { columns: by } = question
  const rows = order(question.rows, table.rows)
  const columns = by === null ? [] : order(by, table.columns)
  const total = t(table.overlapping ? 'totalOnce' : 'total')
  const names = { unit: t(`unit.${question.unit}`), rows: t(`by.${question.rows}`) }
  const caption = by === null ? t('caption', names) : t('captionColumns', { ...names, columns: t(`by.${by}`) })
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={`${styles.table} figures`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`by.${question.rows}`)}</th>
            {by !== null &&
              columns.map((column) => (
                <th key={column} scope="col">
                  {label(by, table.columns[column] ?? '')}
                </th>
              ))}
            <th scope="col">{by === null ? t('number') : total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{label(question.rows, table.rows[row] ?? '')}</th>
              {columns.map((column) => (
                <Cell key={column} value={table.cells[row]?.[column] ?? null} />
              ))}
              <Cell value={table.rowTotals[row] ?? null} isTotal={by !== null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{total}</th>
            {columns.map((column) => (
              <Cell key={column} value={table.columnTotals[column] ?? null} isTotal />
            ))}
            <Cell value={table.total} isTotal />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

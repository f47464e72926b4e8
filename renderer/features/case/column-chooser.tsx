/** Which columns the list shows. The number is always there. */
import { Checkbox, Popover, UnstyledButton } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { shownColumns, viewColumns, type ViewColumn } from '#shared/view/columns.ts'
import type { ViewSpec } from '#shared/view/view.ts'
import styles from './filter.module.css'
import { changeSpec } from './list-state.ts'

/** A column comes to its usual place among those that are shown. */
const withColumn = (shown: readonly ViewColumn[], column: ViewColumn): ViewColumn[] => {
  const rank = viewColumns.indexOf(column)
  const at = shown.findIndex((each) => viewColumns.indexOf(each) > rank)
  return at < 0 ? [...shown, column] : [...shown.slice(0, at), column, ...shown.slice(at)]
}

export const ColumnChooser = ({ spec }: { readonly spec: ViewSpec }) => {
  const { t } = useTranslation('cases')
  const shown = shownColumns(spec)
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={240}>
      <Popover.Target>
        <UnstyledButton className={styles.button}>
          <IconColumns3 size={14} stroke={1.75} aria-hidden />
          {t('columns.label')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div role="group" aria-label={t('columns.hint')} className={styles.choices}>
          {viewColumns.map((column) => (
            <Checkbox
              key={column}
              size="xs"
              label={t(`column.${column}`)}
              checked={shown.includes(column)}
              disabled={column === 'number'}
              description={column === 'number' ? t('columns.always') : undefined}
              onChange={(event) => {
                changeSpec({
                  columns: event.currentTarget.checked
                    ? withColumn(shown, column)
                    : shown.filter((each) => each !== column),
                })
              }}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

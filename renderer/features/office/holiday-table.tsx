/** The holidays of one year. */
import { ActionIcon, Checkbox } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#shared/clock/holiday.ts'
import { formatCivilDateWithWeekday } from '#shared/time/format-date.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import styles from './office.module.css'

export const HolidayTable = ({
  holidays,
  onConfirm,
  onRemove,
}: {
  readonly holidays: readonly Holiday[]
  readonly onConfirm: (holiday: Holiday, confirmed: boolean) => void
  readonly onRemove: (holiday: Holiday) => void
}) => {
  const { t, i18n } = useTranslation('office')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const [removing, setRemoving] = useState<Holiday | null>(null)
  const named = (holiday: Holiday): string => `${holiday.date} ${holiday[language]}`
  const close = (): void => {
    setRemoving(null)
  }
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['day', 'name', 'kind', 'source', 'confirmed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`holidays.column.${column}`)}
              </th>
            ))}
            <th>
              <span className="unseen">{t('holidays.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {holidays.map((holiday) => (
            <tr key={`${holiday.date} ${holiday.ko}`}>
              <td className="figures">{formatCivilDateWithWeekday(holiday.date, language)}</td>
              <td>{holiday[language]}</td>
              <td>{t(`holidays.kind.${holiday.kind}`)}</td>
              <td className="quiet">{holiday.source}</td>
              <td>
                <Checkbox
                  size="xs"
                  checked={holiday.confirmed}
                  aria-label={t('holidays.confirm-one', { name: named(holiday) })}
                  onChange={(event) => {
                    onConfirm(holiday, event.currentTarget.checked)
                  }}
                />
              </td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('holidays.remove-one', { name: named(holiday) })}
                  onClick={() => {
                    setRemoving(holiday)
                  }}
                >
                  <IconTrash size={16} stroke={1.6} />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        opened={removing !== null}
        title={t('holidays.remove')}
        confirm={t('holidays.remove')}
        onClose={close}
        onConfirm={() => {
          if (removing !== null) onRemove(removing)
          close()
        }}
      >
        {t('holidays.remove-text', { name: removing === null ? '' : named(removing) })}
      </ConfirmDialog>
    </>
  )
}

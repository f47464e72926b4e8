/** Rows of the second file whose case the main file does not have: kept with the import, cell by cell. */
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LegacyBatch } from '#shared/legacy/batch.ts'
import styles from './legacy.module.css'

const SHOWN = 100

export const OrphansTable = ({ orphans }: { readonly orphans: LegacyBatch['orphans'] }) => {
  const { t } = useTranslation('legacy')
  if (orphans.length === 0) return null
  return (
    <Table>
      <Table.Caption className={styles.caption}>{t('orphans', { count: orphans.length })}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('row')}</Table.Th>
          <Table.Th>{t('field_number')}</Table.Th>
          <Table.Th>{t('cells')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {orphans.slice(0, SHOWN).map((orphan) => (
          <Table.Tr key={orphan.row}>
            <Table.Td className="figures">{orphan.row}</Table.Td>
            <Table.Td className="figures">{orphan.number}</Table.Td>
            <Table.Td>
              {Object.entries(orphan.cells)
                .map(([column, cell]) => `${column}: ${cell}`)
                .join(' · ')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

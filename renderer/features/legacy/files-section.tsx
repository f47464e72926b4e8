/** The chosen files as they were read, and which part each plays. */
import { NativeSelect, ScrollArea, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LegacyFile } from '#shared/legacy/batch.ts'
import type { Mapping } from '#shared/legacy/mapping.ts'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { partOf, setPart, type FilePart } from './mapping-edit.ts'
import styles from './legacy.module.css'

/** Rows and characters shown of a file before it is understood. */
const ROWS = 5
const CHARACTERS = 80

const shortened = (cell: string): string => (cell.length > CHARACTERS ? `${cell.slice(0, CHARACTERS)}…` : cell)

interface Props {
  readonly files: readonly LegacyFile[]
  readonly mapping: Mapping
  readonly setMapping: (change: (mapping: Mapping) => Mapping) => void
}

export const FilesSection = ({ files, mapping, setMapping }: Props) => {
  const { t, i18n } = useTranslation('legacy')
  const number = new Intl.NumberFormat(i18n.language)
  const delimiterWord = (delimiter: string): string =>
    ({ ',': t('delimiter_comma'), ';': t('delimiter_semicolon'), '\t': t('delimiter_tab'), '|': t('delimiter_bar') })[
      delimiter
    ] ?? delimiter
  return files.map((file) => (
    <div key={file.index} className={styles.file}>
      <h3 className={styles.fileName}>{file.name}</h3>
      <div className={styles.fileFacts}>
        <DataRows>
          <DataRow label={t('rows')}>
            <span className="figures">{number.format(file.rows)}</span>
          </DataRow>
          <DataRow label={t('encoding')}>{file.encoding}</DataRow>
          <DataRow label={t('delimiter')}>{delimiterWord(file.delimiter)}</DataRow>
        </DataRows>
        <NativeSelect
          label={t('part')}
          aria-label={t('partOf', { name: file.name })}
          value={partOf(mapping, file.index) ?? 'none'}
          data={(['main', 'second', 'none'] as const).map((part) => ({ value: part, label: t(`part_${part}`) }))}
          onChange={(event) => {
            const part = event.currentTarget.value
            setMapping((now) => setPart(now, file, part === 'none' ? null : (part as FilePart)))
          }}
        />
      </div>
      <ScrollArea type="auto" tabIndex={0} aria-label={t('firstRows', { name: file.name })}>
        <Table className={styles.sample} withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {file.columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.sample.slice(0, ROWS).map((row, at) => (
              <Table.Tr key={at}>
                {file.columns.map((column, index) => (
                  <Table.Td key={column}>{shortened(row[index] ?? '')}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </div>
  ))
}

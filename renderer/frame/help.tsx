/** F1: the keys of the program, offline and in both languages. */
import { Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/key-hint.tsx'
import { chords } from './commands.ts'

const others: readonly { readonly key: string; readonly keys: readonly string[] }[] = [
  { key: 'lock', keys: ['Ctrl', 'L'] },
  { key: 'zoom', keys: ['Ctrl', '+ / −'] },
  { key: 'peek', keys: ['Space'] },
  { key: 'open', keys: ['Enter'] },
  { key: 'back', keys: ['Esc'] },
]

export const Help = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation('frame')
  const rows = [...chords.map((chord) => ({ key: chord.command, keys: chord.keys })), ...others]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <Table>
        <Table.Tbody>
          {rows.map(({ key, keys }) => (
            <Table.Tr key={key}>
              <Table.Td>
                <KeyHint keys={keys} />
              </Table.Td>
              <Table.Td>{t(`help.${key}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className="quiet">{t('help.offline')}</p>
    </Modal>
  )
}

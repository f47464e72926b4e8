/** One question before something that cannot simply be taken back. Never on top of another dialog. */
import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** @param confirm the verb on the button; the safe answer has the focus, Escape takes it */
export const ConfirmDialog = ({
  opened,
  title,
  children,
  confirm,
  onConfirm,
  onClose,
  busy = false,
}: {
  readonly opened: boolean
  readonly title: string
  readonly children: ReactNode
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly busy?: boolean
}) => {
  const { t } = useTranslation('frame')
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered withCloseButton={false} closeOnClickOutside={false}>
      {children}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button onClick={onConfirm} loading={busy}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}

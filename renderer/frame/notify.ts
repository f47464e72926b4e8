/** Short messages that go away by themselves. They name no person and no content. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

/** Something was done. `text` is already in the language of the interface. */
export const notifyDone = (text: string): void => {
  notifications.show({
    message: text,
    color: 'tile',
    autoClose: 4000,
    closeButtonProps: { 'aria-label': i18next.t('frame:close') },
  })
}

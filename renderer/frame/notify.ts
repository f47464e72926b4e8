/** Short messages that go away by themselves. They name no person and no content. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Failure } from '#shared/contract/result.ts'

/** Something was done. `text` is already in the language of the interface. */
export const notifyDone = (text: string): void => {
  notifications.show({
    message: text,
    color: 'tile',
    autoClose: 4000,
    closeButtonProps: { 'aria-label': i18next.t('frame:close') },
  })
}

/** Something failed that no field on the screen can show. It stays until it is closed. */
export const notifyFailure = (failure: Failure): void => {
  notifications.show({
    message: i18next.t(`failures:${failure.code}`, { ...failure.details }),
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('frame:close') },
  })
}

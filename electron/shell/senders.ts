import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { pageOrigin } from './channels.ts'

/** Whether a message comes from the top frame of our own page, and from this very window. */
export const isFromPage = (
  event: IpcMainEvent | IpcMainInvokeEvent,
  contents: WebContents | undefined,
  page: 'index.html' | 'print.html',
): boolean => {
  if (contents === undefined || contents.isDestroyed() || event.sender !== contents) return false
  const frame = event.senderFrame
  if (frame === null || frame !== contents.mainFrame) return false
  const [address = ''] = frame.url.split(/[?#]/)
  return address === `${pageOrigin}/${page}`
}

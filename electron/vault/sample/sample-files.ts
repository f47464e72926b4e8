/** The bytes of the sample exhibits. Shipped files are part of the bundle: the vault process knows no place of its own to read from. */
import cctvPlan from '../../../assets/sample/cctv-plan.png?inline'
import liftNotice from '../../../assets/sample/lift-notice.jpg?inline'
import transferOrder from '../../../assets/sample/transfer-order.pdf?inline'
import type { SampleExhibit, SampleFileName } from '#shared/sample/shape.ts'

const files: Readonly<Record<SampleFileName, string>> = {
  'cctv-plan.png': cctvPlan,
  'lift-notice.jpg': liftNotice,
  'transfer-order.pdf': transferOrder,
}

export const bytesOf = (content: SampleExhibit['content']): Buffer => {
  if ('text' in content) return Buffer.from(content.text, 'utf8')
  const uri = files[content.file]
  return Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64')
}

/** Files of the program that the vault process reads by path: they stand beside its own bundle. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfFolders } from '../documents/pdf-text.ts'

export interface Installed {
  /** the built evidence thread */
  readonly threadScript: string
  readonly pdf: PdfFolders
}

/** `dist/` of a built program. */
export const installedBeside = (): Installed => {
  const dist = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
  const pdfjs = join(dist, 'renderer', 'pdfjs')
  return {
    threadScript: join(dist, 'evidence-thread.cjs'),
    pdf: { cmaps: join(pdfjs, 'cmaps'), standardFonts: join(pdfjs, 'standard_fonts') },
  }
}

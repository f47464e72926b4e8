/** Print jobs: the page of a document waits here for the hidden window, and the shell brings back the PDF. */
import { v4 } from 'uuid'
import type { VaultToShell } from '#shared/contract/bridge.ts'
import type { DocumentPage } from '#shared/document/document.ts'

/** A hidden window that never answers is given up; the shell has a limit of its own. */
const PATIENCE_MS = 60_000

export interface PrintJobs {
  readonly print: (page: DocumentPage) => Promise<Uint8Array | null>
  readonly page: (job: string) => DocumentPage | null
  readonly printed: (job: string, pdf: Uint8Array | null) => void
}

export const makePrintJobs = (toShell: (message: VaultToShell) => void): PrintJobs => {
  const waiting = new Map<string, { readonly page: DocumentPage; done(pdf: Uint8Array | null): void }>()
  return {
    print: (page) =>
      new Promise((resolve) => {
        const job = v4()
        const done = (pdf: Uint8Array | null): void => {
          clearTimeout(timer)
          waiting.delete(job)
          resolve(pdf)
        }
        const timer = setTimeout(() => {
          done(null)
        }, PATIENCE_MS)
        waiting.set(job, { page, done })
        // The title would stand in the PDF's metadata and in the print system: the number alone is enough.
        toShell({ kind: 'print', job, title: page.number, lang: page.language })
      }),
    page: (job) => waiting.get(job)?.page ?? null,
    printed: (job, pdf) => waiting.get(job)?.done(pdf),
  }
}

/**
 * Opens a PDF from memory with pdf.js. Nothing in it can act: no script is evaluated, forms and links are not drawn,
 * and the worker may only fetch its own character maps and fonts from the program.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** More pixels than this in one picture are not decoded: a page of it would fill the memory. */
const MOST_PIXELS = 64_000_000

const place = (path: string): string => new URL(`pdfjs/${path}`, document.baseURI).href

export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => void
}

/** @param bytes copied first: pdf.js hands its buffer to the worker */
export const openPdf = (bytes: Uint8Array): OpenedPdf => {
  let closed = false
  let closeTask: (() => void) | null = null
  const open = async (): Promise<PDFDocumentProxy> => {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    pdfjs.GlobalWorkerOptions.workerSrc = place('pdf.worker.min.mjs')
    const task = pdfjs.getDocument({
      data: bytes.slice(),
      cMapUrl: place('cmaps/'),
      standardFontDataUrl: place('standard_fonts/'),
      wasmUrl: place('wasm/'),
      iccUrl: place('iccs/'),
      useWorkerFetch: true,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: MOST_PIXELS,
    })
    closeTask = () => void task.destroy()
    if (closed) closeTask()
    return task.promise
  }
  return {
    document: open(),
    close: () => {
      closed = true
      closeTask?.()
    },
  }
}

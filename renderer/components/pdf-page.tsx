/** One page of a PDF on a canvas, drawn once it comes near the window. Its words are there for a screen reader. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import styles from './pdf-viewer.module.css'

const useIsNear = (ref: React.RefObject<HTMLElement | null>): boolean => {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.some((entry) => entry.isIntersecting))
      },
      { rootMargin: '800px 0px' },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return near
}

const words = async (page: PDFPageProxy): Promise<string> => {
  const content = await page.getTextContent()
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

export const PdfPage = ({
  pdf,
  number,
  width,
  proportion,
  label,
}: {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** CSS pixels */
  readonly width: number
  /** height by width until the page itself is known */
  readonly proportion: number
  readonly label: string
}) => {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useIsNear(frame)
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    if (!near || page !== null) return
    let current = true
    const read = async (): Promise<void> => {
      const next = await pdf.getPage(number)
      if (!current) return
      setPage(next)
      setText(await words(next))
    }
    // A page that cannot be read stays blank; the others are shown.
    read().catch(() => undefined)
    return () => {
      current = false
    }
  }, [near, page, pdf, number])

  const natural = page?.getViewport({ scale: 1 })
  const height = natural === undefined ? width * proportion : (width * natural.height) / natural.width

  useEffect(() => {
    const element = canvas.current
    if (!near || page === null || element === null || width <= 0) return
    const density = Math.min(window.devicePixelRatio, 3)
    const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * density })
    element.width = Math.floor(viewport.width)
    element.height = Math.floor(viewport.height)
    // annotationMode 0: links, forms and pop-ups of the file are not drawn.
    const task = page.render({ canvas: element, viewport, annotationMode: 0 })
    task.promise.catch(() => undefined)
    return () => {
      task.cancel()
    }
  }, [near, page, width])

  return (
    <div ref={frame} className={styles.page} style={{ width, height }}>
      {near && <canvas ref={canvas} role="img" aria-label={label} />}
      <p className="unseen">{text}</p>
    </div>
  )
}

/** A PDF from memory, page under page. For exhibits and for documents of the office alike. */
import { ActionIcon, Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import { openPdf } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './pdf-viewer.module.css'

interface Reading {
  readonly bytes: Uint8Array
  readonly pdf: PDFDocumentProxy | null
  readonly proportion: number
  readonly naturalWidth: number
}

const A4 = { proportion: 297 / 210, naturalWidth: 595 }
const PIXELS_PER_POINT = 96 / 72
const STEP = 1.25

const usePdf = (bytes: Uint8Array): { readonly reading: Reading | null; readonly failed: boolean } => {
  const [reading, setReading] = useState<Reading | null>(null)
  useEffect(() => {
    const opened = openPdf(bytes)
    let current = true
    const read = async (): Promise<void> => {
      const pdf = await opened.document
      const first = (await pdf.getPage(1)).getViewport({ scale: 1 })
      if (current) setReading({ bytes, pdf, proportion: first.height / first.width, naturalWidth: first.width })
    }
    read().catch(() => {
      if (current) setReading({ bytes, pdf: null, ...A4 })
    })
    return () => {
      current = false
      opened.close()
    }
  }, [bytes])
  const own = reading?.bytes === bytes ? reading : null
  return { reading: own, failed: own !== null && own.pdf === null }
}

/** @param label what the PDF is, for a screen reader */
export const PdfViewer = ({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) => {
  const { t } = useTranslation('document')
  const { reading, failed } = usePdf(bytes)
  const { ref, width } = useElementSize()
  /** null: as wide as the place allows */
  const [zoom, setZoom] = useState<number | null>(null)
  if (failed) return <Notice kind="care">{t('viewer.failed')}</Notice>
  const pdf = reading?.pdf ?? null
  const natural = (reading?.naturalWidth ?? A4.naturalWidth) * PIXELS_PER_POINT
  const pageWidth = Math.floor(zoom === null ? Math.min(width, natural * 1.5) : natural * zoom)
  const zoomed = (factor: number) => {
    setZoom(Math.min(4, Math.max(0.25, (pageWidth / natural) * factor)))
  }
  return (
    <section className={styles.viewer} aria-label={label}>
      <div className={styles.bar}>
        <span className="figures quiet" role="status">
          {pdf === null ? t('viewer.loading') : t('viewer.label', { pages: pdf.numPages })}
        </span>
        <span className={styles.tools}>
          <ActionIcon
            variant="default"
            aria-label={t('viewer.zoomOut')}
            onClick={() => {
              zoomed(1 / STEP)
            }}
          >
            <IconMinus size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('viewer.zoomIn')}
            onClick={() => {
              zoomed(STEP)
            }}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              setZoom(null)
            }}
          >
            {t('viewer.fit')}
          </Button>
        </span>
      </div>
      <div className={styles.pages} tabIndex={0} role="group" aria-label={label}>
        {/* Measured inside of the edge and the scroll bar, so that a fitted page has room. */}
        <div ref={ref} className={styles.stack}>
          {pdf !== null &&
            width > 0 &&
            Array.from({ length: pdf.numPages }, (_, index) => (
              <PdfPage
                key={index}
                pdf={pdf}
                number={index + 1}
                width={pageWidth}
                proportion={reading?.proportion ?? A4.proportion}
                label={t('viewer.page', { page: index + 1, pages: pdf.numPages })}
              />
            ))}
        </div>
      </div>
    </section>
  )
}

/** The hidden print window's page: asks for its one document, draws it, waits for the fonts, and says that it stands. */
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { DocumentPage } from '#shared/document/document.ts'
import { pageWord } from '#shared/document/words.ts'
import { DocumentPageView } from './features/document/document-page-view.tsx'
import { call, portClosed, takePort, type VaultPort } from './vault-client.ts'
import './print.css'

/** The weights that the page is set in. A font that is not loaded when printing begins becomes a substitute. */
const weights = [400, 500, 600, 700]

const loadFonts = async (): Promise<void> => {
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 12pt Pretendard`, '가나다 Haechi 0123')))
  await document.fonts.ready
}

const connect = (): void => {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const received = event.ports[0]
    if (event.source !== window || event.data !== 'haechi-port' || received === undefined) return
    received.addEventListener('close', portClosed)
    takePort(received as unknown as VaultPort)
  })
  window.haechiPrint.connect()
}

const Sheet = ({ page }: { readonly page: DocumentPage }) => (
  <>
    {page.practice && (
      <div className="watermark" aria-hidden="true">
        {pageWord(page.language, 'practice')}
      </div>
    )}
    <div className="flow" role="presentation">
      <div className="flowBody" role="presentation">
        <DocumentPageView page={page} />
      </div>
      <div className="flowFoot" aria-hidden="true">
        <div />
      </div>
    </div>
    <div className="running" aria-hidden="true">
      <span>
        {page.office} · {page.number}
      </span>
      <span className="seal">{page.audience}</span>
    </div>
  </>
)

const print = async (): Promise<void> => {
  const root = document.getElementById('root')
  if (root === null) return
  connect()
  const answer = await call('print.page', { job: window.haechiPrint.job })
  // Without an answer the page never says that it stands, and the shell reports the failure in its own time.
  if (!answer.ok) return
  const page = answer.value
  document.documentElement.lang = page.language
  document.title = page.title
  flushSync(() => {
    createRoot(root).render(<Sheet page={page} />)
  })
  await loadFonts()
  window.haechiPrint.ready()
}

void print()

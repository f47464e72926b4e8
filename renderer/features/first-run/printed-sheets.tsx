/** The sheets as they come out of the printer: one page each, in both languages, and nothing else of the window. */
import i18next from 'i18next'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { VaultMode } from '#shared/account/account.ts'
import { SealMark } from '../../components/seal.tsx'
import type { Sheet } from './plan.ts'
import styles from './printed-sheets.module.css'

const both = ['ko', 'en'] as const

const OneSheet = ({
  sheet,
  folder,
  office,
  mode,
}: {
  readonly sheet: Sheet
  readonly folder: string
  readonly office: string
  readonly mode: VaultMode | null
}) => {
  const [ko, en] = both.map((language) => i18next.getFixedT(language, 'first-run'))
  if (ko === undefined || en === undefined) return null
  const facts = { sheet: sheet.sheet, of: sheet.of, needed: sheet.needed }
  return (
    <article className={styles.sheet}>
      {mode === 'practice' && <p className={styles.practice}>연습용 · PRACTICE</p>}
      <header>
        <SealMark size={40} />
        <div>
          <h1>
            {ko('paper.title')} <span lang="en">{en('paper.title')}</span>
          </h1>
          <p className={styles.number}>{`${sheet.sheet} / ${sheet.of}`}</p>
        </div>
      </header>
      <dl>
        <dt>
          {ko('paper.office')} · {en('paper.office')}
        </dt>
        <dd>{office}</dd>
        <dt>
          {ko('paper.vault')} · {en('paper.vault')}
        </dt>
        <dd>{folder}</dd>
        <dt>
          {ko('paper.set')} · {en('paper.set')}
        </dt>
        <dd>{sheet.set}</dd>
      </dl>
      <ol>
        {sheet.words.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      {[ko, en].map((t, at) => (
        <section key={both[at]} lang={both[at]}>
          <p>{t('paper.use', facts)}</p>
          <p>{t('paper.keep')}</p>
          <p>{t('paper.not-saved')}</p>
        </section>
      ))}
      <p className={styles.holder}>
        {ko('paper.holder')} · {en('paper.holder')}
      </p>
    </article>
  )
}

export const PrintedSheets = ({
  sheets,
  ...rest
}: {
  readonly sheets: readonly Sheet[]
  readonly folder: string
  readonly office: string
  readonly mode: VaultMode | null
}) => {
  useEffect(() => {
    document.body.dataset['printing'] = 'sheets'
    return () => {
      delete document.body.dataset['printing']
    }
  }, [])
  return createPortal(
    <div className={`${styles.sheets} printable`} aria-hidden>
      {sheets.map((sheet) => (
        <OneSheet key={sheet.sheet} sheet={sheet} {...rest} />
      ))}
    </div>,
    document.body,
  )
}

/** A document's page as it is printed. The composer's preview and the print page draw the same component. */
import { Fragment, type ReactNode } from 'react'
import type { DocumentBlock, DocumentPage } from '#shared/document/document.ts'
import { cutPage } from '#shared/document/page.ts'
import type { SectionKey } from '#shared/document/sections.ts'
import { pageWord } from '#shared/document/words.ts'
import { SealMark } from '../../components/seal.tsx'
import styles from './document-page-view.module.css'

const Block = ({ block }: { readonly block: DocumentBlock }) => {
  switch (block.type) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h1' : block.level === 2 ? 'h2' : 'h3'
      return <Heading>{block.text}</Heading>
    }
    case 'text':
      return <p className={styles.text}>{block.text}</p>
    case 'facts':
      return (
        <table className={styles.facts}>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{row.label}</th>
                <td>{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at} className={/^[0-9a-f]{64}$/u.test(cell) ? styles.hash : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
  }
}

export interface DocumentPageViewProps {
  readonly page: DocumentPage
  /** tools beside a section's heading; none in print */
  readonly tools?: (key: SectionKey) => ReactNode
  /** drawn in place of a section's blocks while it is being edited */
  readonly replaced?: (key: SectionKey) => ReactNode | null
}

/** Title, number and audience, then the numbered sections. Always ink on white, whatever the theme. */
export const DocumentPageView = ({ page, tools, replaced }: DocumentPageViewProps) => (
  <article className={styles.page} lang={page.language}>
    <header className={styles.head}>
      <p className={styles.office}>{page.office}</p>
      <h1>{page.title}</h1>
      <div className={styles.marks}>
        <span>{page.number}</span>
        <span className={styles.seal}>
          <SealMark size={14} />
          {pageWord(page.language, 'confidential')} · {page.audience}
        </span>
      </div>
      {page.practice && <p className={styles.practice}>{pageWord(page.language, 'practiceLine')}</p>}
    </header>
    {cutPage(page).map(({ key, blocks }) => (
      <section key={key} id={`section-${key}`} className={styles.section}>
        {tools && <div className={styles.tools}>{tools(key)}</div>}
        {blocks.slice(0, 1).map((block, index) => (
          <Block key={index} block={block} />
        ))}
        {replaced?.(key) ??
          blocks.slice(1).map((block, index) => (
            <Fragment key={index}>
              <Block block={block} />
            </Fragment>
          ))}
      </section>
    ))}
  </article>
)

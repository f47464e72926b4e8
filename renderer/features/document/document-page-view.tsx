/** A document's page as it is printed. The composer's preview and the print page draw the same component. */
import { createElement, Fragment, type ReactNode } from 'react'
import type { DocumentBlock, DocumentPage } from '#shared/document/document.ts'
import { cutPage } from '#shared/document/page.ts'
import { sectionKeys, type SectionKey } from '#shared/document/sections.ts'
import { pageWord } from '#shared/document/words.ts'
import { SealMark } from '../../components/seal.tsx'
import styles from './document-page-view.module.css'

const headingStyles = { 1: styles.title, 2: styles.sectionTitle, 3: styles.subTitle } as const

/** On a screen the page's headings stand below those of the screen. */
const heading = (level: 1 | 2 | 3, below: number, text: string) =>
  createElement(`h${Math.min(6, level + below)}`, { className: headingStyles[level] }, text)

const Block = ({ block, below }: { readonly block: DocumentBlock; readonly below: number }) => {
  switch (block.type) {
    case 'heading':
      return heading(block.level, below, block.text)
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
  /** how many levels of headings stand above the page: 0 in print */
  readonly below?: number
  /** tools beside a section's heading; none in print */
  readonly tools?: (key: SectionKey) => ReactNode
  /** drawn in place of a section's blocks while it is being edited */
  readonly replaced?: (key: SectionKey) => ReactNode | null
  /** stands where a section is not printed; null where nothing is to be said about it */
  readonly placeholder?: (key: SectionKey) => ReactNode | null
}

/** Title, number and audience, then the numbered sections. Always ink on white, whatever the theme. */
export const DocumentPageView = ({ page, below = 0, tools, replaced, placeholder }: DocumentPageViewProps) => {
  const cut = cutPage(page)
  return (
    <article className={styles.page} lang={page.language}>
      <header className={styles.head}>
        <p className={styles.office}>{page.office}</p>
        {heading(1, below, page.title)}
        <div className={styles.marks}>
          <span>{page.number}</span>
          <span className={styles.seal}>
            <SealMark size={14} />
            {pageWord(page.language, 'confidential')} · {page.audience}
          </span>
        </div>
        {page.practice && <p className={styles.practice}>{pageWord(page.language, 'practiceLine')}</p>}
      </header>
      {sectionKeys.map((key) => {
        const section = cut.find((one) => one.key === key)
        if (section === undefined) return <Fragment key={key}>{placeholder?.(key)}</Fragment>
        const [heading, ...blocks] = section.blocks
        return (
          <section key={key} id={`section-${key}`} className={styles.section}>
            {heading !== undefined && <Block block={heading} below={below} />}
            {tools !== undefined && <div className={styles.tools}>{tools(key)}</div>}
            {replaced?.(key) ?? blocks.map((block, index) => <Block key={index} block={block} below={below} />)}
          </section>
        )
      })}
    </article>
  )
}

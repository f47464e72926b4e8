/** A part of a screen under its own heading, divided by a line rather than a box. */
import { useId, type ReactNode } from 'react'
import styles from './layout.module.css'

/** @param level headings of a screen stand in order: 1 is the screen's own */
export const Section = ({
  title,
  level = 2,
  actions,
  children,
}: {
  readonly title: string
  readonly level?: 2 | 3 | 4
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <Heading id={id}>{title}</Heading>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}

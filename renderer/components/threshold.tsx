/** The screens before the frame: one narrow column on paper, with the program's mark, and the two switches below. */
import type { ReactNode } from 'react'
import { LanguageSwitch, ThemeSwitch } from '../frame/switches.tsx'
import { SealMark } from './seal.tsx'
import styles from './threshold.module.css'

/** @param wide for steps with more than a few fields */
export const Threshold = ({
  title,
  above,
  wide = false,
  children,
}: {
  readonly title: string
  readonly above?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) => (
  <div className={styles.threshold}>
    <main className={styles.column} data-wide={wide}>
      <header className={styles.head}>
        <SealMark size={32} />
        <span className={styles.name}>해치 Haechi</span>
      </header>
      {above}
      <h1>{title}</h1>
      {children}
    </main>
    <footer className={styles.foot}>
      <LanguageSwitch />
      <ThemeSwitch />
    </footer>
  </div>
)

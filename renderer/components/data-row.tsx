/** A named fact. Rows stand inside a `DataRows`, which is a description list. */
import type { ReactNode } from 'react'
import styles from './layout.module.css'

export const DataRows = ({ children }: { readonly children: ReactNode }) => (
  <dl className={styles.dataRows}>{children}</dl>
)

export const DataRow = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles.dataRow}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

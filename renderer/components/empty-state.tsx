/** A place with nothing in it yet: one sentence, and the one thing to do about it. */
import type { ReactNode } from 'react'
import styles from './layout.module.css'

export const EmptyState = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{children}</p>
    {action}
  </div>
)

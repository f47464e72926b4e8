/** The frame of one screen: its heading, what one can do there, and its content. */
import { useEffect, useRef, type ReactNode } from 'react'
import styles from './layout.module.css'

/** The heading takes the focus when the screen opens, so that a screen reader says where one is. */
export const Screen = ({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.screen}>
      <header className={styles.screenHead}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

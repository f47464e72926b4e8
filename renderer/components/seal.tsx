/** The seal (도장): what is sealed carries it, with its audience in words. It is also the program's mark. */
import styles from './seal.module.css'

const LINES = 'M7 6h10M12 6v3M6.5 9.5h11M8 12.5c0 3-1 5-2.5 6.5M16 12.5c0 3 1 5 2.5 6.5M9.5 13h5v5h-5z'

/** The mark alone, for a place where its meaning stands beside it. */
export const SealMark = ({ size = 18 }: { readonly size?: number }) => (
  <svg className={styles.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
    <rect x="1.5" y="1.5" width="21" height="21" rx="3" fill="currentColor" />
    <path d={LINES} fill="none" stroke="var(--seal-paper)" strokeWidth="1.7" strokeLinecap="round" />
  </svg>
)

/** @param audience who may read it, in words: "only me", "the team of the case" */
export const Seal = ({ audience }: { readonly audience: string }) => (
  <span className={styles.seal}>
    <SealMark />
    <span>{audience}</span>
  </span>
)

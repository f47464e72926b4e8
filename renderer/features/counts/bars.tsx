/** Bars with their numbers beside them. A masked bar is hatched and always as long as any other masked one. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './counts.module.css'

export interface Bar {
  readonly key: string
  readonly label: string
  /** null: masked */
  readonly value: number | null
}

/** Per cent of the width. */
const MASKED_LENGTH = 12
const SHORTEST = 0.6

/** The table beside it says the same to those who cannot see it, so for them this is one named picture. */
export const Bars = ({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) => {
  const { t } = useTranslation('counts')
  const hatch = useId()
  const most = Math.max(1, ...bars.map((bar) => bar.value ?? 0))
  const length = (value: number): number => (value === 0 ? 0 : Math.max(SHORTEST, (value / most) * 100))
  return (
    <div role="img" aria-label={label} className={`${styles.bars} figures`}>
      <svg width="0" height="0" className={styles.patterns}>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className={styles.hatchLine} />
        </pattern>
      </svg>
      {bars.map(({ key, label: name, value }) => (
        <div key={key} className={styles.bar}>
          <span className={styles.barLabel}>{name}</span>
          <svg width="100%" height="16" className={styles.barSpace}>
            {value === null ? (
              <rect
                x="0.5"
                y="1.5"
                width={`${MASKED_LENGTH}%`}
                height="13"
                fill={`url(#${hatch})`}
                className={styles.maskedBar}
              />
            ) : (
              <rect x="0" y="1" width={`${length(value)}%`} height="14" className={styles.fullBar} />
            )}
          </svg>
          <span className={value === null ? 'quiet' : undefined}>
            {value === null ? t('masked') : value.toLocaleString('en')}
          </span>
        </div>
      ))}
    </div>
  )
}

/** The state of a case or consultation: a shape and a word, so that colour is not the only sign. */
import {
  IconArchive,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconGavel,
  IconMailForward,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react'
import styles from './badge.module.css'

const icons = {
  new: IconCircleDashed,
  open: IconCircle,
  working: IconCircleHalf2,
  paused: IconPlayerPause,
  deciding: IconGavel,
  following: IconMailForward,
  progress: IconProgress,
  done: IconCircleCheck,
  closed: IconArchive,
} as const

export type StateLook = keyof typeof icons

/** @param label from the code list of states @param look the shape; the workflow says which state looks how */
export const StateBadge = ({ label, look }: { readonly label: string; readonly look: StateLook }) => {
  const Icon = icons[look]
  return (
    <span className={styles.badge} data-look={look}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{label}</span>
    </span>
  )
}

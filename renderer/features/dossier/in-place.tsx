/** A fact that is read first and corrected in place: its value, a quiet button, and the field once one asks for it. */
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../composing.ts'
import styles from './dossier.module.css'

export const InPlace = ({
  label,
  children,
  field,
}: {
  readonly label: string
  /** as it is read */
  readonly children: ReactNode
  /** the field; it calls `done` when one is through */
  readonly field: (done: () => void) => ReactNode
}) => {
  const { t } = useTranslation('dossier')
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const done = useCallback(() => {
    setEditing(false)
  }, [])
  const edited = useRef(false)
  useEffect(() => {
    // Back to the button from which the field was opened, unless one went elsewhere.
    if (!editing && edited.current && document.activeElement === document.body) button.current?.focus()
    edited.current = editing
  }, [editing])
  if (editing)
    return (
      <div
        className={styles.inPlaceField}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented && !isComposing(event.nativeEvent)) done()
        }}
      >
        {field(done)}
      </div>
    )
  return (
    <div className={styles.inPlace}>
      <div>{children}</div>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('editOf', { label })}
        title={t('editOf', { label })}
        onClick={() => {
          setEditing(true)
        }}
      >
        <IconPencil size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** A shortcut, shown as keys. `['Ctrl', 'Shift', 'N']`; Ctrl is ⌘ on a Mac. */
import { Kbd } from '@mantine/core'
import { Fragment } from 'react'

const isMac = navigator.platform.startsWith('Mac')
const shown = (key: string): string => (isMac ? ({ Ctrl: '⌘', Shift: '⇧', Alt: '⌥' }[key] ?? key) : key)

export const KeyHint = ({ keys }: { readonly keys: readonly string[] }) => (
  <span style={{ whiteSpace: 'nowrap' }}>
    {keys.map((key, index) => (
      <Fragment key={key}>
        {index > 0 && <span aria-hidden> + </span>}
        <Kbd size="xs">{shown(key)}</Kbd>
      </Fragment>
    ))}
  </span>
)

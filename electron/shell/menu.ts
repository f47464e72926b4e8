/** The menu bar. Shortcuts are handled here and nowhere else: the page gets them as commands. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from './words.ts'

export interface MenuActions {
  /** sends a command to the page: 'intake', 'palette', 'find', 'mask', 'help' */
  readonly command: (name: string) => void
  readonly lock: () => void
  readonly quit: () => void
  readonly zoom: (change: 1 | -1 | 0) => void
  readonly fullScreen: () => void
}

/** @param unlocked commands about cases are greyed while the vault is locked */
export const menuTemplate = (
  words: MenuWords,
  unlocked: boolean,
  actions: MenuActions,
): readonly MenuItemConstructorOptions[] => {
  const command = (
    label: string,
    name: string,
    accelerator: string,
    enabled = unlocked,
  ): MenuItemConstructorOptions => ({
    id: name,
    label,
    accelerator,
    enabled,
    click: () => {
      actions.command(name)
    },
  })
  const item = (
    id: string,
    label: string,
    accelerator: string,
    click: () => void,
    enabled = true,
  ): MenuItemConstructorOptions => ({ id, label, accelerator, click, enabled })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: words.file,
      submenu: [
        command(words.newIntake, 'intake', 'CommandOrControl+Shift+N'),
        separator,
        item('lock', words.lock, 'CommandOrControl+L', actions.lock, unlocked),
        separator,
        item('quit', words.quit, 'CommandOrControl+Q', actions.quit),
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pastePlain },
        separator,
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        command(words.palette, 'palette', 'CommandOrControl+K'),
        command(words.find, 'find', 'CommandOrControl+F'),
        command(words.mask, 'mask', 'CommandOrControl+Shift+L'),
        separator,
        item('zoom-in', words.zoomIn, 'CommandOrControl+Plus', () => {
          actions.zoom(1)
        }),
        // The same key without Shift: keyboards differ in where the plus is.
        {
          ...item('zoom-in-plain', words.zoomIn, 'CommandOrControl+=', () => {
            actions.zoom(1)
          }),
          visible: false,
        },
        item('zoom-out', words.zoomOut, 'CommandOrControl+-', () => {
          actions.zoom(-1)
        }),
        item('zoom-reset', words.zoomReset, 'CommandOrControl+0', () => {
          actions.zoom(0)
        }),
        separator,
        item(
          'full-screen',
          words.fullScreen,
          process.platform === 'darwin' ? 'Ctrl+Command+F' : 'F11',
          actions.fullScreen,
        ),
      ],
    },
    { label: words.help, submenu: [command(words.helpOpen, 'help', 'F1', true)] },
  ]
}

export const showMenu = (words: MenuWords, unlocked: boolean, actions: MenuActions): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(words, unlocked, actions)]))
}

import type { Preferences } from '#shared/contract/bridge.ts'
import enMenu from '#shared/locales/en/menu.json' with { type: 'json' }
import enShell from '#shared/locales/en/shell.json' with { type: 'json' }
import koMenu from '#shared/locales/ko/menu.json' with { type: 'json' }
import koShell from '#shared/locales/ko/shell.json' with { type: 'json' }

export type MenuWords = Readonly<Record<keyof typeof enMenu, string>>
export type ShellWords = Readonly<Record<keyof typeof enShell, string>>

export const menuWords = (language: Preferences['language']): MenuWords => (language === 'ko' ? koMenu : enMenu)
export const shellWords = (language: Preferences['language']): ShellWords => (language === 'ko' ? koShell : enShell)

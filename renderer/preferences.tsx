/** Preferences that are no secret: language, theme, zoom, density, minutes until auto-lock. Kept by the shell. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Preferences } from '#shared/contract/bridge.ts'
import { changeLanguage } from './i18n.ts'

interface PreferencesAccess {
  readonly preferences: Preferences
  readonly change: (change: Partial<Preferences>) => Promise<void>
}

const PreferencesContext = createContext<PreferencesAccess | null>(null)

export const usePreferences = (): PreferencesAccess => {
  const access = useContext(PreferencesContext)
  if (access === null) throw new Error('usePreferences outside of PreferencesProvider')
  return access
}

export const PreferencesProvider = ({
  first,
  children,
}: {
  readonly first: Preferences
  readonly children: ReactNode
}) => {
  const [preferences, setPreferences] = useState(first)
  const change = useCallback(async (wanted: Partial<Preferences>) => {
    const kept = await window.haechi.setPreferences(wanted)
    setPreferences(kept)
    if (wanted.language !== undefined) await changeLanguage(kept.language)
  }, [])
  const access = useMemo(() => ({ preferences, change }), [preferences, change])
  return <PreferencesContext value={access}>{children}</PreferencesContext>
}

/** Puts theme, colour scheme and density on everything inside. */
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { usePreferences } from './preferences.tsx'
import { cssVariables, theme } from './theme.ts'

/** The scheme is a preference of ours; the library keeps none of its own in the browser's storage. */
const nowhere: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

export const Look = ({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) => {
  const { preferences } = usePreferences()
  useEffect(() => {
    document.documentElement.dataset['density'] = preferences.density
  }, [preferences.density])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={nowhere}
      defaultColorScheme="auto"
      {...(preferences.theme === 'system' ? {} : { forceColorScheme: preferences.theme })}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}

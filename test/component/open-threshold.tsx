/** Opens the program as a window does that nobody has unlocked yet: texts, look, preferences, the vault's state. */
import { render, type RenderResult } from '@testing-library/react'
import type { HaechiBridge, Preferences } from '#shared/contract/bridge.ts'
import { ok } from '#shared/contract/result.ts'
import { App } from '../../renderer/app.tsx'
import { changeLanguage, startTexts, type Language } from '../../renderer/i18n.ts'
import { Look } from '../../renderer/look.tsx'
import { PreferencesProvider } from '../../renderer/preferences.tsx'
import './open-screen.tsx'

let started = false

/** @param bridge what this window's shell answers otherwise than usual */
export const openThreshold = async (language: Language, bridge: Partial<HaechiBridge> = {}): Promise<RenderResult> => {
  let preferences: Preferences = {
    language,
    theme: 'light',
    autoLockMinutes: 10,
    zoom: 1,
    density: 'compact',
  }
  const usual: HaechiBridge = {
    nonce: '',
    lockedReason: 'start',
    connect: () => undefined,
    preferences: () => Promise.resolve(preferences),
    setPreferences: (change) => Promise.resolve((preferences = { ...preferences, ...change })),
    vaultName: () => Promise.resolve('보관소'),
    chooseVault: () => Promise.resolve(ok({ name: '새 보관소' })),
    chooseFiles: () => Promise.resolve(null),
    dropped: () => Promise.resolve(null),
    chooseDestination: () => Promise.resolve(null),
    lock: () => undefined,
    quit: () => undefined,
    printWindow: () => Promise.resolve(true),
    onCommand: () => () => undefined,
  }
  Object.assign(window, { haechi: { ...usual, ...bridge } })
  if (!started) startTexts(language)
  started = true
  await changeLanguage(language)
  return render(
    <PreferencesProvider first={preferences}>
      <Look nonce="">
        <App />
      </Look>
    </PreferencesProvider>,
  )
}

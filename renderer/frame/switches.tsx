/** Language and light or dark, at hand on every screen. */
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '#shared/contract/bridge.ts'
import { usePreferences } from '../preferences.tsx'

/** Each language is named in itself: who cannot read the present one must still find theirs. */
const languageOptions = [
  { value: 'ko', label: '한국어' },
  { value: 'en', label: 'English' },
]

export const LanguageSwitch = () => {
  const { t } = useTranslation('frame')
  const { preferences, change } = usePreferences()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('language')}
      data={languageOptions}
      value={preferences.language}
      onChange={(event) => void change({ language: event.currentTarget.value === 'en' ? 'en' : 'ko' })}
    />
  )
}

const themes: readonly Preferences['theme'][] = ['system', 'light', 'dark']

export const ThemeSwitch = () => {
  const { t } = useTranslation('frame')
  const { preferences, change } = usePreferences()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('theme.label')}
      data={themes.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
      value={preferences.theme}
      onChange={(event) => {
        const theme = themes.find((each) => each === event.currentTarget.value)
        if (theme !== undefined) void change({ theme })
      }}
    />
  )
}

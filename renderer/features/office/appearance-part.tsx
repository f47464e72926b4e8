/** How the window looks on this computer, and after how long without use it locks. */
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '#shared/contract/bridge.ts'
import { usePreferences } from '../../preferences.tsx'
import styles from './office.module.css'

/** In percent, as the preference is. */
const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const
const minutes = [1, 2, 5, 10, 15, 30, 60] as const
const themes: readonly Preferences['theme'][] = ['system', 'light', 'dark']
const densities: readonly Preferences['density'][] = ['compact', 'roomy']

/** The values on offer and the one in force, which the menu may have set between them. */
const withPresent = (offered: readonly number[], present: number): readonly number[] =>
  offered.includes(present) ? offered : [...offered, present].toSorted((a, b) => a - b)

export const AppearancePart = () => {
  const { t } = useTranslation('office')
  const { preferences, change } = usePreferences()
  return (
    <div className={styles.form}>
      <p className="quiet">{t('appearance.text')}</p>
      <NativeSelect
        label={t('frame:language')}
        data={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
        value={preferences.language}
        onChange={(event) => void change({ language: event.currentTarget.value === 'en' ? 'en' : 'ko' })}
      />
      <NativeSelect
        label={t('frame:theme.label')}
        data={themes.map((theme) => ({ value: theme, label: t(`frame:theme.${theme}`) }))}
        value={preferences.theme}
        onChange={(event) =>
          void change({ theme: themes.find((each) => each === event.currentTarget.value) ?? 'system' })
        }
      />
      <NativeSelect
        label={t('appearance.zoom')}
        data={withPresent(zooms, preferences.zoom).map((zoom) => ({
          value: String(zoom),
          label: `${zoom} %`,
        }))}
        value={String(preferences.zoom)}
        onChange={(event) => void change({ zoom: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('appearance.density')}
        data={densities.map((density) => ({ value: density, label: t(`appearance.${density}`) }))}
        value={preferences.density}
        onChange={(event) =>
          void change({ density: densities.find((each) => each === event.currentTarget.value) ?? 'compact' })
        }
      />
      <NativeSelect
        label={t('appearance.auto-lock')}
        description={t('appearance.auto-lock-text')}
        data={withPresent(minutes, preferences.autoLockMinutes).map((each) => ({
          value: String(each),
          label: t('appearance.minutes', { count: each }),
        }))}
        value={String(preferences.autoLockMinutes)}
        onChange={(event) => void change({ autoLockMinutes: Number(event.currentTarget.value) })}
      />
    </div>
  )
}

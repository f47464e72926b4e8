/** The office: profile, holidays, how the window looks and locks, whether the vault is whole, and what the program is. */
import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Screen } from '../../components/screen.tsx'
import { AboutPart } from './about-part.tsx'
import { AppearancePart } from './appearance-part.tsx'
import { HolidaysPart } from './holidays-part.tsx'
import { ProfilePart } from './profile-part.tsx'
import { VaultPart } from './vault-part.tsx'

const parts = ['profile', 'holidays', 'appearance', 'vault', 'about'] as const
type Part = (typeof parts)[number]

const shown = {
  profile: ProfilePart,
  holidays: HolidaysPart,
  appearance: AppearancePart,
  vault: VaultPart,
  about: AboutPart,
}

const OfficeScreen = () => {
  const { t } = useTranslation('office')
  const [search, setSearch] = useSearchParams()
  const part: Part = parts.find((each) => each === search.get('part')) ?? 'profile'
  return (
    <Screen title={t('title')}>
      <Tabs
        value={part}
        keepMounted={false}
        onChange={(next) => {
          setSearch({ part: next ?? 'profile' }, { replace: true })
        }}
      >
        <Tabs.List aria-label={t('title')}>
          {parts.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`part.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((each) => {
          const Shown = shown[each]
          return (
            <Tabs.Panel key={each} value={each} pt="md">
              <Shown />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Screen>
  )
}

export default OfficeScreen

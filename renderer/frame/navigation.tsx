/** The left side: where one can go, drafts that wait, and what belongs to the window. */
import {
  IconBuildingCommunity,
  IconFileImport,
  IconHelp,
  IconLock,
  IconLogout2,
  IconPencil,
  IconPlus,
  IconTable,
  IconChartBar,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router'
import { SealMark } from '../components/seal.tsx'
import { useDrafts } from '../working-set/hooks.ts'
import { useSession } from '../working-set/session-context.tsx'
import { LanguageSwitch, ThemeSwitch } from './switches.tsx'
import { newIntakePath } from './new-intake.ts'
import styles from './navigation.module.css'

const places = [
  { to: '/cases', key: 'cases', icon: IconTable },
  { to: '/legacy', key: 'legacy', icon: IconFileImport },
  { to: '/counts', key: 'counts', icon: IconChartBar },
  { to: '/disclosures', key: 'disclosures', icon: IconLogout2 },
  { to: '/office', key: 'office', icon: IconBuildingCommunity },
] as const

/** Drafts shown here; the others wait under "all drafts" of the intake page. */
const SHOWN = 5

const Drafts = () => {
  const { t } = useTranslation('frame')
  const drafts = useDrafts()
  if (drafts.length === 0) return null
  return (
    <>
      <h2 className={styles.heading}>{t('nav.drafts', { count: drafts.length })}</h2>
      <ul>
        {drafts.slice(0, SHOWN).map((draft) => (
          <li key={draft.id}>
            <NavLink to={`/intake/${draft.id}`} className={styles.link ?? ''}>
              <IconPencil size={18} stroke={1.6} aria-hidden />
              <span className={styles.words}>{draft.form.subject.trim() || t('nav.untitled')}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  )
}

export const Navigation = ({ onHelp }: { readonly onHelp: () => void }) => {
  const { t } = useTranslation('frame')
  const { office, account } = useSession()
  const navigate = useNavigate()
  return (
    <nav className={styles.navigation} aria-label={t('nav.label')}>
      <div className={styles.office}>
        <SealMark size={26} />
        <div>
          <div className={styles.officeName}>{office.name}</div>
          <div className="quiet">{account.displayName}</div>
        </div>
      </div>
      <button type="button" className={styles.intake} onClick={() => void navigate(newIntakePath())}>
        <IconPlus size={18} stroke={2} aria-hidden />
        {t('nav.intake')}
      </button>
      <ul>
        {places.map(({ to, key, icon: Icon }) => (
          <li key={key}>
            <NavLink to={to} className={styles.link ?? ''}>
              <Icon size={18} stroke={1.6} aria-hidden />
              <span className={styles.words}>{t(`nav.${key}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <Drafts />
      <div className={styles.foot}>
        <div className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <button type="button" className={styles.link ?? ''} onClick={onHelp}>
          <IconHelp size={18} stroke={1.6} aria-hidden />
          {t('nav.help')}
        </button>
        <button
          type="button"
          className={styles.link ?? ''}
          onClick={() => {
            window.haechi.lock()
          }}
        >
          <IconLock size={18} stroke={1.6} aria-hidden />
          {t('nav.lock')}
        </button>
      </div>
    </nav>
  )
}

/** The frame of the unlocked window: where one is, where one can go, and what must be known. */
import { Notifications } from '@mantine/notifications'
import { Suspense, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { HashRouter, Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Banners } from './banners.tsx'
import { runCommand, useCommand, useCommandSources } from './commands.ts'
import styles from './frame.module.css'
import { Help } from './help.tsx'
import { Mask } from './mask.tsx'
import { Navigation } from './navigation.tsx'
import { newIntakePath } from './new-intake.ts'
import { Palette } from './palette.tsx'
import { screens } from './screens.ts'

const page = (Screen: ComponentType) => <Screen />

const Pages = () => (
  <Routes>
    <Route path="/cases" element={page(screens.cases)} />
    <Route path="/cases/board" element={page(screens.cases)} />
    <Route path="/dossier/:id" element={page(screens.dossier)} />
    <Route path="/intake/:draft" element={page(screens.intake)} />
    <Route path="/legacy" element={page(screens.legacy)} />
    <Route path="/counts" element={page(screens.counts)} />
    <Route path="/disclosures" element={page(screens.disclosure)} />
    <Route path="/office" element={page(screens.office)} />
    <Route path="*" element={<Navigate to="/cases" replace />} />
  </Routes>
)

/** Commands that only go somewhere. */
const useGoing = (): void => {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useCommand('intake', () => void navigate(newIntakePath()))
  useCommand('cases', () => void navigate('/cases'))
  useCommand('board', () => void navigate('/cases/board'))
  useCommand('counts', () => void navigate('/counts'))
  // The list takes this command itself while it is open; from elsewhere one is brought there.
  useCommand('find', () => {
    if (!pathname.startsWith('/cases')) void navigate('/cases', { state: { find: true } })
  })
}

const Inside = ({ failure }: { readonly failure: Failure | null }) => {
  const { t } = useTranslation('frame')
  const [open, setOpen] = useState<'palette' | 'help' | 'mask' | null>(null)
  useCommandSources()
  useGoing()
  useCommand('palette', () => {
    setOpen((now) => (now === 'mask' ? now : 'palette'))
  })
  useCommand('help', () => {
    setOpen((now) => (now === 'mask' ? now : now === 'help' ? null : 'help'))
  })
  useCommand('mask', () => {
    setOpen((now) => (now === 'mask' ? null : 'mask'))
  })
  const close = (): void => {
    setOpen(null)
  }
  return (
    <>
      <div className={styles.frame} inert={open === 'mask'}>
        <a
          className={styles.skip}
          href="#content"
          onClick={(event) => {
            event.preventDefault()
            document.getElementById('content')?.focus()
          }}
        >
          {t('skip')}
        </a>
        <Navigation onHelp={() => runCommand('help', performance.now())} />
        <main id="content" className={styles.main} tabIndex={-1}>
          <FailureNotice failure={failure} />
          <Banners />
          <Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>
            <Pages />
          </Suspense>
        </main>
      </div>
      <Notifications position="bottom-right" limit={4} />
      <Palette opened={open === 'palette'} onClose={close} />
      <Help opened={open === 'help'} onClose={close} />
      {open === 'mask' && <Mask onReveal={close} />}
    </>
  )
}

export const Frame = ({ failure }: { readonly failure: Failure | null }) => (
  <HashRouter>
    <Inside failure={failure} />
  </HashRouter>
)

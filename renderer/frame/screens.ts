/** The screens behind the frame, each read when it is first opened. */
import { lazy } from 'react'

/** What one sees first comes with the frame, while the password is still being typed. */
const cases = import('../features/case/cases-screen.tsx')

export const screens = {
  intake: lazy(() => import('../features/intake/intake-screen.tsx')),
  cases: lazy(() => cases),
  dossier: lazy(() => import('../features/dossier/dossier-screen.tsx')),
  legacy: lazy(() => import('../features/legacy/legacy-screen.tsx')),
  counts: lazy(() => import('../features/counts/counts-screen.tsx')),
  disclosure: lazy(() => import('../features/disclosure/disclosure-screen.tsx')),
  office: lazy(() => import('../features/office/office-screen.tsx')),
} as const

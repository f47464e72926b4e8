/** Opens one screen as the unlocked frame does: texts, look, session, working set, routes. */
import { MantineProvider } from '@mantine/core'
import { configure, render, type RenderResult } from '@testing-library/react'
import type { ComponentType } from 'react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import { holidaySchema } from '#shared/clock/holiday.ts'
import { accountId } from '#shared/text/id.ts'
import { civilDate } from '#shared/time/civil-date.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import { changeLanguage, startTexts, type Language } from '../../renderer/i18n.ts'
import { cssVariables, theme } from '../../renderer/theme.ts'
import { startEventIntake } from '../../renderer/working-set/event-intake.ts'
import { SessionContext } from '../../renderer/working-set/session-context.tsx'
import { workingSet, type SessionRecord } from '../../renderer/working-set/working-set.ts'

// A whole screen in jsdom on a busy machine takes its time.
configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

// Live queries run only where a window has an IndexedDB at all, although ours brings its own.
Dexie.dependencies.indexedDB = new IDBFactory()
Dexie.dependencies.IDBKeyRange = IDBKeyRange

// What jsdom lacks of a window, and the library asks for.
const nothing = (): void => undefined
window.matchMedia = (query: string) =>
  ({ matches: false, media: query, addEventListener: nothing, removeEventListener: nothing }) as never
window.ResizeObserver = class {
  readonly observe = nothing
  readonly unobserve = nothing
  readonly disconnect = nothing
}
Element.prototype.scrollIntoView = nothing
// Growing text areas measure themselves anew when fonts arrive.
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: nothing, removeEventListener: nothing },
})

export const session: SessionRecord = {
  key: 'session',
  account: {
    id: accountId.parse('0198c0de-0000-7000-8000-000000000001'),
    signInName: 'kim',
    displayName: '김보호',
    roles: ['ombudsman'],
  },
  mode: 'practice',
  vault: 'vault',
  office: { name: '시민인권보호관', zone: 'Asia/Seoul', numberPattern: '{year}-{kind}-{code}-{check}', threshold: 5 },
  lists: [...loadShippedLists()],
  calendar: { confirmedUntil: civilDate('2035-12-31')!, holidays: holidaySchema.array().parse([]) },
  clockRules: [],
  sheetsWithOnePerson: false,
  warnings: [],
  searchable: true,
  filled: true,
}

const Where = () => <output data-testid="where">{useLocation().pathname}</output>

let started = false

/** @param path where the window is @param route pattern of the screen's route */
export const openScreen = async (
  Screen: ComponentType,
  { path, route, language = 'ko' }: { readonly path: string; readonly route: string; readonly language?: Language },
): Promise<RenderResult> => {
  if (!started) {
    startTexts(language)
    startEventIntake()
    started = true
  }
  await changeLanguage(language)
  await workingSet.session.put(session)
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <SessionContext value={session}>
        <MemoryRouter initialEntries={[path]}>
          <Routes>
            <Route path={route} element={<Screen />} />
            <Route path="*" element={null} />
          </Routes>
          <Where />
        </MemoryRouter>
      </SessionContext>
    </MantineProvider>,
  )
}

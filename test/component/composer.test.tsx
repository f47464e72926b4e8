import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '#shared/case/dossier.ts'
import { ok } from '#shared/contract/result.ts'
import { officeDocument, type OfficeDocument } from '#shared/document/document.ts'
import { feedSections } from '#shared/document/feed.ts'
import { documentPage, fedTexts } from '#shared/document/page.ts'
import { defaultSections } from '#shared/document/sections.ts'
import { caseSpeech } from '#shared/document/speech.ts'
import { loadShippedLists } from '#shared/vocabulary/shipped-lists.ts'
import DossierScreen from '../../renderer/features/dossier/dossier-screen.tsx'
import { workingSet } from '../../renderer/working-set/working-set.ts'
import { authorId, caseId, harassmentCase } from '../fixtures/dossier/harassment-case.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault } from './vault-double.ts'

const user = userEvent.setup()
const at = '2026-03-11T00:00:00.000Z'
const lists = loadShippedLists()
vi.stubGlobal('haechi', { nonce: '' })

/** A vault that keeps one document and writes its page with the real rules. */
const openComposer = async () => {
  let written: OfficeDocument = officeDocument.parse({
    id: '0196a000-0000-7000-8000-000000000600',
    dossier: caseId,
    kind: 'summary',
    number: '보고-1',
    title: '조사 보고서',
    language: 'ko',
    form: 'named',
    by: authorId,
    at,
    changedAt: at,
    sections: defaultSections(),
  })
  const { sections: _sections, ...head } = written
  const dossier: Dossier = { ...harassmentCase(), documents: [head] }
  const vault = doubleVault({
    'dossier.read': () => ok(dossier),
    'document.read': () => {
      const speech = caseSpeech(dossier, written.form, written.language, lists)
      const fed = feedSections(dossier, speech)
      const { pseudonymise } = speech
      return ok({
        document: written,
        page: documentPage({ document: written, fed, office: '가상시', practice: true, pseudonymise }),
        fed: fedTexts(fed),
      })
    },
    'document.save': ({ id: _id, ...change }) => {
      written = officeDocument.parse({ ...written, ...change })
      return ok({})
    },
  })
  await openScreen(DossierScreen, { path: `/dossier/${caseId}?tab=documents`, route: '/dossier/:id' })
  await user.click(await screen.findByRole('button', { name: '조사 보고서' }))
  const outline = within(await screen.findByRole('navigation', { name: '목차' }))
  const page = within(screen.getByRole('group', { name: '미리 보기' }))
  return { vault, outline, page, saved: () => written }
}

beforeEach(async () => {
  await workingSet.dossiers.clear()
})
afterEach(cleanup)

describe('the summary composer', () => {
  it('shows what is missing, and prints it once it is written', async () => {
    const { page, outline, saved } = await openComposer()
    page.getByText(/내용이 없어 인쇄되지 않습니다/u)
    outline.getByText('아직 적지 않음')
    await user.click(page.getByRole('button', { name: '조사관 의견: 적기' }))
    await user.type(page.getByRole('textbox', { name: '‘조사관 의견’ 절의 글' }), '믿을 만하다.')
    await user.click(page.getByRole('button', { name: '마침' }))
    await waitFor(() => {
      page.getByRole('heading', { name: '9. 조사관 의견' })
    })
    expect(saved().sections.at(-1)).toEqual({ key: 'opinion', include: true, edited: '믿을 만하다.' })
  })

  it('leaves a section out, and closes the numbering over it', async () => {
    const { page, outline } = await openComposer()
    await user.click(outline.getByRole('checkbox', { name: '‘당사자’ 절 넣기' }))
    await waitFor(() => {
      page.getByRole('heading', { name: '2. 신청 요지' })
    })
    expect(page.queryByRole('heading', { name: /당사자/u })).toBeNull()
  })

  it('switches to pseudonyms without leaving a name on the page, edited text included', async () => {
    const { page, saved } = await openComposer()
    await user.click(page.getByRole('button', { name: '진술 내용: 글 고치기' }))
    const field = page.getByRole('textbox', { name: '‘진술 내용’ 절의 글' })
    await user.clear(field)
    await user.type(field, '김하늘의 말')
    await user.click(page.getByRole('button', { name: '마침' }))
    await waitFor(() => {
      expect(saved().sections.find((one) => one.key === 'narrative')?.edited).toBe('김하늘의 말')
    })
    await user.click(screen.getByRole('radio', { name: '가명' }))
    await page.findByText('신청인 A의 말')
    for (const name of [/김하늘/u, /박도윤/u, /한강문화재단/u]) expect(page.queryAllByText(name)).toEqual([])
  })

  it('follows the case again when asked', async () => {
    const { page, saved } = await openComposer()
    await user.click(page.getByRole('button', { name: '구하는 조치: 글 고치기' }))
    await user.type(page.getByRole('textbox', { name: '‘구하는 조치’ 절의 글' }), ' 덧붙임')
    await user.click(page.getByRole('button', { name: '마침' }))
    await page.findByText(/덧붙임/u)
    await user.click(page.getByRole('button', { name: '구하는 조치: 글 고치기' }))
    await user.click(page.getByRole('button', { name: '사건 내용대로 되돌리기' }))
    await waitFor(() => {
      expect(saved().sections.find((one) => one.key === 'remedy')?.edited).toBe(null)
    })
    expect(page.queryByText(/덧붙임/u)).toBeNull()
  })
})

import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { ok } from '#shared/contract/result.ts'
import type { View } from '#shared/view/view.ts'
import CasesScreen from '../../renderer/features/case/cases-screen.tsx'
import { rowProjection } from '../../renderer/working-set/row-projection.ts'
import { workingSet } from '../../renderer/working-set/working-set.ts'
import { dossierOf, idOf, rowOf, rowsOf, giveWindowSize } from './case-rows.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault } from './vault-double.ts'

giveWindowSize(1000, 640)
afterEach(cleanup)

const open = async (rows = rowsOf(200), language: 'ko' | 'en' = 'ko') => {
  const vault = doubleVault({
    'dossier.read': ({ id }) => ok(dossierOf(rows.find((row) => row.id === id) ?? rowOf(0))),
    'view.save': () => ok({}),
    'view.remove': () => ok({}),
  })
  rowProjection.put(rows)
  rowProjection.setComplete(true)
  await openScreen(CasesScreen, { path: '/cases', route: '/cases', language })
  return { vault, user: userEvent.setup() }
}

const focusedRow = (): string | null => document.activeElement?.getAttribute('aria-rowindex') ?? null

describe('the grid', () => {
  it('says how many rows there are although only some exist', async () => {
    await open(rowsOf(5_000))
    const grid = await screen.findByRole('grid')
    expect(grid.getAttribute('aria-rowcount')).toBe('5001')
    const rows = within(grid).getAllByRole('row')
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.length).toBeLessThan(80)
  })

  it('has one tab stop and is led by the keys', async () => {
    const { user } = await open()
    const grid = await screen.findByRole('grid')
    expect(grid.querySelectorAll('[tabindex="0"]').length).toBe(1)
    act(() => {
      grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
    expect(focusedRow()).toBe('2')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focusedRow()).toBe('4')
    await user.keyboard('{PageDown}')
    expect(Number(focusedRow())).toBeGreaterThan(15)
    await user.keyboard('{End}')
    await waitFor(() => {
      expect(focusedRow()).toBe('201')
    })
    await user.keyboard('{Home}')
    await waitFor(() => {
      expect(focusedRow()).toBe('2')
    })
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell')
    await user.keyboard('{ArrowLeft}{ArrowUp}')
    expect(document.activeElement?.getAttribute('role')).toBe('columnheader')
    expect(grid.querySelectorAll('[tabindex="0"]').length).toBe(1)
  })

  it('opens a file with Enter', async () => {
    const { user } = await open()
    const grid = await screen.findByRole('grid')
    act(() => {
      grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
    await user.keyboard('{ArrowDown}{Enter}')
    expect(screen.getByTestId('where').textContent).toBe(`/dossier/${idOf(1)}`)
  })

  it('sorts from the header by key, and by a second column with Shift', async () => {
    const { user } = await open([
      rowOf(1, { subject: '나', evidenceCount: 1 }),
      rowOf(2, { subject: '가', evidenceCount: 1 }),
      rowOf(3, { subject: '다', evidenceCount: 0 }),
    ])
    await screen.findByRole('grid')
    const subjects = (): (string | undefined)[] =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => /[가나다]$/.exec(within(row).getAllByRole('gridcell')[1]?.textContent ?? '')?.[0])
    await user.click(screen.getByRole('columnheader', { name: /증거/ }))
    await user.keyboard('{Shift>}')
    await user.click(screen.getByRole('columnheader', { name: /제목/ }))
    await user.keyboard('{/Shift}')
    expect(subjects()).toEqual(['다', '가', '나'])
    expect(screen.getByRole('columnheader', { name: /제목/ }).getAttribute('aria-sort')).toBe('ascending')
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(subjects()).toEqual(['다', '나', '가'].sort((a, b) => b.localeCompare(a, 'ko')))
    })
  })

  it('offers the two ways to begin where nothing is registered', async () => {
    await open([])
    expect(await screen.findByRole('button', { name: '새 접수' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '기존 대장 가져오기' })).toBeTruthy()
  })

  it('speaks English', async () => {
    await open(rowsOf(3), 'en')
    expect(await screen.findByText('Open cases; earliest due date first.')).toBeTruthy()
    expect(screen.getByText('3 records')).toBeTruthy()
    expect(screen.getAllByText('Discrimination').length).toBe(3)
  })
})

describe('views', () => {
  it('tell in a sentence what they show, and show it', async () => {
    const { user } = await open([
      rowOf(1),
      rowOf(2, { noun: 'consultation', state: 'open', due: null }),
      rowOf(3, { due: '2020-01-06' }),
    ])
    await user.click(await screen.findByRole('tab', { name: '기한 지남' }))
    expect(screen.getByText('기한이 지난 진행 중인 사건과 상담을 기한이 빠른 순으로 봅니다.')).toBeTruthy()
    expect(await screen.findByText('전체 3건 가운데 1건')).toBeTruthy()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: '상담' }).getAttribute('aria-selected')).toBe('true')
    expect(document.activeElement?.textContent).toBe('상담')
  })

  it('are changed, reverted and saved under a name', async () => {
    const { user, vault } = await open([rowOf(1), rowOf(2, { channel: 'visit' })])
    await screen.findByRole('grid')
    expect(screen.queryByRole('button', { name: '되돌리기' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '접수 경로' }))
    await user.click(await screen.findByRole('checkbox', { name: '전화' }))
    expect(await screen.findByText('전체 2건 가운데 1건')).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: '새 보기로 저장' }))
    await user.type(await screen.findByRole('textbox', { name: '보기 이름' }), '전화 접수{Enter}')
    await waitFor(() => {
      expect(vault.bodiesOf('view.save').length).toBe(1)
    })
    const saved = vault.bodiesOf('view.save')[0] as unknown as View
    expect(saved).toMatchObject({
      name: '전화 접수',
      rank: 0,
      spec: { noun: 'case', open: 'open', channels: ['phone'] },
    })
    await workingSet.views.put(saved)
    expect((await screen.findByRole('tab', { name: '전화 접수' })).getAttribute('aria-selected')).toBe('true')
    expect(screen.queryByRole('button', { name: '되돌리기' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '이 보기 지우기' }))
    await user.click(await screen.findByRole('button', { name: '보기 지우기' }))
    await waitFor(() => {
      expect(vault.bodiesOf('view.remove')).toEqual([{ id: saved.id }])
    })
    expect(screen.getByRole('tab', { name: '전체' }).getAttribute('aria-selected')).toBe('true')
  })

  it('show the columns that are chosen', async () => {
    const { user } = await open(rowsOf(2))
    await screen.findByRole('grid')
    expect(screen.queryByRole('columnheader', { name: '긴급도' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '열' }))
    await user.click(await screen.findByRole('checkbox', { name: '긴급도' }))
    expect(screen.getByRole('columnheader', { name: '긴급도' })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: '번호' })).toHaveProperty('disabled', true)
  })
})

describe('the peek', () => {
  it('opens with Space, follows the cursor, shows names only while R is held, closes with Escape', async () => {
    const { user, vault } = await open(rowsOf(5))
    const grid = await screen.findByRole('grid')
    act(() => {
      grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
    await user.keyboard(' ')
    const peek = await screen.findByRole('complementary', { name: '미리보기' })
    expect(await within(peek).findByText('신청인 A')).toBeTruthy()
    expect(within(peek).queryByText('홍서연')).toBeNull()
    await user.keyboard('{r>}')
    expect(within(peek).getByText('홍서연')).toBeTruthy()
    await user.keyboard('{/r}')
    expect(within(peek).queryByText('홍서연')).toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(await within(peek).findByRole('heading', { name: '제목 1' })).toBeTruthy()
    await waitFor(() => {
      expect(vault.bodiesOf('dossier.read').map((body) => body.id)).toEqual([idOf(0), idOf(1)])
    })
    expect(focusedRow()).toBe('3')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: '미리보기' })).toBeNull()
    expect(focusedRow()).toBe('3')
  })

  it('hides the names when the window loses the focus while the key is held', async () => {
    const { user } = await open(rowsOf(1))
    const grid = await screen.findByRole('grid')
    act(() => {
      grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
    await user.keyboard(' ')
    await screen.findByText('신청인 A')
    await user.keyboard('{r>}')
    expect(screen.getByText('홍서연')).toBeTruthy()
    act(() => {
      window.dispatchEvent(new Event('blur'))
    })
    expect(screen.queryByText('홍서연')).toBeNull()
  })
})

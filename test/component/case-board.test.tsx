import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { ok } from '#shared/contract/result.ts'
import { movePlace } from '../../renderer/features/case/board-keys.ts'
import CasesScreen from '../../renderer/features/case/cases-screen.tsx'
import { rowProjection } from '../../renderer/working-set/row-projection.ts'
import { dossierOf, idOf, rowOf, giveWindowSize } from './case-rows.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault } from './vault-double.ts'

giveWindowSize(1000, 640)
afterEach(cleanup)

const open = async (
  rows = [rowOf(1, { state: 'committee' }), rowOf(2), rowOf(3), rowOf(4, { state: 'registered' })],
) => {
  doubleVault({ 'dossier.read': ({ id }) => ok(dossierOf(rows.find((row) => row.id === id) ?? rowOf(0))) })
  rowProjection.put(rows)
  rowProjection.setComplete(true)
  await openScreen(CasesScreen, { path: '/cases/board', route: '/cases/board' })
  return userEvent.setup()
}

const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset['card']

describe('the board', () => {
  it('has a column for each state in the order of the procedure, with its number', async () => {
    await open()
    await screen.findByRole('group', { name: '단계별 보드' })
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      '접수1건',
      '조사2건',
      '위원회 심의1건',
    ])
  })

  it('keeps few cards of a long column, and says how many there are', async () => {
    await open(Array.from({ length: 3_000 }, (_, index) => rowOf(index)))
    const cards = within(await screen.findByRole('list')).getAllByRole('listitem')
    expect(cards.length).toBeLessThan(60)
    expect(cards[0]?.getAttribute('aria-setsize')).toBe('3000')
  })

  it('is led by the keys between states and cards, peeks with Space', async () => {
    const user = await open()
    const board = await screen.findByRole('group', { name: '단계별 보드' })
    expect(board.querySelectorAll('[tabindex="0"]').length).toBe(1)
    act(() => {
      board.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
    expect(focused()).toBe(idOf(4))
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await waitFor(() => {
      expect(focused()).toBe(idOf(3))
    })
    await user.keyboard('{ArrowRight}')
    await waitFor(() => {
      expect(focused()).toBe(idOf(1))
    })
    await user.keyboard(' ')
    const peek = await screen.findByRole('complementary', { name: '미리보기' })
    expect(within(peek).getByRole('heading', { name: '제목 1' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: '미리보기' })).toBeNull()
    await user.keyboard('{Enter}')
    expect(screen.getByTestId('where').textContent).toBe(`/dossier/${idOf(1)}`)
  })

  it('shows empty states when asked', async () => {
    const user = await open()
    await user.click(await screen.findByRole('button', { name: /비어 있는 단계 \d+개 보기/ }))
    expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(15)
    await user.click(screen.getByRole('button', { name: '비어 있는 단계 숨기기' }))
    expect(screen.getAllByRole('heading', { level: 2 }).length).toBe(3)
  })
})

describe('keys of the board', () => {
  it.each([
    [{ column: 0, card: 0 }, 'ArrowRight', { column: 2, card: 0 }],
    [{ column: 2, card: 4 }, 'ArrowLeft', { column: 0, card: 1 }],
    [{ column: 2, card: 4 }, 'ArrowRight', null],
    [{ column: 2, card: 4 }, 'ArrowDown', { column: 2, card: 4 }],
    [{ column: 2, card: 0 }, 'End', { column: 2, card: 4 }],
    [{ column: 2, card: 4 }, 'Home', { column: 2, card: 0 }],
    [{ column: 0, card: 0 }, 'KeyA', null],
  ])('%j %s', (from, code, to) => {
    expect(movePlace(from, code, [2, 0, 5])).toEqual(to)
  })
})

import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { fail, ok } from '#shared/contract/result.ts'
import type { SearchAnswer } from '#shared/search/search.ts'
import type { DossierId } from '#shared/text/id.ts'
import CasesScreen from '../../renderer/features/case/cases-screen.tsx'
import { askedFor } from '../../renderer/features/case/use-search.ts'
import { rowProjection } from '../../renderer/working-set/row-projection.ts'
import { idOf, rowOf, rowsOf, giveWindowSize } from './case-rows.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

giveWindowSize(1000, 640)
afterEach(cleanup)

const answer = (indexes: readonly number[], over: Partial<SearchAnswer> = {}): SearchAnswer => ({
  hits: indexes.map((index) => ({
    dossier: idOf(index) as DossierId,
    field: 'narrative',
    before: '도서관 ',
    match: '면접',
    after: '에서 떨어졌습니다',
  })),
  dossiers: indexes.length,
  ids: indexes.map((index) => idOf(index) as DossierId),
  complete: true,
  readAs: null,
  ...over,
})

const open = async (find: Answers['search.find']) => {
  const vault = doubleVault(find === undefined ? {} : { 'search.find': find })
  rowProjection.put([...rowsOf(20), rowOf(20, { noun: 'consultation', state: 'open' })])
  rowProjection.setComplete(true)
  await openScreen(CasesScreen, { path: '/cases', route: '/cases' })
  return { vault, user: userEvent.setup(), field: await screen.findByRole('combobox', { name: '찾기' }) }
}

const shownRows = (): number => Number(screen.getByRole('grid').getAttribute('aria-rowcount')) - 1

describe('search', () => {
  it('is reached with / and filters the grid by what was found', async () => {
    const { user, vault, field } = await open(() => ok(answer([3, 7])))
    await user.keyboard('/')
    expect(document.activeElement).toBe(field)
    expect((field as HTMLInputElement).value).toBe('')
    await user.keyboard('면접')
    await waitFor(() => {
      expect(shownRows()).toBe(2)
    })
    expect(screen.getByText('2건에서 찾음')).toBeTruthy()
    expect(vault.bodiesOf('search.find').at(-1)?.query).toBe('면접')
  })

  it('shows each place with its field and the match marked, and opens it by keys', async () => {
    const { user, field } = await open(() => ok(answer([3, 7])))
    await user.type(field, '면접')
    const list = await screen.findByRole('listbox', { name: '찾은 곳' })
    const options = await within(list).findAllByRole('option')
    expect(options.length).toBe(2)
    expect(options[0]?.querySelector('mark')?.textContent).toBe('면접')
    expect(options[0]?.textContent).toContain('진술 내용')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id)
    await user.keyboard('{Enter}')
    expect(screen.getByTestId('where').textContent).toBe(`/dossier/${idOf(7)}`)
  })

  it('goes on into the list with Enter, closes with Escape and clears with a second one', async () => {
    const { user, field } = await open(() => ok(answer([3, 7])))
    await user.type(field, '면접')
    await screen.findByText('2건에서 찾음')
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(document.activeElement?.getAttribute('role')).toBe('row')
    })
    await user.click(field)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect((field as HTMLInputElement).value).toBe('면접')
    await user.keyboard('{Escape}')
    expect((field as HTMLInputElement).value).toBe('')
    await waitFor(() => {
      expect(shownRows()).toBe(20)
    })
  })

  it('lets the last answer win', async () => {
    const settle = new Map<string, () => void>()
    const { user, field } = await open(({ query }) =>
      query === '면접'
        ? ok(answer([3, 7, 9]))
        : new Promise((resolve) => {
            settle.set(query, () => {
              resolve(ok(answer([1])))
            })
          }),
    )
    await user.type(field, '채용')
    await waitFor(() => {
      expect(settle.has('채용')).toBe(true)
    })
    await user.clear(field)
    await user.type(field, '면접')
    await screen.findByText('3건에서 찾음')
    act(() => settle.get('채용')?.())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(shownRows()).toBe(3)
  })

  it('says what a Latin keyboard was read as, that texts are still being read, and what the view leaves out', async () => {
    const { user, field } = await open(() => ok(answer([1, 20], { readAs: '면접', complete: false })))
    await user.type(field, 'auswjq')
    expect(await screen.findByText('영문 자판으로 입력한 말을 ‘면접’ 낱말로 읽었습니다.')).toBeTruthy()
    expect(screen.getByText('내용을 아직 불러오는 중입니다. 다 되면 결과가 더 나올 수 있습니다.')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '전체에서 보기' }))
    await waitFor(() => {
      expect(shownRows()).toBe(2)
    })
    expect(screen.getByRole('tab', { name: '전체' }).getAttribute('aria-selected')).toBe('true')
  })

  it('looks at numbers and subjects alone while there is one letter, without asking the vault', async () => {
    const { user, vault, field } = await open(() => ok(answer([])))
    await user.type(field, '9')
    expect(await screen.findByText(/두 글자부터/)).toBeTruthy()
    await waitFor(() => {
      expect(shownRows()).toBe(2)
    })
    expect(vault.bodiesOf('search.find')).toEqual([])
  })

  it('keeps what was found while a syllable is unfinished, and leaves keys to the composition', async () => {
    const { field } = await open(({ query }) => ok(query === '차별' ? answer([1, 2]) : answer([])))
    field.focus()
    fireEvent.change(field, { target: { value: '차별' } })
    await screen.findByText('2건에서 찾음')
    fireEvent.compositionStart(field)
    fireEvent.change(field, { target: { value: '차별저' } })
    fireEvent.keyDown(field, { code: 'Enter', key: 'Process', keyCode: 229, isComposing: true })
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(document.activeElement).toBe(field)
    expect(shownRows()).toBe(2)
    fireEvent.compositionEnd(field)
    expect(await screen.findByText('‘차별저’ 낱말이 들어 있는 사건이 없습니다.')).toBeTruthy()
  })

  it('says why it could not search', async () => {
    const { user, field } = await open(() => fail('call-failed'))
    await user.type(field, '면접')
    await waitFor(() => {
      expect(
        screen
          .getAllByRole('alert')
          .map((alert) => alert.textContent)
          .join(''),
      ).not.toBe('')
    })
  })
})

describe('what is asked for', () => {
  it.each([
    ['차ㅂ', '차'],
    ['차별 ', '차별'],
    ['ㅊㅂ', 'ㅊㅂ'],
    ['면접ㄱ', '면접'],
    ['', ''],
  ])('%j asks for %j', (typed, asked) => {
    expect(askedFor(typed)).toBe(asked)
  })
})

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { fail, ok } from '#shared/contract/result.ts'
import { countsQuestion } from '#shared/counts/counts.ts'
import { tabulate, type CountUnit } from '#shared/counts/tabulate.ts'
import { civilDate } from '#shared/time/civil-date.ts'
import CountsScreen from '../../renderer/features/counts/counts-screen.tsx'
import { periodNamed } from '../../renderer/features/counts/period.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

afterEach(cleanup)

const units = (counts: Readonly<Record<string, number>>): readonly CountUnit[] =>
  Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${kind}${String(index)}`,
      kinds: [kind],
      grounds: [],
      state: index % 2 === 0 ? 'investigation' : 'committee',
      channel: 'phone',
      received: '2026-05-02',
    })),
  )

const register = units({ SEXH: 21, DISC: 12, BULL: 3 })

const open = async (
  table: Answers['counts.table'] = (question) => ok(tabulate(register, countsQuestion.parse(question), 5)),
  language: 'ko' | 'en' = 'ko',
) => {
  const vault = doubleVault({ 'counts.table': table })
  await openScreen(CountsScreen, { path: '/counts', route: '/counts', language })
  return { vault, user: userEvent.setup() }
}

const rowCalled = (name: string): readonly (string | null)[] =>
  within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('counts', () => {
  it('answers the question as a table in the order of the lists, small numbers masked by a word', async () => {
    await open()
    await screen.findByRole('table')
    expect(screen.getAllByRole('rowheader').map((row) => row.textContent)).toEqual([
      '차별',
      '성희롱',
      '직장 내 괴롭힘',
      '합계',
    ])
    expect(rowCalled('직장 내 괴롭힘')).toEqual(['가림'])
    expect(rowCalled('합계')).toEqual(['36'])
    // 3 = 36 − 21 − 12: the next smallest goes with it
    expect(rowCalled('차별')).toEqual(['가림'])
    expect(rowCalled('성희롱')).toEqual(['21'])
    expect(screen.getByText(/^2칸을 가렸습니다\. 5보다 작은 수/)).toBeTruthy()
    expect(screen.getByText('이 표는 화면에만 있습니다. 아직 프로그램 밖으로 나가지 않습니다.')).toBeTruthy()
  })

  it('draws masked bars of one and the same length', async () => {
    await open()
    const picture = await screen.findByRole('img', { name: '유형별 합계 막대그림' })
    const bars = [...picture.querySelectorAll('rect')]
    const hatched = bars.filter((bar) => bar.getAttribute('fill')?.startsWith('url('))
    expect(bars.length).toBe(3)
    expect(new Set(hatched.map((bar) => bar.getAttribute('width'))).size).toBe(1)
    expect(hatched.length).toBe(2)
  })

  it('asks anew when a word of the question is changed', async () => {
    const { user, vault } = await open()
    await screen.findByRole('table')
    await user.selectOptions(screen.getByRole('combobox', { name: '열' }), 'state')
    expect(await screen.findByRole('columnheader', { name: '조사' })).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: '행' }), 'state')
    await waitFor(() => {
      expect(vault.bodiesOf('counts.table').at(-1)).toMatchObject({ rows: 'state', columns: null })
    })
    await user.selectOptions(screen.getByRole('combobox', { name: '세는 단위' }), 'allegations')
    await user.selectOptions(screen.getByRole('combobox', { name: '접수 기간' }), 'own')
    await user.type(screen.getByRole('textbox', { name: '시작일' }), '20260101')
    await waitFor(() => {
      expect(vault.bodiesOf('counts.table').at(-1)).toEqual({
        unit: 'allegations',
        rows: 'state',
        columns: null,
        from: '2026-01-01',
        to: null,
      })
    })
  })

  it('explains that several codes on one unit add up to more', async () => {
    await open(
      (question) =>
        ok(
          tabulate(
            register.map((unit) => ({ ...unit, kinds: ['DISC', 'SEXH'] })),
            countsQuestion.parse(question),
            5,
          ),
        ),
      'en',
    )
    expect(await screen.findByText(/counted once under each/)).toBeTruthy()
    expect(screen.getByRole('rowheader', { name: 'Total (each once)' })).toBeTruthy()
    expect(screen.getByText(/^No cell is masked/)).toBeTruthy()
  })

  it('says so when there is nothing to count, and why it could not count', async () => {
    await open((question) => ok(tabulate([], countsQuestion.parse(question), 5)))
    expect(await screen.findByText(/이 기간에 센 것이 없습니다/)).toBeTruthy()
    cleanup()
    await open(() => fail('call-failed'))
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).not.toBe('')
    })
  })
})

describe('named periods', () => {
  const today = civilDate('2028-02-29')!
  it.each([
    ['all', null, null],
    ['this-year', '2028-01-01', '2028-12-31'],
    ['last-year', '2027-01-01', '2027-12-31'],
    ['last-12-months', '2027-03-01', '2028-02-29'],
  ] as const)('%s', (name, from, to) => {
    expect(periodNamed(name, today)).toEqual({ from, to })
  })
})

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { VaultMode } from '#shared/account/account.ts'
import { fail, ok } from '#shared/contract/result.ts'
import { fitShares } from '../../renderer/features/first-run/plan.ts'
import { openThreshold } from './open-threshold.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

// The frame behind the lock is not what these tests are about.
vi.mock('../../renderer/frame/unlocked.tsx', () => ({ default: () => <p>inside</p> }))

const user = userEvent.setup()
afterEach(cleanup)

const sheet = (number: number) => ({
  sheet: number,
  of: 3,
  needed: 2,
  set: 'QK4M',
  words: Array.from({ length: 33 }, (_, at) => `word${number}x${at + 1}`),
})

const newVault = (more: Answers = {}) => {
  let state: 'none' | 'unlocked' = 'none'
  let mode: VaultMode | null = null
  const answers: Answers = {
    'vault.state': () => ok({ state, mode, failure: null }),
    'vault.prepare': (plan) => {
      mode = plan.mode
      return ok({
        sheets: [1, 2, 3].map(sheet),
        checks: [
          { sheet: 1, positions: [4, 21] },
          { sheet: 3, positions: [9] },
        ],
      })
    },
    'vault.confirm': () => {
      state = 'unlocked'
      return ok({})
    },
    'sample.load': () => ok({ dossiers: 25 }),
    ...more,
  }
  return doubleVault(answers)
}

const fill = async (field: HTMLElement, text: string) => {
  await user.click(field)
  await user.paste(text)
}

const press = async (name: string) => {
  await user.click(await screen.findByRole('button', { name }))
}

const fillUpTo = async (mode: VaultMode) => {
  await press('Create a new vault')
  await user.click(await screen.findByRole('radio', { name: mode === 'practice' ? 'For practice' : 'For real work' }))
  await press('Choose the folder')
  await screen.findByText('새 보관소')
  await press('Next')
  await fill(await screen.findByLabelText('Name of the office'), ' City Ombudsman ')
  await fill(screen.getByLabelText('Shown name'), 'Kim Boho')
  await fill(screen.getByLabelText('Sign-in name'), 'kim')
  await fill(screen.getByLabelText('New password'), '기와 종이 먹 도장 하나')
  await fill(screen.getByLabelText('New password again'), 'rldhk whddl ajr ehwkd gksk')
  const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Next' })
  await waitFor(() => expect(next.disabled).toBe(false))
  await user.click(next)
  await press('Make the sheets')
  await screen.findByRole('heading', { name: 'Recovery sheet 1 of 3' })
}

const answerChecks = async () => {
  await press('They are on paper')
  const first = within(await screen.findByRole('group', { name: 'Recovery sheet 1' }))
  await fill(first.getByLabelText('Word 4'), 'Word1x4 ')
  await fill(first.getByLabelText('Word 21'), 'word1x21')
  await fill(within(screen.getByRole('group', { name: 'Recovery sheet 3' })).getByLabelText('Word 9'), 'word3x9')
  await press('Create the vault')
}

describe('the first run', () => {
  it('makes a practice vault with the sample office', async () => {
    const vault = newVault()
    await openThreshold('en')
    await fillUpTo('practice')
    expect(screen.getByRole('complementary', { name: 'PRACTICE 연습용' })).toBeTruthy()
    expect(vault.bodiesOf('vault.prepare')).toEqual([
      {
        mode: 'practice',
        language: 'en',
        office: 'City Ombudsman',
        displayName: 'Kim Boho',
        signInName: 'kim',
        password: 'rldhk whddl ajr ehwkd gksk',
        needed: 2,
        sheets: 3,
      },
    ])
    await answerChecks()
    expect(vault.bodiesOf('vault.confirm')).toEqual([
      {
        answers: [
          { sheet: 1, words: ['word1x4', 'word1x21'] },
          { sheet: 3, words: ['word3x9'] },
        ],
      },
    ])
    await press('Put in the sample cases')
    expect(await screen.findByText('inside')).toBeTruthy()
    expect(vault.bodiesOf('sample.load')).toHaveLength(1)
  })

  it('shows no ribbon and offers no samples for a real vault', async () => {
    const vault = newVault()
    await openThreshold('en')
    await fillUpTo('real')
    expect(screen.queryByRole('complementary', { name: 'PRACTICE 연습용' })).toBeNull()
    await answerChecks()
    expect(await screen.findByText('inside')).toBeTruthy()
    expect(vault.bodiesOf('sample.load')).toHaveLength(0)
  })

  it('shows one sheet at a time, and prints all of them with both languages', async () => {
    newVault()
    const printWindow = vi.fn(() => Promise.resolve(false))
    await openThreshold('en', { printWindow })
    await fillUpTo('practice')
    const shown = () =>
      within(screen.getByRole('list'))
        .getAllByRole('listitem')
        .map((item) => item.textContent)
    expect(shown()).toEqual(sheet(1).words)
    await press('Next sheet')
    expect(shown()).toEqual(sheet(2).words)
    const paper = [...document.querySelectorAll('.printable article')]
    expect(paper.map((page) => [...page.querySelectorAll('li')].map((item) => item.textContent))).toEqual(
      [1, 2, 3].map((number) => sheet(number).words),
    )
    for (const page of paper) {
      expect(page.textContent).toContain('복구 용지')
      expect(page.textContent).toContain('Recovery sheet')
      expect(page.textContent).toContain('QK4M')
      expect(page.textContent).toContain('새 보관소')
      expect(page.textContent).toContain('연습용')
    }
    await press('Print all')
    expect(printWindow).toHaveBeenCalledOnce()
    expect(await screen.findByText(/Nothing was printed/)).toBeTruthy()
  })

  it('leaves no sheet on the page once the words are being checked', async () => {
    newVault({ 'vault.confirm': () => fail('sheet-answers-wrong', { sheet: 3 }) })
    await openThreshold('en')
    await fillUpTo('practice')
    await answerChecks()
    expect(await screen.findByText(/typed back for sheet 3 is not the one/)).toBeTruthy()
    expect(document.body.textContent).not.toContain('word1x1')
    expect(document.body.dataset['printing']).toBeUndefined()
    const wrong = within(screen.getByRole('group', { name: 'Recovery sheet 3' })).getByLabelText('Word 9')
    expect(wrong.getAttribute('aria-invalid')).toBe('true')
  })

  it('does not go on with a weak password, and says what would help', async () => {
    newVault()
    await openThreshold('ko')
    await press('새 보관소 만들기')
    await user.click(await screen.findByRole('radio', { name: '실제 업무용' }))
    await press('폴더 정하기')
    await press('다음')
    await fill(await screen.findByLabelText('사무소 이름'), '시민인권보호관')
    await fill(screen.getByLabelText('보이는 이름'), '김보호')
    await fill(screen.getByLabelText('로그인 이름'), 'kim')
    await fill(screen.getByLabelText('새 비밀번호'), '비밀번호비밀번호')
    await fill(screen.getByLabelText('새 비밀번호 다시'), '비밀번호비밀번호')
    expect(await screen.findByText(/쉽게 추측할 수 있습니다/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '다음' }).disabled).toBe(true)
  })

  it('says why a folder is refused', async () => {
    newVault()
    await openThreshold('en', { chooseVault: () => Promise.resolve(fail('vault-folder-synchronised')) })
    await press('Create a new vault')
    await press('Choose the folder')
    expect(await screen.findByText(/This folder is copied to a cloud service/)).toBeTruthy()
  })
})

describe('fitShares', () => {
  it.each([
    [2, 3, { needed: 2, sheets: 3 }],
    [5, 3, { needed: 3, sheets: 3 }],
    [1, 1, { needed: 2, sheets: 2 }],
    [9, 9, { needed: 8, sheets: 8 }],
  ])('%i of %i', (needed, sheets, fitted) => {
    expect(fitShares(needed, sheets)).toEqual(fitted)
  })
})

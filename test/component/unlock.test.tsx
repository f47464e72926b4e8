import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SHEET_WORDS } from '#shared/account/recovery-sheet.ts'
import { fail, ok } from '#shared/contract/result.ts'
import { spreadWords } from '../../renderer/features/unlock/sheet-words.tsx'
import { openThreshold } from './open-threshold.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

// The frame behind the lock is not what these tests are about.
vi.mock('../../renderer/frame/unlocked.tsx', () => ({ default: () => <p>inside</p> }))

const user = userEvent.setup()
afterEach(cleanup)

const locked: Answers = { 'vault.state': () => ok({ state: 'locked', mode: 'practice', failure: null }) }

const signIn = async (name: string, password: string) => {
  await user.type(await screen.findByLabelText('로그인 이름'), name)
  await user.type(screen.getByLabelText('비밀번호'), password)
  await user.keyboard('{Enter}')
}

describe('unlocking', () => {
  it('says practice, which vault it is and why it is locked', async () => {
    doubleVault(locked)
    await openThreshold('ko', { lockedReason: 'idle' })
    expect(await screen.findByText('한동안 쓰지 않아 잠갔습니다.')).toBeTruthy()
    expect(await screen.findByText('보관소')).toBeTruthy()
    expect(screen.getByRole('complementary', { name: '연습용' })).toBeTruthy()
  })

  it('has no ribbon for a real vault', async () => {
    doubleVault({ 'vault.state': () => ok({ state: 'locked', mode: 'real', failure: null }) })
    await openThreshold('ko')
    expect(await screen.findByText('실제 업무용')).toBeTruthy()
    expect(screen.queryByRole('complementary', { name: '연습용' })).toBeNull()
  })

  it('says that a password is wrong without saying what of it, and keeps what was typed', async () => {
    const vault = doubleVault({ ...locked, 'vault.unlock': () => fail('password-wrong') })
    await openThreshold('ko')
    await signIn('kim', 'tile roof')
    expect((await screen.findByText(/이름이나 비밀번호가 맞지 않습니다/)).textContent).not.toMatch(/kim|tile/)
    expect(vault.bodiesOf('vault.unlock')).toEqual([{ signInName: 'kim', password: 'tile roof' }])
    expect(screen.getByLabelText<HTMLInputElement>('로그인 이름').value).toBe('kim')
    expect(document.activeElement).toBe(screen.getByLabelText('비밀번호'))
  })

  it('takes the keys that were pressed, whatever the keyboard wrote, and says so', async () => {
    const vault = doubleVault({ ...locked, 'vault.unlock': () => fail('password-wrong') })
    await openThreshold('ko')
    await signIn('kim', '한글비밀')
    expect(await screen.findByText(/한글로 입력되고 있습니다/)).toBeTruthy()
    expect(vault.bodiesOf('vault.unlock')[0]?.password).toBe('gksrmfqlalf')
  })

  it('notices Caps Lock', async () => {
    doubleVault(locked)
    await openThreshold('ko')
    const field = await screen.findByLabelText('비밀번호')
    fireEvent.keyDown(field, { key: 'A', modifierCapsLock: true })
    expect(screen.getByText('Caps Lock이 켜져 있습니다.')).toBeTruthy()
    fireEvent.keyUp(field, { key: 'CapsLock', modifierCapsLock: false })
    expect(screen.queryByText('Caps Lock이 켜져 있습니다.')).toBeNull()
  })

  it('says in words why a vault cannot be opened', async () => {
    doubleVault({ 'vault.state': () => ok({ state: 'locked', mode: null, failure: 'vault-header-damaged' }) })
    await openThreshold('en')
    expect(await screen.findByText(/header is damaged in both copies/)).toBeTruthy()
  })

  it('asks for the state of another vault once one was chosen', async () => {
    let mode: 'practice' | 'real' = 'practice'
    doubleVault({ 'vault.state': () => ok({ state: 'locked', mode, failure: null }) })
    await openThreshold('en', {
      chooseVault: () => {
        mode = 'real'
        return Promise.resolve(ok({ name: 'another' }))
      },
      vaultName: () => Promise.resolve(mode === 'real' ? 'another' : 'first'),
    })
    await user.click(await screen.findByRole('button', { name: 'Open another vault' }))
    expect(await screen.findByText('for real work')).toBeTruthy()
    await waitFor(() => expect(screen.getByText('another')).toBeTruthy())
  })
})

describe('recovery', () => {
  const words = (prefix: string) => Array.from({ length: SHEET_WORDS }, (_, at) => `${prefix}${'abc'.charAt(at % 3)}`)

  const fill = async (label: string, text: string) => {
    await user.click(screen.getByLabelText(label))
    await user.paste(text)
  }

  const typeSheets = async () => {
    await user.click(await screen.findByRole('button', { name: '비밀번호를 잊었습니다' }))
    for (const [sheet, prefix] of [
      [1, 'one'],
      [2, 'two'],
    ] as const) {
      await user.click(await screen.findByLabelText(`${sheet}번째 용지의 낱말 1`))
      await user.paste(words(prefix).join('\n'))
    }
    await fill('로그인 이름', 'kim')
    await fill('새 비밀번호', 'tile roof paper ink')
    await fill('새 비밀번호 다시', 'tile roof paper ink')
    const open = screen.getByRole<HTMLButtonElement>('button', { name: '열고 비밀번호 바꾸기' })
    await waitFor(() => expect(open.disabled).toBe(false))
    await user.click(open)
  }

  it('sends the words of both sheets and marks the one that is not on the list', async () => {
    const vault = doubleVault({
      ...locked,
      'vault.recover': () => fail('sheet-word-unknown', { sheet: 2, position: 17 }),
    })
    await openThreshold('ko')
    await typeSheets()
    expect(await screen.findByText(/용지 2의 17번째 낱말이 낱말 목록에 없습니다/)).toBeTruthy()
    expect(vault.bodiesOf('vault.recover')).toEqual([
      { sheets: [words('one'), words('two')], signInName: 'kim', password: 'tile roof paper ink' },
    ])
    expect(screen.getByLabelText('2번째 용지의 낱말 17').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByLabelText('1번째 용지의 낱말 17').getAttribute('aria-invalid')).toBe('false')
  })

  it('asks for as many sheets as the vault needs', async () => {
    doubleVault({ ...locked, 'vault.recover': () => fail('sheet-too-few', { needed: 4 }) })
    await openThreshold('ko')
    await typeSheets()
    expect(await screen.findByLabelText('4번째 용지의 낱말 33')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('2번째 용지의 낱말 33').value).toBe(words('two')[32])
  })
})

describe('spreadWords', () => {
  const empty = Array.from({ length: 4 }, () => '')
  it('keeps a word in its field while it is typed', () => {
    expect(spreadWords(empty, 1, '가격')).toEqual({ words: ['', '가격', '', ''], next: 1 })
  })
  it('goes on after a space', () => {
    expect(spreadWords(empty, 1, '가격 ')).toEqual({ words: ['', '가격', '', ''], next: 2 })
  })
  it('spreads out what was pasted, without the printed numbers', () => {
    expect(spreadWords(empty, 0, '1. 가격\n2. 가끔\n3. 가난')).toEqual({ words: ['가격', '가끔', '가난', ''], next: 3 })
  })
  it('never leaves the sheet', () => {
    expect(spreadWords(empty, 3, '가격 가끔')).toEqual({ words: ['', '', '', '가격'], next: 3 })
  })
  it('takes a lone space for nothing', () => {
    expect(spreadWords(empty, 2, ' ')).toEqual({ words: empty, next: 2 })
  })
})

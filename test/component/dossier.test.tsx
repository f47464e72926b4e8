import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '#shared/case/dossier.ts'
import { fail, ok } from '#shared/contract/result.ts'
import DossierScreen from '../../renderer/features/dossier/dossier-screen.tsx'
import { workingSet } from '../../renderer/working-set/working-set.ts'
import { caseId, harassmentCase } from '../fixtures/dossier/harassment-case.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

const user = userEvent.setup()
const open = (tab = 'overview', language: 'ko' | 'en' = 'ko') =>
  openScreen(DossierScreen, { path: `/dossier/${caseId}?tab=${tab}`, route: '/dossier/:id', language })
const reading = (dossier: Dossier = harassmentCase()): Answers => ({ 'dossier.read': () => ok(dossier) })

const bridge = {
  nonce: '',
  chooseFiles: vi.fn(),
  chooseDestination: vi.fn(),
  dropped: vi.fn(),
}
vi.stubGlobal('haechi', bridge)
window.URL.createObjectURL = () => 'blob:picture'
window.URL.revokeObjectURL = () => undefined

beforeEach(async () => {
  await workingSet.dossiers.clear()
  vi.clearAllMocks()
})
afterEach(cleanup)

describe('people of the case', () => {
  it('are called by pseudonym, and by name only while the button is held', async () => {
    doubleVault(reading())
    await open()
    const people = within(await screen.findByRole('region', { name: '당사자' }))
    people.getByText('신청인 A')
    expect(people.queryByText('김하늘')).toBeNull()
    const hold = people.getByRole('button', { name: '누르는 동안 이름 보기' })
    fireEvent.pointerDown(hold)
    people.getByText('김하늘')
    fireEvent.pointerUp(hold)
    expect(people.queryByText('김하늘')).toBeNull()
  })

  it('carry the seal and what must never be done', async () => {
    doubleVault(reading())
    await open()
    const people = within(await screen.findByRole('region', { name: '당사자' }))
    people.getByText('신원 비공개')
    people.getByText('하지 말 것: 직장 전화')
  })

  it('are corrected in place', async () => {
    const vault = doubleVault({ ...reading(), 'party.set': () => ok({}) })
    await open()
    await user.click(await screen.findByRole('button', { name: /^신청인 A/u }))
    const name = screen.getByLabelText('이름')
    await user.clear(name)
    await user.type(name, '김하늬')
    await user.click(screen.getByRole('button', { name: '저장' }))
    await waitFor(() => {
      expect(vault.bodiesOf('party.set')[0]?.form.name).toBe('김하늬')
    })
    expect(vault.bodiesOf('party.set')[0]?.form).not.toHaveProperty('alias')
  })
})

describe('recording an act', () => {
  it('offers the lawful acts and asks for exactly the required facts', async () => {
    const vault = doubleVault({ ...reading(), 'step.perform': () => ok({ state: 'withdrawn' }) })
    await open()
    const acts = within(await screen.findByRole('group', { name: '다음에 할 수 있는 처리' }))
    expect(acts.getAllByRole('button').map((button) => button.textContent)).toEqual(['조사 시작', '취하'])
    await user.click(acts.getByRole('button', { name: '취하' }))
    const panel = within(screen.getByRole('form', { name: '취하' }))
    await user.click(panel.getByRole('button', { name: '기록' }))
    expect(vault.bodiesOf('step.perform')).toEqual([])
    expect(panel.getAllByText(/적어야 할 것이 비어 있습니다/u)).toHaveLength(2)
    await user.type(panel.getByRole('textbox', { name: /취하한 사람/u }), '신청인')
    await user.type(panel.getByRole('textbox', { name: /방법/u }), '전화')
    await user.click(panel.getByRole('button', { name: '기록' }))
    await waitFor(() => {
      expect(vault.bodiesOf('step.perform')).toMatchObject([
        { dossier: caseId, act: 'withdraw', facts: { withdrawnBy: '신청인', manner: '전화' } },
      ])
    })
    await waitFor(() => {
      expect(screen.queryByRole('form', { name: '취하' })).toBeNull()
    })
  })

  it('explains a date before the last step, in words', async () => {
    doubleVault(reading())
    await open()
    await user.click(await screen.findByRole('button', { name: '조사 시작' }))
    const date = screen.getByRole('textbox', { name: /처리한 날/u })
    await user.clear(date)
    await user.type(date, '2026-03-05')
    await screen.findByText('앞 단계의 날짜(2026년 3월 9일)보다 앞선 날짜입니다: 2026년 3월 5일.')
  })

  it('keeps the panel and says why when the vault refuses', async () => {
    doubleVault({ ...reading(), 'step.perform': () => fail('vault-disk-full') })
    await open()
    await user.click(await screen.findByRole('button', { name: '조사 시작' }))
    await user.click(screen.getByRole('button', { name: '기록' }))
    await screen.findByText(/디스크/u)
    screen.getByRole('form', { name: '조사 시작' })
  })
})

describe('evidence', () => {
  it('is listed by exhibit number with the first eight of its hash', async () => {
    doubleVault(reading())
    await open('evidence')
    const rows = within(await screen.findByRole('table', { name: '증거 목록' }))
      .getAllByRole('row')
      .slice(1)
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(0, 4)
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['증 1', '인사발령 통지.pdf', '문서', '48.2 kB'],
      ['증 2', '박도윤_문자.png', '사진', '182 kB'],
    ])
    within(rows[0]!).getByText('aaaaaaaa')
  })

  it('is added with progress, and every refused file is named with its reason', async () => {
    bridge.chooseFiles.mockResolvedValue({ token: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11', names: ['a', 'b'] })
    let finish: () => void = () => undefined
    const vault = doubleVault({
      ...reading(),
      'evidence.import': async (_request, progress) => {
        progress({ step: '', done: 1, total: 4 })
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        return ok({ added: [], refused: [{ name: '폴더', code: 'file-name' }] })
      },
    })
    await open('evidence')
    await user.click(await screen.findByRole('button', { name: '증거 추가' }))
    await screen.findByText('25 %')
    finish()
    await screen.findByText('1개 파일은 넣지 못했습니다.')
    screen.getByText('폴더')
    expect(vault.bodiesOf('evidence.import')[0]).toEqual({
      dossier: caseId,
      token: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11',
    })
  })

  it('can be stopped while it is added', async () => {
    bridge.chooseFiles.mockResolvedValue({ token: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11', names: ['a'] })
    doubleVault({
      ...reading(),
      'evidence.import': async (_request, _progress, cancelled) => {
        await cancelled
        return fail('call-cancelled')
      },
    })
    await open('evidence')
    await user.click(await screen.findByRole('button', { name: '증거 추가' }))
    await user.click(await screen.findByRole('button', { name: /멈추기|중지|그만/u }))
    await screen.findByRole('button', { name: '증거 추가' })
  })

  it('says in words what verifying found', async () => {
    doubleVault({
      ...reading(),
      'evidence.preview': () => ok({ kind: 'text', text: '본문', truncated: false, encoding: 'UTF-8' }),
      'evidence.verify': () => ok({ intact: false, at: '2026-03-12T00:00:00.000Z', sha256: null }),
    })
    await open('evidence')
    await user.click(await screen.findByRole('button', { name: '증 1 인사발령 통지.pdf 보기' }))
    await screen.findByText('본문')
    await user.click(screen.getByRole('button', { name: '다시 확인' }))
    await screen.findByText(/받은 때와 다릅니다/u)
  })

  it('leaves only through the gate, which explains what is missing', async () => {
    bridge.chooseDestination.mockResolvedValue({ token: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a12', names: ['x'] })
    const vault = doubleVault({
      ...reading(),
      'evidence.preview': () => ok({ kind: 'none', reason: 'unsupported' }),
      'gate.open': () =>
        ok({
          gate: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a13',
          name: '증 1.pdf',
          size: 10,
          sha256: 'a'.repeat(64),
          pages: 1,
          readable: true,
          hits: [{ id: 'n', kind: 'name', value: '김하늘', page: 1, context: '김하늘은', count: 1, alias: '신청인 A' }],
        }),
      'gate.release': () => fail('destination-exists'),
    })
    await open('evidence')
    await user.click(await screen.findByRole('button', { name: '증 1 인사발령 통지.pdf 보기' }))
    await user.click(await screen.findByRole('button', { name: '내보내기' }))
    await user.click(await screen.findByRole('radio', { name: '익명' }))
    await user.click(screen.getByRole('button', { name: '살펴보기' }))
    await user.type(screen.getByRole('textbox', { name: /받는 사람/u }), '시의회')
    await user.type(screen.getByRole('textbox', { name: /내보내는 까닭/u }), '자료 요구')
    await screen.findByText('아직 1군데가 남았습니다.')
    const release = screen.getByRole('button', { name: '파일로 내보내기' })
    expect(release).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '이 사람이 아님' }))
    await user.type(screen.getByRole('textbox', { name: '이 사람이 아닌 까닭' }), '같은 이름의 작가')
    expect(release).toHaveProperty('disabled', false)
    await user.click(release)
    await waitFor(() => {
      expect(vault.bodiesOf('gate.release')).toEqual([
        {
          gate: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a13',
          class: 'anonymised',
          recipient: '시의회',
          purpose: '자료 요구',
          dismissed: [{ hit: 'n', reason: '같은 이름의 작가' }],
          destination: '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a12',
        },
      ])
    })
    await screen.findByText(/같은 이름의 파일|이미/u)
  })
})

describe('facts of the file', () => {
  it('are corrected in place, one field at a time', async () => {
    const vault = doubleVault({ ...reading(), 'dossier.set': () => ok({}) })
    await open()
    await user.click(await screen.findByRole('button', { name: '당사자의 말 고치기' }))
    const field = screen.getByRole('textbox', { name: '당사자의 말' })
    await user.clear(field)
    await user.type(field, '사과')
    await user.tab()
    await waitFor(() => {
      expect(vault.bodiesOf('dossier.set')).toEqual([{ id: caseId, change: { field: 'remedySought', value: '사과' } }])
    })
  })
})

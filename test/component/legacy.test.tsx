import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '#shared/contract/result.ts'
import type { LegacyBatch, LegacyInspection, LegacyProblem } from '#shared/legacy/batch.ts'
import { countValues } from '#shared/legacy/count-values.ts'
import { mappingSchema } from '#shared/legacy/mapping.ts'
import { groupProblems, readRegister } from '#shared/legacy/read-register.ts'
import { suggestMapping } from '#shared/legacy/suggest-mapping.ts'
import type { LegacyTable } from '#shared/legacy/table.ts'
import { batchId } from '#shared/text/id.ts'
import LegacyScreen from '../../renderer/features/legacy/legacy-screen.tsx'
import { openScreen, session } from './open-screen.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

const TOKEN = '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11'
const user = userEvent.setup()

const cases: LegacyTable = {
  columns: ['접수번호', '접수일', '유형', '내용'],
  rows: [
    ['24-1', '2024-01-05', '성희롱', '회식 자리에서 외모를 두고 말했다.'],
    ['24-2', '2024-02-30', '성희롱', '다음 날에도 되풀이했다.'],
    ['24-3', '2024-03-07', '기타 잡무', '휴가를 쓰지 못하게 했다.'],
  ],
}
const acts: LegacyTable = {
  columns: ['접수번호', '행위', '판단'],
  rows: [
    ['24-1', '언어적 성희롱', '인정'],
    ['24-2', '따돌림', '#VALUE!'],
    ['24-9', '따돌림', '인정'],
  ],
}
const names = ['대장.csv', '행위.csv']

const inspection: LegacyInspection = {
  files: [cases, acts].map((table, index) => ({
    index,
    name: names[index] ?? '',
    encoding: 'EUC-KR',
    delimiter: ',',
    columns: [...table.columns],
    rows: table.rows.length,
    sample: table.rows.map((row) => [...row]),
    values: countValues(table).map((entry) => ({ ...entry, counts: [...entry.counts] })),
  })),
  suggested: suggestMapping([cases, acts], session.lists),
}

const batch = (problems: readonly LegacyProblem[], undone: string | null): LegacyBatch => ({
  id: batchId.parse('0198c0de-0000-7000-8000-0000000000b1'),
  at: '2026-03-02T05:06:07.000Z',
  names,
  dossiers: 3,
  allegations: 1,
  undone,
  problems: [...problems],
  orphans: [{ row: 3, number: '24-9', cells: { 행위: '따돌림' } }],
})

/** Reads the two tables as the vault does, and remembers one import. */
const answers = (): Answers => {
  let batches: LegacyBatch[] = []
  return {
    'legacy.inspect': () => ok(inspection),
    'legacy.batches': () => ok(batches),
    'legacy.dry-run': ({ mapping }) => {
      const register = readRegister(mappingSchema.parse(mapping), [cases, acts], session.lists)
      return ok({
        rows: [3, 3],
        dossiers: register.cases.length,
        allegations: register.cases.reduce((sum, one) => sum + one.allegations.length, 0),
        parties: 3,
        known: 0,
        problems: [...groupProblems(register.problems)],
        preview: register.cases.map((one) => ({
          legacyNumber: one.legacyNumber,
          received: one.received,
          kinds: [...one.kinds],
          subject: one.subject,
          narrative: one.narrative,
          allegations: one.allegations.map((allegation) => ({
            legacyAct: allegation.legacyAct,
            act: allegation.act,
            respondent: allegation.respondent.label,
            finding: allegation.finding,
            legacyFinding: allegation.legacyFinding,
          })),
        })),
      })
    },
    'legacy.run': ({ mapping }) => {
      const register = readRegister(mappingSchema.parse(mapping), [cases, acts], session.lists)
      batches = [batch(groupProblems(register.problems), null)]
      return ok(batches[0] ?? batch([], null))
    },
    'legacy.undo': () => {
      batches = batches.map((one) => ({ ...one, undone: '2026-03-02T06:00:00.000Z' }))
      return ok({ dossiers: 3 })
    },
  }
}

const open = async (language: 'ko' | 'en' = 'ko', chosen: unknown = { token: TOKEN, names }) => {
  Object.assign(window, { haechi: { chooseFiles: vi.fn(() => Promise.resolve(chosen)) } })
  return openScreen(LegacyScreen, { path: '/legacy', route: '/legacy', language })
}
const choose = async () => {
  await user.click(await screen.findByRole('button', { name: '파일 고르기' }))
  await screen.findByRole('heading', { name: '읽은 파일' })
}

afterEach(cleanup)

describe('a legacy register', () => {
  it('shows how the files were read and what is suggested for each column', async () => {
    doubleVault(answers())
    await open()
    await choose()
    expect(screen.getAllByText('EUC-KR').length).toBe(2)
    expect(screen.getByLabelText('대장.csv 파일의 쓰임')).toHaveProperty('value', 'main')
    expect(screen.getByLabelText('행위.csv 파일의 쓰임')).toHaveProperty('value', 'second')
    expect(screen.getByLabelText('접수일 열에 담긴 것')).toHaveProperty('value', 'received')
    expect(screen.getByLabelText('행위 열에 담긴 것')).toHaveProperty('value', 'act')
  })

  it('counts the values, and sends the code that a person chose', async () => {
    const vault = doubleVault(answers())
    await open()
    await choose()
    const kinds = within(screen.getByRole('table', { name: /^유형 → 신청 유형/ }))
    const row = within(kinds.getByRole('row', { name: /기타 잡무/ }))
    expect(within(kinds.getByRole('row', { name: /성희롱/ })).getByText('2')).toBeTruthy()
    await user.click(row.getByRole('combobox', { name: '기타 잡무 값의 코드' }))
    await user.keyboard('괴롭힘{Enter}')
    await user.click(screen.getByRole('button', { name: '시험해 보기' }))
    await screen.findByText('접수할 사건')
    const sent = mappingSchema.parse(vault.bodiesOf('legacy.dry-run')[0]?.mapping)
    const rule = sent.main.columns.find((each) => each.column === '유형')
    expect(rule?.values).toContainEqual({ value: '기타 잡무', code: 'BULL' })
    expect(rule?.values).toContainEqual({ value: '성희롱', code: 'SEXH' })
  })

  it('reports per column and value what was not understood, with row numbers', async () => {
    doubleVault(answers())
    await open()
    await choose()
    await user.click(screen.getByRole('button', { name: '시험해 보기' }))
    const report = within(await screen.findByRole('table', { name: /가지, .*곳$/ }))
    const date = report.getByRole('row', { name: /2024-02-30/ })
    expect(date.textContent).toContain('날짜로 읽을 수 없어 글로 둡니다.')
    expect(within(date).getAllByRole('cell').at(-1)?.textContent).toBe('3')
    expect(report.getByRole('row', { name: /#VALUE!/ }).textContent).toContain('표 계산 오류')
    expect(report.getByRole('row', { name: /24-9/ }).textContent).toContain('대장에 이 번호의 사건이 없습니다')
    expect(screen.getByRole('heading', { level: 4, name: /24-1/ }).textContent).toContain('2024-01-05')
  })

  it('forgets the report when the mapping changes: it would describe another import', async () => {
    doubleVault(answers())
    await open()
    await choose()
    await user.click(screen.getByRole('button', { name: '시험해 보기' }))
    await screen.findByRole('button', { name: '사건 3건 접수하기' })
    await user.selectOptions(screen.getByLabelText('내용 열에 담긴 것'), 'legacy')
    expect(screen.queryByRole('button', { name: /접수하기/ })).toBeNull()
  })

  it('does not try out a mapping without a number', async () => {
    doubleVault(answers())
    await open()
    await choose()
    const ofMain = within(screen.getByRole('table', { name: /^대장\.csv/ }))
    await user.selectOptions(ofMain.getByLabelText('접수번호 열에 담긴 것'), 'legacy')
    expect(screen.getByText('대장에서 사건 번호가 담긴 열 하나를 정하십시오.')).toBeTruthy()
    expect(screen.getByRole('button', { name: '시험해 보기' })).toHaveProperty('disabled', true)
  })

  it('brings it in, keeps the report, and undoes the whole after saying what happens', async () => {
    const vault = doubleVault(answers())
    await open()
    await choose()
    await user.click(screen.getByRole('button', { name: '시험해 보기' }))
    await user.click(await screen.findByRole('button', { name: '사건 3건 접수하기' }))
    await screen.findByText(/사건 3건과 신청 사항 1건을 접수했습니다/)
    expect(screen.getAllByText('따돌림', { exact: false }).length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: /가져오기 되돌리기$/ }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/지우지 않고 무효로 합니다. 번호는 그대로 보존되고/)).toBeTruthy()
    expect(vault.bodiesOf('legacy.undo')).toEqual([])
    await user.click(dialog.getByRole('button', { name: '가져오기 되돌리기' }))
    await screen.findByText(/에 되돌림$/)
    expect(screen.queryByRole('button', { name: /가져오기 되돌리기$/ })).toBeNull()
  })

  it('shows how far it is and stops when asked', async () => {
    doubleVault({
      ...answers(),
      'legacy.run': async (_, progress, cancelled) => {
        progress({ step: 'legacy', done: 50, total: 200 })
        await cancelled
        return fail('call-cancelled')
      },
    })
    await open()
    await choose()
    await user.click(screen.getByRole('button', { name: '시험해 보기' }))
    await user.click(await screen.findByRole('button', { name: '사건 3건 접수하기' }))
    await screen.findByText('25 %')
    await user.click(screen.getByRole('button', { name: '멈추기' }))
    await screen.findByText(/요청하신 대로 멈췄습니다/)
    // What was mapped is still there, to go on with.
    expect(screen.getByRole('button', { name: '사건 3건 접수하기' })).toBeTruthy()
  })

  it('says why a file could not be read, and nothing when none was chosen', async () => {
    const vault = doubleVault({ ...answers(), 'legacy.inspect': () => fail('legacy-encoding') })
    const page = await open()
    await user.click(await screen.findByRole('button', { name: '파일 고르기' }))
    await screen.findByText(/알려진 어떤 인코딩으로도 읽을 수 없습니다/)
    page.unmount()
    await open('ko', null)
    await user.click(await screen.findByRole('button', { name: '파일 고르기' }))
    await waitFor(() => {
      expect(vault.bodiesOf('legacy.inspect').length).toBe(1)
    })
  })

  it('speaks English too', async () => {
    doubleVault(answers())
    await open('en')
    await user.click(await screen.findByRole('button', { name: 'Choose files' }))
    expect(await screen.findByLabelText('What 접수번호 holds', { selector: 'table:first-of-type select' })).toBeTruthy()
  })
})

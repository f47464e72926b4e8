import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { intakeForm, type IntakeForm } from '#shared/case/dossier.ts'
import { fail, ok } from '#shared/contract/result.ts'
import { dossierId, draftId } from '#shared/text/id.ts'
import { civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import IntakeScreen from '../../renderer/features/intake/intake-screen.tsx'
import { workingSet } from '../../renderer/working-set/working-set.ts'
import { openScreen } from './open-screen.tsx'
import { doubleVault, type Answers } from './vault-double.ts'

const DRAFT = '3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11'
const OTHER = '9b2d4c60-1111-4222-8333-444455556666'
const DOSSIER = '0198c0de-0000-7000-8000-00000000000a'
const at = '2026-03-02T05:06:07.000Z'
const user = userEvent.setup()

const saving: Answers = { 'draft.save': () => ok({ changedAt: at }), 'draft.discard': () => ok({}) }

const open = (path = `/intake/${DRAFT}`, language: 'ko' | 'en' = 'ko') =>
  openScreen(IntakeScreen, { path, route: '/intake/:draft', language })

const narrative = () => screen.findByLabelText('말한 그대로')
const lastSaved = (vault: ReturnType<typeof doubleVault>): IntakeForm | undefined =>
  vault.bodiesOf('draft.save').at(-1)?.form as IntakeForm | undefined

beforeEach(async () => {
  await workingSet.drafts.clear()
})
afterEach(cleanup)

describe('a draft', () => {
  it('exists from the first keystroke and says when it was saved', async () => {
    const vault = doubleVault(saving)
    await open()
    const field = await narrative()
    expect(vault.calls).toEqual([])
    await user.type(field, '가')
    await waitFor(() => {
      expect(lastSaved(vault)?.narrative).toBe('가')
    })
    expect(vault.bodiesOf('draft.save')[0]?.id).toBe(DRAFT)
    await screen.findByText('14:06:07 저장됨')
    expect(intakeForm.safeParse(lastSaved(vault)).success).toBe(true)
  })

  it('saves when the field loses focus, without waiting', async () => {
    const vault = doubleVault(saving)
    await open()
    await user.type(await screen.findByLabelText('제목'), '회식 자리 발언')
    await user.tab()
    expect(lastSaved(vault)?.subject).toBe('회식 자리 발언')
  })

  it('loses no character to a slow answer, nor to the event that follows it', async () => {
    let release: () => void = () => undefined
    const vault = doubleVault({
      'draft.save': () =>
        new Promise((resolve) => {
          release = () => {
            resolve(ok({ changedAt: at }))
          }
        }),
    })
    await open()
    const field = await narrative()
    await user.type(field, 'first')
    fireEvent.blur(field)
    fireEvent.focusOut(field)
    await user.type(field, ' and second')
    vault.emit('drafts', [
      {
        id: draftId.parse(DRAFT),
        changedAt: at,
        form: { ...emptyIntake('2026-03-02' as CivilDate), narrative: 'first' },
      },
    ])
    release()
    await user.type(field, ' and third')
    expect(field).toHaveProperty('value', 'first and second and third')
    await waitFor(() => {
      release()
      expect(lastSaved(vault)?.narrative).toBe('first and second and third')
    })
  })

  it('keeps Hangul whole while it is composed and saved at once', async () => {
    const vault = doubleVault(saving)
    await open()
    const field = (await narrative()) as HTMLTextAreaElement
    field.focus()
    fireEvent.compositionStart(field)
    for (const step of ['ㅎ', '하', '한']) {
      fireEvent.compositionUpdate(field, { data: step })
      fireEvent.input(field, { target: { value: step }, isComposing: true, inputType: 'insertCompositionText' })
      await new Promise((resolve) => setTimeout(resolve, 350))
      expect(field.value).toBe(step)
    }
    // Keys of the page keep quiet inside a composition.
    fireEvent.keyDown(field, { code: 'Enter', ctrlKey: true, shiftKey: true, isComposing: true, key: 'Process' })
    fireEvent.compositionEnd(field, { data: '한' })
    await waitFor(() => {
      expect(lastSaved(vault)?.narrative).toBe('한')
    })
    expect(screen.queryByText(/아직 접수하지 않았습니다/)).toBeNull()
  })

  it('is gone on with where it was left', async () => {
    doubleVault(saving)
    const form: IntakeForm = {
      ...emptyIntake(civilDate('2026-02-27')!),
      noun: 'case',
      narrative: '이어서 쓴다',
      receivedTime: '09:30',
    }
    await workingSet.drafts.put({ id: draftId.parse(DRAFT), changedAt: at, form })
    await open()
    expect(await narrative()).toHaveProperty('value', '이어서 쓴다')
    expect(screen.getByLabelText(/받은 날/)).toHaveProperty('value', '2026-02-27')
    expect(screen.getByLabelText('시각')).toHaveProperty('value', '09:30')
  })

  it('is saved when the page is left in the middle of a word', async () => {
    const vault = doubleVault(saving)
    const page = await open()
    fireEvent.change(await narrative(), { target: { value: '떠나기 직전' } })
    page.unmount()
    expect(lastSaved(vault)?.narrative).toBe('떠나기 직전')
  })

  it('says that it is not saved, and tries again when asked', async () => {
    let broken = true
    const vault = doubleVault({
      'draft.save': () => (broken ? fail('vault-disk-full') : ok({ changedAt: at })),
    })
    await open()
    await user.type(await narrative(), 'x')
    await screen.findByText(/디스크가 가득 찼습니다/)
    broken = false
    await user.click(screen.getByRole('button', { name: '다시 저장' }))
    await screen.findByText('14:06:07 저장됨')
    expect(lastSaved(vault)?.narrative).toBe('x')
  })

  it('is discarded after a question, from the list of others', async () => {
    const vault = doubleVault(saving)
    await workingSet.drafts.put({
      id: draftId.parse(OTHER),
      changedAt: at,
      form: { ...emptyIntake('2026-03-01' as CivilDate), subject: '임대주택 안내문' },
    })
    await open()
    await user.click(await screen.findByRole('button', { name: '“임대주택 안내문” 버리기' }))
    const dialog = await screen.findByRole('dialog')
    expect(vault.bodiesOf('draft.discard')).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: '초안 버리기' }))
    expect(vault.bodiesOf('draft.discard')).toEqual([{ id: OTHER }])
  })

  it('gets an id of its own at /intake/new', async () => {
    doubleVault(saving)
    await open('/intake/new')
    await narrative()
    expect(screen.getByTestId('where').textContent).toMatch(/^\/intake\/[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })
})

describe('registration', () => {
  it('brings one to what is missing instead of registering', async () => {
    const vault = doubleVault(saving)
    await open()
    await narrative()
    await user.click(screen.getByRole('button', { name: '접수하기' }))
    await screen.findByText('아직 접수하지 않았습니다. 빠진 것: 접수 경로, 진술 내용 또는 신청 사항.')
    expect(document.activeElement?.id).toBe('intake-channel')
    expect(vault.bodiesOf('intake.register')).toEqual([])
  })

  it('goes by keyboard alone, from the first field to the number', async () => {
    const vault = doubleVault({
      ...saving,
      'intake.register': () => ok({ id: dossierId.parse(DOSSIER), number: '2026-성희롱-7QK4-M' }),
    })
    await open()
    await narrative()
    await user.keyboard('{Control>}{Shift>}[Digit2]{/Shift}{/Control}')
    await user.keyboard('팀장이 회식에서')
    await user.keyboard('{Control>}{Shift>}[Digit1]{/Shift}{/Control}')
    await user.click(screen.getByRole('combobox', { name: /접수 경로/ }))
    await user.keyboard('ㅈㅎ{Enter}')
    // An allegation: its kind by initial consonants, then its act.
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(document.activeElement?.id).toBe('intake-new-allegation')
    await user.keyboard('ㅅㅎㄹ{Enter}')
    await waitFor(() => {
      expect(document.activeElement?.id).toMatch(/^intake-allegation-/)
    })
    await user.keyboard('언어{Enter}')
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await waitFor(() => {
      expect(vault.bodiesOf('intake.register').length).toBe(1)
    })
    const sent = vault.bodiesOf('intake.register')[0]
    expect(sent?.draft).toBe(DRAFT)
    expect(intakeForm.safeParse(sent?.form).success).toBe(true)
    expect(sent?.form).toMatchObject({
      noun: 'consultation',
      channel: 'phone',
      narrative: '팀장이 회식에서',
      allegations: [{ kind: 'SEXH', act: 'SEXH-VERB' }],
      parties: [{ role: 'applicant', nature: 'unnamed' }],
    })
    await waitFor(() => {
      expect(screen.getByTestId('where').textContent).toBe(`/dossier/${DOSSIER}`)
    })
    // Nothing is saved behind the registration: that would bring the draft back.
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(vault.calls.at(-1)?.call).toBe('intake.register')
  })

  it('refuses a date that cannot be read rather than registering another', async () => {
    const vault = doubleVault({ ...saving, 'intake.register': () => fail('call-failed') })
    const form: IntakeForm = { ...emptyIntake('2026-03-02' as CivilDate), channel: 'phone', narrative: 'x' }
    await workingSet.drafts.put({ id: draftId.parse(DRAFT), changedAt: at, form })
    await open()
    const day = await screen.findByLabelText(/받은 날/)
    await user.clear(day)
    await user.type(day, '2026-13-40')
    await user.click(screen.getByRole('button', { name: '접수하기' }))
    await screen.findByText(/읽을 수 없는 날짜나 시각/)
    expect(document.activeElement).toBe(day)
    expect(vault.bodiesOf('intake.register')).toEqual([])
  })

  it('shows why the vault refused, and goes on saving', async () => {
    const vault = doubleVault({ ...saving, 'intake.register': () => fail('vault-disk-full') })
    const form: IntakeForm = { ...emptyIntake('2026-03-02' as CivilDate), channel: 'phone', narrative: 'x' }
    await workingSet.drafts.put({ id: draftId.parse(DRAFT), changedAt: at, form })
    await open()
    await narrative()
    await user.click(screen.getByRole('button', { name: '접수하기' }))
    await screen.findByText(/디스크가 가득 찼습니다/)
    await user.type(await narrative(), 'y')
    await waitFor(() => {
      expect(lastSaved(vault)?.narrative).toBe('xy')
    })
  })
})

describe('parties and allegations', () => {
  it('makes the victim a party of its own from the applicant', async () => {
    const vault = doubleVault(saving)
    await open()
    const applicant = within(await screen.findByRole('group', { name: '신청인' }))
    await user.type(applicant.getByLabelText('이름'), '홍길동')
    await user.type(applicant.getByLabelText('안전한 연락: 절대 안 됨'), '직장')
    await user.click(screen.getByRole('button', { name: '신청인이 피해자 본인' }))
    await user.tab()
    expect(lastSaved(vault)?.parties.map((party) => [party.role, party.name, party.safeContact.never])).toEqual([
      ['applicant', '홍길동', '직장'],
      ['victim', '홍길동', '직장'],
    ])
  })

  it('lets one respondent be named by an allegation, and takes it out of it when the party goes', async () => {
    const vault = doubleVault(saving)
    await open()
    await narrative()
    await user.click(screen.getByRole('button', { name: '피신청인' }))
    await user.keyboard('김철수')
    await user.click(screen.getByRole('combobox', { name: '새 신청 사항의 유형' }))
    await user.keyboard('ㅊㅂ{Enter}')
    const allegation = within(await screen.findByRole('group', { name: '신청 사항 1' }))
    expect(allegation.getByRole('checkbox', { name: /김철수/ })).toHaveProperty('checked', true)
    await user.type(allegation.getByLabelText('일어난 때'), '2025년 3월경')
    await user.tab()
    expect(lastSaved(vault)?.allegations).toMatchObject([
      { kind: 'DISC', respondents: [1], facts: { type: 'about', around: { type: 'month', month: '2025-03' } } },
    ])
    await user.click(screen.getByRole('button', { name: '피신청인 빼기' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '빼기' }))
    await waitFor(() => {
      expect(lastSaved(vault)?.allegations[0]?.respondents).toEqual([])
    })
    expect(lastSaved(vault)?.parties.map((party) => party.role)).toEqual(['applicant'])
  })

  it('reads the time of day as people write it', async () => {
    const vault = doubleVault(saving)
    await open()
    const field = await screen.findByLabelText('시각')
    await user.type(field, '오후 2:30')
    await user.tab()
    expect(lastSaved(vault)?.receivedTime).toBe('14:30')
    expect(field).toHaveProperty('value', '14:30')
  })

  it('speaks English too', async () => {
    doubleVault(saving)
    await open(`/intake/${DRAFT}`, 'en')
    await screen.findByLabelText("In the complainant's words")
    expect(screen.getByRole('heading', { level: 1, name: 'New intake' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Register' })).toBeTruthy()
  })
})

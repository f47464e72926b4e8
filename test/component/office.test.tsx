import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Holiday } from '#shared/clock/holiday.ts'
import { fail, ok } from '#shared/contract/result.ts'
import { civilDate } from '#shared/time/civil-date.ts'
import { addHoliday, holidaysOf, holidayYears, removeHoliday } from '../../renderer/features/office/holiday-years.ts'
import OfficeScreen from '../../renderer/features/office/office-screen.tsx'
import { exampleNumber } from '../../renderer/features/office/profile-part.tsx'
import { openScreen, session } from './open-screen.tsx'
import { doubleVault } from './vault-double.ts'

const user = userEvent.setup()
afterEach(cleanup)

const open = (part: string) =>
  openScreen(OfficeScreen, { path: `/office?part=${part}`, route: '/office', language: 'en' })
const day = (text: string) => civilDate(text)!

describe('the office', () => {
  it('shows what a number will look like, and refuses a pattern that tells no two apart', async () => {
    const vault = doubleVault({ 'office.save': () => ok({}) })
    await open('profile')
    const pattern = await screen.findByLabelText('Pattern of case numbers')
    await user.clear(pattern)
    await user.click(pattern)
    await user.paste('OMB/{year}')
    expect(await screen.findByText(/This pattern cannot be used/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
    await user.click(pattern)
    await user.paste('-{seq}')
    expect(await screen.findByText(/For example: OMB\/\d{4}-0042/)).toBeTruthy()
    expect(screen.getByText(/tell outsiders of gaps/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(vault.bodiesOf('office.save')).toEqual([{ ...session.office, numberPattern: 'OMB/{year}-{seq}' }])
    })
  })

  it('adds a holiday to those there are', async () => {
    const vault = doubleVault({ 'calendar.save': () => ok({}) })
    await open('holidays')
    await user.click(await screen.findByRole('button', { name: 'Add a holiday' }))
    const fill = async (label: string, text: string) => {
      await user.click(screen.getByLabelText(label))
      await user.paste(text)
    }
    await fill('Day', '2027.6.2')
    await fill('Korean name', '임시공휴일')
    await fill('English name', 'Temporary holiday')
    await fill('Source', 'Cabinet notice')
    const form = screen.getByLabelText('Day').closest('form')!
    await user.click(within(form).getByRole('button', { name: 'Add a holiday' }))
    await waitFor(() => {
      expect(vault.bodiesOf('calendar.save')).toEqual([
        {
          confirmedUntil: session.calendar.confirmedUntil,
          holidays: [
            {
              date: '2027-06-02',
              ko: '임시공휴일',
              en: 'Temporary holiday',
              kind: 'temporary',
              source: 'Cabinet notice',
              confirmed: true,
            },
          ],
        },
      ])
    })
  })

  it('says whether the vault is whole', async () => {
    doubleVault({ 'vault.verify': () => ok({ transactions: 1234, entries: 5678, damage: [] }) })
    await open('vault')
    await user.click(await screen.findByRole('button', { name: 'Check now' }))
    expect(await screen.findByText(/The vault is whole. 1,234 changes with 5,678 log entries/)).toBeTruthy()
  })

  it('names each place that is not as it was written', async () => {
    doubleVault({ 'vault.verify': () => ok({ transactions: 9, entries: 12, damage: ['casework 7', 'office 2'] }) })
    await open('vault')
    await user.click(await screen.findByRole('button', { name: 'Check now' }))
    expect(await screen.findByText('casework 7')).toBeTruthy()
    expect(screen.getByText('office 2')).toBeTruthy()
    expect(screen.getByText(/2 places are not as they were written/)).toBeTruthy()
  })

  it('says why a check did not come to an end', async () => {
    doubleVault({ 'vault.verify': () => fail('call-cancelled') })
    await open('vault')
    await user.click(await screen.findByRole('button', { name: 'Check now' }))
    expect(await screen.findByText(/Stopped as you asked/)).toBeTruthy()
    expect(screen.queryByText(/The vault is whole/)).toBeNull()
  })
})

describe('exampleNumber', () => {
  it.each([
    ['{year}-{kind}-{code4}-{check}', /^2026-차별-[0-9A-Z]{4}-[0-9A-Z]$/],
    ['{year}-제{seq}호', /^2026-제0042호$/],
  ])('%s', (pattern, expected) => {
    expect(exampleNumber(pattern, day('2026-03-02'), '차별')).toMatch(expected)
  })
  it.each(['', '{year}', '{code4}{code4}', '{nonsense}{code4}', '2026-{code4}'])('refuses %j', (pattern) => {
    expect(exampleNumber(pattern, day('2026-03-02'), '차별')).toBeNull()
  })
})

describe('holidays', () => {
  const holiday = (date: string, ko: string, confirmed = true): Holiday => ({
    date: day(date),
    ko,
    en: ko,
    kind: 'fixed',
    source: 'law',
    confirmed,
  })
  const list = [
    holiday('2027-01-01', '1월 1일'),
    holiday('2025-05-05', '어린이날'),
    holiday('2025-05-05', '부처님 오신 날'),
  ]

  it('are shown by year in order, with one year to go on', () => {
    expect(holidayYears(list, 2026)).toEqual([2025, 2026, 2027, 2028])
    expect(holidayYears([], 2026)).toEqual([2026, 2027])
    expect(holidaysOf(list, 2025).map(({ ko }) => ko)).toEqual(['어린이날', '부처님 오신 날'])
  })
  it('may share a day, but not a name on it', () => {
    const more = addHoliday(list, holiday('2025-05-05', '어린이날', false))
    expect(more.map(({ ko, confirmed }) => [ko, confirmed])).toEqual([
      ['부처님 오신 날', true],
      ['어린이날', false],
      ['1월 1일', true],
    ])
  })
  it('are taken off one at a time', () => {
    expect(removeHoliday(list, list[1]!).map(({ ko }) => ko)).toEqual(['1월 1일', '부처님 오신 날'])
  })
})

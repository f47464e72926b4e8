/** The stops of the tour around the main job: the office, the help, the mask, the lock. */
import { nextWindow } from '../e2e/harness.ts'
import { people, type, unlockAgain } from '../e2e/walk.ts'
import { command, goTo, tabOf, type Visit } from './visit.ts'

export const office = async (visit: Visit): Promise<void> => {
  const page = visit.page()
  await goTo(visit, 'office')
  for (const part of ['profile', 'holidays', 'appearance', 'vault', 'about']) {
    await tabOf(visit, part)
    if (part === 'vault') {
      await visit.button(visit.t('office:vault.check-now')).click()
      await page.getByRole('status').locator('*').first().waitFor({ timeout: 60_000 })
      await visit.button(visit.t('office:vault.check-now')).waitFor({ timeout: 60_000 })
    }
    await visit.take(`office-${part}`)
  }
}

export const palette = async (visit: Visit): Promise<void> => {
  await command(visit, 'K', false)
  await visit
    .page()
    .getByRole('combobox', { name: visit.t('frame:palette.label') })
    .waitFor()
  await visit.take('palette')
  await visit.page().keyboard.press('Escape')
}

export const help = async (visit: Visit): Promise<void> => {
  const page = visit.page()
  await visit.button(visit.t('frame:nav.help')).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await visit.take('help')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

export const mask = async (visit: Visit): Promise<void> => {
  const page = visit.page()
  await page.locator('main').click({ position: { x: 4, y: 4 } })
  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('dialog', { name: visit.t('frame:mask.title') }).waitFor()
  await visit.take('mask')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Locks, tries a wrong password, and opens again. */
export const lock = async (visit: Visit): Promise<void> => {
  const { t } = visit
  const person = people[visit.language]
  const old = visit.page()
  await command(visit, 'L', false)
  await nextWindow(visit.running, old)
  const page = visit.page()
  await page.getByLabel(t('unlock:sign-in-name')).waitFor()
  await visit.take('locked')
  await type(page, page.getByLabel(t('unlock:sign-in-name')), person.signIn)
  await type(page, page.getByLabel(t('unlock:password.label'), { exact: true }), 'not this one')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').first().waitFor({ timeout: 60_000 })
  await visit.take('wrong-password')
  for (const label of [t('unlock:sign-in-name'), t('unlock:password.label')]) {
    await page.getByLabel(label, { exact: true }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
  }
  await unlockAgain(visit.running, person)
}

/** The stops of the tour, in the order of the main job. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, until } from '../e2e/harness.ts'
import { createSummary, fillIntake, openGate, openTab, register, type, writeNote } from '../e2e/walk.ts'
import { help } from './frame-stops.ts'
import { sample, smallRegister, stories } from './stories.ts'
import { command, goTo, openCase, openDinner, openExhibit, pdfDrawn, searchField, tabOf, type Visit } from './visit.ts'

export const caseload = async (visit: Visit): Promise<void> => {
  const { t, take } = visit
  const page = visit.page()
  await goTo(visit, 'cases')
  await page.getByRole('grid').getByRole('row').nth(5).waitFor()
  await take('cases')
  await page.getByRole('row').filter({ hasText: sample.dinner }).click()
  await page.keyboard.press('Space')
  const peek = page.getByRole('complementary', { name: t('cases:peek.label') })
  await peek.getByText(sample.dinner).waitFor()
  await peek.getByRole('listitem').first().waitFor()
  await take('peek')
  await page.keyboard.press('Escape')
  const field = await searchField(visit)
  await type(page, field, sample.word)
  await page.locator('[role="option"]').first().waitFor()
  await take('search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await until(async () => (await field.inputValue()) === '', 'the search is empty again')
  await page.getByRole('link', { name: t('cases:layout.board'), exact: true }).click()
  await page.locator('[data-card]').first().waitFor()
  await take('board')
}

export const counts = async (visit: Visit): Promise<void> => {
  await goTo(visit, 'counts')
  await visit.page().getByRole('table').first().waitFor()
  await visit.take('counts')
}

export const intake = async (visit: Visit): Promise<void> => {
  const page = visit.page()
  await command(visit, 'N')
  await page.getByRole('heading', { name: visit.t('intake:title'), level: 1 }).waitFor()
  await visit.take('intake-empty')
  await fillIntake(page, visit.language, stories[visit.language])
  await page.getByRole('heading', { name: visit.t('intake:title'), level: 1 }).scrollIntoViewIfNeeded()
  await visit.scroll('intake')
  await register(page, visit.language)
  await page.getByRole('heading', { name: stories[visit.language].subject, level: 1 }).waitFor()
  await visit.take('registered')
}

export const dossier = async (visit: Visit): Promise<void> => {
  const { t, take, scroll } = visit
  const page = visit.page()
  await openDinner(visit)
  await scroll('dossier-overview')
  const acts = page.getByRole('group', { name: t('dossier:nextActs') }).getByRole('button')
  await acts.first().click()
  await visit.button(t('dossier:perform')).waitFor()
  await scroll('act')
  await visit.button(t('dossier:cancel')).click()
  await openTab(page, visit.language, 'evidence')
  await page.getByRole('table').first().waitFor()
  await take('evidence')
  await openExhibit(visit, sample.pdf, 'canvas')
  await scroll('evidence-pdf')
  await visit.button(t('evidence:back')).click()
  await openExhibit(visit, sample.statement, 'pre')
  await take('evidence-text')
  await openTab(page, visit.language, 'notes')
  await writeNote(page, visit.language, 'team', stories[visit.language].note)
  await page.getByRole('textbox', { name: t('note:editor') }).waitFor({ state: 'detached' })
  await take('notes')
  await openTab(page, visit.language, 'documents')
  await take('documents')
  await openTab(page, visit.language, 'history')
  await scroll('history')
}

/** The exhibit that is a photograph, of another file. */
export const photograph = async (visit: Visit): Promise<void> => {
  await openCase(visit, sample.pictured.word, new RegExp(sample.pictured.word, 'u'))
  await openExhibit(visit, sample.pictured.picture, 'img')
  await visit.take('evidence-picture')
}

/** Opens the summary that the sample office holds, as page and as PDF, and sends it to those who may know the names. */
export const namedSummary = async (visit: Visit): Promise<void> => {
  const { t, take } = visit
  const page = visit.page()
  await openDinner(visit)
  await openTab(page, visit.language, 'documents')
  await page
    .getByRole('list', { name: t('document:list') })
    .getByRole('button')
    .first()
    .click()
  await visit.button(t('document:sendOut')).waitFor()
  await visit.scroll('composer')
  await visit.button(t('document:render')).click()
  await pdfDrawn(page)
  await take('pdf')
  const file = visit.place('summary-by-name.pdf')
  const story = stories[visit.language]
  await openGate(page, visit.language, { class: 'internal', recipient: story.recipient, purpose: story.purpose })
  await visit.scroll('gate-internal')
  await release(visit, file)
  await visit.button(t('gate:close')).click()
}

const release = async (visit: Visit, file: string): Promise<void> => {
  await answerDialogs(visit.running, [file])
  await visit.button(visit.t('gate:release')).click()
  await visit.page().getByText(visit.t('gate:done'), { exact: true }).waitFor({ timeout: 60_000 })
  if (!existsSync(file)) throw new Error(`${file} was not written`)
}

/** The case of the intake by pseudonym: refused for a number, mended, sent out, in the log. */
export const gate = async (visit: Visit): Promise<void> => {
  const { t, take } = visit
  const page = visit.page()
  const story = stories[visit.language]
  await openCase(visit, story.subject.slice(0, 8), story.subject)
  await createSummary(page, visit.language, 'pseudonymised')
  await take('composer-pseudonyms')
  const outgoing = { class: 'anonymised', recipient: story.recipient, purpose: story.purpose } as const
  await openGate(page, visit.language, outgoing)
  await page.getByText(story.stranger).first().waitFor()
  await visit.scroll('gate-refused')
  await visit.button(t('gate:mend')).first().click()
  const text = page.getByRole('textbox', {
    name: t('document:editSection', { section: t('document:page.sectionNarrative') }),
  })
  await text.waitFor()
  await take('mend')
  const before = await text.inputValue()
  await text.click()
  await page.keyboard.press('Control+End')
  for (let left = before.length - before.indexOf(story.stranger); left > 0; left -= 1)
    await page.keyboard.press('Backspace')
  await visit.button(t('document:done')).click()
  await openGate(page, visit.language, outgoing)
  await page.getByText(t('gate:noHits')).waitFor()
  await visit.scroll('gate-open')
  await release(visit, visit.place('summary-by-pseudonym.pdf'))
  await take('gate-done')
  await visit.button(t('gate:close')).click()
  await goTo(visit, 'disclosures')
  await page.getByText(story.recipient).first().waitFor()
  await take('disclosures')
}

/** The real register where there is one, else a small one. */
const registerFiles = (folder: string): readonly string[] => {
  const data = process.env['HAECHI_DATA']
  const real =
    data === undefined
      ? []
      : ['complaints.csv', 'findings.csv'].map((name) => join(data, 'philadelphia-complaints', name))
  if (real.length > 0 && real.every((path) => existsSync(path))) return real
  const file = join(folder, 'register.csv')
  writeFileSync(file, smallRegister)
  return [file]
}

export const legacy = async (visit: Visit, folder: string): Promise<void> => {
  const { t, take, scroll } = visit
  const page = visit.page()
  await goTo(visit, 'legacy')
  await take('legacy-empty')
  await answerDialogs(visit.running, registerFiles(folder))
  await visit.button(t('legacy:choose')).click()
  await page.getByRole('heading', { name: t('legacy:dryRun') }).waitFor({ timeout: 60_000 })
  await scroll('legacy-mapping')
  await visit.button(t('legacy:tryOut')).click()
  const report = page.getByRole('heading', { name: t('legacy:notUnderstood') })
  await report.waitFor({ timeout: 60_000 })
  await report.evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' })
  })
  await take('legacy-dry-run')
  const bringIn = page.getByRole('heading', { name: t('legacy:bringIn') })
  await bringIn.locator('xpath=ancestor::section[1]').getByRole('button').click()
  await page.getByRole('heading', { name: t('legacy:result') }).waitFor({ timeout: 120_000 })
  await take('legacy-result')
  await goTo(visit, 'cases')
  await page.getByRole('link', { name: t('cases:layout.list'), exact: true }).click()
  const count = page.getByRole('main').getByRole('status').first()
  const before = await count.innerText()
  await page.getByRole('tab', { name: t('cases:views.legacy'), exact: true }).click()
  // the rows follow the tab a moment later
  await until(async () => (await count.innerText()) !== before, 'the rows of the legacy register')
  await take('cases-legacy')
  await page.getByRole('tab', { name: t('cases:views.open-cases'), exact: true }).click()
}

/** The main screens once more, in another look. */
export const again = async (visit: Visit): Promise<void> => {
  const { t, take } = visit
  const page = visit.page()
  await goTo(visit, 'cases')
  await page.getByRole('link', { name: t('cases:layout.list'), exact: true }).click()
  await page.getByRole('grid').getByRole('row').nth(2).waitFor()
  await take('cases')
  await page.getByRole('link', { name: t('cases:layout.board'), exact: true }).click()
  await page.locator('[data-card]').first().waitFor()
  await take('board')
  await counts(visit)
  await openDinner(visit)
  await visit.scroll('dossier-overview')
  await page
    .getByRole('group', { name: t('dossier:nextActs') })
    .getByRole('button')
    .first()
    .click()
  await visit.button(t('dossier:perform')).waitFor()
  await take('act')
  await visit.button(t('dossier:cancel')).click()
  await openTab(page, visit.language, 'evidence')
  await page.getByRole('table').first().waitFor()
  await take('evidence')
  await openExhibit(visit, sample.pdf, 'canvas')
  await take('evidence-pdf')
  await openTab(page, visit.language, 'notes')
  await take('notes')
  await openTab(page, visit.language, 'documents')
  await page
    .getByRole('list', { name: t('document:list') })
    .getByRole('button')
    .first()
    .click()
  await visit.button(t('document:sendOut')).click()
  await visit.button(t('gate:check')).waitFor()
  await visit.scroll('gate')
  await visit.button(t('gate:cancel')).click()
  await visit.button(t('document:sendOut')).waitFor()
  await visit.scroll('composer')
  await command(visit, 'N')
  await page.getByRole('heading', { name: t('intake:title'), level: 1 }).waitFor()
  await visit.scroll('intake')
  await goTo(visit, 'legacy')
  await take('legacy')
  await goTo(visit, 'disclosures')
  await take('disclosures')
  await goTo(visit, 'office')
  await tabOf(visit, 'holidays')
  await take('office-holidays')
  await help(visit)
}

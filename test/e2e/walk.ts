/** The main job as a person does it: by keys, pointer and a Korean input method, with the words that the screen shows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { answerDialogs, composeHangul, type Running } from './harness.ts'

export type Language = 'ko' | 'en'

const localeOf = (language: Language, name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'shared', 'locales', language, `${name}.json`), 'utf8'))

/** The words of a key such as `first-run:place.title`, with values filled in. */
export const wordsOf =
  (language: Language) =>
  (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const [name = '', path = ''] = key.split(':')
    const found = path
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], localeOf(language, name))
    if (typeof found !== 'string') throw new Error(`no words for ${key}`)
    return Object.entries(values).reduce(
      (text, [name_, value]) => text.replaceAll(`{{${name_}}}`, String(value)),
      found,
    )
  }

/** Types as the person's keyboard does: Hangul through composition, all else key by key. */
export const type = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.click()
  await composeHangul(page, text)
}

export interface Person {
  readonly language: Language
  readonly office: string
  readonly name: string
  readonly signIn: string
  readonly password: string
}

export const people: Readonly<Record<Language, Person>> = {
  ko: {
    language: 'ko',
    office: '서울특별시 시민인권보호관',
    name: '김보호',
    signIn: '보호',
    password: 'quiet river 37 stone lamp',
  },
  en: {
    language: 'en',
    office: 'City Ombudsman',
    name: 'Ann Keeper',
    signIn: 'ann',
    password: 'quiet river 37 stone lamp',
  },
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** called on each step, for pictures */
export type FirstRunLook = (
  step: 'start' | 'place' | 'account' | 'shares' | 'sheets' | 'check' | 'sample',
) => Promise<void>

/** First run up to the open, empty practice vault (or with the sample office). Answers the words of the sheets. */
export const firstRun = async (
  running: Running,
  person: Person,
  folder: string,
  sample: boolean,
  look: FirstRunLook = () => Promise.resolve(),
): Promise<readonly (readonly string[])[]> => {
  const page = running.page()
  const t = wordsOf(person.language)
  await page
    .getByText(person.language === 'ko' ? '한국어' : 'English', { exact: true })
    .first()
    .click()
  await page.getByRole('heading', { name: t('first-run:start.title') }).waitFor()
  await look('start')
  await button(page, t('first-run:start.create')).click()
  await page.getByRole('heading', { name: t('first-run:place.title') }).waitFor()
  await page.getByText(t('first-run:place.practice.name'), { exact: true }).click()
  await answerDialogs(running, [folder])
  await button(page, t('first-run:place.choose')).click()
  await look('place')
  await button(page, t('first-run:next')).click()
  await page.getByRole('heading', { name: t('first-run:account.title') }).waitFor()
  await type(page, page.getByLabel(t('first-run:account.office')), person.office)
  await type(page, page.getByLabel(t('first-run:account.display-name')), person.name)
  await type(page, page.getByLabel(t('first-run:account.sign-in-name')), person.signIn)
  await type(
    page,
    page
      .getByLabel(t('unlock:password.label'), { exact: true })
      .or(page.getByLabel(t('unlock:password.new'), { exact: true }))
      .first(),
    person.password,
  )
  const again = page.getByLabel(t('unlock:password.again'), { exact: true })
  if ((await again.count()) > 0) await type(page, again, person.password)
  await look('account')
  await button(page, t('first-run:next')).click()
  await page.getByRole('heading', { name: t('first-run:shares.title') }).waitFor()
  await look('shares')
  await button(page, t('first-run:shares.make')).click()
  const sheets: string[][] = []
  for (const sheet of [1, 2, 3]) {
    await page.getByRole('heading', { name: t('first-run:sheets.title', { sheet, of: 3 }) }).waitFor()
    if (sheet === 1) await look('sheets')
    const list = page.getByRole('list', { name: t('first-run:sheets.words', { sheet }) })
    sheets.push((await list.getByRole('listitem').allInnerTexts()).map((line) => line.replace(/^[\d.\s]+/u, '').trim()))
    if (sheet < 3) await button(page, t('first-run:sheets.next')).click()
  }
  await button(page, t('first-run:sheets.check')).click()
  await page.getByRole('heading', { name: t('first-run:check.title') }).waitFor()
  for (const [at, words] of sheets.entries()) {
    const group = page.getByRole('group', { name: t('first-run:check.sheet', { sheet: at + 1 }) })
    for (const input of await group.getByRole('textbox').all()) {
      const label = (
        await input.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
      ).replace(/\D/gu, '')
      await type(page, input, words[Number(label) - 1] ?? '')
    }
  }
  await look('check')
  await button(page, t('first-run:check.create')).click()
  await page.getByRole('heading', { name: t('first-run:sample.title') }).waitFor({ timeout: 60_000 })
  await look('sample')
  await button(page, t(sample ? 'first-run:sample.load' : 'first-run:sample.empty')).click()
  await page.getByRole('navigation').first().waitFor({ timeout: 120_000 })
  return sheets
}

/** Chooses from a searchable list by typing part of the label and pressing Enter. */
export const choose = async (page: Page, field: Locator, label: string): Promise<void> => {
  await field.click()
  await composeHangul(page, label)
  await page.getByRole('option', { name: label }).first().waitFor()
  await page.keyboard.press('Enter')
}

export interface Story {
  readonly subject: string
  readonly narrative: string
  readonly applicant: string
  readonly phone: string
  readonly respondent: string
  readonly body: string
  readonly channel: string
  readonly kind: string
  readonly ground: string
  readonly when: string
  readonly described: string
  readonly remedy: string
}

/** Fills the intake page and registers; answers the number. The page is already open. */
export const fillIntake = async (page: Page, language: Language, story: Story): Promise<void> => {
  const t = wordsOf(language)
  const list = (name: string, code: string): string => {
    const file = JSON.parse(
      readFileSync(join(import.meta.dirname, '..', '..', 'shared', 'vocabulary', 'lists', `${name}.json`), 'utf8'),
    ) as {
      codes: { code: string; ko: string; en: string }[]
    }
    return file.codes.find((one) => one.code === code)?.[language] ?? code
  }
  await page.getByText(t('intake:noun_case'), { exact: true }).click()
  await choose(page, page.getByRole('combobox', { name: t('intake:channel') }), list('channel', story.channel))
  await type(page, page.getByRole('textbox', { name: t('intake:subject'), exact: true }), story.subject)
  await type(page, page.getByRole('textbox', { name: t('intake:narrative'), exact: true }), story.narrative)
  const applicant = page.getByRole('group', { name: list('party-role', 'applicant'), exact: true })
  await type(page, applicant.getByRole('textbox', { name: t('intake:name'), exact: true }), story.applicant)
  await type(page, applicant.getByRole('textbox', { name: t('intake:phone'), exact: true }), story.phone)
  const add = page.getByRole('group', { name: t('intake:addParty'), exact: true })
  for (const [role, name, label] of [
    ['respondent-person', story.respondent, t('intake:name')],
    ['respondent-body', story.body, t('intake:bodyName')],
  ] as const) {
    await add.getByRole('button', { name: list('party-role', role), exact: true }).click()
    const card = page.getByRole('group', { name: list('party-role', role), exact: true })
    await type(page, card.getByRole('textbox', { name: label, exact: true }), name)
  }
  await choose(
    page,
    page.getByRole('combobox', { name: t('intake:addAllegationKind') }),
    list('complaint-kind', story.kind),
  )
  const allegation = page.getByRole('group', { name: t('intake:allegationOf', { ordinal: 1 }) })
  await allegation.waitFor()
  await choose(page, allegation.getByRole('combobox', { name: t('intake:grounds') }), list('ground', story.ground))
  await page.keyboard.press('Escape')
  await type(page, allegation.getByRole('textbox', { name: t('intake:facts'), exact: true }), story.when)
  await type(page, allegation.getByRole('textbox', { name: t('intake:description'), exact: true }), story.described)
  await type(page, page.getByRole('textbox', { name: t('intake:remedySought'), exact: true }), story.remedy)
}

export const register = async (page: Page, language: Language): Promise<void> => {
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('tab', { name: wordsOf(language)('dossier:tabs.overview') }).waitFor()
}

export const openTab = async (
  page: Page,
  language: Language,
  tab: 'overview' | 'evidence' | 'notes' | 'documents' | 'history',
): Promise<void> => {
  await page.getByRole('tab', { name: wordsOf(language)(`dossier:tabs.${tab}`) }).click()
}

/** Performs an act that asks for nothing but its day. */
export const performAct = async (page: Page, language: Language, act: string): Promise<void> => {
  const t = wordsOf(language)
  await button(page, t(`workflow:act.${act}`)).click()
  await button(page, t('dossier:perform')).click()
}

export const addEvidence = async (running: Running, language: Language, paths: readonly string[]): Promise<void> => {
  const page = running.page()
  const t = wordsOf(language)
  await openTab(page, language, 'evidence')
  await answerDialogs(running, paths)
  await button(page, t('evidence:add')).click()
  await page
    .getByText(t(paths.length === 1 ? 'evidence:added_one' : 'evidence:added_other', { count: paths.length }))
    .waitFor({ timeout: 60_000 })
}

/** Drops files from the desktop on the middle of the window: a real drag, with paths that the page never sees. */
export const dropFiles = async (page: Page, paths: readonly string[]): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const place = { x: Math.round(width / 2), y: Math.round(height / 2) }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const step of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type: step, ...place, data })
  await cdp.detach()
}

export const writeNote = async (
  page: Page,
  language: Language,
  audience: 'team' | 'me',
  text: string,
): Promise<void> => {
  const t = wordsOf(language)
  await openTab(page, language, 'notes')
  await button(page, t(audience === 'me' ? 'note:addMe' : 'note:addTeam')).click()
  await type(page, page.getByRole('textbox', { name: t('note:editor') }).first(), text)
  await page.keyboard.press('Control+Enter')
  await page.getByText(text, { exact: true }).first().waitFor()
}

/** Creates a summary and opens it in the composer. */
export const createSummary = async (page: Page, language: Language, form: 'named' | 'pseudonymised'): Promise<void> => {
  const t = wordsOf(language)
  await openTab(page, language, 'documents')
  await page
    .getByText(t(`document:${form}`), { exact: true })
    .first()
    .click()
  await button(page, t('document:create')).click()
  await button(page, t('document:sendOut')).waitFor()
}

/** Brings in the legacy register: choose both files, try out, run. */
export const importRegister = async (
  running: Running,
  language: Language,
  paths: readonly string[],
  dossiers: number,
): Promise<void> => {
  const page = running.page()
  const t = wordsOf(language)
  await page.getByRole('link', { name: t('frame:nav.legacy') }).click()
  await page.getByRole('heading', { name: t('legacy:title'), level: 1 }).waitFor()
  await answerDialogs(running, paths)
  await button(page, t('legacy:choose')).click()
  await page.getByRole('heading', { name: t('legacy:dryRun') }).waitFor({ timeout: 60_000 })
  await button(page, t('legacy:tryOut')).click()
  const run = page.getByRole('button', { name: t('legacy:run', { dossiers: dossiers.toLocaleString(language) }) })
  await run.waitFor({ timeout: 60_000 })
  await run.click()
  await page.getByRole('heading', { name: t('legacy:result') }).waitFor({ timeout: 120_000 })
}

/** Opens the outgoing gate of the document on the screen, in a class, and has the finished file looked over. */
export const openGate = async (
  page: Page,
  language: Language,
  gate: {
    readonly class: 'internal' | 'party' | 'anonymised' | 'public'
    readonly recipient: string
    readonly purpose: string
  },
): Promise<void> => {
  const t = wordsOf(language)
  await button(page, t('document:sendOut')).click()
  await page.getByRole('radio', { name: t(`gate:classes.${gate.class}`), exact: true }).click()
  await type(page, page.getByRole('textbox', { name: t('gate:recipient') }), gate.recipient)
  await type(page, page.getByRole('textbox', { name: t('gate:purpose') }), gate.purpose)
  await button(page, t('gate:check')).click()
  await button(page, t('gate:checkAgain')).waitFor({ timeout: 60_000 })
}

/** Locks by the keyboard and waits for the new window. */
export const unlockAgain = async (running: Running, person: Person): Promise<void> => {
  const page = running.page()
  const t = wordsOf(person.language)
  await page
    .getByRole('heading', { name: t('unlock:title') })
    .or(page.getByLabel(t('unlock:sign-in-name')))
    .first()
    .waitFor()
  await type(page, page.getByLabel(t('unlock:sign-in-name')), person.signIn)
  await type(page, page.getByLabel(t('unlock:password.label'), { exact: true }), person.password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor({ timeout: 60_000 })
}

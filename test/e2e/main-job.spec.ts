/**
 * The main job in the real window, once in Korean and once in English, by key and pointer events and a Korean input method:
 * first run → legacy register → intake → evidence → status → notes → summary → gate → lock; kill -9; start; unlock; all there.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { huntCanaries } from '../canary.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerDialogs,
  composeHangul,
  launch,
  newHome,
  nextWindow,
  pressShortcut,
  removeHome,
  type Running,
  vaultPid,
} from './harness.ts'
import {
  addEvidence,
  createSummary,
  dropFiles,
  fillIntake,
  firstRun,
  importRegister,
  openGate,
  openTab,
  people,
  performAct,
  register,
  type Story,
  type,
  unlockAgain,
  wordsOf,
  writeNote,
} from './walk.ts'

const data = process.env['HAECHI_DATA']
const register_ =
  data === undefined
    ? null
    : ['complaints.csv', 'findings.csv'].map((name) => join(data, 'philadelphia-complaints', name))
const hasRegister = register_?.every((path) => existsSync(path)) ?? false

const stories: Readonly<
  Record<'ko' | 'en', Story & { readonly stranger: string; readonly note: string; readonly private: string }>
> = {
  ko: {
    subject: '회식 자리에서의 성희롱',
    narrative:
      '홍길동은 2026년 10월 회식에서 박철수 팀장이 손을 잡았다고 말했다. 해치문화재단은 알고도 나서지 않았다. 목격자 연락처 010-0000-5678.',
    applicant: '홍길동',
    phone: '010-0000-1234',
    respondent: '박철수',
    body: '해치문화재단',
    channel: 'phone',
    kind: 'SEXH',
    ground: 'G01',
    when: '2026년 10월',
    described: '회식 자리에서 손을 거듭 잡음',
    remedy: '분리와 재발 방지 교육',
    stranger: '010-0000-5678',
    note: '내일 오전 감사실에 전화하기',
    private: '진술이 일관되어 보임',
  },
  en: {
    subject: 'Refused a room over an accent',
    narrative:
      'Maria Alvarez says that in October 2026 Peter Grimm refused her a room because of her accent. Harbour Housing did nothing. A neighbour may be reached at 010-0000-5678.',
    applicant: 'Maria Alvarez',
    phone: '010-0000-1234',
    respondent: 'Peter Grimm',
    body: 'Harbour Housing',
    channel: 'visit',
    kind: 'DISC',
    ground: 'G07',
    when: '2026-10',
    described: 'A vacant room was refused at the counter',
    remedy: 'An apology and a room on the same terms',
    stranger: '010-0000-5678',
    note: 'Ask for the letting list tomorrow',
    private: 'Seems to hold together',
  },
}

describe.each(['ko', 'en'] as const)('the main job (%s)', (language) => {
  const person = people[language]
  const story = stories[language]
  const t = wordsOf(language)
  let home = ''
  let running: Running
  let number = ''

  beforeAll(async () => {
    home = await newHome()
    await mkdir(join(home, 'desk'))
    running = await launch(home)
  })
  afterAll(async () => {
    await running.quit().catch(() => undefined)
    await removeHome(home)
  })

  it('first run: an empty practice vault, three sheets, words typed back', async () => {
    const sheets = await firstRun(running, person, join(home, 'vault'), false)
    expect(sheets.map((words) => words.length)).toEqual([33, 33, 33])
    expect(await running.page().getByText(t('frame:practice.mark')).first().isVisible()).toBe(true)
  })

  it.skipIf(!hasRegister)(
    'brings in the legacy register of 3,388 complaints and 8,839 findings (skipped without HAECHI_DATA)',
    async () => {
      await importRegister(running, language, register_ ?? [], 3388)
      await running
        .page()
        .getByRole('link', { name: t('frame:nav.cases') })
        .click()
      await running.page().getByRole('grid').waitFor()
    },
  )

  it('intake: typed, saved as a draft, registered under a number', async () => {
    await pressShortcut(running, 'N', ['control', 'shift'])
    const page = running.page()
    await page.getByRole('heading', { name: t('intake:title'), level: 1 }).waitFor()
    await fillIntake(page, language, story)
    await register(page, language)
    await page.getByRole('heading', { name: story.subject, level: 1 }).waitFor()
    number = (
      await page
        .getByText(/^2026-.+-[0-9A-Z]{4}-[0-9A-Z]$/u)
        .first()
        .innerText()
    ).trim()
    expect(number).toMatch(/^20\d\d-/)
    expect(await page.getByText(story.narrative).isVisible()).toBe(true)
  })

  it('status: the case moves by a lawful act and the due date explains itself', async () => {
    const page = running.page()
    await performAct(page, language, 'examine')
    await page.getByRole('button', { name: t('workflow:act.assign'), exact: true }).waitFor()
    expect(await page.getByText(t('dossier:why')).isVisible()).toBe(true)
  })

  it('evidence: encrypted, numbered, hashed, verified', async () => {
    const page = running.page()
    const path = join(home, 'desk', language === 'ko' ? '진술서.txt' : 'statement.txt')
    await writeFile(path, `${story.described}\n`)
    await addEvidence(running, language, [path])
    const dropped = join(home, 'desk', 'dropped.txt')
    await writeFile(dropped, `${story.when}\n`)
    await dropFiles(page, [dropped])
    await page.getByRole('button', { name: /dropped\.txt/ }).waitFor()
    await page
      .getByRole('button', { name: new RegExp(language === 'ko' ? '진술서' : 'statement') })
      .first()
      .click()
    await page.getByRole('button', { name: t('evidence:verify'), exact: true }).click()
    await page.getByText(t('evidence:act.verified'), { exact: true }).first().waitFor()
  })

  it('notes: for the team, and for the author alone', async () => {
    const page = running.page()
    await writeNote(page, language, 'team', story.note)
    await writeNote(page, language, 'me', story.private)
  })

  it('summary: the anonymised one is refused while a number remains, mended, accepted', async () => {
    const page = running.page()
    await createSummary(page, language, 'pseudonymised')
    const outgoing = {
      class: 'anonymised',
      recipient: language === 'ko' ? '시민인권침해구제위원회' : 'Relief Committee',
      purpose: language === 'ko' ? '심의 자료' : 'For deliberation',
    } as const
    await openGate(page, language, outgoing)
    expect(await page.getByText(story.stranger).first().isVisible()).toBe(true)
    const release = page.getByRole('button', { name: t('gate:release'), exact: true })
    expect(await release.isDisabled()).toBe(true)

    await page
      .getByRole('button', { name: t('gate:mend'), exact: true })
      .first()
      .click()
    const text = page.getByRole('textbox', {
      name: t('document:editSection', { section: t('document:page.sectionNarrative') }),
    })
    await text.waitFor()
    const before = await text.inputValue()
    expect(before).not.toContain(story.applicant)
    expect(before).toContain(story.stranger)
    await text.click()
    await page.keyboard.press('Control+End')
    for (let left = before.length - before.indexOf(story.stranger); left > 0; left -= 1)
      await page.keyboard.press('Backspace')
    await page.getByRole('button', { name: t('document:done'), exact: true }).click()

    await openGate(page, language, outgoing)
    await page.getByText(t('gate:noHits')).waitFor()
    const file = join(home, 'desk', 'summary.pdf')
    await answerDialogs(running, [file])
    await release.click()
    await page.getByText(t('gate:done'), { exact: true }).waitFor({ timeout: 60_000 })
    const pdf = await readFile(file)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-'])
    expect(stdout).toContain(language === 'ko' ? '신청인 A' : 'Applicant A')
    for (const secret of [story.applicant, story.respondent, story.stranger, story.phone])
      expect(stdout).not.toContain(secret)
    const info = await promisify(execFile)('pdfinfo', [file])
    expect(info.stdout).toMatch(/Tagged:\s+yes/)
    const fonts = await promisify(execFile)('pdffonts', [file])
    expect(fonts.stdout).toContain('Pretendard')
    expect(fonts.stdout).not.toContain('Type 3')
  })

  it('lock: another window, another vault process, nothing of the session left', async () => {
    const old = running.page()
    const pid = await vaultPid(running)
    await pressShortcut(running, 'L', ['control'])
    await nextWindow(running, old)
    await running.page().getByLabel(t('unlock:sign-in-name')).waitFor()
    expect(await vaultPid(running)).not.toBe(pid)
    const body = await running.page().locator('body').innerText()
    for (const secret of [number, story.subject, story.applicant]) expect(body).not.toContain(secret)
  })

  it('leaves nothing of it in clear in the home folder, temporary folders or shared memory', async () => {
    const folders = (await readdir(home)).filter((name) => name !== 'desk').map((name) => join(home, name))
    const canaries = [
      ...[story.subject, story.narrative, story.applicant, story.respondent, story.body, story.described, story.remedy],
      ...[
        story.note,
        story.private,
        story.phone,
        person.password,
        person.signIn === 'ann' ? person.name : person.office,
        number,
      ],
    ]
    expect(await huntCanaries([...folders, '/dev/shm'], canaries)).toEqual([])
  })

  it('kill -9 in the middle of typing; after a start everything is there', async () => {
    await unlockAgain(running, person)
    const page = running.page()
    await pressShortcut(running, 'N', ['control', 'shift'])
    await page.getByRole('heading', { name: t('intake:title'), level: 1 }).waitFor()
    await type(page, page.getByRole('textbox', { name: t('intake:subject'), exact: true }), story.remedy)
    // the list of drafts is told by the vault: what stands there is saved
    await page.getByRole('navigation').getByRole('link', { name: story.remedy, exact: true }).waitFor()
    await running.kill()

    running = await launch(home)
    await unlockAgain(running, person)
    const again = running.page()
    await again.getByRole('link', { name: story.remedy }).waitFor()
    await again.getByRole('link', { name: t('frame:nav.cases') }).click()
    await again.getByRole('grid').waitFor()
    await again.keyboard.press('/')
    await expect.poll(() => again.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await composeHangul(again, story.subject.slice(0, 5))
    await again.getByRole('option').filter({ hasText: number }).waitFor()
    await again.keyboard.press('ArrowDown')
    await again.keyboard.press('Enter')
    await again.getByRole('heading', { name: story.subject, level: 1 }).waitFor()
    await openTab(again, language, 'notes')
    await again.getByText(story.private).waitFor()
    await again.getByText(story.note).waitFor()
    await openTab(again, language, 'history')
    await again.getByText(t('dossier:outcome.delivered'), { exact: true }).waitFor()
  })

  it('the log verifies, and the window complained of nothing', async () => {
    const page = running.page()
    await page.getByRole('link', { name: t('frame:nav.office') }).click()
    await page.getByRole('tab', { name: t('office:part.vault') }).click()
    await page.getByRole('button', { name: t('office:vault.check-now'), exact: true }).click()
    const whole = t('office:vault.whole').split(/[.{]/)[0] ?? ''
    await page.getByText(whole).waitFor({ timeout: 120_000 })
    expect(running.complaints).toEqual([])
  })
})

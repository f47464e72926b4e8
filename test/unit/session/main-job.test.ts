/** The main job through the contract, on a real vault: intake → evidence → steps → notes → summary → gate → search → counts. */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId } from '#shared/text/id.ts'
import { noteText } from '#shared/note/note.ts'
import { Database } from '@signalapp/sqlcipher'
import { caseForm, day } from '../../forms.ts'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../../desk.ts'

let vault: NewVault
let desk: Desk
let id: DossierId
let files: string

const note = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

beforeAll(async () => {
  vault = await newVault()
  desk = vault.desk
  files = await mkdtemp(join(tmpdir(), 'haechi-files-'))
})
afterAll(async () => {
  await desk.close()
  await vault.remove()
  await rm(files, { recursive: true, force: true })
})

describe('the main job', () => {
  it('refuses an intake that lacks what a case needs, and says what', async () => {
    const result = await desk.call('intake.register', { draft: null, form: caseForm({ channel: '', parties: [] }) })
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'intake-incomplete', details: { missing: 'channel, applicant' } },
    })
  })

  it('keeps a draft while it is typed and lets it go when it is registered', async () => {
    const draft = '0192f0c1-7c3e-7a10-8f00-000000000001' as never
    await desk.must('draft.save', { id: draft, form: caseForm({ subject: '초', channel: '' }) })
    await desk.must('draft.save', { id: draft, form: caseForm({ subject: '초안' }) })
    expect((await desk.must('draft.list', {})).map((one) => one.form.subject)).toEqual(['초안'])
    const made = await desk.must('intake.register', { draft, form: caseForm() })
    expect(made.number).toMatch(/^2026-성희롱-[0-9A-Z]{4}-[0-9A-Z]$/u)
    id = made.id
    expect(await desk.must('draft.list', {})).toEqual([])
  })

  it('reads back what was registered, with aliases and the first step', async () => {
    const { head, parties, allegations, steps } = await desk.must('dossier.read', { id })
    expect(head).toMatchObject({
      noun: 'case',
      state: 'registered',
      kinds: ['SEXH'],
      subject: '부서 회식에서의 성희롱',
    })
    expect(parties.map((party) => [party.role, party.alias, party.name])).toEqual([
      ['applicant', 'A', '홍길동'],
      ['respondent-person', 'A', '박철수'],
      ['respondent-body', 'A', '해치문화재단'],
    ])
    expect(allegations[0]?.respondents).toEqual([parties[1]?.id, parties[2]?.id])
    expect(steps.map((step) => [step.act, step.from, step.to, step.on])).toEqual([
      ['register', 'consult', 'registered', '2026-11-23'],
    ])
  })

  it('answers a repeated call with the first result and does it once', async () => {
    const callId = 'c2b7c3c8-5a9e-4b52-8f2e-1d2c3b4a5968'
    const first = await desk.must('note.add', { dossier: id, audience: 'team', body: note('한 번만') }, { callId })
    const second = await desk.must('note.add', { dossier: id, audience: 'team', body: note('한 번만') }, { callId })
    expect(second).toEqual(first)
    expect((await desk.must('dossier.read', { id })).notes).toHaveLength(1)
  })

  it('moves by lawful acts only', async () => {
    expect(
      await desk.call('step.perform', { dossier: id, act: 'decide', on: day('2026-11-23'), facts: {} }),
    ).toMatchObject({
      failure: { code: 'step-not-possible' },
    })
    expect(
      await desk.call('step.perform', { dossier: id, act: 'examine', on: day('2026-11-24'), facts: {} }),
    ).toMatchObject({
      failure: { code: 'step-date' },
    })
    expect(await desk.must('step.perform', { dossier: id, act: 'examine', on: day('2026-11-23'), facts: {} })).toEqual({
      state: 'admissibility',
    })
    expect(
      await desk.call('step.perform', { dossier: id, act: 'reject', on: day('2026-11-23'), facts: {} }),
    ).toMatchObject({
      failure: { code: 'step-fact-missing' },
    })
    expect((await desk.must('dossier.read', { id })).head.state).toBe('admissibility')
  })

  it('corrects one field with one entry, and the party keeps its alias', async () => {
    await desk.must('dossier.set', { id, change: { field: 'subject', value: '회식 자리에서의 성희롱' } })
    const { parties } = await desk.must('dossier.read', { id })
    const [applicant] = parties
    if (applicant === undefined) throw new Error('no applicant')
    const { id: party, dossier: _d, rank: _r, alias: _a, legacy: _l, ...form } = applicant
    await desk.must('party.set', { id: party, form: { ...form, phone: '010-0000-9999' } })
    const again = (await desk.must('dossier.read', { id })).parties[0]
    expect(again).toMatchObject({ name: '홍길동', phone: '010-0000-9999', alias: 'A' })
  })

  it('takes evidence in, shows it, verifies it, and finds a changed byte', async () => {
    const path = join(files, '진술서 — 홍길동.txt')
    await writeFile(path, '2026년 10월 2일 회식에서 있었던 일입니다.\n')
    const { added, refused } = await desk.must('evidence.import', {
      dossier: id,
      token: desk.choose(path, join(files, 'none.txt')),
    })
    expect(refused).toEqual([{ name: 'none.txt', code: 'file-missing' }])
    const [exhibit] = added
    if (exhibit === undefined) throw new Error('nothing was added')
    const [evidence] = (await desk.must('dossier.read', { id })).evidence
    expect(evidence).toMatchObject({ exhibit: 1, name: '진술서 — 홍길동.txt'.normalize('NFC'), mime: 'text/plain' })
    expect(evidence?.sha256).toBe(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    )
    expect(evidence?.custody.map((entry) => entry.act)).toEqual(['received'])
    expect(await desk.must('evidence.preview', { id: exhibit })).toMatchObject({
      kind: 'text',
      text: '2026년 10월 2일 회식에서 있었던 일입니다.\n',
    })
    expect((await desk.must('evidence.verify', { id: exhibit })).intact).toBe(true)
  })

  it('keeps an only-me note out of the team’s reach, and finds both while searching', async () => {
    await desk.must('note.add', { dossier: id, audience: 'me', body: note('나만 아는 인상: 진술이 일관됨') })
    const { notes } = await desk.must('dossier.read', { id })
    expect(notes.map((one) => [one.audience, noteText(one.body)])).toEqual([
      ['me', '나만 아는 인상: 진술이 일관됨'],
      ['team', '한 번만'],
    ])
    await desk.must('working-set.fill', {})
    await expect.poll(() => desk.events.some((event) => event.event === 'searchable')).toBe(true)
    for (const [query, found] of [
      ['일관', 1],
      ['박철', 1],
      ['팀장이', 1],
      ['회식 자리', 1],
      ['없는말', 0],
      ['1234', 0],
      ['9999', 1],
    ] as const) {
      expect([query, (await desk.must('search.find', { query, limit: 10 })).dossiers]).toEqual([query, found])
    }
    expect(await desk.must('search.find', { query: 'ghdrlfehd', limit: 10 })).toMatchObject({
      dossiers: 1,
      readAs: '홍길동',
    })
  })

  it('counts with small cells masked', async () => {
    const table = await desk.must('counts.table', { unit: 'cases', rows: 'kind', columns: null, from: null, to: null })
    expect(table.rows).toEqual(['SEXH'])
    expect(table.rowTotals).toEqual([null])
    expect(table.total).toBeNull()
  })

  it('verifies its own log, whose tables are what it amounts to', async () => {
    const report = await desk.must('vault.verify', {})
    expect(report.damage).toEqual([])
    expect(report.transactions).toBeGreaterThanOrEqual(10)
  })

  it('keeps everything over a lock', async () => {
    const before = await desk.must('dossier.read', { id })
    await desk.close()
    desk = await openDesk({ folder: vault.folder })
    await desk.must('vault.unlock', unlock)
    expect(await desk.must('dossier.read', { id })).toEqual(before)
  })

  it('is not readable without the key', () => {
    const db = new Database(join(vault.folder, 'casework.db'))
    expect(() => db.prepare('SELECT count(*) FROM caseFile').all()).toThrow()
    db.close()
  })
})

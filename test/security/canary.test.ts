/** Row 15 of the fault table, for the vault process: a canary in every field and through every feature is found nowhere on disk. */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RequestOf } from '#shared/contract/calls.ts'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyParty } from '#shared/party/party.ts'
import { huntCanaries } from '../canary.ts'
import { newVault, openDesk, type NewVault } from '../desk.ts'
import { caseForm, day } from '../forms.ts'
import { noteOf } from '../full-vault.ts'

const run = randomBytes(4).toString('hex')
const canaries: string[] = []
/** A new one for each field, so that what is found names the field. */
const canary = (field: string): string => {
  const made = `까나리${canaries.length}x${run}${field}`
  canaries.push(made)
  return made
}

let room = ''
let outside = ''
let made: NewVault
const before = { HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] }

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'haechi-canary-'))
  outside = await mkdtemp(join(tmpdir(), 'haechi-outside-'))
  for (const name of ['home', 'tmp']) await mkdir(join(room, name))
  process.env['HOME'] = join(room, 'home')
  process.env['TMPDIR'] = join(room, 'tmp')
})
afterAll(async () => {
  for (const [name, value] of Object.entries(before)) {
    if (value !== undefined) process.env[name] = value
    else Reflect.deleteProperty(process.env, name)
  }
  await made.desk.close().catch(() => undefined)
  await rm(room, { recursive: true, force: true })
  await rm(outside, { recursive: true, force: true })
})

const party = (role: string) => ({
  ...emptyParty(role),
  name: canary('name'),
  otherNames: [canary('other')],
  organisation: canary('org'),
  position: canary('position'),
  phone: canary('phone'),
  email: canary('email'),
  address: canary('address'),
  birth: canary('birth'),
  language: canary('lang'),
  assistance: canary('assist'),
  safeContact: { ...emptyParty(role).safeContact, when: canary('when'), never: canary('never') },
  consent: { ...emptyParty(role).consent, note: canary('consent') },
  authority: canary('authority'),
  remark: canary('remark'),
})
const allegation = () => ({ ...emptyAllegation('DISC'), place: canary('place'), description: canary('description') })
const form = (noun: IntakeForm['noun']): IntakeForm =>
  caseForm({
    noun,
    subject: canary('subject'),
    language: canary('language'),
    narrative: canary('narrative'),
    parties: [party('applicant'), party('respondent-person')],
    allegations: [allegation()],
    remedySought: canary('remedy'),
    otherProceduresNote: canary('procedures'),
    advice: canary('advice'),
  })

const hunt = () => huntCanaries([room, '/dev/shm'], canaries)

describe('canaries in every field and feature', () => {
  it('are nowhere while unlocked and nowhere after', async () => {
    const who = { signInName: canary('sign-in'), password: canary('password') }
    made = await newVault({ office: canary('office'), displayName: canary('display'), ...who })
    const { desk } = made
    for (const words of made.sheets) canaries.push(words.slice(0, 4).join(' '))
    await desk.must('draft.save', { id: '0192f0c1-7c3e-7a10-8f00-000000000001', form: form('case') })
    const { id } = await desk.must('intake.register', { draft: null, form: form('case') })
    const talk = await desk.must('intake.register', { draft: null, form: form('consultation') })
    await desk.must('consultation.open-case', { id: talk.id, received: day('2026-11-20') })
    for (const field of ['subject', 'narrative', 'language', 'remedySought', 'otherProceduresNote', 'advice'] as const)
      await desk.must('dossier.set', { id, change: { field, value: canary(`set-${field}`) } })
    const added = await desk.must('party.add', { dossier: id, form: party('victim') })
    await desk.must('party.set', { id: added.id, form: party('victim') })
    const claim = await desk.must('allegation.add', { dossier: id, form: allegation() })
    await desk.must('allegation.set', { id: claim.id, form: allegation() })
    for (const audience of ['team', 'me'] as const) {
      const note = await desk.must('note.add', { dossier: id, audience, body: noteOf(canary(audience)) })
      await desk.must('note.set', { id: note.id, body: noteOf(canary(`${audience}-set`)) })
    }
    await desk.must('step.perform', { dossier: id, act: 'examine', on: day('2026-11-23'), facts: {} })
    const path = join(outside, `${canary('file-name')}.txt`)
    await writeFile(path, `${canary('content')}\n`.repeat(20_000))
    const { added: exhibits } = await desk.must('evidence.import', { dossier: id, token: desk.choose(path) })
    const [exhibit] = exhibits
    if (exhibit === undefined) throw new Error('nothing was added')
    await desk.must('evidence.set', { id: exhibit, change: { field: 'source', value: canary('source') } })
    await desk.must('evidence.set', { id: exhibit, change: { field: 'remark', value: canary('exhibit-remark') } })
    expect(await desk.must('evidence.preview', { id: exhibit })).toMatchObject({ kind: 'text' })
    await desk.must('evidence.verify', { id: exhibit })
    const { gate } = await desk.must('gate.open', { outgoing: { kind: 'evidence', evidence: exhibit }, class: 'party' })
    await desk.must('gate.release', {
      gate,
      class: 'party',
      recipient: canary('recipient'),
      purpose: canary('purpose'),
      dismissed: [],
      destination: desk.choose(join(outside, 'released.txt')),
    })
    const document = await desk.must('document.create', { dossier: id, language: 'ko', form: 'named' })
    const edited = canary('opinion')
    await desk.must('document.save', {
      id: document.id,
      title: canary('title'),
      form: 'named',
      sections: [{ key: 'opinion', include: true, edited }],
    })
    await desk.must('document.read', { id: document.id })
    const csv = join(outside, `${canary('register')}.csv`)
    await writeFile(
      csv,
      `No.,Received,Type,Summary,Extra\n${canary('legacy-no')},2019-03-04,${canary('legacy-kind')},${canary('legacy')},${canary('extra')}\n`,
    )
    const token = desk.choose(csv)
    const { suggested } = await desk.must('legacy.inspect', { token })
    const mapping = suggested as RequestOf<'legacy.run'>['mapping']
    await desk.must('legacy.dry-run', { token, mapping })
    const batch = await desk.must('legacy.run', { token, mapping })
    expect(batch.dossiers).toBe(1)
    await desk.must('view.save', {
      id: '0192f0c1-7c3e-7a10-8f00-000000000002',
      name: canary('view'),
      rank: 0,
      spec: {
        noun: 'both',
        query: canary('query'),
        kinds: [],
        grounds: [],
        states: [],
        channels: [],
        receivedFrom: null,
        receivedTo: null,
        due: 'any',
        open: 'any',
        origin: 'any',
        columns: ['number'],
        sort: [],
      },
    })
    await desk.must('working-set.fill', {})
    await expect.poll(() => desk.events.some((event) => event.event === 'searchable')).toBe(true)
    expect((await desk.must('search.find', { query: edited, limit: 5 })).dossiers).toBe(0)
    expect((await desk.must('search.find', { query: '까나리', limit: 5 })).dossiers).toBeGreaterThan(0)
    await desk.call('vault.unlock', { signInName: canary('refused'), password: canary('refused-password') })
    expect((await desk.must('vault.verify', {})).damage).toEqual([])
    expect(desk.bugs).toEqual([])

    expect(canaries.length).toBeGreaterThan(100)
    expect(await hunt()).toEqual([])
    await desk.close()
    expect(await hunt()).toEqual([])

    const again = await openDesk({ folder: made.folder })
    await again.call('vault.unlock', { signInName: who.signInName, password: canary('wrong-password') })
    await again.must('vault.unlock', who)
    expect((await again.must('dossier.read', { id })).parties[0]?.name).toContain('까나리')
    await again.close()
    expect(await hunt()).toEqual([])

    // The hunt sees what is there: the originals and the released file stand outside the vault.
    const seen = new Set((await huntCanaries([outside], canaries)).map((one) => one.canary))
    expect(seen.size).toBeGreaterThanOrEqual(6)
  })
})

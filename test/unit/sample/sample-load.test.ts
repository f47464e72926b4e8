/** Loading the sample office into a real vault, over the real contract. */
import { readdir } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Dossier, DossierRow } from '#shared/case/dossier.ts'
import { noteText } from '#shared/note/note.ts'
import { sampleOffice } from '#shared/sample/sample-office.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../../desk.ts'

let made: NewVault | null = null
afterEach(async () => {
  await made?.desk.close().catch(() => undefined)
  await made?.remove()
  made = null
})

/** The rows that the lists have after everything that the window was told. */
const rowsOf = (desk: Desk): readonly DossierRow[] => {
  const rows = new Map<string, DossierRow>()
  for (const message of desk.events)
    if (message.event === 'rows') for (const row of (message.body as { rows: DossierRow[] }).rows) rows.set(row.id, row)
  return [...rows.values()]
}
const rowBy = (desk: Desk, subject: string): DossierRow => {
  const row = rowsOf(desk).find((one) => one.subject.includes(subject))
  if (!row) throw new Error(`no row: ${subject}`)
  return row
}
const read = (desk: Desk, subject: string): Promise<Dossier> =>
  desk.must('dossier.read', { id: rowBy(desk, subject).id })
const planned = sampleOffice('2026-11-23' as CivilDate) // prettier-ignore

describe('the sample office in a practice vault', { timeout: 120_000 }, () => {
  it('is loaded whole and once, and stays', async () => {
    made = await newVault()
    const { desk, folder } = made
    const told: string[] = []
    const callId = randomUUID()
    const onProgress = (name: string, done: number, total: number) => void told.push(`${name} ${done}/${total}`)
    expect(await desk.must('sample.load', {}, { callId, onProgress })).toEqual({ dossiers: 35 })
    expect(told).toHaveLength(36)
    expect([told[0], told.at(-1)]).toEqual(['sample 0/35', 'sample 35/35'])
    expect(desk.bugs).toEqual([])

    const rows = rowsOf(desk)
    expect(rows).toHaveLength(35)
    expect(rows.filter((row) => row.noun === 'case')).toHaveLength(27)
    const states = (noun: string) => [...new Set(rows.filter((row) => row.noun === noun).map((row) => row.state))].toSorted()
    expect(states('consultation')).toEqual(['became-case', 'closed', 'open'])
    expect(states('case')).toHaveLength(20)
    expect(new Set(rows.map((row) => row.number)).size).toBe(35)

    // A repeat of the same call gets the same answer; another loading is refused. Nothing is written twice.
    expect(await desk.must('sample.load', {}, { callId })).toEqual({ dossiers: 35 })
    expect(await desk.call('sample.load', {})).toEqual({ ok: false, failure: { code: 'sample-loaded' } })
    expect(rowsOf(desk)).toHaveLength(35)
    expect(await readdir(folder)).not.toContain('.sample')

    await desk.close()
    const again = await openDesk({ folder })
    await again.must('vault.unlock', unlock)
    expect(await again.call('sample.load', {})).toEqual({ ok: false, failure: { code: 'sample-loaded' } })
    expect((await again.must('working-set.fill', {})).rows).toBe(35)
    await again.close()
  }) // prettier-ignore

  it('has the history, notes, exhibits and summary of the plan, as a real case has them', async () => {
    made = await newVault()
    const { desk } = made
    await desk.must('sample.load', {})
    const plan = planned.find((one) => one.key === 'sexh-dinner')!
    const dinner = await read(desk, '회식 자리')
    expect(dinner.head.state).toBe('investigation')
    expect(dinner.head.narrative).toBe(plan.form.narrative)
    expect(dinner.steps.map(({ act, from, to, on, facts }) => ({ act, from, to, on, facts }))).toEqual(
      plan.history.map(({ act, from, to, on, facts }) => ({ act, from, to, on, facts })),
    )
    expect(dinner.parties.map((party) => [party.name, party.alias])).toEqual([
      ['유서린', 'A'],
      ['구본열', 'A'],
      ['한가람문화재단', 'A'],
      ['반채운', 'A'],
    ])
    expect(dinner.parties[0]).toMatchObject({ safeContact: plan.form.parties[0]?.safeContact, identityReserved: true })
    expect(dinner.allegations.map((one) => one.facts.type)).toEqual(['exact', 'exact', 'about'])
    expect(dinner.allegations[1]?.respondents).toEqual([dinner.parties[1]?.id, dinner.parties[2]?.id])
    expect(dinner.notes.map((note) => note.audience).toSorted()).toEqual(['me', 'team', 'team'])
    expect(dinner.notes.map((note) => noteText(note.body)).join('\n')).toContain('녹취를 다시 들을 것')

    expect(dinner.evidence.map((one) => [one.exhibit, one.name, one.mime, one.kind, one.custody.length])).toEqual([
      [1, '신청인 진술서.txt', 'text/plain', 'statement', 1],
      [2, '회식 다음 날 대화.txt', 'text/plain', 'message', 1],
      [3, '인사발령 통지.pdf', 'application/pdf', 'document', 1],
    ])
    expect(dinner.evidence[2]).toMatchObject({
      source: '신청인',
      receivedOn: dinner.head.received,
      allegations: [dinner.allegations[1]?.id],
    })
    const shown = await desk.must('evidence.preview', { id: dinner.evidence[0]!.id })
    expect(shown).toMatchObject({ kind: 'text', text: expect.stringContaining('9월 17일 저녁 회식에서') as string })
    const verified = await desk.must('evidence.verify', { id: dinner.evidence[2]!.id })
    expect(verified.intact).toBe(true)

    const document = await desk.must('document.read', { id: dinner.documents[0]!.id })
    expect(document.page.practice).toBe(true)
    expect(JSON.stringify(document.page.blocks)).toContain('원직 복귀')

    const lift = await read(desk, '승강기')
    expect(lift.evidence[0]).toMatchObject({ mime: 'image/jpeg', kind: 'photo' })
    expect((await read(desk, '휴게실')).evidence[0]).toMatchObject({ mime: 'image/png' })

    const talk = await read(desk, '늦은 밤 문자에 관한')
    const messages = await read(desk, '밤마다 받은')
    expect(talk.head).toMatchObject({ noun: 'consultation', state: 'became-case', case: messages.head.id })
    expect(messages.head).toMatchObject({ noun: 'case', state: 'registered', consultation: talk.head.id })

    // A step on a sample case goes on from where its history stands.
    const moved = await desk.must('step.perform', {
      dossier: dinner.head.id,
      act: 'draft-report',
      on: '2026-11-23',
      facts: {},
    })
    expect(moved).toEqual({ state: 'draft' })
  })

  it('that was interrupted is completed by loading again', async () => {
    made = await newVault()
    const { desk } = made
    const cancel = new AbortController()
    const stopped = await desk.call('sample.load', {}, {
      signal: cancel.signal,
      onProgress: (_name, done) => {
        if (done === 10) cancel.abort()
      },
    }) // prettier-ignore
    expect(stopped).toEqual({ ok: false, failure: { code: 'call-cancelled' } })
    const some = rowsOf(desk).length
    expect(some).toBeGreaterThanOrEqual(10)
    expect(some).toBeLessThan(35)
    expect(await desk.must('sample.load', {})).toEqual({ dossiers: 35 })
    const rows = rowsOf(desk)
    expect(rows).toHaveLength(35)
    const exhibits = planned.reduce((sum, one) => sum + one.exhibits.length, 0)
    expect(rows.reduce((sum, row) => sum + row.evidenceCount, 0)).toBe(exhibits)
  })
})

describe('a real vault', () => {
  it('takes no sample cases', async () => {
    made = await newVault({ mode: 'real' })
    expect(await made.desk.call('sample.load', {})).toEqual({ ok: false, failure: { code: 'sample-real-vault' } })
    expect(await made.desk.must('working-set.fill', {})).toEqual({ rows: 0 })
  })
})

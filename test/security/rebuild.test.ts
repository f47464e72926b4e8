/** The log is the record: whatever is done through the contract, the tables rebuilt from the log are the tables. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallName, RequestOf } from '#shared/contract/calls.ts'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyParty } from '#shared/party/party.ts'
import { nouns } from '../../electron/vault/store/nouns.ts'
import { newVault, type Desk, type NewVault } from '../desk.ts'
import { long, seed } from '../faults/plan.ts'
import { caseForm, day } from '../forms.ts'
import { bringIn, noteOf } from '../full-vault.ts'
import { behindItsBack } from '../raw-vault.ts'

let made: NewVault
let files = ''
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'haechi-rebuild-'))
  made = await newVault()
})
afterAll(async () => {
  await made.remove()
  await rm(files, { recursive: true, force: true })
})

const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', '').normalize('NFC'))
const pick = fc.nat(1000)
const kinds = fc.constantFrom('SEXH', 'DISC', 'OTHR')
const party = fc.record({
  role: fc.constantFrom('applicant', 'victim', 'respondent-person', 'respondent-body'),
  name: words,
})
const allegation = fc.record({ kind: kinds, description: words, place: words })

/** What is done, drawn; which record it is done to, drawn as a number that is taken modulo what is there. */
const action = fc.oneof(
  fc.record({
    do: fc.constant('register' as const),
    noun: fc.constantFrom('case' as const, 'consultation' as const),
    subject: words,
    narrative: words,
    kind: kinds,
  }),
  fc.record({
    do: fc.constant('set' as const),
    at: pick,
    field: fc.constantFrom('subject' as const, 'narrative' as const, 'remedySought' as const, 'advice' as const),
    value: words,
  }),
  fc.record({ do: fc.constant('party' as const), at: pick, add: fc.boolean(), value: party }),
  fc.record({ do: fc.constant('allegation' as const), at: pick, add: fc.boolean(), value: allegation }),
  fc.record({
    do: fc.constant('step' as const),
    at: pick,
    act: fc.constantFrom('examine', 'examine', 'examine', 'decide'),
  }),
  fc.record({
    do: fc.constant('note' as const),
    at: pick,
    audience: fc.constantFrom('team' as const, 'me' as const),
    add: fc.boolean(),
    text: words,
  }),
  fc.record({
    do: fc.constant('evidence' as const),
    at: pick,
    bytes: fc.uint8Array({ maxLength: 3000 }),
    remark: words,
  }),
  fc.record({ do: fc.constant('document' as const), at: pick, create: fc.boolean(), title: words, text: words }),
  fc.record({ do: fc.constant('import' as const), rows: fc.array(words, { maxLength: 4 }) }),
  fc.record({ do: fc.constant('undo' as const), at: pick }),
  fc.record({ do: fc.constant('consultation' as const), at: pick, open: fc.boolean() }),
  fc.record({ do: fc.constant('view' as const), id: fc.uuid(), name: words, remove: fc.boolean() }),
  fc.record({ do: fc.constant('office' as const), name: words, threshold: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ do: fc.constant('draft' as const), id: fc.uuid(), text: words }),
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

/** Ids of what the vault has, and how often each call succeeded: a property that never does anything proves nothing. */
const known = {
  dossiers: [] as string[],
  parties: [] as string[],
  allegations: [] as string[],
  notes: [] as string[],
  evidence: [] as string[],
  documents: [] as string[],
  batches: [] as string[],
}
const done = new Map<string, number>()
let imports = 0

const one = (from: readonly string[], at: number) => from[at % from.length] as never

const tried = async <C extends CallName>(desk: Desk, name: C, request: RequestOf<C>) => {
  const result = await desk.call(name, request)
  if (result.ok) done.set(name, (done.get(name) ?? 0) + 1)
  else expect(result.failure.code).not.toBe('call-failed')
  return result
}
const keep = (list: string[], result: Awaited<ReturnType<typeof tried>>): void => {
  if (result.ok) list.push((result.value as { readonly id: string }).id)
}

const perform = async (desk: Desk, next: Action): Promise<void> => {
  if (next.do === 'register') {
    const { noun, subject, narrative, kind } = next
    const form = caseForm({ noun, subject, narrative, allegations: [emptyAllegation(kind)] })
    keep(known.dossiers, await tried(desk, 'intake.register', { draft: null, form }))
    return
  }
  if (next.do === 'import') {
    const rows = next.rows.map(
      (text, at) => `R${imports}-${at},2019-03-0${at + 1},차별,"${text.replaceAll('"', '')}"\n`,
    )
    imports += 1
    if (rows.length === 0) return
    const batch = await bringIn(desk, files, `No.,Received,Type,Summary\n${rows.join('')}`, `r${imports}.csv`)
    done.set('legacy.run', (done.get('legacy.run') ?? 0) + 1)
    known.batches.push(batch.id)
    return
  }
  if (next.do === 'undo') {
    if (known.batches.length > 0) await tried(desk, 'legacy.undo', { id: one(known.batches, next.at) })
    return
  }
  if (next.do === 'view') {
    const spec = {
      noun: 'both',
      query: next.name.slice(0, 50),
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
    } as const
    await tried(desk, 'view.save', { id: next.id, name: next.name, rank: 0, spec: spec as never })
    if (next.remove) await tried(desk, 'view.remove', { id: next.id })
    return
  }
  if (next.do === 'office') {
    const { office } = await desk.must('session.open', {})
    await tried(desk, 'office.save', { ...office, name: next.name, threshold: next.threshold })
    return
  }
  if (next.do === 'draft') {
    await tried(desk, 'draft.save', { id: next.id, form: caseForm({ narrative: next.text }) })
    return
  }
  if (known.dossiers.length === 0) return
  const dossier = one(known.dossiers, next.at)
  switch (next.do) {
    case 'set':
      await tried(desk, 'dossier.set', { id: dossier, change: { field: next.field, value: next.value } })
      break
    case 'party': {
      const form = { ...emptyParty(next.value.role), name: next.value.name }
      if (next.add || known.parties.length === 0) keep(known.parties, await tried(desk, 'party.add', { dossier, form }))
      else await tried(desk, 'party.set', { id: one(known.parties, next.at), form })
      break
    }
    case 'allegation': {
      const form = { ...emptyAllegation(next.value.kind), description: next.value.description, place: next.value.place }
      if (next.add || known.allegations.length === 0)
        keep(known.allegations, await tried(desk, 'allegation.add', { dossier, form }))
      else await tried(desk, 'allegation.set', { id: one(known.allegations, next.at), form })
      break
    }
    case 'step':
      await tried(desk, 'step.perform', { dossier, act: next.act, on: day('2026-11-23'), facts: {} })
      break
    case 'note': {
      const body = noteOf(next.text)
      if (next.add || known.notes.length === 0)
        keep(known.notes, await tried(desk, 'note.add', { dossier, audience: next.audience, body }))
      else await tried(desk, 'note.set', { id: one(known.notes, next.at), body })
      break
    }
    case 'evidence': {
      const path = join(files, 'exhibit.bin')
      await writeFile(path, next.bytes)
      const result = await tried(desk, 'evidence.import', { dossier, token: desk.choose(path) })
      if (!result.ok) break
      known.evidence.push(...result.value.added)
      const id = one(known.evidence, next.at)
      await tried(desk, 'evidence.set', { id, change: { field: 'remark', value: next.remark } })
      await tried(desk, 'evidence.verify', { id })
      break
    }
    case 'document': {
      if (next.create || known.documents.length === 0)
        keep(known.documents, await tried(desk, 'document.create', { dossier, language: 'ko', form: 'named' }))
      else
        await tried(desk, 'document.save', {
          id: one(known.documents, next.at),
          title: next.title,
          form: 'pseudonymised',
          sections: next.text === '' ? [] : [{ key: 'opinion', include: true, edited: next.text }],
        })
      break
    }
    case 'consultation':
      if (next.open)
        keep(known.dossiers, await tried(desk, 'consultation.open-case', { id: dossier, received: day('2026-11-22') }))
      else await tried(desk, 'consultation.close', { id: dossier })
      break
  }
}

describe('tables and log', () => {
  it('are one thing after any sequence of calls, in both stores', async () => {
    const { desk } = made
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), async (actions) => {
        for (const next of actions) await perform(desk, next)
        const { damage, entries } = await desk.must('vault.verify', {})
        expect(damage).toEqual([])
        expect(entries).toBeGreaterThan(0)
      }),
      { numRuns: long ? 300 : 30, seed, endOnFailure: true },
    )
    expect(desk.bugs).toEqual([])
    expect([...done.keys()].sort()).toEqual(
      expect.arrayContaining([
        'allegation.add',
        'allegation.set',
        'consultation.close',
        'consultation.open-case',
        'document.create',
        'document.save',
        'dossier.set',
        'draft.save',
        'evidence.import',
        'evidence.set',
        'evidence.verify',
        'intake.register',
        'legacy.run',
        'legacy.undo',
        'note.add',
        'note.set',
        'office.save',
        'party.add',
        'party.set',
        'step.perform',
        'view.remove',
        'view.save',
      ]),
    )
  })

  it('name the same columns', async () => {
    await made.desk.close()
    await behindItsBack(made.folder, (vault) => {
      for (const { store, table, fields } of Object.values(nouns)) {
        const columns = vault[store].db.prepare(`PRAGMA table_info(${table})`).all()
        expect(columns.map((column) => column['name']).sort()).toEqual(['id', ...Object.keys(fields)].sort())
        for (const column of columns) {
          const kind = (fields as Readonly<Record<string, string>>)[String(column['name'])] ?? 'text'
          expect([table, column['name'], column['type']]).toEqual([
            table,
            column['name'],
            { sealed: 'BLOB', int: 'INTEGER', text: 'TEXT', json: 'TEXT' }[kind],
          ])
        }
      }
    })
  })
})

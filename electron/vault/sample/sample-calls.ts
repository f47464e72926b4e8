/** The sample office: invented consultations and cases for a practice vault, made by the same functions as real ones. */
import { defaultSections } from '#shared/document/sections.ts'
import type { DocumentSection } from '#shared/document/document.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { sampleOffice } from '#shared/sample/sample-office.ts'
import type { PlannedDossier } from '#shared/sample/plan-dossier.ts'
import type { SampleDocument } from '#shared/sample/shape.ts'
import { createDossier, createStep } from '../case/create-dossier.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { createDocument } from '../document/document-calls.ts'
import type { EvidenceThreads } from '../evidence/threads.ts'
import { type CallIo, type Handlers, txOf } from '../handler.ts'
import { createNote, noteKey } from '../note/note-calls.ts'
import { forgetSettings, readSettings } from '../office/office-settings.ts'
import { SETTING } from '../session/first-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { type Change, transact } from '../store/store.ts'
import { clearWaitingRoom, importExhibits } from './sample-exhibits.ts'

const sectionsOf = ({ findings, opinion }: SampleDocument): readonly DocumentSection[] =>
  defaultSections().map((section) =>
    section.key === 'findings' || section.key === 'opinion'
      ? { ...section, edited: section.key === 'findings' ? findings : opinion }
      : section,
  )

/** A dossier that an interrupted loading left behind. Within the sample office a subject names one dossier. */
const alreadyThere = (vault: OpenVault, { form }: PlannedDossier): string | null => {
  const table = form.noun === 'case' ? 'caseFile' : 'consultation'
  const row = vault.casework.db.prepare(`SELECT id FROM ${table} WHERE subject = ? AND isVoid = 0`).get([form.subject])
  return row === undefined ? null : textOf(row, 'id')
}

const writeHistory = (
  vault: OpenVault,
  change: Change,
  id: string,
  planned: PlannedDossier,
  consultation: string | undefined,
): Result<null> => {
  const key = dossierKey(vault, id)
  if (!key.ok) return key
  // The registration is written with the dossier itself.
  for (const step of planned.history.slice(1)) createStep(vault, change, key.value, id, step)
  const last = planned.history.at(-1)
  if (last !== undefined && planned.history.length > 1) change.set('case', id, 'state', last.to)
  if (planned.closed) change.set('consultation', id, 'state', 'closed')
  for (const { audience, body } of planned.notes) {
    const sealing = noteKey(vault, id, audience)
    if (!sealing.ok) return sealing
    createNote(vault, change, sealing.value, { dossier: id, audience, body })
  }
  if (planned.document !== null) {
    const { language, form } = planned.document
    createDocument(vault, change, key.value, { dossier: id, language, form, sections: sectionsOf(planned.document) })
  }
  if (consultation !== undefined) {
    change.dossier(consultation)
    change.set('consultation', consultation, 'state', 'became-case')
    change.set('consultation', consultation, 'case', id)
  }
  return ok(null)
}

/** The dossier with its history, notes and summary, in one transaction. */
const writeDossier = (
  vault: OpenVault,
  planned: PlannedDossier,
  consultation: string | undefined,
): Result<{ readonly id: string }> =>
  transact(vault.casework, { call: 'sample.load', callId: null, author: vault.author }, (change) => {
    const { id } = createDossier(vault, change, {
      form: planned.form,
      registeredOn: planned.history[0]?.on ?? planned.form.received,
      ...(consultation === undefined ? {} : { consultation }),
    })
    const written = writeHistory(vault, change, id, planned, consultation)
    return written.ok ? ok({ id }) : written
  })

const load = async (vault: OpenVault, threads: EvidenceThreads, io: CallIo): Promise<Result<{ dossiers: number }>> => {
  const office = sampleOffice(vault.environment.today())
  const ids = new Map<string, string>()
  let before = 0
  for (const [at, planned] of office.entries()) {
    io.progress('sample', at, office.length)
    // Lets a cancellation in.
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (io.signal.aborted) return fail('call-cancelled')
    const consultation = planned.consultation === null ? undefined : ids.get(planned.consultation)
    const present = alreadyThere(vault, planned)
    const written = present === null ? writeDossier(vault, planned, consultation) : ok({ id: present })
    if (!written.ok) return written
    const { id } = written.value
    ids.set(planned.key, id)
    const brought = await importExhibits({ vault, threads, io, dossier: id, before }, planned)
    before += planned.exhibits.length
    io.changed(id, ...(consultation === undefined ? [] : [consultation]))
    if (!brought.ok) return brought
  }
  io.progress('sample', office.length, office.length)
  const result = transact(vault.office, txOf(vault, 'sample.load', io), (change) => {
    change.create('setting', SETTING.sampleLoaded, { value: true })
    return ok({ dossiers: office.length })
  })
  forgetSettings(vault)
  return result
}

/**
 * Failures: `sample-real-vault`, `sample-loaded`, `call-cancelled`, and those of writing and importing. What an
 * interrupted loading wrote stays; loading again adds the rest.
 */
export const sampleCalls = (threads: EvidenceThreads): Handlers<'sample.load'> => ({
  'sample.load': async (vault, _request, io) => {
    if (vault.mode !== 'practice') return fail('sample-real-vault')
    if (readSettings(vault).sampleLoaded) return fail('sample-loaded')
    try {
      return await load(vault, threads, io)
    } finally {
      await clearWaitingRoom(vault)
    }
  },
})

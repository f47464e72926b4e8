/** Documents of a dossier: create, read as a page, save, lay out as PDF. */
import { type Dossier } from '#shared/case/dossier.ts'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { DocumentSection, OfficeDocument } from '#shared/document/document.ts'
import { defaultSections } from '#shared/document/sections.ts'
import { ALPHABET } from '#shared/number/check-character.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { liveHead, readDossier } from '../case/read-dossier.ts'
import { type CallIo, type Handlers, txOf } from '../handler.ts'
import type { Key } from '../keys/key-bytes.ts'
import { readSettings } from '../office/office-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { type Change, transact } from '../store/store.ts'
import { unsealing } from '../store/unsealing.ts'
import { type Summary, summaryOf } from './summary.ts'

type DocumentCalls = 'document.create' | 'document.read' | 'document.save' | 'document.render' | 'print.page'

export interface OpenDocument {
  readonly document: OfficeDocument
  readonly dossier: Dossier
  readonly summary: Summary
}

/** The document, its dossier and its page as of now. */
export const openDocument = (vault: OpenVault, id: string): Result<OpenDocument> => {
  const row = vault.casework.db.prepare('SELECT * FROM document WHERE id = ?').get([id])
  if (row === undefined) return fail('record-missing')
  const dossierId = textOf(row, 'dossier')
  const key = dossierKey(vault, dossierId)
  if (!key.ok) return key
  const read = readDossier(vault, dossierId)
  if (!read.ok) return read
  const head = read.value.documents.find((candidate) => candidate.id === id)
  if (head === undefined) return fail('record-missing')
  const open = unsealing(vault.casework, key.value)
  const sections = open.finish(open.value('document', row, 'sections', []))
  if (!sections.ok) return sections
  const document: OfficeDocument = { ...head, sections: sections.value }
  const settings = readSettings(vault)
  const summary = summaryOf({
    dossier: read.value,
    document,
    lists: settings.lists,
    office: settings.office.name,
    practice: vault.mode === 'practice',
  })
  return ok({ document, dossier: read.value, summary })
}

/** Bytes of the finished PDF. */
export const renderDocument = async (
  vault: OpenVault,
  id: string,
  io: Pick<CallIo, 'print'>,
): Promise<Result<{ readonly open: OpenDocument; readonly pdf: Uint8Array }>> => {
  const open = openDocument(vault, id)
  if (!open.ok) return open
  const pdf = await io.print(open.value.summary.page)
  return pdf === null ? fail('print-failed') : ok({ open: open.value, pdf })
}

const PAGE_OBJECT = /\/Type\s*\/Page(?![s\w])/g
/** Pages of a PDF as Chromium writes it: page objects stand in clear. */
export const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1').match(PAGE_OBJECT)?.length ?? 0

const TITLE = { ko: '사건 조사 요약', en: 'Summary of the case' } as const

/** A document's number is drawn apart from the case's: a number that leaves says nothing about the case. */
const drawDocumentNumber = (vault: OpenVault): string => {
  for (;;) {
    const code = Array.from({ length: 6 }, () => ALPHABET.charAt(vault.environment.random(ALPHABET.length))).join('')
    const number = `D-${code}`
    if (vault.casework.db.prepare('SELECT 1 AS n FROM document WHERE number = ?').get([number]) === undefined)
      return number
  }
}

export interface NewDocument extends Pick<OfficeDocument, 'language' | 'form'> {
  readonly dossier: string
  readonly sections: readonly DocumentSection[]
}

export const createDocument = (vault: OpenVault, change: Change, key: Key, wanted: NewDocument): string => {
  const id = change.newId()
  change.create(
    'document',
    id,
    {
      dossier: wanted.dossier,
      kind: 'summary',
      number: drawDocumentNumber(vault),
      language: wanted.language,
      form: wanted.form,
      by: vault.account.id,
      at: change.at,
      changedAt: change.at,
      title: TITLE[wanted.language],
      sections: wanted.sections,
    },
    key,
  )
  return id
}

export const documentCalls: Handlers<DocumentCalls> = {
  'document.create': (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    const key = dossierKey(vault, request.dossier)
    if (!key.ok) return key
    const result = transact(vault.casework, txOf(vault, 'document.create', io), (change) => {
      change.dossier(request.dossier)
      return ok({ id: createDocument(vault, change, key.value, { ...request, sections: defaultSections() }) })
    })
    if (result.ok) io.changed(request.dossier)
    return result as Result<ResponseOf<'document.create'>>
  },

  'document.read': (vault, request) => {
    const open = openDocument(vault, request.id)
    if (!open.ok) return open
    const { document, summary } = open.value
    return ok({ document, page: summary.page, fed: summary.fed.map((one) => ({ ...one })) })
  },

  'document.save': (vault, request, io) => {
    const row = vault.casework.db.prepare('SELECT dossier, form FROM document WHERE id = ?').get([request.id])
    if (row === undefined) return fail('record-missing')
    const dossier = textOf(row, 'dossier')
    const live = liveHead(vault, dossier)
    if (!live.ok) return live
    const key = dossierKey(vault, dossier)
    if (!key.ok) return key
    const result = transact(vault.casework, txOf(vault, 'document.save', io), (change) => {
      change.dossier(dossier)
      change.set('document', request.id, 'title', request.title, key.value)
      change.set('document', request.id, 'sections', request.sections, key.value)
      if (row['form'] !== request.form) change.set('document', request.id, 'form', request.form)
      change.set('document', request.id, 'changedAt', change.at)
      return ok({})
    })
    if (result.ok) io.changed(dossier)
    return result
  },

  'document.render': async (vault, request, io) => {
    const rendered = await renderDocument(vault, request.id, io)
    return rendered.ok ? ok({ pdf: rendered.value.pdf, pages: pagesOf(rendered.value.pdf) }) : rendered
  },

  'print.page': (_vault, request, io) => {
    const page = io.printPage(request.job)
    return page === null ? fail('record-missing') : ok(page)
  },
}

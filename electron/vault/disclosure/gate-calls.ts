/** Opening the gate for a document or an exhibit, and letting it through. */
import type { ResponseOf } from '#shared/contract/calls.ts'
import type { DecodedRequest } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Disclosure } from '#shared/disclosure/disclosure.ts'
import type { Party } from '#shared/party/party.ts'
import type { PageText } from '#shared/privacy/scan.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { partiesOf, headRow } from '../case/read-dossier.ts'
import { pagesOf, renderDocument } from '../document/document-calls.ts'
import type { PdfFolders, PdfText } from '../documents/pdf-text.ts'
import { addCustody } from '../evidence/custody.ts'
import { evidenceRow, openEvidence } from '../evidence/evidence-calls.ts'
import type { EvidenceThreads } from '../evidence/threads.ts'
import { writeNew } from '../files/durable.ts'
import { type CallIo, type Handlers } from '../handler.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { intOf, textOf } from '../store/columns.ts'
import { logHead, transact } from '../store/store.ts'
import { unsealing } from '../store/unsealing.ts'
import { type Gate, type GateCandidate, hashOf, type HeldCandidate, hidesPeople, mayLeave } from './gate.ts'
import { readDisclosures } from './read-disclosures.ts'

type GateCalls = 'gate.open' | 'gate.release'

const partiesIn = (vault: OpenVault, dossier: string): Result<readonly Party[]> => {
  const key = dossierKey(vault, dossier)
  if (!key.ok) return key
  const open = unsealing(vault.casework, key.value)
  return open.finish(partiesOf(vault, open, dossier))
}

const numbersOf = (vault: OpenVault, dossier: string): readonly string[] => {
  const head = headRow(vault, dossier)
  return head === null
    ? []
    : [textOf(head.row, 'number'), textOf(head.row, 'legacyNumber')].filter((number) => number !== '')
}

/** The moment at which the printer made the file, in the form of ISO 32000-1, 7.9.4: digits, but nobody's number. */
const PDF_MOMENT = /^D:\d{4}(\d{2}){0,5}([+\-Z](\d{2}'(\d{2}'?)?)?)?$/u

/** Every page, and as page 0 all words that no page shows: metadata, outlines, alternative texts. */
const scannedPages = ({ pages, hidden }: PdfText): PageText[] => [
  {
    page: 0,
    text: hidden
      .map((one) => one.text)
      .filter((text) => !PDF_MOMENT.test(text))
      .join('\n'),
  },
  ...pages.map((text, at) => ({ page: at + 1, text })),
]

const documentCandidate = async (
  vault: OpenVault,
  id: string,
  io: CallIo,
  pdfFolders: PdfFolders,
): Promise<Result<GateCandidate>> => {
  const rendered = await renderDocument(vault, id, io)
  if (!rendered.ok) return rendered
  const { open, pdf } = rendered.value
  // Loaded when it is needed: the reader of PDFs is most of the vault process's code, and the unlock screen waits for that process.
  const { pdfText } = await import('../documents/pdf-text.ts')
  const extracted = await pdfText(pdf, pdfFolders)
  if (!extracted.ok) return extracted
  const { document, dossier } = open
  return ok({
    dossier: dossier.head.id,
    subject: 'document',
    subjectId: id,
    name: `${document.number}.pdf`,
    size: pdf.byteLength,
    sha256: hashOf(pdf),
    bytes: pdf,
    // A glyph that no character belongs to may be a letter of a name: nobody can say that it is not.
    pages: extracted.value.unread > 0 ? null : scannedPages(extracted.value),
    pageCount: pagesOf(pdf),
    named: document.form === 'named',
    parties: dossier.parties,
    language: document.language,
    own: [document.number, dossier.head.number],
    caseNumbers: [dossier.head.legacyNumber].filter((number) => number !== ''),
  })
}

const evidenceCandidate = (vault: OpenVault, id: string): Result<GateCandidate> => {
  const found = evidenceRow(vault, id)
  if (!found.ok) return found
  const { row, dossier, key } = found.value
  const parties = partiesIn(vault, dossier)
  if (!parties.ok) return parties
  const open = unsealing(vault.casework, key)
  const name = open.finish(open.text('evidence', row, 'name'))
  if (!name.ok) return name
  return ok({
    dossier,
    subject: 'evidence',
    subjectId: id,
    name: name.value,
    size: intOf(row, 'size'),
    sha256: textOf(row, 'sha256'),
    bytes: null,
    // An original is what somebody handed in: it is never taken for anonymous, whatever a scan could say.
    pages: null,
    pageCount: 0,
    named: false,
    parties: parties.value,
    language: 'ko',
    own: [],
    caseNumbers: numbersOf(vault, dossier),
  })
}

/** Writes the disclosure before the file: what left is on record even if the power goes a moment later. */
const recordRelease = (
  vault: OpenVault,
  held: HeldCandidate,
  request: DecodedRequest<'gate.release'>,
  callId: string,
): Result<string> => {
  const key = dossierKey(vault, held.dossier)
  if (!key.ok) return key
  return transact(vault.office, { call: 'gate.release', callId, author: vault.author }, (change) => {
    change.dossier(held.dossier)
    const id = change.newId()
    change.create(
      'disclosure',
      id,
      {
        dossier: held.dossier,
        subject: held.subject,
        subjectId: held.subjectId,
        class: request.class,
        sha256: held.sha256,
        size: held.size,
        logHead: logHead(vault.casework),
        at: change.at,
        by: vault.account.id,
        outcome: 'released',
        name: held.name,
        recipient: request.recipient,
        purpose: request.purpose,
        dismissed: request.dismissed.length === 0 ? NOTHING_DISMISSED : request.dismissed,
      },
      key.value,
    )
    return ok(id)
  })
}

/** The column is never null: "nobody waved anything through" is told apart from a lost value. */
const NOTHING_DISMISSED = [{ hit: '', reason: '' }]

const recordOutcome = (vault: OpenVault, held: HeldCandidate, id: string, outcome: 'delivered' | 'failed'): void => {
  transact(vault.office, { call: 'gate.release', callId: null, author: vault.author }, (change) => {
    change.dossier(held.dossier)
    change.set('disclosure', id, 'outcome', outcome)
    return ok(null)
  })
}

const recordCustody = (vault: OpenVault, held: HeldCandidate, recipient: string, reason: string): Result<unknown> => {
  if (held.subject !== 'evidence') return ok(null)
  const key = dossierKey(vault, held.dossier)
  if (!key.ok) return key
  return transact(vault.casework, { call: 'gate.release', callId: null, author: vault.author }, (change) => {
    change.dossier(held.dossier)
    addCustody(vault, change, key.value, held.dossier, held.subjectId, {
      act: 'exported',
      recipient,
      reason,
      hashBefore: held.sha256,
      hashAfter: held.sha256,
    })
    return ok(null)
  })
}

const write = async (
  vault: OpenVault,
  threads: EvidenceThreads,
  held: HeldCandidate,
  path: string,
): Promise<Result<{ readonly sha256: string }>> => {
  // The native dialog asked before it let an existing file be chosen.
  if (held.bytes !== null) return writeNew(path, held.bytes, { replace: true })
  const found = evidenceRow(vault, held.subjectId)
  if (!found.ok) return found
  const file = await openEvidence(vault, threads, found.value)
  if (!file.ok) return file
  const written = await writeNew(path, file.value.stream(), { replace: true })
  await file.value.close()
  return written
}

export const gateCalls = (gate: Gate, threads: EvidenceThreads, pdfFolders: PdfFolders): Handlers<GateCalls> => ({
  'gate.open': async (vault, request, io) => {
    const candidate =
      request.outgoing.kind === 'document'
        ? await documentCandidate(vault, request.outgoing.document, io, pdfFolders)
        : evidenceCandidate(vault, request.outgoing.evidence)
    if (!candidate.ok) return candidate
    if (hidesPeople(request.class) && candidate.value.named) return fail('gate-named')
    if (hidesPeople(request.class) && candidate.value.pages === null) return fail('gate-unreadable')
    return ok(gate.hold(candidate.value))
  },

  'gate.release': async (vault, request, io): Promise<Result<ResponseOf<'gate.release'>>> => {
    const held = gate.held(request.gate)
    if (held === null) return fail('gate-closed')
    const may = mayLeave(held, request.class, request.dismissed)
    if (!may.ok) return may
    const [path] = io.paths(request.destination) ?? []
    if (path === undefined) return fail('token-unknown')
    const recorded = await io.turn(() => recordRelease(vault, held, request, io.callId))
    if (!recorded.ok) return recorded
    const written = await write(vault, threads, held, path)
    const delivered = written.ok && written.value.sha256 === held.sha256
    await io.turn(() => {
      recordOutcome(vault, held, recorded.value, delivered ? 'delivered' : 'failed')
      if (delivered) recordCustody(vault, held, request.recipient, request.purpose)
    })
    io.changed(held.dossier)
    if (!written.ok) return written
    if (!delivered) return fail('destination-failed')
    gate.letGo(request.gate)
    const all = readDisclosures(vault, held.dossier)
    if (!all.ok) return all
    const made: Disclosure | undefined = all.value.find((one) => one.id === recorded.value)
    return made === undefined ? fail('call-failed') : ok(made)
  },
})

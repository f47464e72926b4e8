/** Evidence: bringing files in, looking at them, checking that they are unchanged. */
import { basename } from 'node:path'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { EvidenceId } from '#shared/text/id.ts'
import type { Preview } from '#shared/evidence/evidence.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { liveHead } from '../case/read-dossier.ts'
import { type CallIo, type Handlers, txOf } from '../handler.ts'
import { type Key, takeKey } from '../keys/key-bytes.ts'
import { evidenceFolder, type OpenVault } from '../session/open-vault.ts'
import { intOf, type Row, textOf } from '../store/columns.ts'
import { transact } from '../store/store.ts'
import { unsealing } from '../store/unsealing.ts'
import { isTooLargeToShow } from './image-size.ts'
import { type ImportContext, importFile } from './import-evidence.ts'
import { addCustody } from './custody.ts'
import { openSealedFile, type SealedFile } from './open-sealed-file.ts'
import { sealedPath } from './sealed-format.ts'
import { readText } from './text-preview.ts'
import type { EvidenceThreads } from './threads.ts'

type EvidenceCalls = 'evidence.import' | 'evidence.set' | 'evidence.preview' | 'evidence.verify'

/** Most that is shown from memory: a document or picture of this size is shown outside, by a deliberate export. */
const PREVIEW_BYTES = 64 * 1024 * 1024
const TEXT_BYTES = 512 * 1024

export interface EvidenceRow {
  readonly row: Row
  readonly dossier: string
  readonly key: Key
  readonly fileKey: Key
}

/** The record of an exhibit with its dossier's key and its own. */
export const evidenceRow = (vault: OpenVault, id: string): Result<EvidenceRow> => {
  const row = vault.casework.db.prepare('SELECT * FROM evidence WHERE id = ?').get([id])
  if (row === undefined) return fail('record-missing')
  const dossier = textOf(row, 'dossier')
  const key = dossierKey(vault, dossier)
  if (!key.ok) return key
  const open = unsealing(vault.casework, key.value)
  const hex = open.finish(open.text('evidence', row, 'fileKey'))
  if (!hex.ok) return hex
  return ok({ row, dossier, key: key.value, fileKey: takeKey(Buffer.from(hex.value, 'hex')) })
}

export const openEvidence = (
  vault: OpenVault,
  threads: EvidenceThreads,
  found: EvidenceRow,
): Promise<Result<SealedFile>> => {
  const fileId = textOf(found.row, 'file')
  return openSealedFile({
    path: sealedPath(evidenceFolder(vault.folder), fileId),
    vaultId: vault.id,
    fileId,
    size: intOf(found.row, 'size'),
    key: found.fileKey,
    threads,
  })
}

const read = async (file: SealedFile, length: number): Promise<Result<Uint8Array>> => {
  const bytes = await file.read(0, length)
  await file.close()
  // The reader's buffer is its own; what goes to the page is a copy of exactly these bytes.
  return bytes.ok ? ok(Uint8Array.from(bytes.value)) : bytes
}

const shownKinds: Readonly<Record<string, 'image' | 'pdf' | 'text'>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'application/pdf': 'pdf',
  'text/plain': 'text',
}

export const evidenceCalls = (threads: EvidenceThreads): Handlers<EvidenceCalls> => ({
  'evidence.import': async (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    const key = dossierKey(vault, request.dossier)
    if (!key.ok) return key
    const paths = io.paths(request.token)
    if (paths === null) return fail('token-unknown')
    const context: ImportContext = { vault, threads, io, dossier: request.dossier, key: key.value }
    const added: EvidenceId[] = []
    const refused: { name: string; code: string }[] = []
    for (const [at, path] of paths.entries()) {
      const result = await importFile(context, path, at, paths.length)
      if (result.ok) {
        added.push(result.value)
        io.changed(request.dossier)
      } else {
        refused.push({ name: basename(path).normalize('NFC'), code: result.failure.code })
        if (io.signal.aborted) break
      }
    }
    return ok({ added, refused })
  },

  'evidence.set': (vault, request, io) => {
    const found = evidenceRow(vault, request.id)
    if (!found.ok) return found
    const { dossier, key } = found.value
    const live = liveHead(vault, dossier)
    if (!live.ok) return live
    const result = transact(vault.casework, txOf(vault, 'evidence.set', io), (change) => {
      change.dossier(dossier)
      change.set('evidence', request.id, request.change.field, request.change.value, key)
      return ok({})
    })
    if (result.ok) io.changed(dossier)
    return result
  },

  'evidence.preview': async (vault, request): Promise<Result<Preview>> => {
    const found = evidenceRow(vault, request.id)
    if (!found.ok) return found
    const { row } = found.value
    const mime = textOf(row, 'mime')
    const kind = shownKinds[mime]
    if (kind === undefined) return ok({ kind: 'none', reason: 'unsupported' })
    const size = intOf(row, 'size')
    if (kind !== 'text' && size > PREVIEW_BYTES) return ok({ kind: 'none', reason: 'too-large' })
    const file = await openEvidence(vault, threads, found.value)
    if (!file.ok) return file
    const bytes = await read(file.value, kind === 'text' ? Math.min(size, TEXT_BYTES) : size)
    if (!bytes.ok) return bytes
    if (kind === 'text') {
      const { text, encoding } = readText(bytes.value)
      return ok({ kind, text, encoding, truncated: size > TEXT_BYTES })
    }
    if (kind === 'pdf') return ok({ kind, bytes: bytes.value })
    return isTooLargeToShow(bytes.value)
      ? ok({ kind: 'none', reason: 'too-large' })
      : ok({ kind, mime, bytes: bytes.value })
  },

  'evidence.verify': async (vault, request, io): Promise<Result<ResponseOf<'evidence.verify'>>> => {
    const found = evidenceRow(vault, request.id)
    if (!found.ok) return found
    const { row, dossier, key } = found.value
    const expected = textOf(row, 'sha256')
    const checked = await rehash(vault, threads, found.value, io)
    if (!checked.ok && checked.failure.code !== 'evidence-damaged' && checked.failure.code !== 'evidence-key')
      return checked
    const actual = checked.ok ? checked.value : null
    const intact = actual === expected
    const recorded = await io.turn(() =>
      transact(vault.casework, txOf(vault, 'evidence.verify', io), (change) => {
        change.dossier(dossier)
        addCustody(vault, change, key, dossier, request.id, {
          act: intact ? 'verified' : 'damaged',
          hashBefore: expected,
          hashAfter: actual,
        })
        return ok({ intact, at: change.at, sha256: actual })
      }),
    )
    if (recorded.ok) io.changed(dossier)
    return recorded
  },
})

const rehash = async (
  vault: OpenVault,
  threads: EvidenceThreads,
  found: EvidenceRow,
  io: CallIo,
): Promise<Result<string>> => {
  const file = await openEvidence(vault, threads, found)
  if (!file.ok) return file
  const hash = await file.value.verify((done, total) => {
    io.progress('verifying', done, total)
  }, io.signal)
  await file.value.close()
  return hash
}

/** Bringing one file in. */
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { ok, type Result } from '#shared/contract/result.ts'
import type { EvidenceId } from '#shared/text/id.ts'
import type { CallIo } from '../handler.ts'
import { type Key, newKey } from '../keys/key-bytes.ts'
import { evidenceFolder, type OpenVault } from '../session/open-vault.ts'
import { answerOf, transact } from '../store/store.ts'
import { addCustody } from './custody.ts'
import { announceImport, endImport, withdrawImport } from './imports-under-way.ts'
import { openSealedFile } from './open-sealed-file.ts'
import { sealedPath } from './sealed-format.ts'
import { sniffType } from './sniff-type.ts'
import type { EvidenceThreads } from './threads.ts'
import { writeSealedFile } from './write-sealed-file.ts'

/** Bytes of the original that tell its type. */
const SNIFF_BYTES = 64 * 1024

const kindOfMime = (mime: string): string => {
  if (mime.startsWith('image/')) return 'photo'
  if (mime.startsWith('audio/')) return 'audio'
  if (mime.startsWith('video/')) return 'video'
  return 'document'
}

export interface ImportContext {
  readonly vault: OpenVault
  readonly threads: EvidenceThreads
  readonly io: CallIo
  readonly dossier: string
  readonly key: Key
}

/** One file: sealed and durable on disk first, then its record and custody in one transaction. */
export const importFile = async (
  context: ImportContext,
  path: string,
  at: number,
  total: number,
): Promise<Result<EvidenceId>> => {
  const { vault, io } = context
  const callId = `${io.callId}/${at}`
  const before = answerOf(vault.casework, callId)
  if (typeof before === 'string') return ok(before as EvidenceId)
  const fileId = vault.environment.newFileId()
  const announced = await io.turn(() => announceImport(vault, fileId))
  if (!announced.ok) return announced
  const added = await sealAndRecord(context, path, at, total, callId, fileId)
  if (!added.ok) {
    await rm(sealedPath(evidenceFolder(vault.folder), fileId), { force: true })
    await io.turn(() => withdrawImport(vault, fileId))
  }
  return added
}

const sealAndRecord = async (
  context: ImportContext,
  path: string,
  at: number,
  total: number,
  callId: string,
  fileId: string,
): Promise<Result<EvidenceId>> => {
  const { vault, threads, io, dossier, key } = context
  const fileKey = newKey()
  const folder = evidenceFolder(vault.folder)
  const written = await writeSealedFile({
    source: path,
    folder,
    vaultId: vault.id,
    fileId,
    key: fileKey,
    threads,
    signal: io.signal,
    onProgress: (done, size) => {
      io.progress('evidence', at * 1000 + (size === 0 ? 1000 : Math.floor((done / size) * 1000)), total * 1000)
    },
  })
  if (!written.ok) return written
  const { size, sha256 } = written.value
  const place = sealedPath(folder, fileId)
  const head = await openSealedFile({ path: place, vaultId: vault.id, fileId, size, key: fileKey, threads })
  if (!head.ok) return head
  const start = await head.value.read(0, SNIFF_BYTES)
  await head.value.close()
  if (!start.ok) return start
  const mime = sniffType(start.value)
  const name = basename(path).normalize('NFC')
  const recorded = await io.turn(() =>
    transact(vault.casework, { call: 'evidence.import', callId, author: vault.author }, (change) => {
      change.dossier(dossier)
      const next = vault.casework.db
        .prepare('SELECT coalesce(max(exhibit), 0) + 1 AS n FROM evidence WHERE dossier = ?')
        .get([dossier])
      const id = change.newId()
      change.create(
        'evidence',
        id,
        {
          dossier,
          exhibit: Number(next?.['n'] ?? 1),
          file: fileId,
          size,
          sha256,
          mime,
          kind: kindOfMime(mime),
          receivedOn: vault.environment.today(),
          allegations: [],
          addedAt: change.at,
          addedBy: vault.account.id,
          name,
          nameBytes: Buffer.from(basename(path), 'utf8').toString('base64'),
          fileKey: fileKey.toString('hex'),
        },
        key,
      )
      addCustody(vault, change, key, dossier, id, { act: 'received', hashBefore: null, hashAfter: sha256 })
      endImport(vault, fileId)
      return ok(id)
    }),
  )
  return recorded as Result<EvidenceId>
}

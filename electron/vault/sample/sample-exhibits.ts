/** The exhibits of a sample dossier, brought in as chosen files are. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '#shared/contract/result.ts'
import type { PlannedDossier } from '#shared/sample/plan-dossier.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { importFile } from '../evidence/import-evidence.ts'
import type { EvidenceThreads } from '../evidence/threads.ts'
import type { CallIo } from '../handler.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { transact } from '../store/store.ts'
import { bytesOf } from './sample-files.ts'

/** What is invented needs no sealing on its way in; it is still kept out of places that outlive the vault. */
const waitingRoom = (vault: OpenVault): string => join(vault.folder, '.sample')

export const clearWaitingRoom = (vault: OpenVault): Promise<void> =>
  rm(waitingRoom(vault), { recursive: true, force: true })

export interface ExhibitImport {
  readonly vault: OpenVault
  readonly threads: EvidenceThreads
  readonly io: CallIo
  readonly dossier: string
  /** exhibits of the whole sample office that come before those of this dossier */
  readonly before: number
}

/** Brings in what the dossier does not have yet: all of it, unless an earlier loading was interrupted here. */
export const importExhibits = async (
  context: ExhibitImport,
  { exhibits, form }: PlannedDossier,
): Promise<Result<void>> => {
  const { vault, io, dossier } = context
  if (exhibits.length === 0) return ok(undefined)
  const key = dossierKey(vault, dossier)
  if (!key.ok) return key
  const { db } = vault.casework
  const idsOf = (table: 'evidence' | 'allegation', order: string): readonly string[] =>
    db.prepare(`SELECT id FROM ${table} WHERE dossier = ? ORDER BY ${order}`).all([dossier]).map((row) => textOf(row, 'id')) // prettier-ignore
  const present = idsOf('evidence', 'exhibit').length
  const allegations = idsOf('allegation', 'rank')
  // The whole loading is one turn already, and its progress counts dossiers.
  const within: CallIo = { ...io, turn: async (work) => await work(), progress: () => undefined }
  for (const [at, exhibit] of exhibits.entries()) {
    if (at < present) continue
    await mkdir(waitingRoom(vault), { mode: 0o700, recursive: true })
    const path = join(waitingRoom(vault), exhibit.name)
    await writeFile(path, bytesOf(exhibit.content), { mode: 0o600 })
    const added = await importFile({ ...context, io: within, key: key.value }, path, context.before + at, 0)
    await clearWaitingRoom(vault)
    if (!added.ok) return added
    const described = transact(
      vault.casework,
      { call: 'evidence.set', callId: null, author: vault.author },
      (change) => {
        change.dossier(dossier)
        const set = (field: string, value: string | string[]): void => {
          change.set('evidence', added.value, field, value, key.value)
        }
        set('kind', exhibit.kind)
        set('source', exhibit.source)
        set('receivedOn', form.received)
        if (exhibit.remark !== '') set('remark', exhibit.remark)
        set(
          'allegations',
          exhibit.allegations.flatMap((position) => allegations[position] ?? []),
        )
        return ok(null)
      },
    )
    if (!described.ok) return described
  }
  return ok(undefined)
}

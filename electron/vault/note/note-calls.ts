/** Notes: for the team, or sealed for their author alone. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { NoteAudience, NoteNode } from '#shared/note/note.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { liveHead } from '../case/read-dossier.ts'
import { type Handlers, txOf } from '../handler.ts'
import type { Json } from '../keys/canonical.ts'
import type { Key } from '../keys/key-bytes.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { type Change, transact } from '../store/store.ts'

const asJson = (node: NoteNode): Json => node as unknown as Json

/** The key under which a note of that audience is sealed: the dossier's, or the account's own. */
export const noteKey = (vault: OpenVault, dossier: string, audience: NoteAudience): Result<Key> =>
  audience === 'me' ? ok(vault.keys.me) : dossierKey(vault, dossier)

export const createNote = (
  vault: OpenVault,
  change: Change,
  key: Key,
  note: { readonly dossier: string; readonly audience: NoteAudience; readonly body: NoteNode },
): string => {
  const id = change.newId()
  const values = {
    dossier: note.dossier,
    audience: note.audience,
    by: vault.account.id,
    at: change.at,
    changedAt: change.at,
    body: asJson(note.body),
  }
  change.create('note', id, values, key)
  return id
}

export const noteCalls: Handlers<'note.add' | 'note.set'> = {
  'note.add': (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    const key = noteKey(vault, request.dossier, request.audience)
    if (!key.ok) return key
    const result = transact(vault.casework, txOf(vault, 'note.add', io), (change) => {
      change.dossier(request.dossier)
      return ok({ id: createNote(vault, change, key.value, request) })
    })
    if (result.ok) io.changed(request.dossier)
    return result as ReturnType<Handlers['note.add']>
  },

  'note.set': (vault, request, io) => {
    const row = vault.casework.db.prepare('SELECT dossier, audience, by FROM note WHERE id = ?').get([request.id])
    // An only-me note of somebody else answers as if it were not there.
    if (row === undefined || (row['audience'] === 'me' && row['by'] !== vault.account.id)) return fail('record-missing')
    if (row['by'] !== vault.account.id) return fail('note-not-yours')
    const dossier = textOf(row, 'dossier')
    const live = liveHead(vault, dossier)
    if (!live.ok) return live
    const key = row['audience'] === 'me' ? ok(vault.keys.me) : dossierKey(vault, dossier)
    if (!key.ok) return key
    const result = transact(vault.casework, txOf(vault, 'note.set', io), (change) => {
      change.dossier(dossier)
      change.set('note', request.id, 'body', asJson(request.body), key.value)
      change.set('note', request.id, 'changedAt', change.at)
      return ok({})
    })
    if (result.ok) io.changed(dossier)
    return result
  },
}

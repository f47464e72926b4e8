/** Notes: for the team, or sealed for their author alone. */
import { fail, ok } from '#shared/contract/result.ts'
import type { NoteNode } from '#shared/note/note.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { liveHead } from '../case/read-dossier.ts'
import { type Handlers, txOf } from '../handler.ts'
import type { Json } from '../keys/canonical.ts'
import { textOf } from '../store/columns.ts'
import { transact } from '../store/store.ts'

const asJson = (node: NoteNode): Json => node as unknown as Json

export const noteCalls: Handlers<'note.add' | 'note.set'> = {
  'note.add': (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    const key = request.audience === 'me' ? ok(vault.keys.me) : dossierKey(vault, request.dossier)
    if (!key.ok) return key
    const result = transact(vault.casework, txOf(vault, 'note.add', io), (change) => {
      change.dossier(request.dossier)
      const id = change.newId()
      change.create(
        'note',
        id,
        {
          dossier: request.dossier,
          audience: request.audience,
          by: vault.account.id,
          at: change.at,
          changedAt: change.at,
          body: asJson(request.body),
        },
        key.value,
      )
      return ok({ id })
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

/** Drafts: one sealed row each, overwritten while somebody types; the log begins when it is registered. */
import { type IntakeForm, intakeForm } from '#shared/case/dossier.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Draft } from '#shared/session/session.ts'
import type { CallIo, Handlers } from '../handler.ts'
import { seal, unseal } from '../keys/seal.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { writeOutsideLog } from '../store/store.ts'

const place = (vault: string, draft: string): string => `haechi/1|${vault}|casework|draft|${draft}|body|1`

export const listDrafts = (vault: OpenVault): Result<Draft[]> => {
  const drafts: Draft[] = []
  for (const row of vault.casework.db.prepare('SELECT id, changedAt, body FROM draft ORDER BY changedAt DESC').all()) {
    const id = textOf(row, 'id')
    const body =
      row['body'] instanceof Uint8Array ? unseal(vault.keys.draft, Buffer.from(row['body']), place(vault.id, id)) : null
    if (body === null) return fail('vault-damaged')
    const form = intakeForm.safeParse(JSON.parse(body.toString('utf8')))
    if (form.success) drafts.push({ id: id as Draft['id'], changedAt: textOf(row, 'changedAt'), form: form.data })
  }
  return ok(drafts)
}

const emitDrafts = (vault: OpenVault, io: CallIo): void => {
  const drafts = listDrafts(vault)
  if (drafts.ok) io.emit('drafts', drafts.value)
}

export const removeDraft = (vault: OpenVault, id: string): void => {
  vault.casework.db.prepare('DELETE FROM draft WHERE id = ?').run([id])
}

export const draftCalls: Handlers<'draft.save' | 'draft.list' | 'draft.discard'> = {
  'draft.save': (vault, request, io) => {
    const changedAt = vault.environment.now()
    const form: IntakeForm = request.form
    const body = seal(vault.keys.draft, Buffer.from(JSON.stringify(form), 'utf8'), place(vault.id, request.id))
    const written = writeOutsideLog(
      vault.casework,
      'INSERT INTO draft (id, changedAt, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET changedAt = excluded.changedAt, body = excluded.body',
      [request.id, changedAt, body],
    )
    if (!written.ok) return written
    emitDrafts(vault, io)
    return ok({ changedAt })
  },
  'draft.list': (vault) => listDrafts(vault),
  'draft.discard': (vault, request, io) => {
    const removed = writeOutsideLog(vault.casework, 'DELETE FROM draft WHERE id = ?', [request.id])
    if (!removed.ok) return removed
    emitDrafts(vault, io)
    return ok({})
  },
}

/** Registration of an intake, and how a consultation ends or becomes a case. */
import type { IntakeForm } from '#shared/case/dossier.ts'
import { missingForRegistration } from '#shared/case/intake-rule.ts'
import { tidyIntake } from '#shared/case/tidy-intake.ts'
import type { ResponseOf } from '#shared/contract/calls.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { type Handlers, txOf } from '../handler.ts'
import { transact } from '../store/store.ts'
import { createDossier } from './create-dossier.ts'
import { listDrafts, removeDraft } from './draft-calls.ts'
import { liveHead, readDossier } from './read-dossier.ts'
import { partyAsForm } from './party-as-form.ts'

type IntakeCalls = 'intake.register' | 'consultation.close' | 'consultation.open-case'

export const intakeCalls: Handlers<IntakeCalls> = {
  'intake.register': (vault, request, io) => {
    const form = tidyIntake(request.form)
    const missing = missingForRegistration(form)
    if (missing.length > 0) return fail('intake-incomplete', { missing: missing.join(', ') })
    if (form.received > vault.environment.today()) return fail('step-date')
    const result = transact(vault.casework, txOf(vault, 'intake.register', io), (change) => {
      const made = createDossier(vault, change, { form, registeredOn: vault.environment.today() })
      if (request.draft !== null) removeDraft(vault, request.draft)
      return ok(made)
    })
    if (!result.ok) return result
    io.changed(result.value.id)
    const drafts = listDrafts(vault)
    if (drafts.ok) io.emit('drafts', drafts.value)
    return result as Result<ResponseOf<'intake.register'>>
  },

  'consultation.close': (vault, request, io) => {
    const live = liveHead(vault, request.id)
    if (!live.ok) return live
    if (live.value.noun !== 'consultation' || live.value.row['state'] !== 'open') return fail('step-not-possible')
    const result = transact(vault.casework, txOf(vault, 'consultation.close', io), (change) => {
      change.dossier(request.id)
      change.set('consultation', request.id, 'state', 'closed')
      return ok({})
    })
    if (result.ok) io.changed(request.id)
    return result
  },

  'consultation.open-case': (vault, request, io) => {
    const live = liveHead(vault, request.id)
    if (!live.ok) return live
    if (live.value.noun !== 'consultation' || live.value.row['state'] === 'became-case')
      return fail('step-not-possible')
    const read = readDossier(vault, request.id)
    if (!read.ok) return read
    const { head, parties, allegations } = read.value
    const form: IntakeForm = {
      noun: 'case',
      received: request.received,
      receivedTime: '',
      channel: head.channel,
      urgency: head.urgency,
      language: head.language,
      subject: head.subject,
      narrative: head.narrative,
      parties: parties.map(partyAsForm),
      allegations: allegations.map((one) => ({
        kind: one.kind,
        act: one.act,
        grounds: one.grounds,
        area: one.area,
        respondents: one.respondents.map((id) => parties.findIndex((party) => party.id === id)).filter((at) => at >= 0),
        facts: one.facts,
        place: one.place,
        description: one.description,
      })),
      remedies: head.remedies,
      remedySought: head.remedySought,
      otherProcedures: head.otherProcedures,
      otherProceduresNote: head.otherProceduresNote,
      advice: '',
    }
    const missing = missingForRegistration(form)
    if (missing.length > 0) return fail('intake-incomplete', { missing: missing.join(', ') })
    if (request.received > vault.environment.today()) return fail('step-date')
    const result = transact(vault.casework, txOf(vault, 'consultation.open-case', io), (change) => {
      const made = createDossier(vault, change, {
        form,
        registeredOn: vault.environment.today(),
        consultation: request.id,
      })
      change.dossier(request.id)
      change.set('consultation', request.id, 'state', 'became-case')
      change.set('consultation', request.id, 'case', made.id)
      return ok(made)
    })
    if (result.ok) io.changed(request.id, result.value.id)
    return result as Result<ResponseOf<'consultation.open-case'>>
  },
}

/** Moving a case: the act is checked by the pure workflow against the case's own history. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { perform, type WorkflowRefusal } from '#shared/workflow/perform.ts'
import { createStep } from '../case/create-dossier.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { liveHead, stepsOf } from '../case/read-dossier.ts'
import { type Handlers, txOf } from '../handler.ts'
import { readSettings } from '../office/office-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { textOf } from '../store/columns.ts'
import { transact } from '../store/store.ts'
import { unsealing } from '../store/unsealing.ts'

const failureOf = (refusal: WorkflowRefusal): Result<never> => {
  switch (refusal.type) {
    case 'act-unknown':
    case 'not-from-here':
    case 'not-with-outcome':
    case 'hearing-missing':
      return fail('step-not-possible')
    case 'before-received':
    case 'before-last-step':
    case 'in-future':
      return fail('step-date')
    default:
      return fail('step-fact-missing', { fact: refusal.fact })
  }
}

/** Whether a code may be chosen on that day. */
export const hasCodeOn =
  (vault: OpenVault, today: CivilDate) =>
  (list: string, code: string): boolean =>
    readSettings(vault).lists.some(
      (candidate) =>
        candidate.list === list &&
        candidate.codes.some(
          (entry) =>
            entry.code === code &&
            (entry.validFrom === null || entry.validFrom <= today) &&
            (entry.validTo === null || today <= entry.validTo),
        ),
    )

export const stepCalls: Handlers<'step.perform'> = {
  'step.perform': (vault, request, io) => {
    const live = liveHead(vault, request.dossier)
    if (!live.ok) return live
    if (live.value.noun !== 'case') return fail('step-not-possible')
    const key = dossierKey(vault, request.dossier)
    if (!key.ok) return key
    const open = unsealing(vault.casework, key.value)
    const history = open.finish(stepsOf(vault, open, request.dossier))
    if (!history.ok) return history
    const today = vault.environment.today()
    const performed = perform(
      { received: textOf(live.value.row, 'received') as CivilDate, history: history.value },
      {
        act: request.act,
        facts: request.facts,
        on: request.on,
        by: vault.account.id,
        at: vault.environment.now(),
      },
      { today, hasCode: hasCodeOn(vault, today) },
    )
    if (!performed.ok) return failureOf(performed.refusals[0])
    const { step } = performed
    const result = transact(vault.casework, txOf(vault, 'step.perform', io), (change) => {
      change.dossier(request.dossier)
      createStep(vault, change, key.value, request.dossier, step)
      if (step.to !== step.from) change.set('case', request.dossier, 'state', step.to)
      return ok({ state: step.to })
    })
    if (result.ok) io.changed(request.dossier)
    return result
  },
}

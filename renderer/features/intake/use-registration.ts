/** Registering what is on the page: what is missing is shown first, then the draft becomes a dossier. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { missingForRegistration, type MissingFact } from '#shared/case/intake-rule.ts'
import { tidyIntake } from '#shared/case/tidy-intake.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { DraftId } from '#shared/text/id.ts'
import { useTranslation } from 'react-i18next'
import { newIntakePath } from '../../frame/new-intake.ts'
import { notifyDone } from '../../frame/notify.ts'
import { call } from '../../vault-client.ts'
import type { Intake } from './use-intake.ts'

export type Refusal =
  | { readonly why: 'missing'; readonly facts: readonly MissingFact[] }
  | { readonly why: 'unreadable' }
  | { readonly why: 'failed'; readonly failure: Failure }

export interface Registration {
  readonly registering: boolean
  readonly refusal: Refusal | null
  readonly register: () => Promise<void>
  readonly discard: () => Promise<void>
}

/**
 * @param findUnreadable the first field whose text could not be read (a date, a time), or null
 * @param goToMissing brings the focus to where a missing fact is written
 */
export const useRegistration = (
  id: DraftId,
  { keeper, newest }: Pick<Intake, 'keeper' | 'newest'>,
  findUnreadable: () => HTMLElement | null,
  goToMissing: (fact: MissingFact) => void,
): Registration => {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const [registering, setRegistering] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const register = async (): Promise<void> => {
    if (registering) return
    const missing = missingForRegistration(newest())
    if (missing[0] !== undefined) {
      setRefusal({ why: 'missing', facts: missing })
      goToMissing(missing[0])
      return
    }
    const unreadable = findUnreadable()
    if (unreadable !== null) {
      setRefusal({ why: 'unreadable' })
      unreadable.focus()
      return
    }
    setRegistering(true)
    setRefusal(null)
    // No save may follow the registration: it would bring the draft back.
    await keeper.stop()
    const answer = await call('intake.register', { draft: id, form: tidyIntake(newest()) })
    if (answer.ok) {
      notifyDone(t('registered', { number: answer.value.number }))
      void navigate(`/dossier/${answer.value.id}`, { replace: true })
      return
    }
    keeper.resume()
    setRegistering(false)
    setRefusal({ why: 'failed', failure: answer.failure })
  }

  const discard = async (): Promise<void> => {
    await keeper.stop()
    const answer = await call('draft.discard', { id })
    if (answer.ok) {
      void navigate(newIntakePath(), { replace: true })
      return
    }
    keeper.resume()
    setRefusal({ why: 'failed', failure: answer.failure })
  }

  return { registering, refusal, register, discard }
}

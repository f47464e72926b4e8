/** States of cases and consultations in words and in their order. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { consultation } from '#shared/case/dossier.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'
import { isStateCode, stateCodes } from '#shared/workflow/states.ts'

const consultationStates: readonly string[] = consultation.shape.state.options

/** Every state in the order of the procedure: those of a consultation, then those of a case. Both can be closed. */
export const allStates: readonly string[] = [
  ...consultationStates.filter((state) => !isStateCode(state)),
  // A case that was never registered does not exist.
  ...stateCodes.filter((state) => state !== 'consult'),
]

const ranks = new Map(allStates.map((state, index) => [state, index]))
export const stateRank = (state: string): number => ranks.get(state) ?? allStates.length

export const useStateLabel = (): ((state: string) => string) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'ko'
  return useCallback(
    (state) =>
      !isStateCode(state) && consultationStates.includes(state)
        ? t(`consultationState.${state}`)
        : workflowLabel('state', state, language),
    [t, language],
  )
}

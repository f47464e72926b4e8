/** What was advised in a consultation. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../components/text-area.tsx'
import { setFields } from './page-state.ts'
import type { Change } from './use-intake.ts'

interface Props {
  readonly advice: string
  readonly change: Change
}

export const AdviceSection = memo(({ advice, change }: Props) => {
  const { t } = useTranslation('intake')
  return (
    <TextArea
      label={t('advice')}
      description={t('adviceHint')}
      value={advice}
      minRows={3}
      onChange={(next) => {
        change((state) => setFields(state, { advice: next }))
      }}
    />
  )
})
AdviceSection.displayName = 'AdviceSection'

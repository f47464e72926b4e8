/** What happened, in the complainant's words: the largest field of the page. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../components/text-area.tsx'
import styles from './intake.module.css'
import { setFields } from './page-state.ts'
import type { Change } from './use-intake.ts'

interface Props {
  readonly narrative: string
  readonly change: Change
}

export const NarrativeSection = memo(({ narrative, change }: Props) => {
  const { t, i18n } = useTranslation('intake')
  return (
    <>
      <TextArea
        id="intake-narrative"
        label={t('narrative')}
        description={t('narrativeHint')}
        classNames={{ input: styles.narrative ?? '' }}
        value={narrative}
        minRows={8}
        maxLength={400_000}
        onChange={(next) => {
          change((state) => setFields(state, { narrative: next }))
        }}
      />
      <p className={`quiet figures ${styles.characters}`}>
        {t('characters', { number: new Intl.NumberFormat(i18n.language).format(narrative.length) })}
      </p>
    </>
  )
})
NarrativeSection.displayName = 'NarrativeSection'

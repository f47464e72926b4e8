/** What the complainant asks for, and which other procedures there are. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { CodesSelect } from '../../components/codes-select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import styles from './intake.module.css'
import { setFields } from './page-state.ts'
import type { Change } from './use-intake.ts'

interface Props {
  readonly remedies: readonly string[]
  readonly remedySought: string
  readonly otherProcedures: readonly string[]
  readonly otherProceduresNote: string
  readonly change: Change
}

export const RemedySection = memo(({ remedies, remedySought, otherProcedures, otherProceduresNote, change }: Props) => {
  const { t } = useTranslation('intake')
  const set = (fields: Partial<IntakeForm>): void => {
    change((state) => setFields(state, fields))
  }
  return (
    <div className={styles.grid}>
      <div className={styles.span6}>
        <CodesSelect
          list="remedy"
          label={t('remedies')}
          value={remedies}
          onChange={(next) => {
            set({ remedies: [...next] })
          }}
        />
      </div>
      <div className={styles.span6}>
        <CodesSelect
          list="other-procedure"
          label={t('otherProcedures')}
          value={otherProcedures}
          onChange={(next) => {
            set({ otherProcedures: [...next] })
          }}
        />
      </div>
      <div className={styles.span6}>
        <TextArea
          label={t('remedySought')}
          value={remedySought}
          minRows={3}
          onChange={(next) => {
            set({ remedySought: next })
          }}
        />
      </div>
      <div className={styles.span6}>
        <TextArea
          label={t('otherProceduresNote')}
          value={otherProceduresNote}
          minRows={3}
          onChange={(next) => {
            set({ otherProceduresNote: next })
          }}
        />
      </div>
    </div>
  )
})
RemedySection.displayName = 'RemedySection'

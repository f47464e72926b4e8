/** Beside the form: its sections, what is still missing for a registration, and the draft's own acts. */
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { missingForRegistration, type MissingFact } from '#shared/case/intake-rule.ts'
import { isBlankParty } from '#shared/case/tidy-intake.ts'
import styles from './intake.module.css'
import { sections, type Section } from './intake-keys.ts'

const sectionOf: Readonly<Record<MissingFact, Section>> = {
  received: 'receipt',
  channel: 'receipt',
  account: 'narrative',
  applicant: 'parties',
  'applicant-name': 'parties',
}

const blank = (value: string): boolean => value.trim() === ''

/** Has anything been written in the section? */
const isWritten: Readonly<Record<Section, (form: IntakeForm) => boolean>> = {
  receipt: (form) => !blank(form.received) && !blank(form.channel),
  narrative: (form) => !blank(form.narrative),
  parties: (form) => form.parties.some((party) => !isBlankParty(party)),
  allegations: (form) => form.allegations.length > 0,
  remedy: (form) => form.remedies.length > 0 || !blank(form.remedySought) || form.otherProcedures.length > 0,
  advice: (form) => !blank(form.advice),
}

/** Sections that the form has: advice belongs to a consultation, and stays where some was written. */
export const sectionsOf = (form: IntakeForm): readonly Section[] =>
  sections.filter((section) => section !== 'advice' || form.noun === 'consultation' || !blank(form.advice))

interface Props {
  readonly form: IntakeForm
  readonly goTo: (section: Section) => void
  readonly goToMissing: (fact: MissingFact) => void
  readonly register: () => void
  readonly registering: boolean
  readonly children: ReactNode
}

export const Outline = ({ form, goTo, goToMissing, register, registering, children }: Props) => {
  const { t } = useTranslation('intake')
  const missing = missingForRegistration(form)
  return (
    <aside className={styles.outline} aria-label={t('outline')}>
      <nav aria-label={t('outline')}>
        <ol className={styles.sections}>
          {sectionsOf(form).map((section) => {
            const lacks = missing.filter((fact) => sectionOf[fact] === section)
            return (
              <li key={section}>
                <button
                  type="button"
                  className={styles.sectionLink}
                  onClick={() => {
                    goTo(section)
                  }}
                >
                  <span>{t(`section_${section}`)}</span>
                  {lacks.length === 0 && isWritten[section](form) && (
                    <IconCheck size={14} stroke={2} className={styles.written} aria-label={t('filled')} />
                  )}
                  <span className={`quiet figures ${styles.digit}`}>{sections.indexOf(section) + 1}</span>
                </button>
                {lacks.length > 0 && (
                  <ul className={styles.lacks}>
                    {lacks.map((fact) => (
                      <li key={fact}>
                        <button
                          type="button"
                          className={styles.lack}
                          aria-label={t('goTo', { what: t(`missing_${fact}`) })}
                          onClick={() => {
                            goToMissing(fact)
                          }}
                        >
                          <IconAlertCircle size={14} stroke={1.75} aria-hidden />
                          {t(`missing_${fact}`)}
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            )
          })}
        </ol>
      </nav>
      <p className="quiet" aria-live="polite">
        {missing.length === 0
          ? t('ready')
          : `${t('needed')}: ${missing.map((fact) => t(`missing_${fact}`)).join(', ')}`}
      </p>
      <Button fullWidth onClick={register} loading={registering} aria-keyshortcuts="Control+Shift+Enter">
        {t('register')}
      </Button>
      {children}
    </aside>
  )
}

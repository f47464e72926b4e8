/** One allegation: one act, its grounds and area, who is said to have done it, when, where and what. */
import { Button, Checkbox } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllegationForm } from '#shared/allegation/allegation.ts'
import { CodeSelect } from '../../components/code-select.tsx'
import { CodesSelect } from '../../components/codes-select.tsx'
import { FactDateInput } from '../../components/fact-date-input.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextLine } from '../../components/text-line.tsx'
import styles from './intake.module.css'

/** A respondent that an allegation can name, by position among the parties. */
export interface RespondentChoice {
  readonly position: number
  readonly label: string
}

interface Props {
  readonly allegation: AllegationForm
  readonly index: number
  readonly cardKey: number
  readonly respondents: readonly RespondentChoice[]
  readonly set: (index: number, fields: Partial<AllegationForm>) => void
  /** null where it stands on record already and cannot be taken away */
  readonly remove: ((index: number) => void) | null
}

export const allegationFieldId = (cardKey: number): string => `intake-allegation-${cardKey}-act`

export const AllegationCard = memo(({ allegation, index, cardKey, respondents, set, remove }: Props) => {
  const { t } = useTranslation('intake')
  const ordinal = index + 1
  const parents = useMemo(() => [allegation.kind], [allegation.kind])
  return (
    <fieldset className={styles.card}>
      <legend className={styles.cardTitle}>{t('allegationOf', { ordinal })}</legend>
      <div className={styles.cardActs}>
        {remove !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('removeAllegationOf', { ordinal })}
            onClick={() => {
              remove(index)
            }}
          >
            {t('removeAllegation')}
          </Button>
        )}
      </div>
      <div className={styles.grid}>
        <div className={styles.span3}>
          <CodeSelect
            list="complaint-kind"
            label={t('kind')}
            value={allegation.kind}
            onChange={(kind) => {
              // An act belongs to a kind; under another kind it would say something nobody said.
              if (kind !== null && kind !== allegation.kind) set(index, { kind, act: null })
            }}
          />
        </div>
        <div className={styles.span5}>
          <CodeSelect
            id={allegationFieldId(cardKey)}
            list="act"
            parents={parents}
            label={t('act')}
            placeholder={t('actOpen')}
            value={allegation.act}
            clearable
            onChange={(act) => {
              set(index, { act })
            }}
          />
        </div>
        <div className={styles.span4}>
          <CodeSelect
            list="area"
            label={t('area')}
            value={allegation.area}
            clearable
            onChange={(area) => {
              set(index, { area })
            }}
          />
        </div>
        <div className={styles.span6}>
          <CodesSelect
            list="ground"
            label={t('grounds')}
            value={allegation.grounds}
            onChange={(grounds) => {
              set(index, { grounds })
            }}
          />
        </div>
        <div className={styles.span6}>
          <Checkbox.Group
            label={t('respondents')}
            value={allegation.respondents.map(String)}
            onChange={(positions) => {
              set(index, { respondents: positions.map(Number).sort((a, b) => a - b) })
            }}
          >
            <div className={styles.checks}>
              {respondents.length === 0 && <span className="quiet">{t('respondentsNone')}</span>}
              {respondents.map((respondent) => (
                <Checkbox key={respondent.position} value={String(respondent.position)} label={respondent.label} />
              ))}
            </div>
          </Checkbox.Group>
        </div>
        <div className={styles.span6}>
          <FactDateInput
            label={t('facts')}
            value={allegation.facts}
            onChange={(facts) => {
              set(index, { facts })
            }}
          />
        </div>
        <div className={styles.span6}>
          <TextLine
            label={t('place')}
            value={allegation.place}
            onChange={(place) => {
              set(index, { place })
            }}
          />
        </div>
        <div className={styles.span12}>
          <TextArea
            label={t('description')}
            value={allegation.description}
            minRows={2}
            onChange={(description) => {
              set(index, { description })
            }}
          />
        </div>
      </div>
    </fieldset>
  )
})
AllegationCard.displayName = 'AllegationCard'

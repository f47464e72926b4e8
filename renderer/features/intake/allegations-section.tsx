/** The allegations. One is added by choosing its kind, so that none stands there without one. */
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllegationForm } from '#shared/allegation/allegation.ts'
import type { PartyForm } from '#shared/party/party.ts'
import { CodeSelect } from '../../components/code-select.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { AllegationCard, type RespondentChoice } from './allegation-card.tsx'
import styles from './intake.module.css'
import { removeAllegation, setAllegation } from './page-state.ts'
import { usePartyTitle } from './parties-section.tsx'
import type { Change } from './use-intake.ts'

export const NEW_ALLEGATION_ID = 'intake-new-allegation'

interface Props {
  readonly allegations: readonly AllegationForm[]
  readonly keys: readonly number[]
  readonly parties: readonly PartyForm[]
  readonly change: Change
  readonly add: (kind: string) => void
}

/** Nothing was said yet beyond its kind. */
const isBare = (allegation: AllegationForm): boolean =>
  allegation.act === null &&
  allegation.grounds.length === 0 &&
  allegation.area === null &&
  allegation.facts.type === 'unknown' &&
  allegation.place.trim() === '' &&
  allegation.description.trim() === ''

/** Keeps the same array while its entries say the same, so that typing elsewhere draws no allegation anew. */
const useRespondents = (parties: readonly PartyForm[]): readonly RespondentChoice[] => {
  const title = usePartyTitle()
  const choices = parties.flatMap((party, position) =>
    party.role.startsWith('respondent-')
      ? [
          {
            position,
            label: party.name.trim() === '' ? title(parties, position) : `${party.name} · ${title(parties, position)}`,
          },
        ]
      : [],
  )
  const told = JSON.stringify(choices)
  return useMemo(() => JSON.parse(told) as readonly RespondentChoice[], [told])
}

export const AllegationsSection = memo(({ allegations, keys, parties, change, add }: Props) => {
  const { t } = useTranslation('intake')
  const respondents = useRespondents(parties)
  const [asked, setAsked] = useState<number | null>(null)
  const set = useCallback(
    (index: number, fields: Partial<AllegationForm>) => {
      change((state) => setAllegation(state, index, fields))
    },
    [change],
  )
  const takeOut = useCallback(
    (index: number) => {
      change((state) => removeAllegation(state, index))
      document.getElementById(NEW_ALLEGATION_ID)?.focus()
    },
    [change],
  )
  const bare = useMemo(() => allegations.map(isBare), [allegations])
  const remove = useCallback(
    (index: number) => {
      if (bare[index] === true) takeOut(index)
      else setAsked(index)
    },
    [bare, takeOut],
  )
  return (
    <>
      {allegations.length === 0 && <p className="quiet">{t('noAllegations')}</p>}
      {allegations.map((allegation, index) => (
        <AllegationCard
          key={keys[index]}
          cardKey={keys[index] ?? index}
          allegation={allegation}
          index={index}
          respondents={respondents}
          set={set}
          remove={remove}
        />
      ))}
      <div className={styles.addAllegation}>
        <CodeSelect
          id={NEW_ALLEGATION_ID}
          list="complaint-kind"
          label={t('addAllegationKind')}
          placeholder={t('addAllegation')}
          value={null}
          openOnFocus
          onChange={(kind) => {
            if (kind !== null) add(kind)
          }}
        />
        <KeyHint keys={['Ctrl', 'Enter']} />
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={t('removeAllegationTitle', { ordinal: (asked ?? 0) + 1 })}
        confirm={t('removeYes')}
        onClose={() => {
          setAsked(null)
        }}
        onConfirm={() => {
          if (asked !== null) takeOut(asked)
          setAsked(null)
        }}
      >
        <p>{t('removeAllegationText')}</p>
      </ConfirmDialog>
    </>
  )
})
AllegationsSection.displayName = 'AllegationsSection'

/** One allegation, opened in the middle of the file. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyAllegation, type Allegation, type AllegationForm } from '#shared/allegation/allegation.ts'
import type { Dossier } from '#shared/case/dossier.ts'
import { call } from '../../vault-client.ts'
import { AllegationCard } from '../intake/allegation-card.tsx'
import { usePartyAlias } from './party-words.ts'
import { RecordForm } from './record-form.tsx'

/** The part that can be corrected; respondents as positions among the dossier's parties. */
export const allegationFormOf = (allegation: Allegation, parties: Dossier['parties']): AllegationForm => ({
  kind: allegation.kind,
  act: allegation.act,
  grounds: allegation.grounds,
  area: allegation.area,
  respondents: allegation.respondents
    .map((id) => parties.findIndex((party) => party.id === id))
    .filter((position) => position >= 0),
  facts: allegation.facts,
  place: allegation.place,
  description: allegation.description,
})

export const AllegationEditor = ({
  dossier,
  allegation,
  onClose,
}: {
  readonly dossier: Dossier
  /** null: a new one */
  readonly allegation: Allegation | null
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('dossier')
  const alias = usePartyAlias()
  const [start] = useState<AllegationForm>(() =>
    allegation === null
      ? emptyAllegation(dossier.head.kinds[0] ?? 'OTHR')
      : allegationFormOf(allegation, dossier.parties),
  )
  const [form, setForm] = useState(start)
  const set = useCallback((_index: number, fields: Partial<AllegationForm>) => {
    setForm((now) => ({ ...now, ...fields }))
  }, [])
  const index = allegation === null ? dossier.allegations.length : dossier.allegations.indexOf(allegation)
  return (
    <RecordForm
      title={allegation === null ? t('newAllegation') : t('allegation')}
      changed={form !== start}
      onSave={() =>
        allegation === null
          ? call('allegation.add', { dossier: dossier.head.id, form })
          : call('allegation.set', { id: allegation.id, form })
      }
      onClose={onClose}
    >
      <AllegationCard
        allegation={form}
        index={Math.max(0, index)}
        cardKey={0}
        respondents={dossier.parties.flatMap((party, position) =>
          party.role.startsWith('respondent-') ? [{ position, label: alias(party) }] : [],
        )}
        set={set}
        remove={null}
      />
    </RecordForm>
  )
}

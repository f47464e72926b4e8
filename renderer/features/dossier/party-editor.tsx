/** One party, opened in the middle of the file: everything recorded about them, to see and to correct. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyParty, type Party, type PartyForm } from '#shared/party/party.ts'
import type { DossierId } from '#shared/text/id.ts'
import { CodeSelect } from '../../components/code-select.tsx'
import { call } from '../../vault-client.ts'
import { PartyCard } from '../intake/party-card.tsx'
import { partyFormOf, usePartyAlias } from './party-words.ts'
import { RecordForm } from './record-form.tsx'
import styles from './dossier.module.css'

export const PartyEditor = ({
  dossier,
  party,
  onClose,
}: {
  readonly dossier: DossierId
  /** null: a new one */
  readonly party: Party | null
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('dossier')
  const alias = usePartyAlias()
  const [start] = useState<PartyForm>(() => (party === null ? emptyParty('witness') : partyFormOf(party)))
  const [form, setForm] = useState(start)
  const set = useCallback((_index: number, fields: Partial<PartyForm>) => {
    setForm((now) => ({ ...now, ...fields }))
  }, [])
  const title = party === null ? t('newParty') : alias(party)
  return (
    <RecordForm
      title={party === null ? t('newParty') : t('party')}
      changed={party === null ? form.name.trim() !== '' || form.nature === 'unnamed' : form !== start}
      onSave={() => (party === null ? call('party.add', { dossier, form }) : call('party.set', { id: party.id, form }))}
      onClose={onClose}
    >
      <div className={styles.role}>
        <CodeSelect
          list="party-role"
          label={t('role')}
          value={form.role}
          onChange={(role) => {
            if (role === null) return
            setForm((now) => (party === null ? { ...emptyParty(role), name: now.name } : { ...now, role }))
          }}
        />
      </div>
      <PartyCard party={form} index={0} cardKey={0} title={title} set={set} remove={null} copyFromApplicant={null} />
      {party !== null && Object.keys(party.legacy).length > 0 && (
        <p className="quiet">
          {t('legacy')}:{' '}
          {Object.entries(party.legacy)
            .map(([name, value]) => `${name} ${value}`)
            .join(' · ')}
        </p>
      )}
    </RecordForm>
  )
}

/** The overview of a file: the account first, then what is recorded about it; each fact can be corrected in place. */
import { useTranslation } from 'react-i18next'
import type { Dossier, DossierField } from '#shared/case/dossier.ts'
import type { Result } from '#shared/contract/result.ts'
import { CodeSelect } from '../../components/code-select.tsx'
import { CodesSelect } from '../../components/codes-select.tsx'
import { useCodeLabel } from '../../components/code-label.tsx'
import { DataRow, DataRows } from '../../components/data-row.tsx'
import { SavedText } from '../../components/saved-text.tsx'
import { Section } from '../../components/section.tsx'
import { call } from '../../vault-client.ts'
import { InPlace } from './in-place.tsx'
import { usePartyAlias } from './party-words.ts'
import styles from './dossier.module.css'

type TextField = Extract<DossierField, { value: string }>['field']
type CodesField = Extract<DossierField, { value: string[] }>['field']

const useSet =
  (dossier: Dossier) =>
  (change: DossierField): Promise<Result<unknown>> =>
    call('dossier.set', { id: dossier.head.id, change })

const TextRow = ({
  dossier,
  field,
  lines,
}: {
  readonly dossier: Dossier
  readonly field: Exclude<TextField, 'channel' | 'urgency' | 'subject' | 'narrative'>
  readonly lines: 'one' | 'several'
}) => {
  const { t } = useTranslation('dossier')
  const set = useSet(dossier)
  const value = dossier.head[field]
  return (
    <DataRow label={t(field)}>
      <InPlace
        label={t(field)}
        field={(done) => (
          <SavedText
            label={t(field)}
            lines={lines}
            value={value}
            autoFocus
            onSave={(next) => set({ field, value: next })}
            onLeft={done}
          />
        )}
      >
        {value === '' ? <span className="quiet">{t('notSaid')}</span> : value}
      </InPlace>
    </DataRow>
  )
}

const CodeRow = ({ dossier, field }: { readonly dossier: Dossier; readonly field: 'channel' | 'urgency' }) => {
  const { t } = useTranslation('dossier')
  const label = useCodeLabel()
  const set = useSet(dossier)
  return (
    <DataRow label={t(field)}>
      <InPlace
        label={t(field)}
        field={(done) => (
          <CodeSelect
            list={field}
            label={t(field)}
            value={dossier.head[field]}
            autoFocus
            onChange={(code) => {
              if (code !== null) void set({ field, value: code })
              done()
            }}
          />
        )}
      >
        {label(field, dossier.head[field])}
      </InPlace>
    </DataRow>
  )
}

const lists = { remedies: 'remedy', otherProcedures: 'other-procedure' } as const

const CodesRow = ({ dossier, field }: { readonly dossier: Dossier; readonly field: CodesField }) => {
  const { t } = useTranslation('dossier')
  const label = useCodeLabel()
  const set = useSet(dossier)
  const codes = dossier.head[field]
  return (
    <DataRow label={t(field)}>
      <InPlace
        label={t(field)}
        field={(done) => (
          <CodesSelect
            list={lists[field]}
            label={t(field)}
            value={codes}
            autoFocus
            onBlur={done}
            onChange={(value) => void set({ field, value })}
          />
        )}
      >
        {codes.length === 0 ? (
          <span className="quiet">{t('notSaid')}</span>
        ) : (
          codes.map((code) => label(lists[field], code)).join(', ')
        )}
      </InPlace>
    </DataRow>
  )
}

const Consents = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation(['dossier', 'intake'])
  const alias = usePartyAlias()
  const asked = dossier.parties.filter((party) => !party.role.startsWith('respondent-'))
  if (asked.length === 0) return null
  return (
    <DataRow label={t('dossier:consent')}>
      {asked
        .map((party) => {
          const { scope, on } = party.consent
          return `${alias(party)}: ${t(`intake:consent_${scope}`)}${on === null ? '' : ` (${on})`}`
        })
        .join('\n')}
    </DataRow>
  )
}

export const OverviewTab = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('dossier')
  const set = useSet(dossier)
  const { head } = dossier
  const legacy = Object.entries(head.legacy)
  return (
    <>
      <Section title={t('narrative')}>
        <InPlace
          label={t('narrative')}
          field={(done) => (
            <SavedText
              label={t('narrative')}
              lines="several"
              minRows={12}
              maxLength={400_000}
              value={head.narrative}
              autoFocus
              onSave={(value) => set({ field: 'narrative', value })}
              onLeft={done}
            />
          )}
        >
          {head.narrative === '' ? (
            <p className="quiet">{t('noNarrative')}</p>
          ) : (
            <div className={`reading ${styles.narrative}`}>{head.narrative}</div>
          )}
        </InPlace>
      </Section>
      <Section title={t('facts')}>
        <DataRows>
          <CodesRow dossier={dossier} field="remedies" />
          <TextRow dossier={dossier} field="remedySought" lines="several" />
          <CodesRow dossier={dossier} field="otherProcedures" />
          <TextRow dossier={dossier} field="otherProceduresNote" lines="several" />
          <Consents dossier={dossier} />
          {(head.noun === 'consultation' || head.advice !== '') && (
            <TextRow dossier={dossier} field="advice" lines="several" />
          )}
          <CodeRow dossier={dossier} field="channel" />
          <CodeRow dossier={dossier} field="urgency" />
          <TextRow dossier={dossier} field="language" lines="one" />
        </DataRows>
      </Section>
      {legacy.length > 0 && (
        <Section title={t('legacy')}>
          <DataRows>
            {legacy.map(([name, value]) => (
              <DataRow key={name} label={name}>
                {value}
              </DataRow>
            ))}
          </DataRows>
        </Section>
      )}
    </>
  )
}

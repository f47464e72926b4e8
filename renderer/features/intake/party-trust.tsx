/** Safe contact, reserved identity and consent: what must be known before anybody is called or anything is said. */
import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartyForm } from '#shared/party/party.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { CodesSelect } from '../../components/codes-select.tsx'
import { Seal } from '../../components/seal.tsx'
import { TextLine } from '../../components/text-line.tsx'
import styles from './intake.module.css'

const scopes: readonly PartyForm['consent']['scope'][] = ['not-asked', 'none', 'office', 'respondent', 'full']

interface Props {
  readonly party: PartyForm
  readonly index: number
  readonly set: (index: number, fields: Partial<PartyForm>) => void
}

export const PartyTrust = ({ party, index, set }: Props) => {
  const { t } = useTranslation('intake')
  const contact = (fields: Partial<PartyForm['safeContact']>): void => {
    set(index, { safeContact: { ...party.safeContact, ...fields } })
  }
  const consent = (fields: Partial<PartyForm['consent']>): void => {
    set(index, { consent: { ...party.consent, ...fields } })
  }
  return (
    <>
      <div className={styles.span6}>
        <CodesSelect
          list="safe-contact"
          label={`${t('safeContact')}: ${t('contactHow')}`}
          value={party.safeContact.how}
          onChange={(how) => {
            contact({ how })
          }}
        />
      </div>
      <div className={styles.span6}>
        <TextLine
          label={`${t('safeContact')}: ${t('contactWhen')}`}
          placeholder={t('contactWhenHint')}
          value={party.safeContact.when}
          onChange={(when) => {
            contact({ when })
          }}
        />
      </div>
      <div className={styles.never}>
        <TextLine
          label={`${t('safeContact')}: ${t('contactNever')}`}
          placeholder={t('contactNeverHint')}
          value={party.safeContact.never}
          onChange={(never) => {
            contact({ never })
          }}
        />
        <Seal audience={t('contactNeverSeal')} />
      </div>
      <div className={styles.span4}>
        <NativeSelect
          label={t('consent')}
          value={party.consent.scope}
          data={scopes.map((scope) => ({ value: scope, label: t(`consent_${scope}`) }))}
          onChange={(event) => {
            consent({ scope: event.currentTarget.value as PartyForm['consent']['scope'] })
          }}
        />
      </div>
      <div className={styles.reserved}>
        <Checkbox
          label={t('identityReserved')}
          description={t('identityReservedHint')}
          checked={party.identityReserved}
          onChange={(event) => {
            set(index, { identityReserved: event.currentTarget.checked })
          }}
        />
      </div>
      {party.consent.scope !== 'not-asked' && (
        <>
          <div className={styles.span4}>
            <CivilDateInput
              label={t('consentOn')}
              value={party.consent.on}
              clearable
              onChange={(on) => {
                consent({ on })
              }}
            />
          </div>
          <div className={styles.span8}>
            <TextLine
              label={t('consentNote')}
              value={party.consent.note}
              onChange={(note) => {
                consent({ note })
              }}
            />
          </div>
        </>
      )}
    </>
  )
}

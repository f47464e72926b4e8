/** The people and bodies of a case, by pseudonym. Names show only while the key or the button is held. */
import { Button } from '@mantine/core'
import { IconEye, IconPhoneOff, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import type { Party } from '#shared/party/party.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { Seal } from '../../components/seal.tsx'
import { Section } from '../../components/section.tsx'
import { useReveal } from '../case/use-reveal.ts'
import { usePartyAlias } from './party-words.ts'
import styles from './dossier.module.css'

const PartyItem = ({
  party,
  revealed,
  open,
  onOpen,
}: {
  readonly party: Party
  readonly revealed: boolean
  readonly open: boolean
  readonly onOpen: () => void
}) => {
  const { t } = useTranslation('dossier')
  const label = useCodeLabel()
  const alias = usePartyAlias()(party)
  const { safeContact } = party
  return (
    <li className={styles.item} data-open={open}>
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <strong>{alias}</strong>
        {revealed ? (
          <span className={styles.revealed}>{party.name === '' ? t('unnamed') : party.name}</span>
        ) : (
          party.position !== '' && <span className="quiet">{party.position}</span>
        )}
      </button>
      {party.identityReserved && <Seal audience={t('identityReserved')} />}
      {safeContact.never !== '' && (
        <p className={styles.never}>
          <IconPhoneOff size={16} stroke={1.75} aria-hidden />
          {t('contactNever', { text: safeContact.never })}
        </p>
      )}
      {(safeContact.how.length > 0 || safeContact.when !== '') && (
        <p className="quiet">
          {t('contactHow', {
            text: [...safeContact.how.map((code) => label('safe-contact', code)), safeContact.when]
              .filter((part) => part !== '')
              .join(', '),
          })}
        </p>
      )}
    </li>
  )
}

export const PartiesPane = ({
  dossier,
  open,
  onOpen,
  onAdd,
}: {
  readonly dossier: Dossier
  /** id of the party that is open in the middle */
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly onAdd: () => void
}) => {
  const { t } = useTranslation('dossier')
  const { revealed, hold } = useReveal()
  return (
    <Section
      title={t('parties')}
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('addParty')}
          onClick={onAdd}
        >
          {t('add')}
        </Button>
      }
    >
      {dossier.parties.length === 0 ? (
        <p className="quiet">{t('noParties')}</p>
      ) : (
        <>
          <ul className={styles.items}>
            {[...dossier.parties]
              .sort((a, b) => a.rank - b.rank)
              .map((party) => (
                <PartyItem
                  key={party.id}
                  party={party}
                  revealed={revealed}
                  open={open === party.id}
                  onOpen={() => {
                    onOpen(party.id)
                  }}
                />
              ))}
          </ul>
          <Button
            {...hold}
            size="compact-xs"
            variant="default"
            leftSection={<IconEye size={14} aria-hidden />}
            title={t('revealHint')}
            aria-pressed={revealed}
          >
            {t(revealed ? 'revealed' : 'reveal')}
          </Button>
        </>
      )}
    </Section>
  )
}

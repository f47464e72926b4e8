/** One party on the page: who, how to reach them without harm, and what they allow to be said. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyForm } from '#shared/party/party.ts'
import { CodeSelect } from '../../components/code-select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextLine } from '../../components/text-line.tsx'
import styles from './intake.module.css'
import { OtherNames } from './other-names.tsx'
import { PartyTrust } from './party-trust.tsx'

interface Props {
  readonly party: PartyForm
  readonly index: number
  readonly cardKey: number
  /** role and, where there are several, number: `신청인 2` */
  readonly title: string
  readonly set: (index: number, fields: Partial<PartyForm>) => void
  /** null where it stands on record already and cannot be taken away */
  readonly remove: ((index: number) => void) | null
  /** null where there is nothing to copy or no sense in it */
  readonly copyFromApplicant: ((index: number) => void) | null
}

/** Roles with whom the office is in touch: for them contact and consent stand on the card from the start. */
const isOurs = (role: string): boolean => !role.startsWith('respondent-')

const moreFields = ['birth', 'language', 'assistance'] as const
const moreOfBody = ['email', 'address'] as const

/** Something is written in a field that the folded card does not show. */
const hasMore = (party: PartyForm): boolean =>
  (party.nature === 'body' && moreOfBody.some((field) => party[field] !== '')) ||
  moreFields.some((field) => party[field] !== '') ||
  party.otherNames.length > 0 ||
  party.remark !== ''

export const partyFieldId = (cardKey: number): string => `intake-party-${cardKey}-name`

export const PartyCard = memo(({ party, index, cardKey, title, set, remove, copyFromApplicant }: Props) => {
  const { t } = useTranslation('intake')
  const [open, setOpen] = useState(() => hasMore(party))
  const line = (field: 'organisation' | 'position' | 'phone' | 'email' | 'address' | 'birth' | 'assistance') => (
    <TextLine
      label={t(field)}
      value={party[field]}
      {...(field === 'birth' || field === 'assistance' ? { placeholder: t(`${field}Hint`) } : {})}
      onChange={(value) => {
        set(index, { [field]: value })
      }}
    />
  )
  const isBody = party.nature === 'body'
  return (
    <fieldset className={styles.card} data-party-role={party.role}>
      <legend className={styles.cardTitle}>{title}</legend>
      <div className={styles.cardActs}>
        <SegmentedControl
          size="xs"
          aria-label={`${title}: ${t('nature')}`}
          value={party.nature}
          onChange={(nature) => {
            set(index, { nature: nature })
          }}
          data={(['person', 'body', 'unnamed'] as const).map((nature) => ({
            value: nature,
            label: t(`nature_${nature}`),
          }))}
        />
        {copyFromApplicant !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            title={t('copyFromApplicantHint')}
            onClick={() => {
              copyFromApplicant(index)
            }}
          >
            {t('copyFromApplicant')}
          </Button>
        )}
        {remove !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('removePartyOf', { party: title })}
            onClick={() => {
              remove(index)
            }}
          >
            {t('removeParty')}
          </Button>
        )}
      </div>
      <div className={styles.grid}>
        <div className={styles.span4}>
          <TextLine
            id={partyFieldId(cardKey)}
            label={t(isBody ? 'bodyName' : 'name')}
            value={party.name}
            placeholder={party.nature === 'unnamed' ? t('nameUnnamed') : ''}
            onChange={(name) => {
              // A name that is written is a name: the party is no longer unnamed.
              set(index, party.nature === 'unnamed' && name !== '' ? { name, nature: 'person' } : { name })
            }}
          />
        </div>
        {isBody ? (
          <div className={styles.span4}>
            <CodeSelect
              list="body-type"
              label={t('bodyType')}
              value={party.bodyType}
              clearable
              onChange={(bodyType) => {
                set(index, { bodyType })
              }}
            />
          </div>
        ) : (
          <>
            <div className={styles.span4}>{line('organisation')}</div>
            <div className={styles.span4}>{line('position')}</div>
          </>
        )}
        {party.role === 'representative' && (
          <div className={styles.span12}>
            <TextLine
              label={t('authority')}
              placeholder={t('authorityHint')}
              value={party.authority}
              onChange={(authority) => {
                set(index, { authority })
              }}
            />
          </div>
        )}
        <div className={styles.span4}>{line('phone')}</div>
        {!isBody && (
          <>
            <div className={styles.span4}>{line('email')}</div>
            <div className={styles.span4}>{line('address')}</div>
          </>
        )}
        {isOurs(party.role) && <PartyTrust party={party} index={index} set={set} />}
        {open && (
          <>
            {isBody && (
              <>
                <div className={styles.span4}>{line('email')}</div>
                <div className={styles.span8}>{line('address')}</div>
              </>
            )}
            <div className={styles.span4}>{line('birth')}</div>
            <div className={styles.span4}>
              <TextLine
                label={t('partyLanguage')}
                value={party.language}
                onChange={(language) => {
                  set(index, { language })
                }}
              />
            </div>
            <div className={styles.span4}>{line('assistance')}</div>
            <div className={styles.span12}>
              <OtherNames
                names={party.otherNames}
                onChange={(otherNames) => {
                  set(index, { otherNames: [...otherNames] })
                }}
              />
            </div>
            <div className={styles.span12}>
              <TextArea
                label={t('remark')}
                value={party.remark}
                minRows={2}
                onChange={(remark) => {
                  set(index, { remark })
                }}
              />
            </div>
          </>
        )}
      </div>
      <Button
        mt="xs"
        size="compact-xs"
        variant="subtle"
        aria-expanded={open}
        aria-label={`${title}: ${t(open ? 'less' : 'more')}`}
        rightSection={open ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {t(open ? 'less' : 'more')}
      </Button>
    </fieldset>
  )
})
PartyCard.displayName = 'PartyCard'

/** Everybody in the matter, each in one role. One person in two roles is two parties, with rules of their own. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlankParty } from '#shared/case/tidy-intake.ts'
import type { PartyForm } from '#shared/party/party.ts'
import { useCodeLabel, useCodeList } from '../../components/code-label.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import styles from './intake.module.css'
import { addParty, copyOf, ordinalOf, removeParty, replaceParty, setParty } from './page-state.ts'
import { PartyCard } from './party-card.tsx'
import type { Change } from './use-intake.ts'

interface Props {
  readonly parties: readonly PartyForm[]
  readonly keys: readonly number[]
  readonly change: Change
  readonly add: (role: string) => void
}

interface Question {
  readonly ask: 'remove' | 'copy'
  readonly index: number
}

/** Title of a party on this page: its role and, among several of it, its number. */
export const usePartyTitle = (): ((parties: readonly PartyForm[], index: number) => string) => {
  const { t } = useTranslation('intake')
  const codeLabel = useCodeLabel()
  return (parties, index) => {
    const role = codeLabel('party-role', parties[index]?.role ?? '')
    const ordinal = ordinalOf(parties, index)
    return ordinal === null ? role : t('partyOf', { role, ordinal })
  }
}

const applicantOf = (parties: readonly PartyForm[]): PartyForm | undefined =>
  parties.find((party) => party.role === 'applicant' && !isBlankParty(party))

const takesCopy = (role: string): boolean => role === 'victim' || role === 'representative'

export const PartiesSection = memo(({ parties, keys, change, add }: Props) => {
  const { t } = useTranslation('intake')
  const roles = useCodeList('party-role')?.codes ?? []
  const codeLabel = useCodeLabel()
  const title = usePartyTitle()
  const [question, setQuestion] = useState<Question | null>(null)
  const applicant = applicantOf(parties)
  const hasVictim = parties.some((party) => party.role === 'victim')

  const set = useCallback(
    (index: number, fields: Partial<PartyForm>) => {
      change((state) => setParty(state, index, fields))
    },
    [change],
  )
  const takeOut = useCallback(
    (index: number) => {
      change((state) => removeParty(state, index))
      document.getElementById('intake-add-applicant')?.focus()
    },
    [change],
  )
  const copy = useCallback(
    (index: number) => {
      change((state) => {
        const [from, to] = [applicantOf(state.form.parties), state.form.parties[index]]
        return from === undefined || to === undefined ? state : replaceParty(state, index, copyOf(from, to.role))
      })
    },
    [change],
  )
  const written = useMemo(() => parties.map((party) => !isBlankParty(party)), [parties])
  const remove = useCallback(
    (index: number) => {
      if (written[index] === true) setQuestion({ ask: 'remove', index })
      else takeOut(index)
    },
    [written, takeOut],
  )
  const askCopy = useCallback(
    (index: number) => {
      if (written[index] === true) setQuestion({ ask: 'copy', index })
      else copy(index)
    },
    [written, copy],
  )
  const asked = question === null ? '' : title(parties, question.index)

  return (
    <>
      {parties.length === 0 && <p className="quiet">{t('noParties')}</p>}
      {parties.map((party, index) => (
        <PartyCard
          key={keys[index]}
          cardKey={keys[index] ?? index}
          party={party}
          index={index}
          title={title(parties, index)}
          set={set}
          remove={remove}
          copyFromApplicant={applicant !== undefined && takesCopy(party.role) ? askCopy : null}
        />
      ))}
      <div className={styles.addRow} role="group" aria-label={t('addParty')}>
        {roles.map((role) => (
          <Button
            key={role.code}
            id={`intake-add-${role.code}`}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              add(role.code)
            }}
          >
            {codeLabel('party-role', role.code)}
          </Button>
        ))}
        {applicant !== undefined && !hasVictim && (
          <Button
            size="compact-sm"
            variant="subtle"
            title={t('applicantIsVictimHint')}
            onClick={() => {
              change((state) => addParty(state, copyOf(applicant, 'victim')))
            }}
          >
            {t('applicantIsVictim')}
          </Button>
        )}
      </div>
      {applicant !== undefined && <p className={`quiet ${styles.hint}`}>{t('copyFromApplicantHint')}</p>}
      <ConfirmDialog
        opened={question !== null}
        title={question?.ask === 'copy' ? t('copyReplacesTitle') : t('removePartyTitle', { party: asked })}
        confirm={question?.ask === 'copy' ? t('copyYes') : t('removeYes')}
        onClose={() => {
          setQuestion(null)
        }}
        onConfirm={() => {
          if (question?.ask === 'copy') copy(question.index)
          else if (question !== null) takeOut(question.index)
          setQuestion(null)
        }}
      >
        <p>{question?.ask === 'copy' ? t('copyReplacesText', { party: asked }) : t('removePartyText')}</p>
      </ConfirmDialog>
    </>
  )
})
PartiesSection.displayName = 'PartiesSection'

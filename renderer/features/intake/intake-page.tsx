/** The intake of one consultation or case on one page. Everything is saved as it is typed; nothing blocks typing. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeForm } from '#shared/case/dossier.ts'
import type { MissingFact } from '#shared/case/intake-rule.ts'
import { emptyParty } from '#shared/party/party.ts'
import type { DraftId } from '#shared/text/id.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Notice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { AdviceSection } from './advice-section.tsx'
import { allegationFieldId } from './allegation-card.tsx'
import { AllegationsSection, NEW_ALLEGATION_ID } from './allegations-section.tsx'
import { DraftsList } from './drafts-list.tsx'
import { useIntakeKeys, type Section as SectionName } from './intake-keys.ts'
import styles from './intake.module.css'
import { NarrativeSection } from './narrative-section.tsx'
import { Outline, sectionsOf } from './outline.tsx'
import { addAllegation, addParty, draftTitle } from './page-state.ts'
import { PartiesSection } from './parties-section.tsx'
import { partyFieldId } from './party-card.tsx'
import { ReceiptSection } from './receipt-section.tsx'
import { RemedySection } from './remedy-section.tsx'
import { SavingSign } from './saving-sign.tsx'
import { useIntake } from './use-intake.ts'
import { useRegistration } from './use-registration.ts'

const sectionId = (section: SectionName): string => `intake-section-${section}`

/** Brings the focus to the first field of a section, the heading in view. */
const goTo = (section: SectionName): void => {
  const place = document.getElementById(sectionId(section))
  place?.scrollIntoView({ block: 'start' })
  place
    ?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button')
    ?.focus({ preventScroll: true })
}

const focusOn = (id: string): void => {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'nearest' })
  field?.focus()
}

export const IntakePage = ({ id, initial }: { readonly id: DraftId; readonly initial: IntakeForm }) => {
  const { t } = useTranslation('intake')
  const intake = useIntake(id, initial)
  const { state, change, keeper, keeping } = intake
  const { form } = state
  const page = useRef<HTMLDivElement>(null)
  const focusNext = useRef<string | null>(null)
  const [discarding, setDiscarding] = useState(false)

  // A card that was just added takes the focus once it is there.
  useEffect(() => {
    if (focusNext.current === null) return
    const wanted = focusNext.current
    focusNext.current = null
    focusOn(wanted)
  })

  const goToMissing = (fact: MissingFact): void => {
    const applicant = form.parties.findIndex((party) => party.role === 'applicant')
    const places: Readonly<Record<MissingFact, string>> = {
      received: 'intake-received',
      channel: 'intake-channel',
      account: 'intake-narrative',
      applicant: 'intake-add-applicant',
      'applicant-name': partyFieldId(state.partyKeys[applicant] ?? -1),
    }
    focusOn(places[fact])
  }
  const findUnreadable = (): HTMLElement | null =>
    page.current?.querySelector<HTMLElement>('input[aria-invalid="true"]') ?? null
  const { registering, refusal, register, discard } = useRegistration(id, intake, findUnreadable, goToMissing)

  const acts = useMemo(
    () => ({
      party: (role: string): void => {
        change((before) => {
          focusNext.current = partyFieldId(before.nextKey)
          return addParty(before, emptyParty(role))
        })
      },
      allegation: (kind: string): void => {
        change((before) => {
          focusNext.current = allegationFieldId(before.nextKey)
          return addAllegation(before, kind)
        })
      },
    }),
    [change],
  )
  useIntakeKeys({
    goTo,
    add: (role) => {
      if (role === null) focusOn(NEW_ALLEGATION_ID)
      else acts.party(role)
    },
    save: () => {
      void keeper.flush()
    },
    register: () => {
      void register()
    },
  })

  const content: Readonly<Record<SectionName, React.ReactNode>> = {
    receipt: (
      <ReceiptSection
        noun={form.noun}
        received={form.received}
        receivedTime={form.receivedTime}
        channel={form.channel}
        urgency={form.urgency}
        language={form.language}
        subject={form.subject}
        change={change}
      />
    ),
    narrative: <NarrativeSection narrative={form.narrative} change={change} />,
    parties: <PartiesSection parties={form.parties} keys={state.partyKeys} change={change} add={acts.party} />,
    allegations: (
      <AllegationsSection
        allegations={form.allegations}
        keys={state.allegationKeys}
        parties={form.parties}
        change={change}
        add={acts.allegation}
      />
    ),
    remedy: (
      <RemedySection
        remedies={form.remedies}
        remedySought={form.remedySought}
        otherProcedures={form.otherProcedures}
        otherProceduresNote={form.otherProceduresNote}
        change={change}
      />
    ),
    advice: <AdviceSection advice={form.advice} change={change} />,
  }

  return (
    <Screen
      title={t('title')}
      actions={
        <SavingSign
          keeping={keeping}
          saveAgain={() => {
            void keeper.flush()
          }}
        />
      }
    >
      <div className={styles.page}>
        <div ref={page} className={styles.sheet}>
          {sectionsOf(form).map((section) => (
            <div key={section} id={sectionId(section)} className={styles.anchor}>
              <Section title={t(`section_${section}`)}>{content[section]}</Section>
            </div>
          ))}
        </div>
        <Outline
          form={form}
          goTo={goTo}
          goToMissing={goToMissing}
          register={() => {
            void register()
          }}
          registering={registering}
        >
          {refusal?.why === 'failed' ? (
            <FailureNotice failure={refusal.failure} />
          ) : (
            <div role="alert">
              {refusal !== null && (
                <Notice kind="care">
                  {refusal.why === 'unreadable'
                    ? t('unreadable')
                    : t('notYet', { what: refusal.facts.map((fact) => t(`missing_${fact}`)).join(', ') })}
                </Notice>
              )}
            </div>
          )}
          {keeping.status !== 'untouched' && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => {
                setDiscarding(true)
              }}
            >
              {t('discard')}
            </Button>
          )}
          <dl className={styles.keys} aria-label={t('keys')}>
            <KeyRow keys={['Ctrl', 'Shift', '1–6']} words={t('keySections')} />
            <KeyRow keys={['Ctrl', 'Enter']} words={t('keyAdd')} />
            <KeyRow keys={['Ctrl', 'S']} words={t('keySave')} />
            <KeyRow keys={['Ctrl', 'Shift', 'Enter']} words={t('keyRegister')} />
          </dl>
          <DraftsList current={id} />
        </Outline>
      </div>
      <ConfirmDialog
        opened={discarding}
        title={t('discardTitle')}
        confirm={t('discardYes')}
        onClose={() => {
          setDiscarding(false)
        }}
        onConfirm={() => {
          setDiscarding(false)
          void discard()
        }}
      >
        <p>{t('discardText', { title: draftTitle(form) || t('untitled') })}</p>
      </ConfirmDialog>
    </Screen>
  )
}

const KeyRow = ({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) => (
  <div>
    <dt>
      <KeyHint keys={keys} />
    </dt>
    <dd>{words}</dd>
  </div>
)

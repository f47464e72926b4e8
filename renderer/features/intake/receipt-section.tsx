/** How the complaint came: as what it is taken, when it was received, by which channel, how urgent, in which language. */
import { SegmentedControl } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierNoun, IntakeForm } from '#shared/case/dossier.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { CodeSelect } from '../../components/code-select.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { setFields } from './page-state.ts'
import styles from './intake.module.css'
import { readTime } from './read-time.ts'
import type { Change } from './use-intake.ts'

interface Props {
  readonly noun: DossierNoun
  readonly received: IntakeForm['received']
  readonly receivedTime: string
  readonly channel: string
  readonly urgency: string
  readonly language: string
  readonly subject: string
  readonly change: Change
}

export const ReceiptSection = memo((props: Props) => {
  const { t } = useTranslation('intake')
  const { change } = props
  const set = (fields: Partial<IntakeForm>): void => {
    change((state) => setFields(state, fields))
  }
  const [time, setTime] = useState(props.receivedTime)
  const timeIsWrong = time.trim() !== '' && readTime(time) === null
  return (
    <div className={styles.grid}>
      <div className={styles.noun}>
        <SegmentedControl
          aria-label={t('noun')}
          value={props.noun}
          onChange={(noun) => {
            set({ noun: noun })
          }}
          data={(['consultation', 'case'] as const).map((noun) => ({ value: noun, label: t(`noun_${noun}`) }))}
        />
        <span className="quiet">{t(`nounHint_${props.noun}`)}</span>
      </div>
      <div className={styles.span4}>
        <CivilDateInput
          id="intake-received"
          label={t('received')}
          value={props.received}
          required
          onChange={(received) => {
            if (received !== null) set({ received })
          }}
        />
      </div>
      <div className={styles.span2}>
        <TextLine
          label={t('receivedTime')}
          placeholder={t('receivedTimeHint')}
          value={time}
          error={timeIsWrong ? t('receivedTimeWrong') : null}
          className="figures"
          onBlur={() => {
            if (!timeIsWrong) setTime(props.receivedTime)
          }}
          onChange={(typed) => {
            setTime(typed)
            const read = typed.trim() === '' ? '' : readTime(typed)
            if (read !== null) set({ receivedTime: read })
          }}
        />
      </div>
      <div className={styles.span3}>
        <CodeSelect
          id="intake-channel"
          list="channel"
          label={t('channel')}
          value={props.channel === '' ? null : props.channel}
          required
          onChange={(channel) => {
            set({ channel: channel ?? '' })
          }}
        />
      </div>
      <div className={styles.span3}>
        <CodeSelect
          list="urgency"
          label={t('urgency')}
          value={props.urgency}
          onChange={(urgency) => {
            if (urgency !== null) set({ urgency })
          }}
        />
      </div>
      <div className={styles.span8}>
        <TextLine
          label={t('subject')}
          description={t('subjectHint')}
          value={props.subject}
          onChange={(subject) => {
            set({ subject })
          }}
        />
      </div>
      <div className={styles.span4}>
        <TextLine
          label={t('language')}
          description={t('languageHint')}
          value={props.language}
          onChange={(language) => {
            set({ language })
          }}
        />
      </div>
    </div>
  )
})
ReceiptSection.displayName = 'ReceiptSection'

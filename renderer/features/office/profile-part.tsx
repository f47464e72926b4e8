/** The office's name, the pattern of its numbers with a live example, its time zone, and from where counts are masked. */
import { Button, Group, NumberInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import { DEFAULT_PATTERN, formatNumber, numberPatternSchema } from '#shared/number/office-number.ts'
import { isZone } from '#shared/time/instant.ts'
import { partsOf, type CivilDate } from '#shared/time/civil-date.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { notifyDone } from '../../frame/notify.ts'
import { call } from '../../vault-client.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { useToday } from '../../working-set/today.ts'
import styles from './office.module.css'

const LEAST = 2
const MOST = 50

/** What a number would look like: the code in it is always this one. Null for a pattern that cannot be read. */
export const exampleNumber = (pattern: string, today: CivilDate, kindLabel: string): string | null => {
  if (!numberPatternSchema.safeParse(pattern).success) return null
  let at = 0
  const random = (n: number): number => {
    at += 1
    return (at * 7) % n
  }
  return formatNumber(pattern, { year: partsOf(today).year, kindLabel, random, sequence: 42 })
}

export const ProfilePart = () => {
  const { t } = useTranslation('office')
  const { office } = useSession()
  const today = useToday()
  const [form, setForm] = useState(office)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const example = exampleNumber(form.numberPattern, today, t('profile.example-kind'))
  const zoneKnown = isZone(form.zone.trim())
  const ready = form.name.trim() !== '' && example !== null && zoneKnown
  const changed = JSON.stringify(form) !== JSON.stringify(office)
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!ready || busy) return
    setBusy(true)
    setFailure(null)
    const answer = await call('office.save', { ...form, name: form.name.trim(), zone: form.zone.trim() })
    setBusy(false)
    if (answer.ok) notifyDone(t('frame:saved'))
    else setFailure(answer.failure)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextLine
        label={t('profile.name')}
        value={form.name}
        onChange={(name) => {
          setForm({ ...form, name })
        }}
      />
      <TextLine
        label={t('profile.pattern')}
        description={t('profile.pattern-text')}
        value={form.numberPattern}
        maxLength={100}
        error={example === null ? t('profile.pattern-wrong', { pattern: DEFAULT_PATTERN }) : undefined}
        onChange={(numberPattern) => {
          setForm({ ...form, numberPattern })
        }}
      />
      <p className={styles.example} role="status">
        {example === null ? '' : t('profile.example', { number: example })}
      </p>
      {form.numberPattern.includes('{seq}') && <Notice kind="care">{t('profile.sequence-warning')}</Notice>}
      <TextLine
        label={t('profile.zone')}
        description={t('profile.zone-text')}
        value={form.zone}
        error={zoneKnown ? undefined : t('profile.zone-wrong')}
        onChange={(zone) => {
          setForm({ ...form, zone })
        }}
      />
      <NumberInput
        label={t('profile.threshold')}
        description={t('profile.threshold-text')}
        min={LEAST}
        max={MOST}
        clampBehavior="strict"
        allowDecimal={false}
        value={form.threshold}
        onChange={(value) => {
          const threshold = Number(value)
          if (Number.isInteger(threshold) && threshold >= LEAST && threshold <= MOST) setForm({ ...form, threshold })
        }}
      />
      <FailureNotice failure={failure} />
      <Group gap="xs">
        <Button type="submit" loading={busy} disabled={!ready || !changed}>
          {t('frame:save')}
        </Button>
        <Button
          variant="default"
          disabled={!changed || busy}
          onClick={() => {
            setForm(office)
          }}
        >
          {t('undo')}
        </Button>
      </Group>
    </form>
  )
}

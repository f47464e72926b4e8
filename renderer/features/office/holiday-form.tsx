/** One holiday more. */
import { Button, Checkbox, Group, NativeSelect } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#shared/clock/holiday.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import { CivilDateInput } from '../../components/civil-date-input.tsx'
import { TextLine } from '../../components/text-line.tsx'
import styles from './office.module.css'

const kinds: readonly Holiday['kind'][] = ['temporary', 'election', 'substitute', 'lunar', 'fixed']

export const HolidayForm = ({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (holiday: Holiday) => Promise<void>
  readonly onCancel: () => void
}) => {
  const { t } = useTranslation('office')
  const [date, setDate] = useState<CivilDate | null>(null)
  const [form, setForm] = useState({ ko: '', en: '', source: '', kind: kinds[0] ?? 'temporary', confirmed: true })
  const ready = date !== null && [form.ko, form.en, form.source].every((text) => text.trim() !== '')
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (date === null || !ready) return
    await onAdd({ ...form, date, ko: form.ko.trim(), en: form.en.trim(), source: form.source.trim() })
  }
  return (
    <form className={styles.holiday} onSubmit={(event) => void add(event)}>
      <CivilDateInput label={t('holidays.column.day')} value={date} onChange={setDate} clearable autoFocus />
      <TextLine
        label={t('holidays.ko')}
        value={form.ko}
        onChange={(ko) => {
          setForm({ ...form, ko })
        }}
      />
      <TextLine
        label={t('holidays.en')}
        value={form.en}
        onChange={(en) => {
          setForm({ ...form, en })
        }}
      />
      <NativeSelect
        label={t('holidays.column.kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(`holidays.kind.${kind}`) }))}
        value={form.kind}
        onChange={(event) => {
          setForm({ ...form, kind: kinds.find((kind) => kind === event.currentTarget.value) ?? form.kind })
        }}
      />
      <TextLine
        label={t('holidays.column.source')}
        description={t('holidays.source-text')}
        value={form.source}
        onChange={(source) => {
          setForm({ ...form, source })
        }}
      />
      <Checkbox
        label={t('holidays.is-confirmed')}
        checked={form.confirmed}
        onChange={(event) => {
          setForm({ ...form, confirmed: event.currentTarget.checked })
        }}
      />
      <Group gap="xs">
        <Button type="submit" disabled={!ready}>
          {t('holidays.add')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('frame:cancel')}
        </Button>
      </Group>
    </form>
  )
}

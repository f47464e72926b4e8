/** A name for a new view. */
import { Button, Group, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'

export const SaveView = ({
  onSave,
  onCancel,
}: {
  readonly onSave: (name: string) => Promise<void>
  readonly onCancel: () => void
}) => {
  const { t } = useTranslation('cases')
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '' || isBusy) return
    setBusy(true)
    await onSave(name.trim())
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        label={t('views.name')}
        maxLength={60}
        value={name}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <Group gap="xs" mt="xs" justify="flex-end">
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          {t('views.cancel')}
        </Button>
        <Button size="compact-xs" type="submit" disabled={name.trim() === ''} loading={isBusy}>
          {t('views.save')}
        </Button>
      </Group>
    </form>
  )
}

/** One list of codes as a condition: a button that says what is chosen, and the choices under it. */
import { Checkbox, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matchesWords } from '../../korean.ts'
import styles from './filter.module.css'

export interface FilterChoice {
  readonly value: string
  readonly label: string
  /** everything it may be found by */
  readonly words: readonly string[]
}

const LONG = 9

const Choices = ({ label, choices, chosen, onChange }: Omit<CodeFilterProps, 'name'> & { readonly label: string }) => {
  const { t } = useTranslation('cases')
  const [typed, setTyped] = useState('')
  const found = choices.filter((choice) => matchesWords(typed, choice.words))
  return (
    <div role="group" aria-label={label}>
      {choices.length > LONG && (
        <TextInput
          size="xs"
          mb="xs"
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      )}
      <div className={styles.choices}>
        {found.map((choice) => (
          <Checkbox
            key={choice.value}
            size="xs"
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={(event) => {
              onChange(
                event.currentTarget.checked
                  ? [...chosen, choice.value]
                  : chosen.filter((value) => value !== choice.value),
              )
            }}
          />
        ))}
        {found.length === 0 && <p className="quiet">{t('filter.nothing')}</p>}
      </div>
      {chosen.length > 0 && (
        <UnstyledButton
          className={styles.clear}
          onClick={() => {
            onChange([])
          }}
        >
          {t('filter.clearOne', { list: label })}
        </UnstyledButton>
      )}
    </div>
  )
}

export interface CodeFilterProps {
  readonly name: 'kinds' | 'grounds' | 'states' | 'channels'
  readonly choices: readonly FilterChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

export const CodeFilter = ({ name, choices, chosen, onChange }: CodeFilterProps) => {
  const { t } = useTranslation('cases')
  const label = t(`filter.${name}`)
  const first = choices.find((choice) => choice.value === chosen[0])?.label ?? chosen[0]
  const more = chosen.length > 1 ? ` ${t('filter.more', { count: chosen.length - 1 })}` : ''
  return (
    <Popover position="bottom-start" trapFocus returnFocus width={260}>
      <Popover.Target>
        <UnstyledButton className={styles.button} data-set={chosen.length > 0}>
          {first === undefined ? label : t('filter.chosen', { list: label, values: `${first}${more}` })}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Choices label={label} choices={choices} chosen={chosen} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  )
}

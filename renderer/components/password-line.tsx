/** A password field: says when Caps Lock is on and when the keyboard writes Hangul, and never keeps or offers anything. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { hasHangul } from '#shared/account/password-keys.ts'
import styles from './password-line.module.css'

export interface PasswordLineProps extends Omit<PasswordInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export const PasswordLine = ({ value, onChange, ...rest }: PasswordLineProps) => {
  const { t } = useTranslation('unlock')
  const [caps, setCaps] = useState(false)
  const watch = (event: KeyboardEvent): void => {
    setCaps(event.getModifierState('CapsLock'))
  }
  return (
    <div>
      <PasswordInput
        {...rest}
        value={value}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
        onKeyDown={watch}
        onKeyUp={watch}
        onBlur={(event) => {
          setCaps(false)
          rest.onBlur?.(event)
        }}
      />
      <div role="status" className={styles.hint}>
        {caps && <span>{t('password.caps')}</span>}
        {hasHangul(value) && <span>{t('password.hangul')}</span>}
      </div>
    </div>
  )
}

/** Choosing a password: typed twice, with what it is worth said in words. */
import { useEffect, type Dispatch, type SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { PASSWORD_MINIMUM } from '#shared/account/account.ts'
import { passwordKeys } from '#shared/account/password-keys.ts'
import { PasswordLine } from './password-line.tsx'
import styles from './new-password.module.css'

export interface Strength {
  readonly level: 'short' | 'weak' | 'fair' | 'good' | 'strong'
  readonly enough: boolean
}

export interface NewPasswordValue {
  readonly first: string
  readonly second: string
  readonly strength: (Strength & { readonly of: string }) | null
}

export const noPassword: NewPasswordValue = { first: '', second: '', strength: null }

const isSame = ({ first, second }: NewPasswordValue): boolean => passwordKeys(first) === passwordKeys(second)

export const isNewPasswordReady = (value: NewPasswordValue): boolean =>
  value.strength?.enough === true && value.strength.of === value.first && isSame(value)

const steps = { short: 0, weak: 1, fair: 2, good: 3, strong: 4 } as const

export interface NewPasswordProps {
  readonly value: NewPasswordValue
  readonly onChange: Dispatch<SetStateAction<NewPasswordValue>>
  /** words that somebody who knows the person would try first */
  readonly inputs: readonly string[]
}

export const NewPassword = ({ value, onChange, inputs }: NewPasswordProps) => {
  const { t } = useTranslation('unlock')
  const { first, strength } = value
  const known = inputs.join('\n')
  useEffect(() => {
    if (first === '') return
    let current = true
    void import('./password-strength.ts').then(({ measurePassword }) => {
      const measured = measurePassword(first, known.split('\n'))
      if (current) onChange((now) => ({ ...now, strength: { ...measured, of: first } }))
    })
    return () => {
      current = false
    }
  }, [first, known, onChange])
  const shown = first === '' || strength === null ? null : strength
  const differ = value.second !== '' && !isSame(value)
  return (
    <div className={styles.fields}>
      <PasswordLine
        label={t('password.new')}
        name="newPassword"
        value={first}
        onChange={(typed) => {
          onChange((now) => ({ ...now, first: typed }))
        }}
      />
      <div className={styles.meter} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={shown !== null && steps[shown.level] >= step} data-enough={shown?.enough} />
        ))}
      </div>
      <p role="status" className={styles.words}>
        {shown === null ? t('password.advice') : t(`password.level.${shown.level}`, { minimum: PASSWORD_MINIMUM })}
      </p>
      <PasswordLine
        label={t('password.again')}
        name="newPasswordAgain"
        value={value.second}
        error={differ ? t('password.differ') : undefined}
        onChange={(typed) => {
          onChange((now) => ({ ...now, second: typed }))
        }}
      />
    </div>
  )
}

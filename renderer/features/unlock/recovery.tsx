/** A forgotten password: the words of enough recovery sheets open the vault and set a new one. */
import { Button, Group } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordKeys } from '#shared/account/password-keys.ts'
import type { Failure } from '#shared/contract/result.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { isNewPasswordReady, NewPassword, noPassword } from '../../components/new-password.tsx'
import { Section } from '../../components/section.tsx'
import { TextLine } from '../../components/text-line.tsx'
import { Threshold } from '../../components/threshold.tsx'
import { call } from '../../vault-client.ts'
import { SheetWords, emptyWords, isSheetFull } from './sheet-words.tsx'
import styles from './unlock.module.css'
import { VaultTitle } from './vault-title.tsx'

/** Sheets that are needed is known to the vault only; most offices print three and need two. */
const USUAL = 2
const MOST = 8

/** The field that a failure speaks of: sheet and word count from 1. */
const placeOf = (failure: Failure | null): { readonly sheet: number; readonly word: number } => ({
  sheet: Number(failure?.details?.['sheet'] ?? 0),
  word: Number(failure?.details?.['position'] ?? 0),
})

const Recovery = ({
  name,
  onOpened,
  onBack,
}: {
  readonly name: string | null
  readonly onOpened: () => Promise<void>
  readonly onBack: () => void
}) => {
  const { t } = useTranslation('unlock')
  const [sheets, setSheets] = useState<readonly (readonly string[])[]>(() => Array.from({ length: USUAL }, emptyWords))
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState(noPassword)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const wrong = placeOf(failure)
  const ready = sheets.every(isSheetFull) && signInName.trim() !== '' && isNewPasswordReady(password)

  const recover = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!ready || busy) return
    setBusy(true)
    setFailure(null)
    const answer = await call('vault.recover', {
      sheets: sheets.map((words) => [...words]),
      signInName: signInName.trim(),
      password: passwordKeys(password.first),
    })
    if (answer.ok) {
      await onOpened()
      return
    }
    setBusy(false)
    setFailure(answer.failure)
    const needed = Number(answer.failure.details?.['needed'] ?? 0)
    if (answer.failure.code === 'sheet-too-few' && needed > sheets.length)
      setSheets([...sheets, ...Array.from({ length: Math.min(needed, MOST) - sheets.length }, emptyWords)])
  }

  return (
    <Threshold title={t('recovery.title')} above={<VaultTitle name={name} mode={null} />} wide>
      <p>{t('recovery.text')}</p>
      <form className={styles.form} onSubmit={(event) => void recover(event)} autoComplete="off">
        {sheets.map((words, at) => (
          // The place of a sheet in the form is its only identity.
          <Section key={at} title={t('recovery.sheet', { sheet: at + 1 })}>
            <SheetWords
              sheet={at + 1}
              words={words}
              wrongWord={wrong.sheet === at + 1 ? wrong.word : 0}
              onChange={(next) => {
                setSheets(sheets.map((each, index) => (index === at ? next : each)))
              }}
            />
          </Section>
        ))}
        <Group gap="xs">
          {sheets.length < MOST && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setSheets([...sheets, emptyWords()])
              }}
            >
              {t('recovery.one-more')}
            </Button>
          )}
          {sheets.length > USUAL && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setSheets(sheets.slice(0, -1))
              }}
            >
              {t('recovery.one-less')}
            </Button>
          )}
        </Group>
        <Section title={t('recovery.new-password')}>
          <div className={styles.form}>
            <TextLine label={t('sign-in-name')} value={signInName} onChange={setSignInName} />
            <NewPassword value={password} onChange={setPassword} inputs={[signInName]} />
          </div>
        </Section>
        <FailureNotice failure={failure} />
        <Group gap="xs">
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('recovery.open')}
          </Button>
          <Button variant="default" onClick={onBack} disabled={busy}>
            {t('recovery.back')}
          </Button>
        </Group>
      </form>
    </Threshold>
  )
}

export default Recovery

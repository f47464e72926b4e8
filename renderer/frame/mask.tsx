/** Covers the whole screen when a visitor comes. Nothing is locked: the same keys, or Escape, take it away. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/key-hint.tsx'
import { SealMark } from '../components/seal.tsx'
import styles from './mask.module.css'

export const Mask = ({ onReveal }: { readonly onReveal: () => void }) => {
  const { t } = useTranslation('frame')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    button.current?.focus()
    return () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus())
    }
  }, [])
  return (
    <div
      className={styles.mask}
      role="dialog"
      aria-modal="true"
      aria-label={t('mask.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onReveal()
      }}
    >
      <SealMark size={56} />
      <h1>{t('mask.title')}</h1>
      <p>{t('mask.text')}</p>
      <Button ref={button} variant="default" onClick={onReveal}>
        {t('mask.reveal')}
      </Button>
      <KeyHint keys={['Ctrl', 'Shift', 'L']} />
    </div>
  )
}

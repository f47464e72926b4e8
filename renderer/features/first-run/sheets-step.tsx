/** The sheets: one at a time on the screen, all of them on paper. Nothing writes them to a file. */
import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice.tsx'
import { Threshold } from '../../components/threshold.tsx'
import styles from './first-run.module.css'
import type { Plan, Prepared, Step } from './plan.ts'
import { PrintedSheets } from './printed-sheets.tsx'

export const SheetsStep = ({
  plan,
  prepared,
  go,
}: {
  readonly plan: Plan
  readonly prepared: Prepared
  readonly go: (step: Step) => void
}) => {
  const { t } = useTranslation('first-run')
  const [at, setAt] = useState(0)
  const [printing, setPrinting] = useState<'not-yet' | 'asked' | 'printed' | 'failed'>('not-yet')
  const sheet = prepared.sheets[at]
  if (sheet === undefined) return null
  const print = async (): Promise<void> => {
    setPrinting('asked')
    setPrinting((await window.haechi.printWindow()) ? 'printed' : 'failed')
  }
  const isLast = at === prepared.sheets.length - 1
  return (
    <Threshold title={t('sheets.title', { sheet: sheet.sheet, of: sheet.of })} wide>
      <p>{t('sheets.text')}</p>
      <ol className={styles.words} aria-label={t('sheets.words', { sheet: sheet.sheet })}>
        {sheet.words.map((word, index) => (
          // A word may come twice; its position is its identity.
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className="quiet figures">{t('sheets.set', { set: sheet.set })}</p>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={at === 0}
          onClick={() => {
            setAt(at - 1)
          }}
        >
          {t('sheets.previous')}
        </Button>
        <Button
          variant="default"
          disabled={isLast}
          onClick={() => {
            setAt(at + 1)
          }}
        >
          {t('sheets.next')}
        </Button>
        <Button
          variant="default"
          loading={printing === 'asked'}
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => void print()}
        >
          {t('sheets.print')}
        </Button>
      </Group>
      <div role="status">
        {printing === 'printed' && <Notice kind="good">{t('sheets.printed')}</Notice>}
        {printing === 'failed' && <Notice kind="care">{t('sheets.not-printed')}</Notice>}
      </div>
      <Group gap="xs">
        <Button
          onClick={() => {
            go('check')
          }}
        >
          {t('sheets.check')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            go('shares')
          }}
        >
          {t('sheets.again')}
        </Button>
      </Group>
      <PrintedSheets folder={plan.folder ?? ''} office={plan.office} mode={plan.mode} sheets={prepared.sheets} />
    </Threshold>
  )
}

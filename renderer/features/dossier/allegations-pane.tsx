/** The allegations of a case: act, grounds and area, against whom, when, and the finding once there is one. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '#shared/case/dossier.ts'
import { formatFactDate } from '#shared/time/fact-date.ts'
import { useCodeLabel } from '../../components/code-label.tsx'
import { Section } from '../../components/section.tsx'
import { usePartyAlias } from './party-words.ts'
import styles from './dossier.module.css'

export const AllegationsPane = ({
  dossier,
  open,
  onOpen,
  onAdd,
}: {
  readonly dossier: Dossier
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly onAdd: () => void
}) => {
  const { t, i18n } = useTranslation('dossier')
  const label = useCodeLabel()
  const aliasOf = usePartyAlias()
  const language = i18n.language === 'en' ? 'en' : 'ko'
  return (
    <Section
      title={t('allegations')}
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('addAllegation')}
          onClick={onAdd}
        >
          {t('add')}
        </Button>
      }
    >
      {dossier.allegations.length === 0 && <p className="quiet">{t('noAllegations')}</p>}
      <ol className={styles.items}>
        {dossier.allegations.map((one, index) => {
          const against = one.respondents
            .flatMap((id) => dossier.parties.filter((party) => party.id === id))
            .map(aliasOf)
          const codes = [
            ...one.grounds.map((code) => label('ground', code)),
            ...(one.area === null ? [] : [label('area', one.area)]),
          ]
          return (
            <li key={one.id} className={styles.item} data-open={open === one.id}>
              <button
                type="button"
                aria-expanded={open === one.id}
                onClick={() => {
                  onOpen(one.id)
                }}
              >
                <strong>
                  {index + 1}. {label('complaint-kind', one.kind)}
                </strong>
                <span>{one.act === null ? t('actOpen') : label('act', one.act)}</span>
              </button>
              {codes.length > 0 && <p className="quiet">{codes.join(' · ')}</p>}
              {against.length > 0 && <p className="quiet">{t('against', { who: against.join(', ') })}</p>}
              {one.facts.type !== 'unknown' && <p className="quiet figures">{formatFactDate(one.facts, language)}</p>}
              {one.finding !== null && <p>{t('finding', { finding: label('finding', one.finding) })}</p>}
              {one.repeatOf !== null && <p className="quiet">{t('repeat')}</p>}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

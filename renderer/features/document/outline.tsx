/** The outline of a document: which sections are printed, which were edited, what is still missing. */
import { Checkbox } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentSection } from '#shared/document/document.ts'
import { sectionTitle } from '#shared/document/page.ts'
import type { SectionKey } from '#shared/document/sections.ts'
import { currentLanguage } from '../../i18n.ts'
import styles from './document.module.css'

export const Outline = ({
  sections,
  isMissing,
  onInclude,
  onGo,
}: {
  readonly sections: readonly DocumentSection[]
  readonly isMissing: (key: SectionKey) => boolean
  readonly onInclude: (key: SectionKey, include: boolean) => void
  readonly onGo: (key: SectionKey) => void
}) => {
  const { t } = useTranslation('document')
  const language = currentLanguage()
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <h3>{t('outline')}</h3>
      <ol>
        {sections.map(({ key, include, edited }) => {
          const section = sectionTitle(language, key)
          const missing = isMissing(key)
          return (
            <li key={key} data-missing={include && missing}>
              <Checkbox
                size="xs"
                checked={include}
                aria-label={t('include', { section })}
                onChange={(event) => {
                  onInclude(key, event.currentTarget.checked)
                }}
              />
              <button
                type="button"
                onClick={() => {
                  onGo(key)
                }}
              >
                <span>{section}</span>
                {missing ? (
                  <span className={styles.missingMark}>{t('missing')}</span>
                ) : (
                  edited !== null && (
                    <span className={styles.editedMark}>
                      <IconPencil size={14} stroke={1.75} aria-hidden />
                      {t('edited')}
                    </span>
                  )
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <p className="quiet">{t('outlineHint')}</p>
    </nav>
  )
}

/** The text of one section while it is edited: it replaces what the case gives until one follows the case again. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/contract/result.ts'
import { SavedText } from '../../components/saved-text.tsx'
import styles from './document.module.css'

export const SectionText = ({
  section,
  edited,
  fed,
  onSave,
  onClose,
}: {
  /** the section's title */
  readonly section: string
  readonly edited: string | null
  readonly fed: string
  readonly onSave: (edited: string | null) => Promise<Result<unknown>>
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('document')
  return (
    <div className={styles.sectionText}>
      <SavedText
        label={t('editSection', { section })}
        description={t('editHint')}
        lines="several"
        minRows={6}
        maxLength={400_000}
        autoFocus
        value={edited ?? fed}
        // The case's own words typed back are no edit.
        onSave={(text) => onSave(text === fed ? null : text)}
      />
      <div className={styles.sectionActs}>
        {edited !== null && fed !== '' && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              void onSave(null).then((answer) => {
                if (answer.ok) onClose()
              })
            }}
          >
            {t('followCase')}
          </Button>
        )}
        <Button size="xs" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}

/** How the register's columns and values are read: one table per file, then one per column of codes. */
import { useTranslation } from 'react-i18next'
import { listOfField, type Mapping } from '#shared/legacy/mapping.ts'
import type { LegacyFile } from '#shared/legacy/batch.ts'
import { Notice } from '../../components/notice.tsx'
import { Section } from '../../components/section.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { lacksOf, type FilePart } from './mapping-edit.ts'
import styles from './legacy.module.css'
import { ValuesSection } from './values-section.tsx'

interface Props {
  readonly files: readonly LegacyFile[]
  readonly mapping: Mapping
  readonly suggested: Mapping | null
  readonly setMapping: (change: (mapping: Mapping) => Mapping) => void
}

const parts: readonly FilePart[] = ['main', 'second']

export const MappingSection = ({ files, mapping, suggested, setMapping }: Props) => {
  const { t } = useTranslation('legacy')
  const used = parts.flatMap((part) => {
    const rules = mapping[part]
    const file = files.find((each) => each.index === rules?.file)
    return rules === null || file === undefined ? [] : [{ part, rules, file }]
  })
  const coded = used.flatMap(({ part, rules, file }) =>
    rules.columns.filter((rule) => listOfField[rule.field] !== undefined).map((rule) => ({ part, file, rule })),
  )
  const lacks = lacksOf(mapping)
  return (
    <>
      <Section title={t('columns')}>
        <p className="quiet">{t('columnsHint')}</p>
        {used.map(({ part, rules, file }) => (
          <ColumnsSection
            key={part}
            file={file}
            part={part}
            rules={rules}
            suggested={suggested}
            setMapping={setMapping}
          />
        ))}
        <div role="status">
          {lacks.map((lack) => (
            <Notice key={lack} kind="care">
              {t(`lack_${lack}`)}
            </Notice>
          ))}
        </div>
      </Section>
      {coded.length > 0 && (
        <Section title={t('values')}>
          <p className="quiet">{t('valuesHint')}</p>
          <div className={styles.valueTables}>
            {coded.map(({ part, file, rule }) => (
              <ValuesSection
                key={`${part}:${rule.column}`}
                file={file}
                part={part}
                rule={rule}
                setMapping={setMapping}
              />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

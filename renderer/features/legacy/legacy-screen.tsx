/** Bringing in a legacy register: choose, map, look, bring in; and undo a whole import. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { notifyDone } from '../../frame/notify.ts'
import { BatchesSection } from './batches-section.tsx'
import { DryRunReport } from './dry-run-report.tsx'
import { FilesSection } from './files-section.tsx'
import styles from './legacy.module.css'
import { lacksOf } from './mapping-edit.ts'
import { MappingSection } from './mapping-section.tsx'
import { OrphansTable } from './orphans-table.tsx'
import { ProblemsTable } from './problems-table.tsx'
import { useLegacyImport, type LegacyImport } from './use-legacy-import.ts'

const Doing = ({ work }: { readonly work: LegacyImport }) => {
  const { t } = useTranslation('legacy')
  if (work.doing === null) return null
  const { done = 0, total = 0 } = work.progress ?? {}
  return (
    <div role="status">
      <ProgressLine
        label={t(`doing_${work.doing}`)}
        done={done}
        total={total}
        {...(work.doing === 'undo' ? {} : { onCancel: work.cancel })}
      />
    </div>
  )
}

const Result = ({ work }: { readonly work: LegacyImport }) => {
  const { t, i18n } = useTranslation('legacy')
  const place = useRef<HTMLDivElement>(null)
  const id = work.result?.id
  useEffect(() => {
    // The register that filled the page is gone: the result is what one looks for now.
    if (id === undefined) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.focus({ preventScroll: true })
  }, [id])
  if (work.result === null) return null
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <div ref={place} tabIndex={-1} className={styles.result}>
      <Section title={t('result')}>
        <Notice kind="good">
          {t('resultFacts', {
            dossiers: number.format(work.result.dossiers),
            allegations: number.format(work.result.allegations),
          })}
        </Notice>
        <ProblemsTable problems={work.result.problems} names={work.result.names} />
        <OrphansTable orphans={work.result.orphans} />
      </Section>
    </div>
  )
}

const LegacyScreen = () => {
  const { t, i18n } = useTranslation('legacy')
  const work = useLegacyImport()
  const { register, mapping, dryRun } = work
  const number = new Intl.NumberFormat(i18n.language)
  const busy = work.doing !== null
  const choose = (
    <Button disabled={busy} variant={register === null ? 'filled' : 'default'} onClick={() => void work.choose()}>
      {t(register === null ? 'choose' : 'chooseOthers')}
    </Button>
  )
  return (
    <Screen title={t('title')} actions={register === null ? undefined : choose}>
      <FailureNotice failure={work.failure} />
      {/* The run's own place is beside its button; here are the shorter ones. */}
      {work.doing !== 'run' && <Doing work={work} />}
      <Result work={work} />
      {register === null && <EmptyState action={choose}>{t('explain')}</EmptyState>}
      {register !== null && mapping !== null && (
        <>
          <Section title={t('files')}>
            <FilesSection files={register.files} mapping={mapping} setMapping={work.setMapping} />
          </Section>
          <MappingSection
            files={register.files}
            mapping={mapping}
            suggested={register.suggested}
            setMapping={work.setMapping}
          />
          <Section
            title={t('dryRun')}
            actions={
              <Button
                variant={dryRun === null ? 'filled' : 'default'}
                disabled={busy || lacksOf(mapping).length > 0}
                onClick={() => void work.tryOut()}
              >
                {t('tryOut')}
              </Button>
            }
          >
            {dryRun === null ? (
              <p className="quiet">{t('dryRunHint')}</p>
            ) : (
              <DryRunReport report={dryRun} files={register.files} />
            )}
          </Section>
          {dryRun !== null && (
            <Section title={t('bringIn')}>
              <p className="quiet">{t('bringInHint')}</p>
              {work.doing === 'run' ? (
                <Doing work={work} />
              ) : (
                <Button disabled={busy || dryRun.dossiers === 0} onClick={() => void work.run()}>
                  {t('run', { dossiers: number.format(dryRun.dossiers) })}
                </Button>
              )}
            </Section>
          )}
        </>
      )}
      <div className={styles.past}>
        <Section title={t('batches')}>
          {work.batches !== null && (
            <BatchesSection
              batches={work.batches}
              busy={busy}
              undo={(id) => {
                void work.undo(id).then((dossiers) => {
                  if (dossiers !== null) notifyDone(t('undone', { dossiers: number.format(dossiers) }))
                })
              }}
            />
          )}
        </Section>
      </div>
    </Screen>
  )
}

export default LegacyScreen

/**
 * The case file as one screen: what it is, where it stands and what may be done next; left the people and the
 * allegations, in the middle everything recorded, right the clock. Files may be dropped anywhere on it.
 */
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { Dossier } from '#shared/case/dossier.ts'
import { dossierId } from '#shared/text/id.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useDossier } from '../../working-set/hooks.ts'
import { DocumentsPanel } from '../document/documents-panel.tsx'
import { useDropTarget } from '../evidence/drop-target.ts'
import { useEvidenceImport } from '../evidence/evidence-import.ts'
import { EvidencePanel } from '../evidence/evidence-panel.tsx'
import { NotesPanel } from '../note/notes-panel.tsx'
import { AllegationEditor } from './allegation-editor.tsx'
import { AllegationsPane } from './allegations-pane.tsx'
import { ClockPane } from './clock-pane.tsx'
import { ConsultationBar } from './consultation-bar.tsx'
import { DossierHead } from './dossier-head.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { PartiesPane } from './parties-pane.tsx'
import { PartyEditor } from './party-editor.tsx'
import { WorkflowBar } from './workflow-bar.tsx'
import styles from './dossier.module.css'

const tabs = ['overview', 'evidence', 'notes', 'documents', 'history'] as const
type Tab = (typeof tabs)[number]

/** A record opened in the middle, in place of the tabs; id null is a new one. */
type Opened = { readonly kind: 'party' | 'allegation'; readonly id: string | null } | null

const isTab = (text: string | null): text is Tab => tabs.some((tab) => tab === text)

const OpenedRecord = ({
  dossier,
  opened,
  onClose,
}: {
  readonly dossier: Dossier
  readonly opened: NonNullable<Opened>
  readonly onClose: () => void
}) =>
  opened.kind === 'party' ? (
    <PartyEditor
      key={opened.id}
      dossier={dossier.head.id}
      party={dossier.parties.find((party) => party.id === opened.id) ?? null}
      onClose={onClose}
    />
  ) : (
    <AllegationEditor
      key={opened.id}
      dossier={dossier}
      allegation={dossier.allegations.find((allegation) => allegation.id === opened.id) ?? null}
      onClose={onClose}
    />
  )

const Count = ({ of }: { readonly of: number }) => (of === 0 ? null : <span className="quiet figures"> {of}</span>)

const DossierFile = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('dossier')
  const [search, setSearch] = useSearchParams()
  const [opened, setOpened] = useState<Opened>(null)
  const bringing = useEvidenceImport(dossier.head.id)
  const wanted = search.get('tab')
  const tab: Tab = isTab(wanted) ? wanted : 'overview'
  const show = (next: string | null) => {
    setOpened(null)
    setSearch({ tab: isTab(next) ? next : 'overview' }, { replace: true })
  }
  const drop = useDropTarget((files) => {
    show('evidence')
    void bringing.drop(files)
  })
  const open = (kind: 'party' | 'allegation') => (id: string | null) => {
    setOpened((now) => (now?.kind === kind && now.id === id ? null : { kind, id }))
  }
  const close = () => {
    setOpened(null)
  }
  const { head } = dossier
  return (
    <div className={styles.screen} {...drop.handlers}>
      {drop.over && (
        <div className={styles.dropHere} aria-hidden="true">
          {t('dropHere')}
        </div>
      )}
      <DossierHead dossier={dossier} />
      {head.noun === 'case' ? <WorkflowBar dossier={dossier} /> : <ConsultationBar head={head} />}
      <div className={styles.panes} data-wide={tab === 'documents' && opened === null}>
        <aside className={styles.left} aria-label={`${t('parties')}, ${t('allegations')}`}>
          <PartiesPane
            dossier={dossier}
            open={opened?.kind === 'party' ? opened.id : null}
            onOpen={open('party')}
            onAdd={() => {
              open('party')(null)
            }}
          />
          <AllegationsPane
            dossier={dossier}
            open={opened?.kind === 'allegation' ? opened.id : null}
            onOpen={open('allegation')}
            onAdd={() => {
              open('allegation')(null)
            }}
          />
        </aside>
        <div className={styles.middle}>
          {opened !== null ? (
            <OpenedRecord dossier={dossier} opened={opened} onClose={close} />
          ) : (
            <Tabs value={tab} onChange={show} keepMounted={false}>
              <Tabs.List aria-label={t('tabs.label')}>
                <Tabs.Tab value="overview">{t('tabs.overview')}</Tabs.Tab>
                <Tabs.Tab value="evidence">
                  {t('tabs.evidence')}
                  <Count of={dossier.evidence.length} />
                </Tabs.Tab>
                <Tabs.Tab value="notes">
                  {t('tabs.notes')}
                  <Count of={dossier.notes.length} />
                </Tabs.Tab>
                <Tabs.Tab value="documents">
                  {t('tabs.documents')}
                  <Count of={dossier.documents.length} />
                </Tabs.Tab>
                <Tabs.Tab value="history">{t('tabs.history')}</Tabs.Tab>
              </Tabs.List>
              <div className={styles.tab}>
                <Tabs.Panel value="overview">
                  <OverviewTab dossier={dossier} />
                </Tabs.Panel>
                <Tabs.Panel value="evidence">
                  <EvidencePanel dossier={dossier} bringing={bringing} />
                </Tabs.Panel>
                <Tabs.Panel value="notes">
                  <NotesPanel dossier={dossier} />
                </Tabs.Panel>
                <Tabs.Panel value="documents">
                  <DocumentsPanel dossier={dossier} />
                </Tabs.Panel>
                <Tabs.Panel value="history">
                  <HistoryTab dossier={dossier} />
                </Tabs.Panel>
              </div>
            </Tabs>
          )}
        </div>
        {head.noun === 'case' && (
          <aside className={styles.right} aria-label={t('clock')}>
            <ClockPane dossier={dossier} />
          </aside>
        )}
      </div>
    </div>
  )
}

const DossierScreen = () => {
  const { t } = useTranslation('dossier')
  const { id } = useParams()
  const parsed = dossierId.safeParse(id)
  const { dossier, failure } = useDossier(parsed.success ? parsed.data : null)
  if (!parsed.success) return <FailureNotice failure={{ code: 'record-missing' }} />
  if (dossier !== undefined) return <DossierFile key={dossier.head.id} dossier={dossier} />
  return (
    <div className={styles.screen}>
      <FailureNotice failure={failure} />
      {failure === null && (
        <p className="quiet" role="status">
          {t('loading')}
        </p>
      )}
    </div>
  )
}

export default DossierScreen

/** Views as tabs: those of every office first, then the saved ones; and what can be done with a changed one. */
import { Button, Popover, UnstyledButton } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, Result } from '#shared/contract/result.ts'
import { viewId } from '#shared/text/id.ts'
import { defaultViewNames } from '#shared/view/default-views.ts'
import type { View, ViewSpec } from '#shared/view/view.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { notifyDone } from '../../frame/notify.ts'
import { call } from '../../vault-client.ts'
import { changeList, sameSpec, specOfTab } from './list-state.ts'
import { SaveView } from './save-view.tsx'
import styles from './views.module.css'

export interface ViewTabsProps {
  readonly tab: string
  readonly spec: ViewSpec
  readonly views: readonly View[]
}

const Tabs = ({ tab, views, panel }: Omit<ViewTabsProps, 'spec'> & { readonly panel: string }) => {
  const { t } = useTranslation('cases')
  const all = [
    ...defaultViewNames.map((name) => ({ id: name, label: t(`views.${name}`) })),
    ...views.map((view) => ({ id: view.id, label: view.name })),
  ]
  const choose = (id: string | undefined): void => {
    const spec = id === undefined ? null : specOfTab(id, views)
    if (id !== undefined && spec !== null) changeList({ tab: id, spec })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = all.findIndex((each) => each.id === tab)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.code]
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = all[(to + all.length) % all.length]
    choose(next?.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next?.id ?? ''}"]`)?.focus()
  }
  return (
    <div role="tablist" aria-label={t('views.label')} className={styles.tabs} onKeyDown={onKeyDown}>
      {all.map(({ id, label }) => (
        <UnstyledButton
          key={id}
          role="tab"
          data-tab={id}
          aria-selected={id === tab}
          aria-controls={panel}
          tabIndex={id === tab ? 0 : -1}
          className={styles.tab}
          onClick={() => {
            choose(id)
          }}
        >
          {label}
        </UnstyledButton>
      ))}
    </div>
  )
}

/** Keeps a view; the answer's failure is shown where it was asked for. */
const save = (view: View): Promise<Result<unknown>> => call('view.save', { ...view, spec: { ...view.spec } })

const Acts = ({ tab, spec, views }: ViewTabsProps) => {
  const { t } = useTranslation('cases')
  const [isNaming, setNaming] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const base = specOfTab(tab, views)
  const saved = views.find((view) => view.id === tab)
  const isChanged = base === null || !sameSpec(spec, base)
  const settle = (result: Result<unknown>, done: string): boolean => {
    setFailure(result.ok ? null : result.failure)
    if (result.ok) notifyDone(done)
    return result.ok
  }
  const saveAs = async (name: string): Promise<void> => {
    const id = viewId.parse(crypto.randomUUID())
    const rank = Math.max(-1, ...views.map((view) => view.rank)) + 1
    if (!settle(await save({ id, name, rank, spec }), t('views.saved', { name }))) return
    setNaming(false)
    changeList({ tab: id })
  }
  const update = async (view: View): Promise<void> => {
    settle(await save({ ...view, spec }), t('views.saved', { name: view.name }))
  }
  const remove = async (view: View): Promise<void> => {
    const removed = await call('view.remove', { id: view.id })
    setRemoving(false)
    const all = specOfTab('all', views)
    if (settle(removed, t('views.removed', { name: view.name })) && all !== null) changeList({ tab: 'all', spec: all })
  }
  return (
    <>
      {isChanged && base !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            changeList({ spec: base })
          }}
        >
          {t('views.revert')}
        </Button>
      )}
      {isChanged && saved !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => void update(saved)}>
          {t('views.update')}
        </Button>
      )}
      {isChanged && (
        <Popover opened={isNaming} onChange={setNaming} position="bottom-end" trapFocus returnFocus width={280}>
          <Popover.Target>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                setNaming(!isNaming)
              }}
            >
              {t('views.saveAs')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <SaveView
              onSave={saveAs}
              onCancel={() => {
                setNaming(false)
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {saved !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setRemoving(true)
          }}
        >
          {t('views.remove')}
        </Button>
      )}
      <FailureNotice failure={failure} />
      {saved !== undefined && (
        <ConfirmDialog
          opened={isRemoving}
          title={t('views.remove')}
          confirm={t('views.removeYes')}
          onConfirm={() => void remove(saved)}
          onClose={() => {
            setRemoving(false)
          }}
        >
          <p>{t('views.removeAsk', { name: saved.name })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** @param panel id of the element that shows the view @param sentence the view in words */
export const ViewTabs = ({
  panel,
  sentence,
  ...rest
}: ViewTabsProps & { readonly panel: string; readonly sentence: string }) => (
  <div className={styles.views}>
    <Tabs tab={rest.tab} views={rest.views} panel={panel} />
    <div className={styles.says}>
      <p>{sentence}</p>
      <Acts {...rest} />
    </div>
  </div>
)

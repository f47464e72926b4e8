/** The conditions of the view, each a small control in one line. */
import { NativeSelect, UnstyledButton } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeList } from '#shared/vocabulary/code-list.ts'
import type { ViewSpec } from '#shared/view/view.ts'
import { useSession } from '../../working-set/session-context.tsx'
import { CodeFilter, type FilterChoice } from './code-filter.tsx'
import styles from './filter.module.css'
import { changeSpec } from './list-state.ts'
import { PeriodFilter } from './period-filter.tsx'
import { allStates, useStateLabel } from './state-words.ts'

const choicesOf = (lists: readonly CodeList[], name: string, language: 'ko' | 'en'): readonly FilterChoice[] =>
  (lists.find((list) => list.list === name)?.codes ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map((entry) => ({
      value: entry.code,
      label: (entry.own ?? entry)[language],
      words: [entry.code, entry.ko, entry.en, ...(entry.own === null ? [] : [entry.own.ko, entry.own.en])],
    }))

const choices = {
  noun: ['both', 'case', 'consultation'],
  open: ['any', 'open', 'closed'],
  due: ['any', 'overdue', 'this-week', 'running', 'none'],
  origin: ['any', 'office', 'legacy'],
} as const satisfies { readonly [K in 'noun' | 'open' | 'due' | 'origin']: readonly ViewSpec[K][] }

const OneOf = ({ name, spec }: { readonly name: keyof typeof choices; readonly spec: ViewSpec }) => {
  const { t } = useTranslation('cases')
  const label = t(`filter.${name}.label`)
  const isSet = spec[name] !== choices[name][0]
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      className={styles.select}
      data-set={isSet}
      value={spec[name]}
      onChange={(event) => {
        changeSpec({ [name]: event.currentTarget.value })
      }}
      data={choices[name].map((value, index) => ({
        value,
        label: index === 0 && name !== 'noun' ? label : t(`filter.${name}.${value}`),
      }))}
    />
  )
}

const unset = (): Partial<ViewSpec> => ({
  noun: 'both',
  query: '',
  kinds: [],
  grounds: [],
  states: [],
  channels: [],
  receivedFrom: null,
  receivedTo: null,
  due: 'any',
  open: 'any',
  origin: 'any',
})

const isRestricted = (spec: ViewSpec): boolean =>
  (Object.keys(choices) as (keyof typeof choices)[]).some((name) => spec[name] !== choices[name][0]) ||
  spec.query !== '' ||
  [spec.kinds, spec.grounds, spec.states, spec.channels].some((codes) => codes.length > 0) ||
  spec.receivedFrom !== null ||
  spec.receivedTo !== null

/** @param search the field in front of the conditions */
export const FilterBar = ({ spec, search }: { readonly spec: ViewSpec; readonly search: ReactNode }) => {
  const { t, i18n } = useTranslation('cases')
  const { lists } = useSession()
  const language = i18n.language === 'en' ? 'en' : 'ko'
  const stateLabel = useStateLabel()
  const states = useMemo(
    () => allStates.map((value) => ({ value, label: stateLabel(value), words: [value, stateLabel(value)] })),
    [stateLabel],
  )
  const codes = (name: 'kinds' | 'grounds' | 'states' | 'channels', all: readonly FilterChoice[]) => (
    <CodeFilter
      name={name}
      choices={all}
      chosen={spec[name]}
      onChange={(chosen) => {
        changeSpec({ [name]: [...chosen] })
      }}
    />
  )
  return (
    <div className={styles.bar} role="search" aria-label={t('filter.label')}>
      {search}
      <OneOf name="noun" spec={spec} />
      <OneOf name="open" spec={spec} />
      {codes('states', states)}
      {codes('kinds', choicesOf(lists, 'complaint-kind', language))}
      {codes('grounds', choicesOf(lists, 'ground', language))}
      {codes('channels', choicesOf(lists, 'channel', language))}
      <PeriodFilter receivedFrom={spec.receivedFrom} receivedTo={spec.receivedTo} onChange={changeSpec} />
      <OneOf name="due" spec={spec} />
      <OneOf name="origin" spec={spec} />
      {isRestricted(spec) && (
        <UnstyledButton
          className={styles.clear}
          onClick={() => {
            changeSpec(unset())
          }}
        >
          {t('filter.clear')}
        </UnstyledButton>
      )}
    </div>
  )
}

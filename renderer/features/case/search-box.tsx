/** Where one types what to find: the list below follows, and the places found open under the field. */
import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../composing.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import type { DossierId } from '#shared/text/id.ts'
import type { SearchState } from './use-search.ts'
import { SearchResults } from './search-results.tsx'
import styles from './search.module.css'

export interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly query: string
  readonly search: SearchState
  /** how many of the records found the view shows */
  readonly inView: number
  readonly onWiden: () => void
  readonly onQuery: (query: string) => void
  readonly onComposing: (isComposing: boolean) => void
  readonly onOpen: (id: DossierId) => void
  /** Enter without a chosen place: on into the list */
  readonly onLeave: () => void
}

export const SearchBox = ({
  input,
  query,
  search,
  inView,
  onWiden,
  onQuery,
  onComposing,
  onOpen,
  onLeave,
}: SearchBoxProps) => {
  const { t } = useTranslation('cases')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const hits = search.answer?.hits ?? []
  const chosen = Math.min(active, hits.length - 1)
  const shown = isOpen && query.trim() !== ''
  const change = (next: string): void => {
    onQuery(next)
    setActive(-1)
    setOpen(true)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return
    if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.code === 'ArrowDown' ? 1 : -1
      setActive(Math.max(-1, Math.min(hits.length - 1, chosen + step)))
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      event.preventDefault()
      const hit = shown ? hits[chosen] : undefined
      setOpen(false)
      if (hit === undefined) onLeave()
      else onOpen(hit.dossier)
    } else if (event.code === 'Escape') {
      event.preventDefault()
      if (shown) setOpen(false)
      else change('')
    }
  }
  return (
    <div
      ref={box}
      className={styles.box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <TextInput
        ref={input}
        size="sm"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        role="combobox"
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={shown ? `${id}-hits` : undefined}
        aria-activedescendant={shown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        rightSection={
          query === '' ? (
            <KeyHint keys={['/']} />
          ) : (
            <CloseButton
              size="sm"
              aria-label={t('search.clear')}
              onClick={() => {
                change('')
                input.current?.focus()
              }}
            />
          )
        }
        value={query}
        onChange={(event) => {
          change(event.currentTarget.value)
        }}
        onFocus={() => {
          setOpen(true)
        }}
        onCompositionStart={() => {
          onComposing(true)
        }}
        onCompositionEnd={() => {
          onComposing(false)
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <SearchResults
          id={id}
          query={query}
          search={search}
          active={chosen}
          inView={inView}
          onOpen={onOpen}
          onWiden={onWiden}
        />
      )}
    </div>
  )
}

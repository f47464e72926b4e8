/** Keys of the intake page. By place on the keyboard (`code`), never while a Hangul syllable is being composed. */
import { useEffect } from 'react'

export const sections = ['receipt', 'narrative', 'parties', 'allegations', 'remedy', 'advice'] as const
export type Section = (typeof sections)[number]

export interface IntakeKeys {
  readonly goTo: (section: Section) => void
  /** Adds a party of the given role, or an allegation when the focus is anywhere else. */
  readonly add: (partyRole: string | null) => void
  readonly save: () => void
  readonly register: () => void
}

export type KeyAct = { readonly act: 'go'; readonly section: Section } | { readonly act: 'add' | 'save' | 'register' }

/** What a key chord means here; null for every other key. Ctrl, or ⌘ on a Mac. */
export const keyAct = (
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'key'>,
): KeyAct | null => {
  if (event.isComposing || event.key === 'Process') return null
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return { act: event.shiftKey ? 'register' : 'add' }
  if (event.code === 'KeyS' && !event.shiftKey) return { act: 'save' }
  // With Shift: without it the digits lead to the window's own places.
  if (!event.shiftKey) return null
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1]
  const section = digit === undefined ? undefined : sections[Number(digit) - 1]
  return section === undefined ? null : { act: 'go', section }
}

/** Listens for the page's chords while it is shown and no dialog lies over it. */
export const useIntakeKeys = (keys: IntakeKeys): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const meant = keyAct(event)
      if (meant === null || event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return
      event.preventDefault()
      if (meant.act === 'go') keys.goTo(meant.section)
      else if (meant.act === 'add') {
        keys.add(document.activeElement?.closest<HTMLElement>('[data-party-role]')?.dataset.partyRole ?? null)
      } else keys[meant.act]()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [keys])
}

/** `/` anywhere on the screen leads to the search, as Ctrl+F does; not while one is typing. */
import { useEffect } from 'react'
import { isComposing } from '../../composing.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)

export const useSlash = (focus: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      // By place on the keyboard, and also by sign: on some keyboards the slash stands elsewhere.
      if (event.key !== '/' && (event.code !== 'Slash' || event.shiftKey)) return
      if (document.querySelector('[aria-modal="true"]') !== null) return
      event.preventDefault()
      focus()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [focus])
}

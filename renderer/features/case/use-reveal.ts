/** Names are shown only while the R key or the button is held, and gone when the window loses the focus. */
import { useEffect, useState, type DOMAttributes } from 'react'
import { isComposing } from '../../composing.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)

export const useReveal = (): { readonly revealed: boolean; readonly hold: DOMAttributes<HTMLButtonElement> } => {
  const [revealed, setRevealed] = useState(false)
  useEffect(() => {
    const hide = (): void => {
      setRevealed(false)
    }
    const down = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.code === 'KeyR' && !isTyping(event.target)) setRevealed(true)
    }
    const up = (event: KeyboardEvent): void => {
      if (event.code === 'KeyR') hide()
    }
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [])
  const show = (): void => {
    setRevealed(true)
  }
  const hide = (): void => {
    setRevealed(false)
  }
  return {
    revealed,
    hold: {
      onPointerDown: show,
      onPointerUp: hide,
      onPointerLeave: hide,
      onBlur: hide,
      onKeyDown: (event) => {
        if (event.code === 'Space' || event.code === 'Enter') show()
      },
      onKeyUp: hide,
    },
  }
}

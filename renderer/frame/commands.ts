/**
 * Commands of the window, from its menu and its keys. The menu's accelerator and the page may both see one key
 * press, so a command that follows itself at once is the same one.
 */
import { useEffect, useRef } from 'react'
import { isComposing } from '../composing.ts'

export type Command = 'intake' | 'palette' | 'find' | 'mask' | 'help' | 'cases' | 'board' | 'counts'

interface Chord {
  readonly command: Command
  /** KeyboardEvent.code: the place of the key, whatever the keyboard's language */
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  /** as printed in the help */
  readonly keys: readonly string[]
}

export const chords: readonly Chord[] = [
  { command: 'intake', code: 'KeyN', ctrl: true, shift: true, keys: ['Ctrl', 'Shift', 'N'] },
  { command: 'palette', code: 'KeyK', ctrl: true, shift: false, keys: ['Ctrl', 'K'] },
  { command: 'find', code: 'KeyF', ctrl: true, shift: false, keys: ['Ctrl', 'F'] },
  { command: 'cases', code: 'Digit1', ctrl: true, shift: false, keys: ['Ctrl', '1'] },
  { command: 'board', code: 'Digit2', ctrl: true, shift: false, keys: ['Ctrl', '2'] },
  { command: 'counts', code: 'Digit3', ctrl: true, shift: false, keys: ['Ctrl', '3'] },
  { command: 'mask', code: 'KeyL', ctrl: true, shift: true, keys: ['Ctrl', 'Shift', 'L'] },
  { command: 'help', code: 'F1', ctrl: false, shift: false, keys: ['F1'] },
]

/** Milliseconds within which a repeat is the other half of the same key press. */
const SAME_PRESS = 250

type Handler = () => void

const handlers = new Map<Command, Handler[]>()
let last: { readonly command: string; readonly at: number } = { command: '', at: -SAME_PRESS }

const isCommand = (name: string): name is Command => chords.some((chord) => chord.command === name)

/** Runs the newest handler of the command. @param now milliseconds of a clock that only goes forward */
export const runCommand = (name: string, now: number): boolean => {
  if (!isCommand(name)) return false
  const handler = handlers.get(name)?.at(-1)
  if (handler === undefined) return false
  const repeated = last.command === name && now - last.at < SAME_PRESS
  last = { command: name, at: now }
  if (!repeated) handler()
  return true
}

/** The command that a key press means; null while Hangul is being composed. */
export const chordOf = (event: KeyboardEvent): Command | null => {
  if (isComposing(event) || event.altKey || event.repeat) return null
  const ctrl = event.ctrlKey || event.metaKey
  return (
    chords.find((chord) => chord.code === event.code && chord.ctrl === ctrl && chord.shift === event.shiftKey)
      ?.command ?? null
  )
}

/** Answers a command while the component is on the screen; the one mounted last has it. */
export const useCommand = (command: Command, handler: Handler): void => {
  const newest = useRef(handler)
  useEffect(() => {
    newest.current = handler
  })
  useEffect(() => {
    const own: Handler = () => {
      newest.current()
    }
    handlers.set(command, [...(handlers.get(command) ?? []), own])
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((each) => each !== own),
      )
    }
  }, [command])
}

/** Listens to keys and menu for the whole window. */
export const useCommandSources = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = chordOf(event)
      if (command !== null && runCommand(command, performance.now())) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    const stop = window.haechi.onCommand((name) => {
      runCommand(name, performance.now())
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [])
}

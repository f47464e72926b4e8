import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand, useCommand, useCommandSources } from '../../renderer/frame/commands.ts'

let menu: (command: string) => void = () => undefined
let clock = 0

const Window = ({ onMask, onIntake }: { readonly onMask: () => void; readonly onIntake: () => void }) => {
  useCommandSources()
  useCommand('mask', onMask)
  useCommand('intake', onIntake)
  return <input aria-label="field" />
}

const open = () => {
  const onMask = vi.fn()
  const onIntake = vi.fn()
  const view = render(<Window onMask={onMask} onIntake={onIntake} />)
  return { onMask, onIntake, field: view.getByLabelText('field'), view }
}

beforeEach(() => {
  clock += 10_000
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  Object.assign(window, {
    haechi: {
      onCommand: (listener: (command: string) => void) => {
        menu = listener
        return () => {
          menu = () => undefined
        }
      },
    },
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const chord = { code: 'KeyL', key: 'ㅣ', ctrlKey: true, shiftKey: true }

describe('commands', () => {
  it('go by the place of the key, whatever language the keyboard writes', () => {
    const { onMask, field } = open()
    fireEvent.keyDown(field, chord)
    expect(onMask).toHaveBeenCalledOnce()
  })

  it('leave a Hangul composition alone', () => {
    const { onMask, field } = open()
    fireEvent.keyDown(field, { ...chord, isComposing: true })
    fireEvent.keyDown(field, { ...chord, keyCode: 229 })
    expect(onMask).not.toHaveBeenCalled()
  })

  it('want exactly their keys', () => {
    const { onMask, onIntake, field } = open()
    fireEvent.keyDown(field, { ...chord, shiftKey: false })
    fireEvent.keyDown(field, { ...chord, altKey: true })
    fireEvent.keyDown(field, { code: 'KeyN', key: 'n' })
    expect(onMask).not.toHaveBeenCalled()
    expect(onIntake).not.toHaveBeenCalled()
  })

  it('run once when the menu and the page see one key press', () => {
    const { onMask, field } = open()
    fireEvent.keyDown(field, chord)
    clock += 20
    menu('mask')
    expect(onMask).toHaveBeenCalledTimes(1)
    clock += 1000
    menu('mask')
    expect(onMask).toHaveBeenCalledTimes(2)
  })

  it('belong to what was opened last, and go back when it closes', () => {
    const { onIntake, view } = open()
    const inner = vi.fn()
    const Inner = () => {
      useCommand('intake', inner)
      return null
    }
    const innerView = render(<Inner />)
    menu('intake')
    expect(inner).toHaveBeenCalledOnce()
    innerView.unmount()
    clock += 1000
    menu('intake')
    expect(onIntake).toHaveBeenCalledOnce()
    view.unmount()
    expect(runCommand('intake', clock + 1000)).toBe(false)
  })

  it('are only those that the program knows', () => {
    open()
    expect(runCommand('__proto__', clock)).toBe(false)
    expect(runCommand('quit', clock)).toBe(false)
  })
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAutoLock } from '../../../electron/shell/auto-lock.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const make = (idle: { seconds: number }, minutes = 10) => {
  const lock = vi.fn()
  const autoLock = createAutoLock({
    idleSeconds: () => idle.seconds,
    minutes: () => minutes,
    lock,
    pollMilliseconds: 5000,
  })
  return { lock, autoLock }
}

it('locks once when nobody touched the computer for as long as was set', () => {
  const idle = { seconds: 599 }
  const { lock, autoLock } = make(idle)
  autoLock.arm()
  vi.advanceTimersByTime(60_000)
  expect(lock).not.toHaveBeenCalled()
  idle.seconds = 600
  vi.advanceTimersByTime(60_000)
  expect(lock).toHaveBeenCalledOnce()
})

it('does nothing before it is armed or after it is disarmed', () => {
  const { lock, autoLock } = make({ seconds: 10_000 })
  vi.advanceTimersByTime(60_000)
  autoLock.arm()
  autoLock.disarm()
  vi.advanceTimersByTime(60_000)
  expect(lock).not.toHaveBeenCalled()
})

/** Locks when nobody has touched the computer for a while. Suspend and screen lock are events of their own (main.ts). */

export interface AutoLock {
  readonly arm: () => void
  readonly disarm: () => void
}

export const createAutoLock = (options: {
  /** seconds since the last touch of keyboard or mouse, anywhere on the computer */
  readonly idleSeconds: () => number
  readonly minutes: () => number
  readonly lock: () => void
  readonly pollMilliseconds: number
}): AutoLock => {
  let timer: NodeJS.Timeout | undefined
  const disarm = (): void => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    disarm,
    arm: () => {
      if (timer !== undefined) return
      timer = setInterval(() => {
        if (options.idleSeconds() < options.minutes() * 60) return
        disarm()
        options.lock()
      }, options.pollMilliseconds)
    },
  }
}

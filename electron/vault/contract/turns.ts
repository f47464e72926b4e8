/** A queue of one: whoever writes waits for whoever is writing. */
export interface Turns {
  readonly take: <T>(work: () => T | Promise<T>) => Promise<T>
}

export const makeTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take: (work) => {
      const turn = last.then(work, work)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

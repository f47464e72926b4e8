/** What the set-up says on the terminal. One line a step; a heartbeat where a step is long. */

export const root = new URL('../../', import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1')

/** @param {string} line */
export const say = (line) => {
  process.stdout.write(`· ${line}\n`)
}

/** @param {string} line */
export const complain = (line) => {
  process.stderr.write(`! ${line}\n`)
}

/**
 * Runs `work` and says every ten seconds that it is still going on.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {() => string} [progress] more words for the heartbeat
 * @returns {Promise<T>}
 */
export const withHeartbeat = async (what, work, progress) => {
  const begun = Date.now()
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000)
    const more = progress === undefined ? '' : `, ${progress()}`
    say(`${what}: ${String(seconds)} s${more}`)
  }, 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** The set-up cannot go on; the message says what the person can do. */
export class SetUpStopped extends Error {}

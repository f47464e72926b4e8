import { join } from 'node:path'
import { run } from './child.mjs'
import { root, say } from './say.mjs'

/** @param {import('./runtime.mjs').Runtime} runtime @returns {Promise<number>} */
export const tour = async (runtime) => {
  say(`The tour runs the real window on Electron ${runtime.version}.`)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await run(process.execPath, [vitest, 'run', '--project', 'tour'])
  if (code === 0) say(`Pictures: ${join(root, 'tour')}`)
  return code
}

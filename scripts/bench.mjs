/** `npm run bench`: the ratios of the performance budgets, measured side by side. Measures; never fails on a time. */
import { join } from 'node:path'
import { build } from './setup/bundles.mjs'
import { run } from './setup/child.mjs'
import { root } from './setup/say.mjs'
import { command, setUp } from './setup/set-up.mjs'
import { benchPrograms, testPrograms } from './setup/system-libraries.mjs'

await command(async () => {
  await setUp({ programs: { ...testPrograms, ...benchPrograms } })
  await build()
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  return run(process.execPath, [vitest, 'run', '--project', 'bench', ...process.argv.slice(2)])
})

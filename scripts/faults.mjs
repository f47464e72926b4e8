/** `npm run faults [SEED]`: the fault and security tests in their long form. The seed of a failing run repeats it. */
import { join } from 'node:path'
import { build } from './setup/bundles.mjs'
import { run } from './setup/child.mjs'
import { root, say } from './setup/say.mjs'
import { command, setUp } from './setup/set-up.mjs'
import { benchPrograms, testPrograms } from './setup/system-libraries.mjs'

await command(async () => {
  await setUp({ programs: { ...testPrograms, ...benchPrograms } })
  await build()
  const seed = process.argv[2] ?? String(Date.now() % 1_000_000_000)
  say(`Seed ${seed}`)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, HAECHI_FAULTS: 'long', HAECHI_SEED: seed }
  return run(process.execPath, [vitest, 'run', '--project', 'faults'], { env })
})

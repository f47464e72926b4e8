/** `npm run build`: everything into dist/. */
import { checkNode, installDependencies } from './setup/dependencies.mjs'
import { command } from './setup/set-up.mjs'

await command(async () => {
  checkNode()
  await installDependencies()
  const { build } = await import('./setup/bundles.mjs')
  await build({ force: true })
  return 0
})

/** `npm run tour`: numbered pictures of the real window in tour/. */
import { build } from './setup/bundles.mjs'
import { command, setUp } from './setup/set-up.mjs'
import { testPrograms } from './setup/system-libraries.mjs'
import { tour } from './setup/tour.mjs'

await command(async () => {
  const runtime = await setUp({ programs: testPrograms })
  await build()
  return tour(runtime)
})

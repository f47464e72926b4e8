/** `npm start`: sets up what is missing and opens the program. */
import { build } from './setup/bundles.mjs'
import { run } from './setup/child.mjs'
import { hasDisplay } from './setup/display.mjs'
import { root, say } from './setup/say.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { command, setUp } from './setup/set-up.mjs'
import { testPrograms } from './setup/system-libraries.mjs'
import { tour } from './setup/tour.mjs'

await command(async () => {
  if (!hasDisplay()) {
    say('There is no display here, so no window can be shown. Making the tour instead: pictures of every screen.')
    const runtime = await setUp({ programs: testPrograms })
    await build()
    return tour(runtime)
  }
  const runtime = await setUp()
  await build()
  const given = process.argv.slice(2)
  return run(runtime.executable, [...sandboxArguments(process.getuid?.(), process.platform), root, ...given])
})

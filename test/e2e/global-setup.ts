import { hasDisplay, startDisplay } from '../../scripts/setup/display.mjs'
import { build } from '../../scripts/setup/bundles.mjs'
import { setUp } from '../../scripts/setup/set-up.mjs'
import { testPrograms } from '../../scripts/setup/system-libraries.mjs'

/** Before the first window of a run: what `npm test` provides, so that a single file can be run by itself too. */
export const setup = async (): Promise<() => Promise<void>> => {
  await setUp({ programs: testPrograms })
  await build()
  // A hidden screen even where there is one: the tests must not take a person's keyboard.
  if (process.platform !== 'linux' || (hasDisplay() && process.env.HAECHI_SHOW !== undefined))
    return () => Promise.resolve()
  const { display, stop } = await startDisplay()
  process.env.DISPLAY = display
  delete process.env.WAYLAND_DISPLAY
  return stop
}

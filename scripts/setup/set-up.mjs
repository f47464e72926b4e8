/** All that a fresh clone needs before a command can do its work. Instant when it was done before. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkNode, installDependencies } from './dependencies.mjs'
import { provideElectron } from './runtime.mjs'
import { checkSandbox } from './sandbox.mjs'
import { complain, root, SetUpStopped } from './say.mjs'
import { provideSystemLibraries } from './system-libraries.mjs'

const noteFile = join(root, '.cache', 'runtime.json')

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/**
 * @param {{ programs?: Record<string, string> }} [options] further programs of the system that the command uses
 * @returns {Promise<Runtime>}
 */
export const setUp = async ({ programs = {} } = {}) => {
  checkNode()
  await installDependencies()
  const runtime = await provideElectron()
  await provideSystemLibraries(runtime.executable, programs)
  checkSandbox(runtime.executable)
  Object.assign(process.env, runtime.env)
  await mkdir(join(root, '.cache'), { recursive: true })
  await writeFile(noteFile, JSON.stringify(runtime))
  return runtime
}

/** What the last set-up provided. @returns {Promise<Runtime>} */
export const lastRuntime = async () => /** @type {Runtime} */ (JSON.parse(await readFile(noteFile, 'utf8')))

/**
 * Runs a command's work; what stops the set-up is said in one line, a bug keeps its stack.
 * @param {() => Promise<number>} work gives the exit code
 */
export const command = async (work) => {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof SetUpStopped)) throw error
    complain(error.message)
    process.exitCode = 1
  }
}

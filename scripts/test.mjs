/** `npm test`: set-up, then every check and every test. All stages run; one failure anywhere fails the whole. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from './setup/bundles.mjs'
import { run } from './setup/child.mjs'
import { complain, root, say } from './setup/say.mjs'
import { command, setUp } from './setup/set-up.mjs'
import { benchPrograms, testPrograms } from './setup/system-libraries.mjs'

const reports = join(root, '.cache', 'reports')

/** @param {string} path below node_modules */
const tool = (path) => join(root, 'node_modules', path)

/** @typedef {{ name: string, args: string[], tests?: string }} Stage @type {Stage[]} */
const stages = [
  ...['shared', 'electron', 'renderer', 'test', 'scripts'].map((project) => ({
    name: `types: ${project}`,
    args: [tool('typescript/bin/tsc'), '-p', project, '--noEmit'],
  })),
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.'] },
  {
    name: 'format',
    args: [tool('prettier/bin/prettier.cjs'), '.', '--check', '--cache', '--cache-location', '.cache/prettier'],
  },
  {
    name: 'dependency rule',
    args: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'shared', 'electron', 'renderer', 'scripts', 'test'],
  },
  { name: 'dead code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  ...['unit', 'component', 'faults', 'e2e'].map((project) => ({
    name: project,
    tests: join(reports, `${project}.json`),
    args: [tool('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json'],
  })),
]

/** @typedef {{ stage: string, passed: number, failed: number, skipped: number, seconds: number }} Outcome */

/**
 * Reads what the test runner reported. A run that ended badly counts as a failure even when each test it got to had passed.
 * @param {string} file
 * @param {number} code
 */
const count = async (file, code) => {
  try {
    const report = /** @type {Record<string, number>} */ (JSON.parse(await readFile(file, 'utf8')))
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report
    const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param {Stage} stage @returns {Promise<Outcome>} */
const runStage = async (stage) => {
  const begun = Date.now()
  say(`── ${stage.name}`)
  const output = stage.tests === undefined ? [] : [`--outputFile.json=${stage.tests}`]
  const code = await run(process.execPath, [...stage.args, ...output])
  const seconds = (Date.now() - begun) / 1000
  if (stage.tests !== undefined) return { stage: stage.name, seconds, ...(await count(stage.tests, code)) }
  return { stage: stage.name, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** @returns {Promise<Outcome>} */
const buildStage = async () => {
  const begun = Date.now()
  const outcome = (/** @type {boolean} */ good) => ({
    stage: 'build',
    passed: good ? 1 : 0,
    failed: good ? 0 : 1,
    skipped: 0,
    seconds: (Date.now() - begun) / 1000,
  })
  try {
    await build()
    return outcome(true)
  } catch (error) {
    complain(String(error))
    return outcome(false)
  }
}

await command(async () => {
  await rm(reports, { recursive: true, force: true })
  await mkdir(reports, { recursive: true })
  const runtime = await setUp({ programs: { ...testPrograms, ...benchPrograms } })
  const wanted = process.argv.slice(2)
  /** @type {Outcome[]} */
  const outcomes = [await buildStage()]
  for (const stage of stages) {
    if (wanted.length > 0 && !wanted.includes(stage.name)) continue
    outcomes.push(await runStage(stage))
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    outcomes.reduce((n, outcome) => n + outcome[key], 0)
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), electron: runtime.version }
  await writeFile(join(reports, 'summary.json'), JSON.stringify({ ...total, outcomes }, null, 2))
  for (const { stage, passed, failed, skipped, seconds } of outcomes) {
    const line = `${stage}: ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped (${seconds.toFixed(0)} s)`
    if (failed > 0) complain(line)
    else say(line)
  }
  say(`The window ran on Electron ${runtime.version}.`)
  return total.failed === 0 && outcomes.length > 0 ? 0 : 1
})

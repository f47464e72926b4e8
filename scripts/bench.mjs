/**
 * `npm run bench`: the ratios of the performance budgets, measured side by side and printed as one table. Measures; never fails on a
 * time. Arguments choose benchmarks: `npm run bench save start`. The environment: HAECHI_BENCH_DIR (a folder on the disk to measure),
 * HAECHI_BENCH_MIB (size of the evidence file), HAECHI_BENCH_CASES (largest caseload), HAECHI_DATA (real registers).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { build } from './setup/bundles.mjs'
import { run } from './setup/child.mjs'
import { root, say } from './setup/say.mjs'
import { command, setUp } from './setup/set-up.mjs'
import { benchPrograms, testPrograms } from './setup/system-libraries.mjs'

const linesFolder = join(root, '.cache', 'bench', 'lines')

/** @typedef {{ row: number, what: string, ours: string, theirs: string, ratio: number | null, budget: string, met: boolean | null }} Line */

/** @param {import('./setup/runtime.mjs').Runtime} runtime */
const machine = (runtime) => {
  const release_ = '/etc/os-release'
  const named = existsSync(release_) ? /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync(release_, 'utf8'))?.[1] : undefined
  const load = loadavg().map((each) => each.toFixed(1))
  return [
    `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    `${named ?? type()}, ${type()} ${release()}, load when it began ${load.join(' ')}`,
    `Node ${process.versions.node}, Electron ${runtime.version} (${runtime.carried ? 'carried by an npm package' : 'the pinned one'})`,
  ]
}

/** @param {string} text */
const width = (text) => [...text].length

/** @param {readonly Line[]} lines */
const table = (lines) => {
  const head = ['row', 'what', 'ours', 'against', 'ratio', 'budget', 'met']
  const cells = lines.map(({ row, what, ours, theirs, ratio, budget, met }) => [
    String(row),
    what,
    ours,
    theirs,
    ratio === null ? '–' : ratio.toFixed(2),
    budget,
    met === null ? '–' : met ? 'yes' : 'NO',
  ])
  const widths = head.map((title, at) => Math.max(width(title), ...cells.map((row) => width(row[at] ?? ''))))
  /** @param {readonly string[]} row */
  const line = (row) => `| ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join(' | ')} |`
  return [line(head), `| ${widths.map((each) => '-'.repeat(each)).join(' | ')} |`, ...cells.map(line)]
}

await command(async () => {
  const about = await setUp({ programs: { ...testPrograms, ...benchPrograms } })
  await build()
  await rm(linesFolder, { recursive: true, force: true })
  const began = machine(about)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await run(process.execPath, [vitest, 'run', '--project', 'bench', ...process.argv.slice(2)])
  const lines = existsSync(linesFolder)
    ? readdirSync(linesFolder).flatMap((name) => {
        /** @type {Line[]} */
        const of = JSON.parse(readFileSync(join(linesFolder, name), 'utf8'))
        return of
      })
    : []
  lines.sort((a, b) => a.row - b.row)
  for (const line of ['', ...began, '', ...table(lines), '']) process.stdout.write(`${line}\n`)
  if (code !== 0) say('A benchmark could not be measured; see above.')
  return code
})

/** What a window needs from the operating system: Debian and Ubuntu are helped, others told. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { capture, run } from './child.mjs'
import { complain, say, SetUpStopped, withHeartbeat } from './say.mjs'

/** Debian names; on Ubuntu 24.04 and later some have become virtual names with the same meaning. */
export const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
]

/** Programs that the end-to-end tests start, with the package each comes in. */
export const testPrograms = { Xvfb: 'xvfb', xauth: 'xauth', pdftotext: 'poppler-utils' }
/** Programs that benchmarks and fault tests measure against or inject with. */
export const benchPrograms = { age: 'age', rg: 'ripgrep', strace: 'strace' }

/** @param {string} program */
export const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))

/** @param {string} executable @returns {Promise<string[]>} sonames that the loader does not find */
const missingLibraries = async (executable) => {
  const { out } = await capture('ldd', [executable])
  return [...out.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

/**
 * @param {string} executable the Electron to run
 * @param {Record<string, string>} programs further programs wanted
 */
export const provideSystemLibraries = async (executable, programs) => {
  if (process.platform !== 'linux') return
  const libraries = await missingLibraries(executable)
  const wanted = Object.entries(programs)
    .filter(([program]) => !onPath(program))
    .map(([, name]) => name)
  if (libraries.length === 0 && wanted.length === 0) return
  const packages = [...(libraries.length > 0 ? libraryPackages : []), ...new Set(wanted)]
  const missing = [...libraries, ...wanted].join(', ')
  if (!onPath('apt-get')) {
    throw new SetUpStopped(`Missing on this system: ${missing}. Please install them with its package manager.`)
  }
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  if (process.getuid?.() !== 0) {
    throw new SetUpStopped(`Missing on this system: ${missing}. Please run once:\n  sudo apt-get ${install.join(' ')}`)
  }
  say(`Missing on this system: ${missing}. Installing with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const code = await withHeartbeat('Installing system packages', async () => {
    if ((await run('apt-get', ['update', '-qq'], { env })) !== 0) complain('apt-get update did not succeed.')
    return run('apt-get', ['-qq', ...install], { env })
  })
  if (code !== 0) throw new SetUpStopped(`apt-get did not succeed. Please run:\n  apt-get ${install.join(' ')}`)
}

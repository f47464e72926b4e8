import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, run } from './child.mjs'
import { root, say, SetUpStopped, withHeartbeat } from './say.mjs'

const stampFile = join(root, 'node_modules', '.haechi-installed')
const lockText = () => readFileSync(join(root, 'package-lock.json'), 'utf8')

/** @param {string} text */
const fingerprint = (text) => createHash('sha256').update(text).digest('hex')

/** Refuses a Node that the tools do not run on, in one sentence instead of a stack. */
export const checkNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetUpStopped(`Node ${version} is too old: Haechi needs Node 20.19 or later (https://nodejs.org).`)
  }
}

/**
 * npm writes its own record of what is in node_modules when it has finished. If that record agrees
 * with the lock file, somebody has already installed by hand and nothing need be done.
 */
const installedByHand = () => {
  const recordFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(recordFile)) return false
  try {
    /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */
    const wanted = /** @type {{ packages: Packages }} */ (JSON.parse(lockText())).packages
    const present = /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(recordFile, 'utf8'))).packages
    return Object.entries(wanted).every(([name, entry]) => {
      const there = present[name]
      if (name === '' || (there === undefined && entry.optional === true)) return true
      return there !== undefined && there.version === entry.version && there.integrity === entry.integrity
    })
  } catch {
    return false
  }
}

/** Installs from the lock file unless that is already done. An interrupted installation begins anew: the stamp comes last. */
export const installDependencies = async () => {
  const stamp = fingerprint(lockText())
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  if (!installedByHand()) {
    say('Installing packages from package-lock.json (npm ci, no install scripts) …')
    // --loglevel=error: three build tools announce that they prefer a newer Node; they run on 20.19 (tested).
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const shell = process.platform === 'win32'
    const code = await withHeartbeat('Installing packages', () =>
      run(npm, args, /** @type {object} */ ({ shell, stdio: 'inherit' })),
    )
    if (code !== 0)
      throw new SetUpStopped('npm ci failed (see above). Check the connection to the npm registry and try again.')
  }
  writeFileSync(stampFile, stamp)
  say('Packages are installed.')
}

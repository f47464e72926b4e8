/**
 * What must happen before anything else. Imported first by main.ts, so that no file is ever written
 * with wider rights and no debugger gets in.
 */
import { app, protocol } from 'electron'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addShippedFonts } from './system-fonts.ts'

process.umask(0o077)

/** `--remote-debugging-port` works in a packaged app whatever its fuses say: then there is no start at all. */
if (
  app.isPackaged &&
  ['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name))
)
  process.exit(1)

/** Tests run beside each other and beside a person's own program. A packaged app ignores the variable. */
const ownUserData = process.env.HAECHI_USER_DATA
if (!app.isPackaged && ownUserData !== undefined) app.setPath('userData', ownUserData)
else app.setPath('userData', join(app.getPath('appData'), 'haechi'))

/** Chromium's own files, apart from the preferences; swept at each start and end. They hold nothing of the pages. */
const sessionRoot = join(app.getPath('userData'), 'chromium')
const sessionFolder = join(sessionRoot, randomUUID())
app.setPath('sessionData', sessionFolder)
app.setPath('crashDumps', join(sessionFolder, 'crashes'))

mkdirSync(app.getPath('userData'), { recursive: true })
addShippedFonts(
  [
    join(process.resourcesPath, 'fonts'),
    join(app.getAppPath(), 'node_modules', 'pretendard', 'dist', 'public', 'static', 'alternative'),
  ],
  app.getPath('userData'),
)

/** What earlier runs left. Only the holder of the single-instance lock may call this. */
export const sweepOldSessions = (): void => {
  if (!existsSync(sessionRoot)) return
  for (const name of readdirSync(sessionRoot)) {
    const folder = join(sessionRoot, name)
    if (folder !== sessionFolder) rmSync(folder, { recursive: true, force: true })
  }
}

/** At the end; what Chromium still writes after it is swept at the next start. */
export const sweepOwnSession = (): void => {
  rmSync(sessionFolder, { recursive: true, force: true })
}

for (const [name, value] of [
  // nothing of a page on disk
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-breakpad'],
  // no network: what the request filter and the CSP do not see (prefetch, WebRTC, components) finds no host
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // no title of a recording on the system's media panel
  ['disable-features', 'HardwareMediaKeyHandling,MediaSessionService'],
] as const)
  app.commandLine.appendSwitch(name, value)

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

/** Looks at a folder and those above it, for the decision in place.ts. Reads names only, and desktop.ini. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { FailureCode } from '#shared/contract/failures.ts'
import { type Ancestor, judgePlace, type Mount, type PlaceFacts, readMountList, readMountTable } from './place.ts'

const tryTo = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** A new folder does not exist yet: the nearest one above it is resolved and the rest added. */
const realPath = (path: string): string => {
  if (existsSync(path)) return realpathSync(path)
  const above = dirname(path)
  return above === path ? path : join(realPath(above), basename(path))
}

const readMounts = (): readonly Mount[] => {
  if (process.platform === 'linux') return tryTo(() => readMountTable(readFileSync('/proc/self/mounts', 'utf8')), [])
  if (process.platform === 'darwin')
    return tryTo(() => readMountList(execFileSync('/sbin/mount', { encoding: 'utf8' })), [])
  return []
}

const ancestorsOf = (path: string): readonly Ancestor[] => {
  const contents = tryTo(() => readdirSync(path), [])
  const hasIni = contents.some((name) => name.toLowerCase() === 'desktop.ini')
  const desktopIni = hasIni ? tryTo(() => readFileSync(join(path, 'desktop.ini'), 'utf8'), '') : ''
  const own: Ancestor = { name: basename(path), contents, desktopIni }
  const above = dirname(path)
  return above === path ? [own] : [own, ...ancestorsOf(above)]
}

const platform = (): PlaceFacts['platform'] =>
  process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'

/**
 * Checks a folder that a person chose.
 * @param purpose a new vault wants an empty or new folder, an existing one must be there
 */
export const checkVaultFolder = (chosen: string, purpose: 'create' | 'open'): FailureCode | null => {
  const path = realPath(resolve(chosen))
  const refused = judgePlace({ path, platform: platform(), mounts: readMounts(), ancestors: ancestorsOf(path) })
  if (refused !== null) return refused
  if (purpose === 'open') return tryTo(() => readdirSync(path), null) === null ? 'vault-folder-missing' : null
  if (!existsSync(path)) return existsSync(dirname(path)) ? null : 'vault-folder-missing'
  const contents = tryTo(() => readdirSync(path), ['unreadable'])
  return contents.length === 0 ? null : 'vault-folder-not-empty'
}

/** Chromium's sandbox on Linux: whether this computer lets an ordinary user have it, and what to do if not. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetUpStopped } from './say.mjs'

/**
 * Only this development launcher ever switches the sandbox off, and only for root, where Chromium does not start with it.
 * @param {number | undefined} uid
 * @param {string} platform
 * @returns {string[]}
 */
export const sandboxArguments = (uid, platform) => (platform === 'linux' && uid === 0 ? ['--no-sandbox'] : [])

/**
 * The sandbox needs either user namespaces for everyone, which some systems restrict (Ubuntu since 23.10, through
 * AppArmor), or its helper program owned by root with the set-user-id bit.
 * @param {{ uid: number | undefined, restrictedByAppArmor: boolean, namespacesOff: boolean, helperReady: boolean }} facts
 */
export const sandboxWorks = ({ uid, restrictedByAppArmor, namespacesOff, helperReady }) =>
  uid === 0 || helperReady || !(restrictedByAppArmor || namespacesOff)

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')

/** Stops with the one command when no sandbox can be had; it is never left out. @param {string} executable */
export const checkSandbox = (executable) => {
  if (process.platform !== 'linux') return
  const helper = join(dirname(executable), 'chrome-sandbox')
  const about = existsSync(helper) ? statSync(helper) : null
  const works = sandboxWorks({
    uid: process.getuid?.(),
    restrictedByAppArmor: read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1',
    namespacesOff:
      read('/proc/sys/kernel/unprivileged_userns_clone') === '0' || read('/proc/sys/user/max_user_namespaces') === '0',
    helperReady: about !== null && about.uid === 0 && (about.mode & 0o4001) === 0o4001,
  })
  if (works) return
  throw new SetUpStopped(
    `This system keeps the sandbox of Electron from ordinary users. Please run once:\n` +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

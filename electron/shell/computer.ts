/** What names this computer and this run of it, for the lock file of a vault. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'

/** Changes with each start of the computer. Linux and macOS have such an id; elsewhere the minute of the start serves. */
export const bootId = (): string => {
  try {
    if (process.platform === 'linux') return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    if (process.platform === 'darwin')
      return execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim()
  } catch {
    // A sandboxed or unusual system: fall through to the time of its start.
  }
  return `started-${String(Math.round((Date.now() / 1000 - uptime()) / 60))}`
}

export const hostName = (): string => hostname()

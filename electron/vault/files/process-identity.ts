/** Which process on which running machine this is, in a form that can be checked later by another one. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

export interface ProcessIdentity {
  /** opaque mark of the machine (and on Linux of its process namespace: pids mean nothing outside theirs) */
  readonly host: string
  /** changes with each start of the machine; '' where the system tells none */
  readonly boot: string
  readonly pid: number
  /** when the process began, in the system's own words; '' where the system tells none */
  readonly started: string
}

const attempt = (read: () => string): string => {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

const ask = (program: string, args: readonly string[]): string =>
  attempt(() => execFileSync(program, args, { encoding: 'utf8', timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] }))

/** Hashed, because it lies in clear beside the vault. */
const hostMark = (): string => {
  const machine = attempt(() => readFileSync('/etc/machine-id', 'utf8')) || hostname()
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid'))
  return createHash('sha256').update(`haechi/lock/${machine}/${namespace}`).digest('hex').slice(0, 32)
}

const bootMark = (): string => {
  if (process.platform === 'linux') return attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  if (process.platform === 'darwin') return ask('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'])
  return ''
}

/**
 * When a process began; null when there is none. Linux: field 22 of /proc/PID/stat (proc(5)), clock ticks after boot;
 * a zombie counts as gone. Elsewhere `ps`; on Windows only whether it lives.
 */
export const startOf = (pid: number): string | null => {
  if (process.platform === 'linux') {
    const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    // The second field is the program's name in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return stat === '' || fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '')
  }
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return null
  }
  return process.platform === 'win32' ? '' : ask('/bin/ps', ['-o', 'lstart=', '-p', String(pid)])
}

export const thisProcess = (): ProcessIdentity => ({
  host: hostMark(),
  boot: bootMark(),
  pid: process.pid,
  started: startOf(process.pid) ?? '',
})

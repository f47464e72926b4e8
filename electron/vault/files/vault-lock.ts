/**
 * One vault, one holder: `lock` in the vault's folder names the process that has it open. A lock that a crash left is
 * taken over only when that process is surely gone.
 */
import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Result, fail, ok } from '#shared/contract/result.ts'
import { errorCode } from './error-code.ts'
import { type ProcessIdentity, startOf, thisProcess } from './process-identity.ts'
import { writeFailure } from './write-failure.ts'

const lockSchema = z.strictObject({
  lock: z.literal(1),
  host: z.string().max(100),
  boot: z.string().max(100),
  pid: z.int().positive(),
  started: z.string().max(100),
  token: z.uuid(),
})
type Lock = z.infer<typeof lockSchema>

/** Who holds the vault, as far as it can be told; in `details.holder` of the failure. */
export type Holder = 'this-program' | 'this-computer' | 'another-computer' | 'unknown'

export interface VaultLock {
  /** True while the lock on disk is still this one. */
  readonly held: () => Promise<boolean>
  /** Removes the lock if it is still this one. */
  readonly release: () => Promise<void>
}

const parse = (text: string): Lock | null => {
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const readText = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** null when the holder is surely gone. */
const holderOf = (lock: Lock, me: ProcessIdentity): Holder | null => {
  if (lock.host !== me.host) return 'another-computer'
  if (lock.boot !== me.boot) return null
  if (lock.pid === me.pid && lock.started === me.started) return 'this-program'
  const started = startOf(lock.pid)
  // Another start time: the number was given to a new process. Where none is told, a living process counts as it.
  return started === null || (started !== '' && lock.started !== '' && started !== lock.started)
    ? null
    : 'this-computer'
}

/** A lock that says nothing was left by a power cut; it is gone with the machine's last start and not before. */
const unreadableHolder = async (path: string): Promise<Holder | null> => {
  const written = await stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )
  return written < Date.now() - uptime() * 1000 - 60_000 ? null : 'unknown'
}

/** Creates the lock with its content in one step; false when there is one already. */
const create = async (path: string, text: string): Promise<boolean> => {
  const beside = `${path}.${randomUUID()}`
  const write = async (name: string): Promise<void> => {
    const file = await open(name, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  try {
    await write(beside)
    await link(beside, path)
    return true
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
    // A file system without links: created empty, then filled.
    return await write(path).then(
      () => true,
      (second: unknown) => {
        if (errorCode(second) === 'EEXIST') return false
        throw second
      },
    )
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * Takes a lock of a gone process away. It is moved, looked at and only then removed: when another program was quicker
 * and this is its new lock, it is put back.
 */
const clear = async (path: string, judged: string): Promise<void> => {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if ((await readText(aside)) !== judged) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

const held = (path: string, text: string): VaultLock => ({
  held: async () => (await readText(path)) === text,
  release: async () => {
    if ((await readText(path)) === text) await rm(path, { force: true })
  },
})

/**
 * Takes the vault for this process.
 *
 * Failures: vault-in-use with `details.holder` (Holder), vault-folder-missing, vault-read-only, vault-disk-full.
 * @param me whom the lock will name; tests only pass another
 */
export const acquireVaultLock = async (
  vaultFolder: string,
  me: ProcessIdentity = thisProcess(),
): Promise<Result<VaultLock>> => {
  const path = join(vaultFolder, 'lock')
  const text = JSON.stringify({ lock: 1, ...me, token: randomUUID() } satisfies Lock)
  try {
    // Once for the lock that is there, once more for one that a quicker program made meanwhile.
    for (let turn = 0; turn < 3; turn++) {
      if (await create(path, text)) return ok(held(path, text))
      const found = await readText(path)
      if (found === null) continue
      const lock = parse(found)
      const holder = lock === null ? await unreadableHolder(path) : holderOf(lock, me)
      if (holder !== null) return fail('vault-in-use', { holder })
      await clear(path, found)
    }
    return fail('vault-in-use', { holder: 'unknown' satisfies Holder })
  } catch (error) {
    return writeFailure(error)
  }
}

/**
 * One vault, one holder: `lock` in the vault's folder names the process that has it open. A lock that a crash left is
 * taken over only when that process is surely gone.
 */
import { createHash, randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Result, fail, ok } from '#shared/contract/result.ts'
import { errorCode } from './error-code.ts'
import { createNew } from './open-flags.ts'
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

const writeLock = async (name: string, text: string): Promise<void> => {
  const file = await open(name, createNew, 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

const holderOfText = async (path: string, text: string, me: ProcessIdentity): Promise<Holder | null> => {
  const lock = parse(text)
  return lock === null ? unreadableHolder(path) : holderOf(lock, me)
}

/** Creates a lock or claim with its content in one step; false when there is one already. */
const create = async (path: string, text: string): Promise<boolean> => {
  const beside = `${path}.${randomUUID()}`
  let written = false
  try {
    await writeLock(beside, text)
    written = true
    await link(beside, path)
    return true
  } catch (error) {
    const code = errorCode(error)
    // ENOENT: the holder's sweep took the file beside away.
    if (code === 'EEXIST' || (written && code === 'ENOENT')) return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
    // A file system without links: created empty, then filled.
    return await writeLock(path, text).then(
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

/** Whoever holds this file may take the place of the process that wrote `text`, and nobody else may. */
const claimPath = (path: string, text: string): string =>
  `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 32)}.claim`

/**
 * Claims the place of a gone process; where another one claimed it and is gone as well, that one's place. Adds the files
 * on the way to `claims`. Answers who is in the way, null when the place is ours, 'again' when things moved meanwhile.
 */
const claim = async (
  path: string,
  gone: string,
  mine: string,
  me: ProcessIdentity,
  claims: string[],
): Promise<Holder | 'again' | null> => {
  let before = gone
  for (let depth = 0; depth < 10; depth++) {
    const file = claimPath(path, before)
    if (await create(file, mine)) {
      claims.push(file)
      // A quicker program may have finished and tidied up between our look at the lock and our claim.
      return (await readText(path)) === gone ? null : 'again'
    }
    const other = await readText(file)
    if (other === null) return 'again'
    const holder = await holderOfText(file, other, me)
    if (holder !== null) return holder
    claims.push(file)
    before = other
  }
  return 'unknown'
}

/**
 * Puts our lock in the place of a gone process's. Two programs that find the same dead lock at once must not both take
 * it: removing and creating anew would let the second one remove the first one's new lock.
 */
const takeOver = async (
  path: string,
  gone: string,
  mine: string,
  me: ProcessIdentity,
): Promise<Holder | 'again' | null> => {
  const claims: string[] = []
  const inTheWay = await claim(path, gone, mine, me, claims)
  // Claims of others are tidied up only after the lock is ours: until then they are what keeps third ones away.
  const ours = inTheWay === null ? claims : claims.slice(-1)
  try {
    if (inTheWay === null) {
      const beside = `${path}.${randomUUID()}`
      await writeLock(beside, mine)
      await rename(beside, path)
    }
    return inTheWay
  } finally {
    for (const file of ours) if (inTheWay === null || (await readText(file)) === mine) await rm(file, { force: true })
  }
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
    // A few turns, because locks come and go while one looks.
    for (let turn = 0; turn < 5; turn++) {
      if (await create(path, text)) return ok(held(path, text))
      const found = await readText(path)
      if (found === null) continue
      const holder = (await holderOfText(path, found, me)) ?? (await takeOver(path, found, text, me))
      if (holder === null) return ok(held(path, text))
      if (holder !== 'again') return fail('vault-in-use', { holder })
    }
    return fail('vault-in-use', { holder: 'unknown' satisfies Holder })
  } catch (error) {
    return writeFailure(error)
  }
}

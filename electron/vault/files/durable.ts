/** Files that are whole or absent: written beside, made durable, renamed; and exports that never overwrite by accident. */
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Failure, type Result, fail, ok } from '#shared/contract/result.ts'
import { errorCode } from './error-code.ts'
import { createNew } from './open-flags.ts'
import { syncFolder } from './sync-folder.ts'
import { writeFailure } from './write-failure.ts'

/** A hidden name in the same folder, and so on the same disk, which a rename needs. */
const besideName = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.writing`)

/** Makes a folder for the owner only (0700; on Windows the parent's ACL is inherited) and its name durable. */
export const makeFolder = async (folder: string): Promise<Result<null>> => {
  try {
    await mkdir(folder, { mode: 0o700 })
    await syncFolder(dirname(folder))
    return ok(null)
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? ok(null) : writeFailure(error)
  }
}

/**
 * Replaces a file of the vault, or makes it: afterwards it is the old one or the new one, whole, whatever happens
 * meanwhile. Owner only (0600).
 *
 * Failures: vault-disk-full, vault-read-only (the disk did not confirm), vault-folder-missing. The old file is intact.
 */
export const writeDurably = async (path: string, bytes: Uint8Array): Promise<Result<null>> => {
  const beside = besideName(path)
  try {
    const file = await open(beside, createNew, 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    await syncFolder(dirname(path))
    return ok(null)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return writeFailure(error)
  }
}

/**
 * Removes what a crash left half-written in the vault's own folder, by the exact names that this file and the lock
 * give. To be called with the vault's lock held; never on a folder that the person chose for an export.
 * @returns how many were removed
 */
export const sweepUnfinished = async (vaultFolder: string): Promise<number> => {
  const id = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  const ours = new RegExp(`^(\\..+\\.${id}\\.writing|lock\\.${id}|lock\\.[0-9a-f]{32}\\.claim)$`)
  const left = (await readdir(vaultFolder, { withFileTypes: true })).filter(
    (one) => one.isFile() && ours.test(one.name),
  )
  for (const { name } of left) await rm(join(vaultFolder, name))
  return left.length
}

export interface Exported {
  readonly size: number
  /** of the bytes that were written and read back, hexadecimal */
  readonly sha256: string
}

/** Bytes at once, or in parts of which one may be a failure. */
export type Content = Uint8Array | AsyncIterable<Result<Uint8Array>>

/** Ends an export with the failure of its content; never leaves this file. */
class ContentFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

const writeContent = async (file: FileHandle, content: Content): Promise<Exported> => {
  const hash = createHash('sha256')
  let size = 0
  const add = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes)
    for (let put = 0; put < bytes.length;) {
      put += (await file.write(bytes, put, bytes.length - put, size + put)).bytesWritten
    }
    size += bytes.length
  }
  if (content instanceof Uint8Array) await add(content)
  else {
    for await (const part of content) {
      if (!part.ok) throw new ContentFailed(part.failure)
      await add(part.value)
    }
  }
  await file.sync()
  return { size, sha256: hash.digest('hex') }
}

const hashOf = async (file: FileHandle): Promise<string> => {
  const hash = createHash('sha256')
  const room = Buffer.allocUnsafe(1024 * 1024)
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(room, 0, room.length, at)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(room.subarray(0, bytesRead))
    at += bytesRead
  }
}

/** Puts the finished file at its name; without `replace` only where nothing is. */
const place = async (beside: string, path: string, replace: boolean): Promise<void> => {
  if (replace) return rename(beside, path)
  try {
    await link(beside, path)
  } catch (error) {
    // A USB stick's file system knows no links: hold the name by an empty file of our own, then take its place.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error
    await (await open(path, createNew, 0o600)).close()
    return rename(beside, path)
  }
  await rm(beside)
}

/**
 * Writes a file that leaves the vault, makes it durable and reads it back. Nothing is ever overwritten unless
 * `replace` says that the person confirmed it in the system's save dialog.
 *
 * Failures: destination-exists, destination-failed (also a full disk and bytes that came back different), and whatever
 * failure the content carries. In each case nothing of the export is left, and what was there before is intact.
 */
export const writeNew = async (
  path: string,
  content: Content,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<Result<Exported>> => {
  const beside = besideName(path)
  try {
    const file = await open(beside, createNew, 0o600)
    let written: Exported
    try {
      written = await writeContent(file, content)
      if ((await hashOf(file)) !== written.sha256) throw new ContentFailed({ code: 'destination-failed' })
    } finally {
      await file.close()
    }
    await place(beside, path, replace)
    await syncFolder(dirname(path))
    return ok(written)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    if (error instanceof ContentFailed) return { ok: false, failure: error.failure }
    if (errorCode(error) === 'EEXIST') return fail('destination-exists')
    // Only the system's own errors are expected here; anything else is a bug.
    if (errorCode(error) === '') throw error
    return fail('destination-failed')
  }
}

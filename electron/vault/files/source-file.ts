/** A file that a person chose, opened for reading once and watched for change. */
import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { type Result, fail, ok } from '#shared/contract/result.ts'
import { errorCode } from './error-code.ts'
import { readOnly } from './open-flags.ts'

export interface SourceFile {
  readonly handle: FileHandle
  /** bytes, at the moment of opening */
  readonly size: number
  /** True when the file is still the one that was opened: same file at that path, same length, same time of change. */
  readonly unchanged: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** What a failed read of a chosen file means; anything unexpected is a bug and is thrown on. */
export const readFailure = (error: unknown): Result<never> => {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('file-missing')
    case 'EACCES':
    case 'EPERM':
    case 'EIO':
    case 'EBUSY':
    case 'ESTALE':
      return fail('file-unreadable')
    case 'ELOOP':
    case 'EISDIR':
    case 'ENXIO':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE': // a NUL in the path
      return fail('file-name')
    default:
      throw error
  }
}

const sameFile = (a: BigIntStats, b: BigIntStats): boolean =>
  a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs

/**
 * Opens a regular file. A link that the person chose is resolved once; a link put in its place afterwards is refused,
 * and so are folders, devices, sockets and pipes (O_NONBLOCK: opening a pipe must not wait for a writer).
 */
export const openSource = async (path: string): Promise<Result<SourceFile>> => {
  let handle: FileHandle | undefined
  try {
    const place = await realpath(path)
    handle = await open(place, readOnly)
    const opened = handle
    const before = await opened.stat({ bigint: true })
    if (!before.isFile()) {
      await opened.close()
      return fail('file-name')
    }
    return ok({
      handle: opened,
      size: Number(before.size),
      unchanged: async () => {
        try {
          const [now, there] = await Promise.all([opened.stat({ bigint: true }), stat(place, { bigint: true })])
          return sameFile(before, now) && sameFile(before, there)
        } catch {
          return false
        }
      },
      close: () => opened.close(),
    })
  } catch (error) {
    await handle?.close()
    return readFailure(error)
  }
}

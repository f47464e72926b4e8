import { type Result, fail } from '#shared/contract/result.ts'
import { errorCode } from './error-code.ts'

/**
 * What a failed write into the vault means. A write or fsync that the disk did not confirm makes the vault read-only
 * (after a failed fsync the kernel may drop the pages and report success the next time: LWN 752063, "PostgreSQL's
 * fsync() surprise"). Anything that is not the disk's doing is a bug and is thrown on.
 */
export const writeFailure = (error: unknown): Result<never> => {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail('vault-disk-full')
    case 'EIO':
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'ENXIO':
    case 'ENODEV':
      return fail('vault-read-only')
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('vault-folder-missing')
    default:
      throw error
  }
}

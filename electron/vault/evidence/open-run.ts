/** Opening of neighbouring chunks, the same in the vault process and in its evidence threads. */
import { type ChunkCipher, chunkBytes, tagBytes } from '../keys/chunk-cipher.ts'
import { chunkCount, chunkLength, chunkOffset } from './sealed-format.ts'

export interface SealedChunks {
  readonly cipher: ChunkCipher
  /** bytes of the original */
  readonly size: number
}

/** Where chunks `first` to `last` lie on disk, and how much they hold. */
export const runBytes = (
  size: number,
  first: number,
  last: number,
): { readonly position: number; readonly bytes: number; readonly plain: number } => ({
  position: chunkOffset(first),
  bytes: chunkOffset(last) + chunkLength(size, last) + tagBytes - chunkOffset(first),
  plain: (last - first) * chunkBytes + chunkLength(size, last),
})

/** Opens chunks `first` to `last` from `sealed` into `plain`; false when one is not authentic: `plain` is then void. */
export const openRun = (
  { cipher, size }: SealedChunks,
  first: number,
  last: number,
  sealed: Buffer,
  plain: Buffer,
): boolean => {
  const final = chunkCount(size) - 1
  for (let index = first; index <= last; index++) {
    const length = chunkLength(size, index)
    const from = chunkOffset(index) - chunkOffset(first)
    const to = (index - first) * chunkBytes
    const opened = cipher.open(
      index,
      index === final,
      sealed.subarray(from, from + length + tagBytes),
      plain.subarray(to, to + length),
    )
    if (!opened) return false
  }
  return true
}

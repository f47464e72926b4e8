/** Takes a chosen file into the vault: read, hashed, sealed, written and made durable in one pass of flat memory. */
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Failure, type Result, fail, ok } from '#shared/contract/result.ts'
import { asError, errorCode } from '../files/error-code.ts'
import { createNew } from '../files/open-flags.ts'
import { type SourceFile, openSource, readFailure } from '../files/source-file.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { writeFailure } from '../files/write-failure.ts'
import { type ChunkCipher, chunkBytes, createChunkCipher, noncePrefixBytes, tagBytes } from '../keys/chunk-cipher.ts'
import { type Key, randomBytes } from '../keys/key-bytes.ts'
import type { EvidenceThreads, HashJob } from './threads.ts'
import { chunkCount, chunkLength, chunkOffset, encodeHeader, sealedPath, unfinishedSuffix } from './sealed-format.ts'
import { type Slot, makeSlots, slotAt, slotBytes, slotChunks } from './slots.ts'

export interface WriteSealedFile {
  /** path of the file that the person chose */
  readonly source: string
  /** the vault's evidence folder; the file becomes `xx/<fileId>` in it */
  readonly folder: string
  readonly vaultId: string
  /** UUIDv4, new for each file */
  readonly fileId: string
  /** new for each file */
  readonly key: Key
  readonly threads: EvidenceThreads
  /** bytes of the original that are done so far, about once per MiB */
  readonly onProgress?: (done: number, size: number) => void
  readonly signal?: AbortSignal
}

export interface SealedFacts {
  /** bytes of the original */
  readonly size: number
  /** of the original's bytes, hexadecimal */
  readonly sha256: string
}

/** Dirty pages are pushed to the disk on the way, so that the final fsync has little left to wait for. */
const syncEvery = 64 * 1024 * 1024

/** Carries an expected failure out of the loop; never leaves this file. */
class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}
const refuse = (result: Result<never>): never => {
  if (result.ok) throw new TypeError('a success cannot be refused')
  throw new Refused(result.failure)
}

const readFully = async (source: SourceFile, into: Buffer, position: number): Promise<void> => {
  for (let got = 0; got < into.length;) {
    const { bytesRead } = await source.handle
      .read(into, got, into.length - got, position + got)
      .catch((error: unknown) => refuse(readFailure(error)))
    if (bytesRead === 0) refuse(fail('file-changed'))
    got += bytesRead
  }
}

const writeFully = async (target: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let put = 0; put < bytes.length;) {
    put += (await target.write(bytes, put, bytes.length - put, position + put)).bytesWritten
  }
}

/** Seals the chunks of one block from chunk `first` on; answers the part of `room` that they fill. */
const sealBlock = (cipher: ChunkCipher, plainBlock: Buffer, room: Buffer, first: number, size: number): Buffer => {
  const last = chunkCount(size) - 1
  let end = 0
  for (let n = 0; n < slotChunks && first + n <= last; n++) {
    const length = chunkLength(size, first + n)
    const plain = plainBlock.subarray(n * chunkBytes, n * chunkBytes + length)
    const sealed = room.subarray(end, end + length + tagBytes)
    cipher.seal(first + n, first + n === last, plain, sealed)
    end += sealed.length
  }
  return room.subarray(0, end)
}

interface Streaming {
  readonly source: SourceFile
  readonly target: FileHandle
  readonly cipher: ChunkCipher
  readonly job: HashJob
  readonly slots: readonly Slot[]
  readonly onProgress: WriteSealedFile['onProgress']
  readonly signal: AbortSignal | undefined
}

/** Reading, hashing, sealing and writing of different slots overlap; the order of the hash is the order of the file. */
const stream = async ({ source, target, cipher, job, slots, onProgress, signal }: Streaming): Promise<void> => {
  const { size } = source
  const blocks = Math.ceil(chunkCount(size) / slotChunks)
  let broken: Error | undefined
  let unsynced = 0
  let syncing: Promise<void> | undefined
  const noteBroken = (error: unknown): void => {
    broken ??= asError(error)
  }
  const slotOf = (block: number): Slot => slotAt(slots, block)
  const lengthOf = (block: number): number => Math.min(slotBytes, size - block * slotBytes)

  const fill = async (block: number): Promise<void> => {
    const slot = slotOf(block)
    await slot.free
    await readFully(source, slot.plain.subarray(0, lengthOf(block)), block * slotBytes)
  }
  const leave = async (block: number, sealed: Buffer): Promise<void> => {
    const slot = slotOf(block)
    const hashed = job.add(slot.offset, lengthOf(block))
    const written = writeFully(target, sealed, chunkOffset(block * slotChunks))
    // Both are waited for, even when one fails: the slot is in use until the last of them.
    for (const end of await Promise.allSettled([hashed, written]))
      if (end.status === 'rejected') throw asError(end.reason)
    unsynced += sealed.length
    if (unsynced >= syncEvery && syncing === undefined) {
      unsynced = 0
      syncing = target.datasync().catch(noteBroken)
      void syncing.then(() => (syncing = undefined))
    }
    onProgress?.(Math.min((block + 1) * slotBytes, size), size)
  }

  const rooms = slots.map((slot) => Buffer.allocUnsafeSlow(slot.plain.length + slotChunks * tagBytes))
  const seal = (block: number): Buffer =>
    sealBlock(cipher, slotOf(block).plain, rooms[block % rooms.length] as Buffer, block * slotChunks, size)

  let reading = fill(0)
  try {
    for (let block = 0; block < blocks; block++) {
      await reading
      if (signal?.aborted) refuse(fail('call-cancelled'))
      if (broken !== undefined) throw broken
      if (block + 1 < blocks) {
        reading = fill(block + 1)
        reading.catch(noteBroken)
      }
      slotOf(block).free = leave(block, seal(block)).catch(noteBroken)
    }
  } finally {
    // Nothing may still write to the file or the slots when they are given up.
    await Promise.allSettled([reading, syncing, ...slots.map((slot) => slot.free)])
  }
  if (broken !== undefined) throw broken
  const beyond = await source.handle.read(Buffer.allocUnsafe(1), 0, 1, size)
  if (beyond.bytesRead > 0) refuse(fail('file-changed'))
  if (signal?.aborted) refuse(fail('call-cancelled'))
}

/** Makes a folder, owner only, its own name durable. The vault's folder itself is never made anew here. */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    throw error
  }
  await syncFolder(dirname(folder))
}

const writeBeside = async (wanted: WriteSealedFile, source: SourceFile, path: string): Promise<SealedFacts> => {
  const { vaultId, fileId, key, threads, onProgress, signal } = wanted
  const { size } = source
  const unfinished = path + unfinishedSuffix
  await makeFolder(wanted.folder)
  await makeFolder(dirname(path))
  const target = await open(unfinished, createNew, 0o600)
  let job: HashJob | undefined
  let placed = false
  try {
    const { memory, slots } = makeSlots(size)
    job = threads.hash(memory)
    const prefix = randomBytes(noncePrefixBytes)
    const header = encodeHeader({ vaultId, fileId, size }, prefix)
    const cipher = createChunkCipher(key, prefix, header)
    await writeFully(target, header, 0)
    await stream({ source, target, cipher, job, slots, onProgress, signal })
    const sha256 = await job.finish()
    await target.sync()
    if (!(await source.unchanged())) refuse(fail('file-changed'))
    await target.close()
    if (
      await lstat(path).then(
        () => true,
        () => false,
      )
    )
      throw new Error('an evidence file of that id exists')
    await rename(unfinished, path)
    placed = true
    await syncFolder(dirname(path))
    return { size, sha256 }
  } catch (error) {
    await target.close().catch(() => undefined)
    await rm(placed ? path : unfinished, { force: true })
    throw error
  } finally {
    job?.drop()
  }
}

/**
 * Seals a chosen file into the vault. When it answers ok, the file is whole and durable under its final name; in any
 * other case nothing of it is left (after a crash: a `.sealing` file, which `sweepLitter` removes).
 *
 * Failures: file-missing, file-unreadable, file-name (not a regular file), file-changed (while it was read),
 * vault-disk-full, vault-read-only (the disk did not confirm), vault-folder-missing, call-cancelled.
 */
export const writeSealedFile = async (wanted: WriteSealedFile): Promise<Result<SealedFacts>> => {
  const path = sealedPath(wanted.folder, wanted.fileId)
  const opened = await openSource(wanted.source)
  if (!opened.ok) return opened
  try {
    return ok(await writeBeside(wanted, opened.value, path))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.failure }
    return writeFailure(error)
  } finally {
    await opened.value.close()
  }
}

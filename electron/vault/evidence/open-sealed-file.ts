/** Reads a sealed evidence file: any part of it, a stream, or all of it against its hash. Nothing is written anywhere. */
import { type FileHandle, open } from 'node:fs/promises'
import { type Result, fail, ok } from '#shared/contract/result.ts'
import { asError, errorCode } from '../files/error-code.ts'
import { readOnly } from '../files/open-flags.ts'
import { chunkBytes, createChunkCipher } from '../keys/chunk-cipher.ts'
import type { Key } from '../keys/key-bytes.ts'
import { type SealedChunks, openRun, runBytes } from './open-run.ts'
import { type SealedIdentity, chunkCount, encodeHeader, headerBytes, prefixOf, sealedSize } from './sealed-format.ts'
import { type Slot, makeSlots, slotAt, slotBytes, slotChunks } from './slots.ts'
import type { EvidenceThreads } from './threads.ts'

export interface OpenSealedFile extends SealedIdentity {
  readonly path: string
  readonly key: Key
  readonly threads: EvidenceThreads
}

/** One open evidence file. Every answer holds authentic bytes or is a failure; close it when done. */
export interface SealedFile {
  /** bytes of the original */
  readonly size: number
  /** Bytes `offset` to `offset + length` of the original, cut at its end. Failure: evidence-damaged. */
  readonly read: (offset: number, length: number) => Promise<Result<Uint8Array>>
  /**
   * The original from one offset to another, in parts of at most 1 MiB, read ahead a little and no faster than they
   * are taken. A failure (evidence-damaged) is the last part. A part is good until the next is asked for: write or copy it.
   */
  readonly stream: (from?: number, until?: number) => AsyncGenerator<Result<Uint8Array>, void, undefined>
  /**
   * Reads and authenticates everything and answers the SHA-256 of the original, for comparison with the hash on
   * record. Failures: evidence-damaged, call-cancelled.
   */
  readonly verify: (onProgress?: (done: number, size: number) => void, signal?: AbortSignal) => Promise<Result<string>>
  readonly close: () => Promise<void>
}

interface Opened extends SealedChunks {
  readonly handle: FileHandle
  readonly header: Buffer
  readonly key: Key
  readonly threads: EvidenceThreads
}

interface OpenedBlock {
  readonly block: number
  readonly slot: Slot
  readonly memory: SharedArrayBuffer
  readonly plain: Buffer
}

const damaged = fail('evidence-damaged')

/** From here on the opening threads are worth asking. */
const threadsFrom = 4 * slotBytes

/** False when the file ends too soon or the disk cannot read it. */
const readFully = async (handle: FileHandle, into: Buffer, position: number): Promise<boolean> => {
  try {
    for (let got = 0; got < into.length;) {
      const { bytesRead } = await handle.read(into, got, into.length - got, position + got)
      if (bytesRead === 0) return false
      got += bytesRead
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EIO') return false
    throw error
  }
}

const readPart = async (file: Opened, from: number, until: number): Promise<Result<Buffer>> => {
  if (from >= until) return ok(Buffer.alloc(0))
  const first = Math.floor(from / chunkBytes)
  const last = Math.floor((until - 1) / chunkBytes)
  const { position, bytes, plain: length } = runBytes(file.size, first, last)
  const sealed = Buffer.allocUnsafeSlow(bytes)
  const plain = Buffer.allocUnsafeSlow(length)
  if (!(await readFully(file.handle, sealed, position))) return damaged
  if (!openRun(file, first, last, sealed, plain)) return damaged
  return ok(plain.subarray(from - first * chunkBytes, until - first * chunkBytes))
}

/**
 * Opens blocks `first` to `last` (a block fills a slot) by the threads, a few ahead of the taker, and gives them in
 * order; null for a damaged one, which is the last. A slot is filled again once the taker asks for the next block and
 * what it left in `slot.free` has settled.
 */
const eachBlock = async function* (
  file: Opened,
  first: number,
  last: number,
): AsyncGenerator<OpenedBlock | null, void, undefined> {
  const { memory, slots } = makeSlots(Math.min(file.size, (last - first + 1) * slotBytes))
  const { handle, header, key, size } = file
  const job = file.threads.open({ memory, fd: handle.fd, header, key, size })
  const finalChunk = chunkCount(size) - 1
  const slotOf = (block: number): Slot => slotAt(slots, block - first)
  const ahead: Promise<boolean>[] = []
  const ask = (block: number): void => {
    const opening = slotOf(block).free.then(() =>
      job.open(block * slotChunks, Math.min((block + 1) * slotChunks - 1, finalChunk), slotOf(block).offset),
    )
    opening.catch(() => undefined) // told when it is its turn
    ahead.push(opening)
  }
  try {
    for (let block = first; block <= Math.min(last, first + slots.length - 1); block++) ask(block)
    for (let block = first; block <= last; block++) {
      const slot = slotOf(block)
      const authentic = await ahead.shift()
      const length = Math.min(slotBytes, size - block * slotBytes)
      yield authentic === true ? { block, slot, memory, plain: slot.plain.subarray(0, length) } : null
      if (authentic !== true) return
      if (block + slots.length <= last) ask(block + slots.length)
    }
  } finally {
    // The threads read from the descriptor until the last answer is in.
    await Promise.allSettled(ahead)
    job.drop()
  }
}

const streamParts = async function* (
  file: Opened,
  from: number,
  until: number,
): AsyncGenerator<Result<Uint8Array>, void, undefined> {
  const first = Math.floor(from / slotBytes)
  const last = Math.floor((until - 1) / slotBytes)
  if (until - from < threadsFrom) {
    // Up to the next boundary of a block, so that no chunk is opened twice.
    for (let at = from; at < until; at = (Math.floor(at / slotBytes) + 1) * slotBytes) {
      const part = await readPart(file, at, Math.min(until, (Math.floor(at / slotBytes) + 1) * slotBytes))
      yield part
      if (!part.ok) return
    }
    return
  }
  const out = new Uint8Array(slotBytes)
  for await (const opened of eachBlock(file, first, last)) {
    if (opened === null) {
      yield damaged
      return
    }
    const start = opened.block * slotBytes
    const part = opened.plain.subarray(Math.max(0, from - start), Math.min(slotBytes, until - start))
    out.set(part)
    yield ok(out.subarray(0, part.length))
  }
}

const verify = async (
  file: Opened,
  onProgress?: (done: number, size: number) => void,
  signal?: AbortSignal,
): Promise<Result<string>> => {
  const blocks = Math.ceil(chunkCount(file.size) / slotChunks)
  let job: ReturnType<EvidenceThreads['hash']> | undefined
  let broken: Error | undefined
  const used = new Set<Slot>()
  try {
    for await (const opened of eachBlock(file, 0, blocks - 1)) {
      if (opened === null) return damaged
      if (signal?.aborted) return fail('call-cancelled')
      if (broken !== undefined) throw broken
      const { block, slot, plain, memory } = opened
      job ??= file.threads.hash(memory)
      slot.free = job.add(slot.offset, plain.length).catch((error: unknown) => {
        broken ??= asError(error)
      })
      used.add(slot)
      onProgress?.(block * slotBytes + plain.length, file.size)
    }
    await Promise.all([...used].map((slot) => slot.free))
    if (broken !== undefined || job === undefined) throw broken ?? new Error('nothing was read')
    return ok(await job.finish())
  } finally {
    job?.drop()
  }
}

const reader = (file: Opened): SealedFile => ({
  size: file.size,
  read: (offset, length) => readPart(file, Math.max(0, offset), Math.min(file.size, offset + length)),
  stream: (from = 0, until = file.size) => streamParts(file, Math.max(0, from), Math.min(until, file.size)),
  verify: (onProgress, signal) => verify(file, onProgress, signal),
  close: () => file.handle.close(),
})

/** What a sealed file that cannot be opened means; anything unexpected is a bug and is thrown on. */
const openFailure = (error: unknown): Result<never> => {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('evidence-key')
    case 'ELOOP': // a link where the file was
    case 'ENXIO':
    case 'EIO':
      return damaged
    case 'EACCES':
    case 'EPERM':
      return fail('file-unreadable')
    default:
      throw error
  }
}

/** Header, length on disk and last chunk: a cut or extended file is found at once and not at its end. */
const check = async (handle: FileHandle, wanted: OpenSealedFile): Promise<Opened | undefined> => {
  const { size, key, threads } = wanted
  const found = await handle.stat()
  if (!found.isFile() || found.size !== sealedSize(size)) return undefined
  const header = Buffer.alloc(headerBytes)
  if (!(await readFully(handle, header, 0))) return undefined
  const prefix = prefixOf(header)
  if (!header.equals(encodeHeader(wanted, prefix))) return undefined
  const file: Opened = { handle, size, header, key, threads, cipher: createChunkCipher(key, prefix, header) }
  const last = chunkCount(size) - 1
  const { position, bytes, plain } = runBytes(size, last, last)
  const sealed = Buffer.alloc(bytes)
  if (!(await readFully(handle, sealed, position))) return undefined
  return openRun(file, last, last, sealed, Buffer.alloc(plain)) ? file : undefined
}

/**
 * Opens a sealed file for reading.
 *
 * Failures: evidence-key (the file is missing), evidence-damaged, file-unreadable (permissions).
 */
export const openSealedFile = async (wanted: OpenSealedFile): Promise<Result<SealedFile>> => {
  let handle: FileHandle
  try {
    handle = await open(wanted.path, readOnly)
  } catch (error) {
    return openFailure(error)
  }
  try {
    const file = await check(handle, wanted)
    if (file !== undefined) return ok(reader(file))
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return damaged
}

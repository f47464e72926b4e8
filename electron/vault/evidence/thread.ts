/**
 * A thread beside the vault process that hashes or opens evidence, entry of dist/evidence-thread.cjs. Original bytes
 * stay in memory shared with the vault process. What is asked of it is in thread-messages.ts.
 */
import { createHash, type Hash } from 'node:crypto'
import { readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { chunkBytes, createChunkCipher, tagBytes } from '../keys/chunk-cipher.ts'
import type { Key } from '../keys/key-bytes.ts'
import { type SealedChunks, openRun, runBytes } from './open-run.ts'
import { prefixOf } from './sealed-format.ts'
import { slotChunks } from './slots.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

type Job =
  | { readonly kind: 'hash'; readonly hash: Hash; readonly memory: SharedArrayBuffer }
  | { readonly kind: 'open'; readonly chunks: SealedChunks; readonly fd: number; readonly memory: SharedArrayBuffer }

const jobs = new Map<number, Job>()
const sealed = Buffer.allocUnsafeSlow(slotChunks * (chunkBytes + tagBytes))

const readFully = (fd: number, into: Buffer, position: number): boolean => {
  for (let got = 0; got < into.length;) {
    const bytesRead = readSync(fd, into, got, into.length - got, position + got)
    if (bytesRead === 0) return false
    got += bytesRead
  }
  return true
}

const open = ({ chunks, fd, memory }: Job & { kind: 'open' }, first: number, last: number, offset: number): boolean => {
  const { position, bytes, plain } = runBytes(chunks.size, first, last)
  const read = sealed.subarray(0, bytes)
  try {
    if (!readFully(fd, read, position)) return false
  } catch {
    return false // the disk cannot give it back
  }
  return openRun(chunks, first, last, read, Buffer.from(memory, offset, plain))
}

const take = (message: ToThread): FromThread['answer'] | undefined => {
  if (message.kind === 'begin-hash') {
    jobs.set(message.job, { kind: 'hash', hash: createHash('sha256'), memory: message.memory })
    return undefined
  }
  if (message.kind === 'begin-open') {
    const header = Buffer.from(message.header)
    const cipher = createChunkCipher(Buffer.from(message.key) as Key, prefixOf(header), header)
    jobs.set(message.job, { ...message, kind: 'open', chunks: { cipher, size: message.size } })
    return undefined
  }
  const job = jobs.get(message.job)
  if (message.kind === 'drop') {
    jobs.delete(message.job)
    return undefined
  }
  if (message.kind === 'add' && job?.kind === 'hash') {
    job.hash.update(new Uint8Array(job.memory, message.offset, message.length))
    return true
  }
  if (message.kind === 'finish' && job?.kind === 'hash') {
    jobs.delete(message.job)
    return job.hash.digest('hex')
  }
  if (message.kind === 'open' && job?.kind === 'open') return open(job, message.first, message.last, message.offset)
  throw new Error('the thread was asked for a job that it does not have')
}

parentPort?.on('message', (message: ToThread) => {
  const answer = take(message)
  if (answer !== undefined) parentPort?.postMessage({ job: message.job, answer } satisfies FromThread)
})

/**
 * The threads beside the vault process: one hashes while evidence is sealed or opened, two open it when much is read.
 * They are started when first needed and kept (a start costs about as much as hashing 50 MB), and keep the process
 * alive only while a job is under way.
 */
import { Worker } from 'node:worker_threads'
import type { Key } from '../keys/key-bytes.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

/** The SHA-256 of one file. */
export interface HashJob {
  /** Hashes a part of the shared memory; when this settles the part may be overwritten. Parts are taken in call order. */
  readonly add: (offset: number, length: number) => Promise<void>
  /** The SHA-256 of all parts, in hexadecimal. Ends the job. */
  readonly finish: () => Promise<string>
  /** Ends the job without an answer. Harmless after `finish`. */
  readonly drop: () => void
}

export interface OpenJobFacts {
  readonly memory: SharedArrayBuffer
  /** to be kept open until the job is dropped */
  readonly fd: number
  readonly header: Buffer
  readonly key: Key
  readonly size: number
}

/** The opening of one file's chunks, spread over the threads. */
export interface OpenJob {
  /** Opens chunks `first` to `last` (4 at most) into the shared memory; false when one is not authentic or not readable. */
  readonly open: (first: number, last: number, offset: number) => Promise<boolean>
  readonly drop: () => void
}

export interface EvidenceThreads {
  readonly hash: (memory: SharedArrayBuffer) => HashJob
  readonly open: (facts: OpenJobFacts) => OpenJob
  /** Ends the threads; what is under way rejects. Later jobs start them again. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly settle: (answer: boolean | string) => void
  readonly reject: (reason: Error) => void
}

interface Thread {
  readonly begin: (job: number, message: ToThread) => void
  readonly ask: (message: ToThread) => Promise<boolean | string>
  readonly drop: (job: number) => void
  readonly close: () => Promise<void>
}

const createThread = (script: string): Thread => {
  const jobs = new Map<number, Waiting[]>()
  let worker: Worker | undefined

  const failAll = (reason: Error): void => {
    const waiting = [...jobs.values()].flat()
    worker = undefined
    jobs.clear()
    for (const { reject } of waiting) reject(reason)
  }
  const start = (): Worker => {
    const started = new Worker(script)
    started.on('message', ({ job, answer }: FromThread) => jobs.get(job)?.shift()?.settle(answer))
    started.on('error', failAll)
    started.on('exit', () => {
      if (worker === started) failAll(new Error('an evidence thread ended'))
    })
    return started
  }
  return {
    begin: (job, message) => {
      worker ??= start()
      worker.ref()
      jobs.set(job, [])
      worker.postMessage(message)
    },
    ask: (message) =>
      new Promise((settle, reject) => {
        const queue = jobs.get(message.job)
        if (queue === undefined || worker === undefined) {
          reject(new Error('the evidence job has ended'))
          return
        }
        queue.push({ settle, reject })
        worker.postMessage(message)
      }),
    drop: (job) => {
      if (!jobs.delete(job)) return
      worker?.postMessage({ kind: 'drop', job } satisfies ToThread)
      if (jobs.size === 0) worker?.unref()
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

/** @param script path of the built thread, `evidence-thread.cjs` beside the vault process's own bundle */
export const createEvidenceThreads = (script: string): EvidenceThreads => {
  const hashing = createThread(script)
  const opening = [createThread(script), createThread(script)]
  let last = 0
  return {
    hash: (memory) => {
      const job = ++last
      hashing.begin(job, { kind: 'begin-hash', job, memory })
      return {
        add: async (offset, length) => {
          await hashing.ask({ kind: 'add', job, offset, length })
        },
        finish: async () => {
          const sha256 = await hashing.ask({ kind: 'finish', job })
          hashing.drop(job)
          return String(sha256)
        },
        drop: () => hashing.drop(job),
      }
    },
    open: (facts) => {
      const job = ++last
      const { memory, fd, size } = facts
      // Copies, because a message takes the whole memory behind a view, and key memory stays where it is.
      const [header, key] = [new Uint8Array(facts.header), new Uint8Array(facts.key)]
      for (const thread of opening) thread.begin(job, { kind: 'begin-open', job, memory, fd, header, key, size })
      let turn = 0
      return {
        open: async (first, to, offset) => {
          const thread = opening[turn++ % opening.length]
          return (await thread?.ask({ kind: 'open', job, first, last: to, offset })) === true
        },
        drop: () => opening.forEach((thread) => thread.drop(job)),
      }
    },
    close: async () => {
      await Promise.all([hashing, ...opening].map((thread) => thread.close()))
    },
  }
}

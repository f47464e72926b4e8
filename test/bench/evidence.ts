/**
 * Rows 1 and 2 of the performance budgets: taking a large file into the vault and reading it back, beside `age` and
 * `openssl` on the same file in the same run. Rounds of the different programs alternate; medians count.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes as random, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type SealedFile, openSealedFile } from '../../electron/vault/evidence/open-sealed-file.ts'
import { sealedPath } from '../../electron/vault/evidence/sealed-format.ts'
import { createEvidenceThreads } from '../../electron/vault/evidence/threads.ts'
import { writeSealedFile } from '../../electron/vault/evidence/write-sealed-file.ts'
import { newKey } from '../../electron/vault/keys/key-bytes.ts'
import type { Result } from '../../shared/contract/result.ts'
import { built, builtEvidenceThread } from '../built.ts'

export interface BenchRow {
  readonly name: string
  /** ours divided by theirs; null where it was not measured */
  readonly ratio: number | null
  readonly detail: string
}

const MiB = 1024 * 1024
const rounds = 5

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

const writeSource = async (path: string, size: number): Promise<void> => {
  const handle = await open(path, 'w')
  const block = random(16 * MiB)
  for (let at = 0; at < size; at += block.length) {
    block.writeUInt32LE(at / block.length, 0)
    await handle.write(block, 0, Math.min(block.length, size - at), at)
  }
  await handle.sync()
  await handle.close()
}

const readAll = async (file: SealedFile): Promise<void> => {
  for await (const part of file.stream()) value(part)
}

/** The most memory that a process which only imports the file ever had, beside one that imports an empty one. */
const peaks = async (room: string, source: string, script: string): Promise<string> => {
  if (process.platform !== 'linux') return 'not measured: the system does not tell'
  const child = await built('test/bench/children/seal-once.ts')
  const empty = join(room, 'empty')
  await (await open(empty, 'w')).close()
  const peak = (path: string): number =>
    Number(execFileSync(process.execPath, [child, path, join(room, 'evidence'), script], { encoding: 'utf8' }))
  return `${peak(source).toFixed(0)} MiB resident in plain Node, ${peak(empty).toFixed(0)} for an empty file`
}

/** HAECHI_BENCH_MIB: size of the file (default 1024); HAECHI_BENCH_DIR: a folder on the disk to measure. */
export const benchEvidence = async (): Promise<readonly BenchRow[]> => {
  const size = Number(process.env['HAECHI_BENCH_MIB'] ?? 1024) * MiB
  const room = mkdtempSync(join(process.env['HAECHI_BENCH_DIR'] ?? tmpdir(), 'haechi-bench-'))
  const script = await builtEvidenceThread()
  const threads = createEvidenceThreads(script)
  try {
    const source = join(room, 'source')
    await writeSource(source, size)
    const folder = join(room, 'evidence')
    mkdirSync(folder)
    const vaultId = randomUUID()
    const withAge = has('age') && has('age-keygen')
    const withOpenssl = has('openssl')
    const identity = join(room, 'identity')
    const theirs = join(room, 'theirs.age')
    let recipient = ''
    if (withAge) {
      execFileSync('age-keygen', ['-o', identity], { stdio: 'ignore' })
      recipient = execFileSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).trim()
    }
    const age = (): void => void execFileSync('age', ['-r', recipient, '-o', theirs, source])
    const sync = (): void => void execFileSync('sync', [theirs])
    const digest = (): void => void execFileSync('openssl', ['dgst', '-sha256', source])
    const unAge = (): void => void execFileSync('age', ['-d', '-i', identity, '-o', '/dev/null', theirs])

    const seals: number[] = []
    const ages: number[] = []
    const sequences: number[] = []
    const verifies: number[] = []
    const reads: number[] = []
    const unAges: number[] = []
    const parts: number[] = []
    // A first round of each is thrown away: it fills the page cache and starts the threads.
    for (let round = 0; round <= rounds; round++) {
      const note = (times: number[], time: number): void => {
        if (round > 0) times.push(time)
      }
      const key = newKey()
      const fileId = randomUUID()
      const path = sealedPath(folder, fileId)
      execFileSync('sync')
      const importing = (): Promise<unknown> =>
        writeSealedFile({ source, folder, vaultId, fileId, key, threads }).then(value)
      note(seals, await timed(importing))
      const file = value(await openSealedFile({ path, vaultId, fileId, key, size, threads }))
      if (withAge) {
        execFileSync('sync')
        const encrypting = await timed(() => {
          age()
          sync()
        })
        note(ages, encrypting)
        if (withOpenssl) note(sequences, (await timed(digest)) + encrypting)
        note(unAges, await timed(unAge))
      }
      note(reads, await timed(() => readAll(file)))
      note(verifies, await timed(async () => value(await file.verify())))
      for (let n = 0; n < 200; n++) {
        const offset = Math.floor(Math.random() * Math.max(1, size - 64 * 1024))
        note(parts, await timed(async () => value(await file.read(offset, 64 * 1024))))
      }
      await file.close()
      // Freed pages of a removed file are not written: each round begins with the same disk.
      for (const old of [path, ...(withAge ? [theirs] : [])]) {
        truncateSync(old, Math.min(1, statSync(old).size))
        rmSync(old)
      }
    }
    const mib = `${size / MiB} MiB, median of ${rounds}`
    const against = (name: string, ours: readonly number[], other: readonly number[], missing: string): BenchRow =>
      other.length === 0
        ? { name, ratio: null, detail: `not measured: ${missing} is not installed` }
        : {
            name,
            ratio: median(ours) / median(other),
            detail: `${seconds(median(ours))} against ${seconds(median(other))}, ${mib}`,
          }
    return [
      against('1 evidence import / age + sync', seals, ages, 'age'),
      against('1 evidence import / openssl dgst, then age + sync', seals, sequences, 'age or openssl'),
      { name: '1 peak memory of the importing process', ratio: null, detail: await peaks(room, source, script) },
      against('2 evidence read back (decrypted, authenticated) / age -d', reads, unAges, 'age'),
      against('2 evidence verified (and hashed) / age -d', verifies, unAges, 'age'),
      { name: '2 any 64 KiB of it', ratio: null, detail: `${median(parts).toFixed(2)} ms, median of ${parts.length}` },
    ]
  } finally {
    await threads.close()
    rmSync(room, { recursive: true, force: true })
  }
}

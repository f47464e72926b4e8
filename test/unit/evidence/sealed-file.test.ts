import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import {
  appendFile,
  chmod,
  mkdir,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSealedFile } from '../../../electron/vault/evidence/open-sealed-file.ts'
import { encodeHeader, sealedPath } from '../../../electron/vault/evidence/sealed-format.ts'
import { sweepLitter } from '../../../electron/vault/evidence/sweep-litter.ts'
import { type EvidenceThreads, createEvidenceThreads } from '../../../electron/vault/evidence/threads.ts'
import { writeSealedFile } from '../../../electron/vault/evidence/write-sealed-file.ts'
import { chunkBytes, createChunkCipher } from '../../../electron/vault/keys/chunk-cipher.ts'
import { type Key, newKey, takeKey } from '../../../electron/vault/keys/key-bytes.ts'
import { builtEvidenceThread } from '../../built.ts'

const KiB = 1024
const MiB = 1024 * KiB
const room = mkdtempSync(join(tmpdir(), 'haechi-sealed-'))
const vaultId = randomUUID()
let threads: EvidenceThreads

beforeAll(async () => {
  threads = createEvidenceThreads(await builtEvidenceThread())
})
afterAll(async () => {
  await threads.close()
  rmSync(room, { recursive: true, force: true })
})

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const fresh = async (bytes: Buffer) => {
  const folder = mkdtempSync(join(room, 'vault-'))
  const source = join(folder, 'source')
  await writeFile(source, bytes)
  return { folder: join(folder, 'evidence'), source, vaultId, fileId: randomUUID(), key: newKey(), threads }
}

const sealed = async (bytes: Buffer) => {
  const wanted = await fresh(bytes)
  const written = await writeSealedFile(wanted)
  const path = sealedPath(wanted.folder, wanted.fileId)
  return { ...wanted, written, path, size: bytes.length }
}

const collect = async (parts: AsyncIterable<{ ok: boolean; value?: Uint8Array }>): Promise<Buffer> => {
  const all: Buffer[] = []
  for await (const part of parts) {
    if (!part.ok || part.value === undefined) throw new Error('damaged')
    all.push(Buffer.from(part.value))
  }
  return Buffer.concat(all)
}

const sizes = [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 4 * chunkBytes, 4 * chunkBytes + 5, 17 * MiB + 3]

describe('a sealed evidence file', () => {
  it.each(sizes)('of %i bytes gives back the original, its size and its hash', async (size) => {
    const bytes = randomBytes(size)
    const file = await sealed(bytes)
    expect(file.written).toEqual({ ok: true, value: { size, sha256: digest(bytes) } })
    const opened = await openSealedFile(file)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect((await collect(opened.value.stream())).equals(bytes)).toBe(true)
    expect(await opened.value.verify()).toEqual({ ok: true, value: digest(bytes) })
    await opened.value.close()
  })

  it('is owner-only, shows nothing of the original and leaves nothing beside it', async () => {
    const canary = Buffer.from('신청인 홍길동 CANARY '.repeat(100))
    const file = await sealed(canary)
    const onDisk = await readFile(file.path)
    expect(onDisk.includes('CANARY')).toBe(false)
    expect((await stat(file.path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(file.path, '..'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(file.path, '..'))).toEqual([file.fileId])
  })

  it('gives any part of it', async () => {
    const bytes = randomBytes(6 * MiB + 11)
    const file = await sealed(bytes)
    const opened = await openSealedFile(file)
    if (!opened.ok) throw new Error(opened.failure.code)
    const place = fc.integer({ min: 0, max: bytes.length + 10 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 700 * KiB }), async (offset, length) => {
        const part = await opened.value.read(offset, length)
        expect(part.ok && Buffer.from(part.value).equals(bytes.subarray(offset, offset + length))).toBe(true)
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(place, place, async (from, until) => {
        const got = await collect(opened.value.stream(from, until))
        expect(got.equals(bytes.subarray(from, Math.max(from, until)))).toBe(true)
      }),
      { numRuns: 20 },
    )
    await opened.value.close()
  })

  it('may be left in the middle of a stream, and read again', async () => {
    const bytes = randomBytes(12 * MiB)
    const opened = await openSealedFile(await sealed(bytes))
    if (!opened.ok) throw new Error(opened.failure.code)
    for await (const part of opened.value.stream()) {
      expect(part.ok).toBe(true)
      break
    }
    expect(await opened.value.verify()).toEqual({ ok: true, value: digest(bytes) })
    await opened.value.close()
  })

  it('opens as it was written by version 1', async () => {
    // Sealed once with key 00 01 … 1f and prefix a0 a1 … af; must open for ever.
    const frozen = Buffer.from(FROZEN, 'hex')
    const folder = mkdtempSync(join(room, 'frozen-'))
    const path = join(folder, 'file')
    await writeFile(path, frozen)
    const key = takeKey(Buffer.from(Array.from({ length: 32 }, (_, n) => n)))
    const identity = { vaultId: '11111111-1111-4111-8111-111111111111', fileId: '22222222-2222-4222-8222-222222222222' }
    const opened = await openSealedFile({ ...identity, path, key, size: 11, threads })
    if (!opened.ok) throw new Error(opened.failure.code)
    const part = await opened.value.read(0, 100)
    expect(part.ok && Buffer.from(part.value).toString('utf8')).toBe('증거 1호')
    await opened.value.close()
  })
})

const FROZEN =
  '484145434849455600010000000000001111111111114111811111111111111122222222222242228222222222222222000000000000000ba0a1a2a3a4a5a6a7a8a9aaabacadaeaf23508b2679344a5e6b60858bba7afa3489113e26901e5ce3bd8426'

const damagedOrDifferent = async (file: { path: string; key: Key; fileId: string; vaultId: string; size: number }) => {
  const opened = await openSealedFile({ ...file, threads })
  if (!opened.ok) return opened.failure.code
  const result = await opened.value.verify()
  await opened.value.close()
  return result.ok ? `opened ${result.value}` : result.failure.code
}

describe('tampering with a sealed file', () => {
  const size = 5 * chunkBytes + 77
  const onDisk = chunkBytes + 16
  const header = 72
  const alter = async (change: (bytes: Buffer) => Buffer) => {
    const file = await sealed(randomBytes(size))
    await writeFile(file.path, change(await readFile(file.path)))
    return damagedOrDifferent(file)
  }
  const chunk = (bytes: Buffer, n: number): Buffer => bytes.subarray(header + n * onDisk, header + (n + 1) * onDisk)

  it('is found when chunks change places', async () => {
    const code = await alter((bytes) =>
      Buffer.concat([bytes.subarray(0, header), chunk(bytes, 1), chunk(bytes, 0), bytes.subarray(header + 2 * onDisk)]),
    )
    expect(code).toBe('evidence-damaged')
  })
  it('is found when a chunk is repeated over another', async () => {
    expect(
      await alter((bytes) => {
        chunk(bytes, 2).copy(bytes, header + 3 * onDisk)
        return bytes
      }),
    ).toBe('evidence-damaged')
  })
  it.each([1, 77 + 16, 77 + 16 + onDisk, size])('is found when %i bytes are cut from the end', async (cut) => {
    expect(await alter((bytes) => bytes.subarray(0, bytes.length - cut))).toBe('evidence-damaged')
  })
  it('is found when the file is cut and its header tells the shorter length', async () => {
    const file = await sealed(randomBytes(size))
    const shorter = 5 * chunkBytes
    const bytes = (await readFile(file.path)).subarray(0, header + 5 * onDisk)
    bytes.writeBigUInt64BE(BigInt(shorter), 48)
    await writeFile(file.path, bytes)
    expect(await damagedOrDifferent({ ...file, size: shorter })).toBe('evidence-damaged')
  })
  it('is found when something is added', async () => {
    expect(await alter((bytes) => Buffer.concat([bytes, Buffer.alloc(1)]))).toBe('evidence-damaged')
    expect(await alter((bytes) => Buffer.concat([bytes, chunk(bytes, 4)]))).toBe('evidence-damaged')
  })
  it('is found for every byte of the header and a sample of the rest', async () => {
    const file = await sealed(randomBytes(size))
    const good = await readFile(file.path)
    const places = [
      ...Array.from({ length: header }, (_, n) => n),
      ...Array.from({ length: 24 }, (_, n) => header + Math.floor(((good.length - header - 1) * n) / 23)),
    ]
    for (const place of places) {
      const bad = Buffer.from(good)
      bad[place] = bad.readUInt8(place) ^ (1 << (place % 8))
      await writeFile(file.path, bad)
      expect(await damagedOrDifferent(file), `byte ${place}`).toBe('evidence-damaged')
    }
  })
  it('is found when a chunk, or the whole file, comes from another file or vault', async () => {
    const key = newKey()
    const one = { ...(await fresh(randomBytes(size))), key }
    const two = { ...(await fresh(randomBytes(size))), key }
    await writeSealedFile(one)
    await writeSealedFile(two)
    const [first, second] = [sealedPath(one.folder, one.fileId), sealedPath(two.folder, two.fileId)]
    const good = await readFile(first)
    const other = await readFile(second)
    const mixed = Buffer.from(good)
    chunk(other, 1).copy(mixed, header + onDisk)
    await writeFile(first, mixed)
    expect(await damagedOrDifferent({ ...one, path: first, size })).toBe('evidence-damaged')
    await writeFile(first, other)
    expect(await damagedOrDifferent({ ...one, path: first, size })).toBe('evidence-damaged')
    await writeFile(first, good)
    expect(await damagedOrDifferent({ ...one, vaultId: randomUUID(), path: first, size })).toBe('evidence-damaged')
    expect(await damagedOrDifferent({ ...one, key: newKey(), path: first, size })).toBe('evidence-damaged')
    expect(await damagedOrDifferent({ ...one, path: first, size })).toMatch(/^opened/)
  })
  it('tells a missing file from a damaged one', async () => {
    const file = await sealed(randomBytes(10))
    rmSync(file.path)
    expect(await damagedOrDifferent(file)).toBe('evidence-key')
    await mkdir(file.path)
    expect(await damagedOrDifferent(file)).toBe('evidence-damaged')
  })
  it('ends a stream with the failure, after the good parts', async () => {
    const bytes = randomBytes(8 * MiB)
    const file = await sealed(bytes)
    const bad = await readFile(file.path)
    const at = header + 21 * onDisk + 9
    bad[at] = bad.readUInt8(at) ^ 4
    await writeFile(file.path, bad)
    const opened = await openSealedFile(file)
    if (!opened.ok) throw new Error(opened.failure.code)
    let good = 0
    const ends: string[] = []
    for await (const part of opened.value.stream()) {
      if (part.ok) {
        expect(Buffer.from(part.value).equals(bytes.subarray(good, good + part.value.length))).toBe(true)
        good += part.value.length
      } else ends.push(part.failure.code)
    }
    expect([good, ends]).toEqual([5 * MiB, ['evidence-damaged']])
    await opened.value.close()
  })
})

describe('taking a file in', () => {
  const left = async (folder: string) => {
    const litter = await sweepLitter(folder)
    return [litter.removed, litter.sealed.length, litter.foreign.length]
  }

  it('refuses what is not a regular file, and follows a link that the person chose', async () => {
    const wanted = await fresh(Buffer.from('x'))
    const here = join(wanted.folder, '..')
    execFileSync('mkfifo', [join(here, 'pipe')])
    await symlink('nowhere', join(here, 'dangling'))
    await symlink(wanted.source, join(here, 'link'))
    const tried = async (source: string) => {
      const result = await writeSealedFile({ ...wanted, fileId: randomUUID(), source })
      return result.ok ? 'ok' : result.failure.code
    }
    expect(await tried(here)).toBe('file-name')
    expect(await tried(join(here, 'pipe'))).toBe('file-name')
    expect(await tried('/dev/zero')).toBe('file-name')
    expect(await tried('a\0b')).toBe('file-name')
    expect(await tried(join(here, 'dangling'))).toBe('file-missing')
    expect(await tried(join(here, 'none'))).toBe('file-missing')
    expect(await left(wanted.folder)).toEqual([0, 0, 0])
    expect(await tried(join(here, 'link'))).toBe('ok')
  })

  it.runIf(process.getuid?.() !== 0)('says when a file cannot be read', async () => {
    const wanted = await fresh(Buffer.from('x'))
    await chmod(wanted.source, 0)
    expect(await writeSealedFile(wanted)).toEqual({ ok: false, failure: { code: 'file-unreadable' } })
  })

  const changes: readonly (readonly [string, (source: string) => Promise<unknown>])[] = [
    ['grows', (source) => appendFile(source, 'more')],
    ['shrinks', (source) => truncate(source, 9 * MiB)],
    [
      'is written over',
      async (source) => {
        await writeFile(source, 'y', { flag: 'r+' })
        await utimes(source, new Date(), new Date(Date.now() + 5000))
      },
    ],
    [
      'is replaced',
      async (source) => {
        const bytes = await readFile(source)
        rmSync(source)
        await writeFile(source, bytes)
      },
    ],
    ['is removed', (source) => rm(source)],
  ]
  it.each(changes)('keeps nothing when the file %s meanwhile', async (_, change) => {
    const wanted = await fresh(randomBytes(24 * MiB))
    let changed: Promise<unknown> | undefined
    const onProgress = (): void => void (changed ??= change(wanted.source))
    const result = await writeSealedFile({ ...wanted, onProgress })
    await changed
    expect(result).toEqual({ ok: false, failure: { code: 'file-changed' } })
    expect(await left(wanted.folder)).toEqual([0, 0, 0])
  })

  it('keeps nothing when it is cancelled, at any moment', async () => {
    for (const at of [0, 1, 9, 20]) {
      const wanted = await fresh(randomBytes(20 * MiB))
      const controller = new AbortController()
      if (at === 0) controller.abort()
      const onProgress = (done: number): void => (done >= at * MiB ? controller.abort() : undefined)
      const result = await writeSealedFile({ ...wanted, onProgress, signal: controller.signal })
      expect(result).toEqual({ ok: false, failure: { code: 'call-cancelled' } })
      expect(await left(wanted.folder)).toEqual([0, 0, 0])
    }
  })

  it('tells progress up to the end', async () => {
    const wanted = await fresh(randomBytes(3 * MiB + 5))
    const told: number[] = []
    await writeSealedFile({ ...wanted, onProgress: (done) => void told.push(done) })
    expect(told.toSorted((a, b) => a - b)).toEqual([MiB, 2 * MiB, 3 * MiB, 3 * MiB + 5])
  })

  it('takes many files at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const bytes = randomBytes(n * 400 * KiB)
        const file = await sealed(bytes)
        return file.written.ok && file.written.value.sha256 === digest(bytes)
      }),
    )
    expect(all).toEqual(Array<boolean>(12).fill(true))
  })
})

describe('the sweep after a crash', () => {
  it('removes half-written files, lists whole ones, and reports what is not ours without touching it', async () => {
    const file = await sealed(Buffer.from('kept'))
    const xx = file.fileId.slice(0, 2)
    const half = `${xx}${randomUUID().slice(2)}.sealing`
    const elsewhere = `${xx === '00' ? '11' : '00'}${randomUUID().slice(2)}.sealing`
    const inside = join(file.folder, xx)
    for (const name of [half, elsewhere, 'x.sealing', `${file.fileId} (conflicted copy)`, '.DS_Store']) {
      await writeFile(join(inside, name), 'half')
    }
    await writeFile(join(file.folder, 'desktop.ini'), '')
    await mkdir(join(inside, `${xx}${randomUUID().slice(2)}`))
    const litter = await sweepLitter(file.folder)
    expect(litter.removed).toBe(1)
    expect(litter.sealed).toEqual([file.fileId])
    expect(litter.foreign).toHaveLength(6)
    expect(litter.foreign).toContain(`${xx}/${elsewhere}`)
    expect((await readdir(inside)).includes(half)).toBe(false)
    expect((await readdir(inside)).includes(elsewhere)).toBe(true)
  })
  it('finds nothing in a vault without evidence', async () => {
    expect(await sweepLitter(join(room, 'none'))).toEqual({ removed: 0, sealed: [], foreign: [] })
  })
})

describe('a chunk', () => {
  it('opens only at its own place, with its own mark, header and key', () => {
    const prefix = randomBytes(16)
    const key = newKey()
    const header = encodeHeader({ vaultId, fileId: randomUUID(), size: 5 }, prefix)
    const other = encodeHeader({ vaultId, fileId: randomUUID(), size: 5 }, prefix)
    const cipher = createChunkCipher(key, prefix, header)
    const chunk = Buffer.alloc(21)
    cipher.seal(3, false, Buffer.from('haetae'.slice(0, 5)), chunk)
    const plain = Buffer.alloc(5)
    expect(cipher.open(3, false, chunk, plain)).toBe(true)
    expect(plain.toString()).toBe('haeta')
    expect(cipher.open(2, false, chunk, plain)).toBe(false)
    expect(cipher.open(3 + 2 ** 40, false, chunk, plain)).toBe(false)
    expect(cipher.open(3, true, chunk, plain)).toBe(false)
    expect(createChunkCipher(key, prefix, other).open(3, false, chunk, plain)).toBe(false)
    expect(createChunkCipher(newKey(), prefix, header).open(3, false, chunk, plain)).toBe(false)
    expect(createChunkCipher(key, randomBytes(16), header).open(3, false, chunk, plain)).toBe(false)
  })
})

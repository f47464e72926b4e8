/** Rows 2, 3 and 4 of the fault table for evidence: killed, disk full, and nothing half left. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, stat, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSealedFile } from '../../electron/vault/evidence/open-sealed-file.ts'
import { sealedPath } from '../../electron/vault/evidence/sealed-format.ts'
import { sweepLitter } from '../../electron/vault/evidence/sweep-litter.ts'
import { type EvidenceThreads, createEvidenceThreads } from '../../electron/vault/evidence/threads.ts'
import { writeSealedFile } from '../../electron/vault/evidence/write-sealed-file.ts'
import { newKey, takeKey } from '../../electron/vault/keys/key-bytes.ts'
import { built, builtEvidenceThread } from '../built.ts'

const MiB = 1024 * 1024
const room = mkdtempSync(join(tmpdir(), 'haechi-faults-'))
let script = ''
let threads: EvidenceThreads

beforeAll(async () => {
  script = await builtEvidenceThread()
  threads = createEvidenceThreads(script)
})
afterAll(async () => {
  await threads.close()
  rmSync(room, { recursive: true, force: true })
})

describe('an evidence import that is killed', () => {
  const rounds = process.env['HAECHI_FAULTS'] === 'long' ? 200 : 12
  it(`${rounds} times at random moments leaves what was acknowledged, whole, and nothing half after the sweep`, async () => {
    const child = await built('test/faults/children/seal.ts')
    const bytes = randomBytes(24 * MiB)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = join(room, 'source')
    await writeFile(source, bytes)
    const vaultId = randomUUID()
    let swept = 0
    let acknowledged = 0
    for (let round = 0; round < rounds; round++) {
      const folder = join(room, `vault-${round}`, 'evidence')
      await mkdir(folder, { recursive: true })
      const running = spawn(process.execPath, [child, source, folder, vaultId, script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let told = ''
      running.stdout.on('data', (text: Buffer) => (told += text.toString('latin1')))
      const ended = new Promise((done) => running.once('close', done))
      await new Promise((done) => setTimeout(done, 150 + Math.random() * 500))
      running.kill('SIGKILL')
      await ended
      const litter = await sweepLitter(folder)
      swept += litter.removed
      const lines = told.split('\n').slice(0, -1)
      acknowledged += lines.length
      for (const line of lines) {
        const [fileId = '', key = ''] = line.split(' ')
        expect(litter.sealed).toContain(fileId)
        const path = sealedPath(folder, fileId)
        const opened = await openSealedFile({
          path,
          vaultId,
          fileId,
          key: takeKey(Buffer.from(key, 'hex')),
          size: bytes.length,
          threads,
        })
        if (!opened.ok) throw new Error(opened.failure.code)
        expect(await opened.value.verify()).toEqual({ ok: true, value: sha256 })
        await opened.value.close()
      }
      // At most the one that was whole but not yet told.
      expect(litter.sealed.length - lines.length).toBeLessThanOrEqual(1)
      expect(litter.foreign).toEqual([])
      rmSync(join(room, `vault-${round}`), { recursive: true })
    }
    expect(acknowledged).toBeGreaterThan(0)
    expect(swept).toBeGreaterThan(0)
  })
})

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

describe.runIf(mayMount)('an evidence import on a full disk', () => {
  const disk = join(room, 'small')
  beforeAll(async () => {
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk])
  })
  afterAll(() => void execFileSync('umount', [disk]))

  it('fails clearly, leaves nothing, and works again when there is room', async () => {
    const source = join(room, 'large')
    await writeFile(source, randomBytes(24 * MiB))
    const folder = join(disk, 'evidence')
    const wanted = { source, folder, vaultId: randomUUID(), key: newKey(), threads }
    expect(await writeSealedFile({ ...wanted, fileId: randomUUID() })).toEqual({
      ok: false,
      failure: { code: 'vault-disk-full' },
    })
    expect(await sweepLitter(folder)).toEqual({ removed: 0, sealed: [], foreign: [] })
    const { bfree, blocks } = await statfs(disk)
    expect(bfree / blocks).toBeGreaterThan(0.9)
    const small = join(room, 'little')
    await writeFile(small, randomBytes(8 * MiB))
    const fileId = randomUUID()
    expect((await writeSealedFile({ ...wanted, source: small, fileId })).ok).toBe(true)
    expect((await stat(sealedPath(folder, fileId))).size).toBeGreaterThan(8 * MiB)
    expect(await readdir(join(folder, fileId.slice(0, 2)))).toEqual([fileId])
  })

  it('says so as well when not even the folder can be made', async () => {
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const source = join(room, 'little')
    const fileId = '00000000-0000-4000-8000-000000000000'
    const wanted = { source, folder: join(disk, 'other'), vaultId: randomUUID(), fileId, key: newKey(), threads }
    expect(await writeSealedFile(wanted)).toEqual({ ok: false, failure: { code: 'vault-read-only' } })
    execFileSync('mount', ['-o', 'remount,rw', disk])
  })
})

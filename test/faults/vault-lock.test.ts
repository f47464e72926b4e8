/** Row 10 of the fault table: one vault, one holder. Real processes, really killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startOf, thisProcess } from '../../electron/vault/files/process-identity.ts'
import { acquireVaultLock } from '../../electron/vault/files/vault-lock.ts'
import { built } from '../built.ts'

const room = mkdtempSync(join(tmpdir(), 'haechi-lock-'))
let child = ''
let vault = ''
beforeAll(async () => {
  child = await built('test/faults/children/hold-lock.ts')
})
beforeEach(() => {
  vault = mkdtempSync(join(room, 'vault-'))
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

const start = async (): Promise<{ readonly process: ChildProcess; readonly said: string }> => {
  const running = spawn(process.execPath, [child, vault], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((told) =>
    running.stdout.once('data', (text: Buffer) => told(String(text).trim())),
  )
  return { process: running, said }
}
const kill = async (running: ChildProcess): Promise<void> => {
  const ended = new Promise((done) => running.once('exit', done))
  running.kill('SIGKILL')
  await ended
}
const take = async (me = thisProcess()) => {
  const lock = await acquireVaultLock(vault, me)
  return lock.ok ? 'held' : `${lock.failure.code} ${String(lock.failure.details?.['holder'])}`
}
const alter = async (change: Record<string, unknown>): Promise<void> => {
  const path = join(vault, 'lock')
  await writeFile(path, JSON.stringify({ ...(JSON.parse(await readFile(path, 'utf8')) as object), ...change }))
}

describe('the lock of a vault', () => {
  it('is held against another process, taken over after kill -9, and never while it lives', async () => {
    const first = await start()
    expect(first.said).toBe('held')
    expect(await take()).toBe('vault-in-use this-computer')
    const second = await start()
    expect(second.said).toBe('vault-in-use this-computer')
    await kill(first.process)
    const third = await start()
    expect(third.said).toBe('held')
    expect(await take()).toBe('vault-in-use this-computer')
    await kill(third.process)
    expect(await take()).toBe('held')
    expect(await take()).toBe('vault-in-use this-program')
    expect(await readdir(vault)).toEqual(['lock'])
  })

  it('goes to exactly one of many that come at once, also over a stale lock', async () => {
    for (const stale of [false, ...Array<boolean>(process.env['HAECHI_FAULTS'] === 'long' ? 40 : 4).fill(true)]) {
      vault = mkdtempSync(join(room, 'vault-'))
      if (stale) await kill((await start()).process)
      const all = await Promise.all(Array.from({ length: 6 }, start))
      await Promise.all(all.filter(({ said }) => said === 'held').map((one) => kill(one.process)))
      expect(all.filter(({ said }) => said === 'held')).toHaveLength(1)
      expect(await readdir(vault)).toEqual(['lock'])
    }
  }, 60_000)

  it('is taken over from a program that was killed while taking it over', async () => {
    await kill((await start()).process)
    const path = join(vault, 'lock')
    const dead = await readFile(path, 'utf8')
    const second = { ...(JSON.parse(dead) as object), token: '00000000-0000-4000-8000-000000000000' }
    const mark = createHash('sha256').update(dead).digest('hex').slice(0, 32)
    const claim = join(vault, `lock.${mark}.claim`)
    await writeFile(claim, JSON.stringify({ ...second, pid: process.pid, started: startOf(process.pid) }))
    expect(await take({ ...thisProcess(), pid: 1, started: startOf(1) ?? '' })).toBe('vault-in-use this-computer')
    await writeFile(claim, JSON.stringify(second))
    expect(await take()).toBe('held')
    expect(await readdir(vault)).toEqual(['lock'])
  })

  it('is released by its holder only, and is owner-only', async () => {
    const lock = await acquireVaultLock(vault)
    if (!lock.ok) throw new Error(lock.failure.code)
    expect((await stat(join(vault, 'lock'))).mode & 0o777).toBe(0o600)
    expect(await lock.value.held()).toBe(true)
    await lock.value.release()
    expect(await readdir(vault)).toEqual([])
    expect(await lock.value.held()).toBe(false)
    expect(await take()).toBe('held')
    await lock.value.release()
    expect(await readdir(vault)).toEqual(['lock'])
  })

  it('names no person, machine or path', async () => {
    await take()
    const text = await readFile(join(vault, 'lock'), 'utf8')
    expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual([
      'boot',
      'host',
      'lock',
      'pid',
      'started',
      'token',
    ])
    expect((JSON.parse(text) as { host: string }).host).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is judged by machine, start of the machine, and start of the process', async () => {
    await take()
    const me = thisProcess()
    const other = { ...me, pid: 1, started: startOf(1) ?? '' }
    await alter({ host: '0'.repeat(32), pid: 4_000_000 })
    expect(await take()).toBe('vault-in-use another-computer')
    await alter({ ...other })
    expect(await take()).toBe('vault-in-use this-computer')
    await alter({ ...other, boot: 'an earlier start' })
    expect(await take()).toBe('held')
    await alter({ ...other, started: 'long ago' })
    expect(await take()).toBe(process.platform === 'linux' ? 'held' : 'vault-in-use this-computer')
  })

  it('that cannot be read counts as held until the machine was started anew', async () => {
    for (const text of ['', '{', '{"lock":1,"pid":-1}']) {
      await writeFile(join(vault, 'lock'), text)
      expect(await take()).toBe('vault-in-use unknown')
      await utimes(join(vault, 'lock'), new Date(0), new Date(0))
      expect(await take()).toBe('held')
    }
  })

  it('needs a folder', async () => {
    vault = join(room, 'none')
    expect(await take()).toBe('vault-folder-missing undefined')
  })
})

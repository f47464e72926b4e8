import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asarOf } from '../../../scripts/setup/asar.mjs'
import { checkNode } from '../../../scripts/setup/dependencies.mjs'
import { placeOfEntry } from '../../../scripts/setup/runtime.mjs'
import { sandboxArguments, sandboxWorks } from '../../../scripts/setup/sandbox.mjs'
import { root } from '../../../scripts/setup/say.mjs'
import { extractTarMember, unzip } from '../../../scripts/setup/unpack.mjs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'haechi-set-up-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('asks for Node 20.19 or later', () => {
  for (const version of ['18.20.0', '20.18.3', '16.0.0'])
    expect(() => {
      checkNode(version)
    }).toThrow(version)
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '26.1.0'])
    expect(() => {
      checkNode(version)
    }).not.toThrow()
})

describe('the sandbox', () => {
  it('is left out for root on Linux only', () => {
    expect(sandboxArguments(0, 'linux')).toEqual(['--no-sandbox'])
    expect([
      sandboxArguments(1000, 'linux'),
      sandboxArguments(0, 'darwin'),
      sandboxArguments(undefined, 'win32'),
    ]).toEqual([[], [], []])
  })
  it.each([
    [{ uid: 1000, restrictedByAppArmor: false, namespacesOff: false, helperReady: false }, true],
    [{ uid: 1000, restrictedByAppArmor: true, namespacesOff: false, helperReady: false }, false],
    [{ uid: 1000, restrictedByAppArmor: false, namespacesOff: true, helperReady: false }, false],
    [{ uid: 1000, restrictedByAppArmor: true, namespacesOff: true, helperReady: true }, true],
    [{ uid: 0, restrictedByAppArmor: true, namespacesOff: true, helperReady: false }, true],
  ])('%j: %s', (facts, expected) => {
    expect(sandboxWorks(facts)).toBe(expected)
  })
})

describe('unpacking', () => {
  const random = new Uint8Array(300_000).map((_, i) => (i * 7919) % 251)

  it('takes one member out of a package', async () => {
    mkdirSync(join(folder, 'package'))
    writeFileSync(join(folder, 'package', 'a.txt'), 'a')
    writeFileSync(join(folder, 'package', 'b.bin'), random)
    execFileSync('tar', ['czf', join(folder, 'p.tgz'), '-C', folder, '--format=ustar', 'package'])
    await extractTarMember(join(folder, 'p.tgz'), 'package/b.bin', join(folder, 'out.bin'))
    expect(readFileSync(join(folder, 'out.bin')).equals(random)).toBe(true)
    await expect(extractTarMember(join(folder, 'p.tgz'), 'package/c.bin', join(folder, 'none'))).rejects.toThrow(
      'not whole',
    )
    const cut = gzipSync(Buffer.from(execFileSync('gzip', ['-dc', join(folder, 'p.tgz')])).subarray(0, 100_000))
    writeFileSync(join(folder, 'cut.tgz'), cut)
    await expect(extractTarMember(join(folder, 'cut.tgz'), 'package/b.bin', join(folder, 'x'))).rejects.toThrow(
      'not whole',
    )
  })

  it('unpacks a zip with modes, leaving out what is not wanted', async () => {
    const archive = join(folder, 'z.zip')
    const zipped = zipSync({
      'top/Cypress': [random, { os: 3, attrs: 0o100755 << 16 }],
      'top/empty': new Uint8Array(),
      'top/stored': [strToU8('stored'), { level: 0 }],
      'top/resources/app/x.js': strToU8('no'),
    })
    writeFileSync(archive, zipped)
    const out = join(folder, 'z')
    mkdirSync(out)
    await unzip(archive, out, { rename: placeOfEntry })
    expect(readFileSync(join(out, 'electron')).equals(random)).toBe(true)
    expect(statSync(join(out, 'electron')).mode & 0o777).toBe(0o755)
    expect(readFileSync(join(out, 'stored'), 'utf8')).toBe('stored')
    expect(statSync(join(out, 'empty')).size).toBe(0)
    expect(() => statSync(join(out, 'resources', 'app', 'x.js'))).toThrow()
  })

  it('finds damage and refuses entries that lead outside', async () => {
    const zipped = zipSync({ a: [strToU8('abcdef'), { level: 0 }] })
    const at = Buffer.from(zipped).indexOf('abcdef')
    zipped[at] = 0
    writeFileSync(join(folder, 'bad.zip'), zipped)
    await expect(unzip(join(folder, 'bad.zip'), folder, { rename: (name) => name })).rejects.toThrow('damaged')
    writeFileSync(join(folder, 'out.zip'), zipSync({ a: strToU8('a') }))
    await expect(unzip(join(folder, 'out.zip'), folder, { rename: () => '../a' })).rejects.toThrow('outside')
  })
})

it('the launcher is packed as Electron reads it', () => {
  const launcher = join(root, 'scripts', 'setup', 'launcher')
  const packed = asarOf(launcher, ['package.json', 'main.cjs'])
  const length = packed.readUInt32LE(12)
  const list = JSON.parse(packed.toString('utf8', 16, 16 + length)) as {
    files: Record<string, { size: number; offset: string }>
  }
  const start = 8 + packed.readUInt32LE(4)
  for (const name of ['package.json', 'main.cjs']) {
    const entry = list.files[name]!
    const at = start + Number(entry.offset)
    expect(packed.subarray(at, at + entry.size).equals(readFileSync(join(launcher, name)))).toBe(true)
  }
  expect(start % 4).toBe(0)
})

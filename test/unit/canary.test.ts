/** The hunt must find what it hunts, or its silence says nothing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { huntCanaries } from '../canary.ts'

const CANARY = '홍길동kanari7Qx'
let room = ''
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'haechi-hunt-'))
})
afterAll(() => rm(room, { recursive: true, force: true }))

const forms: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(CANARY)],
  ['UTF-16LE', Buffer.from(CANARY, 'utf16le')],
  ['NFD', Buffer.from(CANARY.normalize('NFD'))],
  ['other case', Buffer.from('홍길동KANARI7qX')],
  ['lower case', Buffer.from(CANARY.toLowerCase())],
  ['base64 0', Buffer.from(Buffer.from(CANARY).toString('base64'))],
  ['base64 1', Buffer.from(Buffer.from(`x${CANARY}yz`).toString('base64'))],
  ['base64 2', Buffer.from(Buffer.from(`xx${CANARY}y`).toString('base64'))],
  ['base64url in UTF-16', Buffer.from(Buffer.from(`x${CANARY}`, 'utf16le').toString('base64url'))],
  ['JSON', Buffer.from('"\\ud64d\\uae38\\ub3d9kanari7Qx"')],
  ['URL', Buffer.from(encodeURIComponent(CANARY))],
  ['hex', Buffer.from(Buffer.from(CANARY).toString('hex'))],
]

it.each(forms)('finds a canary as %s, also across the border of two reads', async (_name, bytes) => {
  for (const before of [0, 5, 8 * 1024 * 1024 - 4]) {
    const path = join(room, 'file')
    await writeFile(path, Buffer.concat([Buffer.alloc(before, 32), bytes, Buffer.from(' after')]))
    expect((await huntCanaries([room], [CANARY, 'another-one'])).map((one) => [one.path, one.canary])).toContainEqual([
      path,
      CANARY,
    ])
    await rm(path)
  }
})

it('finds it in the name of a file, and nothing where nothing is', async () => {
  expect(await huntCanaries([room, join(room, 'none')], [CANARY])).toEqual([])
  await mkdir(join(room, 'sub', `x-${CANARY}-y`), { recursive: true })
  expect(await huntCanaries([room], [CANARY])).toHaveLength(1)
})

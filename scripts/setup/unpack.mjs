/**
 * Just enough tar and zip for the carried Electron: streaming, so that memory stays flat, and without any
 * package, so that it works before and after `npm ci` alike.
 * Formats: POSIX ustar (IEEE 1003.1), PKWARE APPNOTE 6.3 (stored and deflated entries, no zip64).
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open, symlink } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createInflateRaw, crc32 } from 'node:zlib'
import { Transform, Writable } from 'node:stream'

const block = 512

/**
 * Copies one member of a .tgz into a file.
 * @param {string} archive
 * @param {string} member
 * @param {string} target
 */
export const extractTarMember = async (archive, member, target) => {
  const file = await open(target, 'w')
  let found = false
  let header = Buffer.alloc(0)
  let left = 0
  let padding = 0
  let wanted = false
  const sink = new Writable({
    async write(/** @type {Buffer} */ chunk, _encoding, done) {
      try {
        let at = 0
        while (at < chunk.length) {
          if (left > 0) {
            const part = chunk.subarray(at, at + left)
            if (wanted) await file.write(part)
            left -= part.length
            at += part.length
          } else if (padding > 0) {
            const skip = Math.min(padding, chunk.length - at)
            padding -= skip
            at += skip
          } else {
            const part = chunk.subarray(at, at + block - header.length)
            header = Buffer.concat([header, part])
            at += part.length
            if (header.length < block) continue
            const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
            left = name === '' ? 0 : Number.parseInt(header.toString('latin1', 124, 136), 8)
            padding = (block - (left % block)) % block
            wanted = name === member
            found ||= wanted
            header = Buffer.alloc(0)
          }
        }
        done()
      } catch (error) {
        done(/** @type {Error} */ (error))
      }
    },
  })
  try {
    await pipeline(createReadStream(archive), createGunzip(), sink)
  } finally {
    await file.close()
  }
  if (!found || left > 0) throw new Error(`${member} is not whole in the package`)
}

/**
 * @typedef {{ name: string, method: number, crc: number, packed: number, offset: number, mode: number }} Entry
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
const readDirectory = async (file) => {
  const { size } = await file.stat()
  const tail = Buffer.alloc(Math.min(size, 65_557))
  await file.read(tail, 0, tail.length, size - tail.length)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('not a zip file')
  const count = tail.readUInt16LE(end + 10)
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12))
  await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16))
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0, i = 0; i < count; i++) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Passes bytes on and keeps their CRC-32. */
const crcMeter = () => {
  let crc = 0
  const stream = new Transform({
    transform(/** @type {Buffer} */ chunk, _encoding, done) {
      crc = crc32(chunk, crc)
      done(null, chunk)
    },
  })
  return { stream, crc: () => crc }
}

/**
 * Unpacks a zip file below `target`. Entries that would land outside it are an error.
 * @param {string} archive
 * @param {string} target
 * @param {{ rename: (name: string) => string | null, progress?: (done: number, total: number) => void }} options
 *   `rename` gives the path below target for an entry, or null to leave it out
 */
export const unzip = async (archive, target, { rename, progress }) => {
  const file = await open(archive, 'r')
  try {
    const entries = await readDirectory(file)
    let done = 0
    for (const entry of entries) {
      done += 1
      progress?.(done, entries.length)
      const name = rename(entry.name)
      if (name === null) continue
      const path = resolve(target, name)
      if (!path.startsWith(resolve(target) + sep)) throw new Error('an entry of the zip leads outside')
      if (name.endsWith('/')) {
        await mkdir(path, { recursive: true })
        continue
      }
      await mkdir(dirname(path), { recursive: true })
      const local = Buffer.alloc(30)
      await file.read(local, 0, 30, entry.offset)
      const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
      const isLink = (entry.mode & 0o170000) === 0o120000
      if (isLink) {
        const link = Buffer.alloc(entry.packed)
        await file.read(link, 0, link.length, start)
        await symlink(link.toString('utf8'), path)
        continue
      }
      const meter = crcMeter()
      if (entry.packed === 0) await pipeline([], createWriteStream(path))
      else {
        const source = createReadStream(archive, { start, end: start + entry.packed - 1 })
        if (entry.method === 8) await pipeline(source, createInflateRaw(), meter.stream, createWriteStream(path))
        else await pipeline(source, meter.stream, createWriteStream(path))
      }
      if (meter.crc() !== entry.crc) throw new Error(`${entry.name} is damaged in the zip`)
      await chmod(path, (entry.mode & 0o777) === 0 ? 0o644 : entry.mode & 0o777)
    }
  } finally {
    await file.close()
  }
}

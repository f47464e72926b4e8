import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Packs a few small files as Electron reads them (github.com/electron/asar, section Format): two nested length-prefixed
 * records around a JSON list, then the contents one after the other.
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {Buffer}
 */
export const asarOf = (folder, names) => {
  const contents = names.map((name) => readFileSync(join(folder, name)))
  let offset = 0
  const files = Object.fromEntries(
    contents.map((content, i) => {
      const entry = { size: content.length, offset: String(offset) }
      offset += content.length
      return [names[i], entry]
    }),
  )
  const list = Buffer.from(JSON.stringify({ files }))
  const padding = (4 - (list.length % 4)) % 4
  const lengths = Buffer.alloc(16)
  lengths.writeUInt32LE(4, 0)
  lengths.writeUInt32LE(8 + list.length + padding, 4)
  lengths.writeUInt32LE(4 + list.length + padding, 8)
  lengths.writeUInt32LE(list.length, 12)
  return Buffer.concat([lengths, list, Buffer.alloc(padding), ...contents])
}

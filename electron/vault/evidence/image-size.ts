/**
 * Dimensions of a picture from its header, without decoding it: a few kilobytes can unfold into gigabytes. PNG: ISO/IEC
 * 15948 section 11.2.2; GIF: GIF89a sections 18 and 20; JPEG: ITU-T T.81 Annex B.2.2; WebP: RFC 9649 section 2.
 */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Pixels of the largest picture that is shown (400 MB decoded). */
export const shownPixels = 100_000_000

const png = (bytes: Buffer): ImageSize | null =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null

/** The screen and the largest frame: a frame may lie outside the screen that the header promises. */
const gif = (bytes: Buffer): ImageSize | null => {
  if (bytes.length < 13) return null
  let width = bytes.readUInt16LE(6)
  let height = bytes.readUInt16LE(8)
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const skipBlocks = (at: number): number => {
    let next = at
    while (next < bytes.length && bytes[next] !== 0) next += bytes.readUInt8(next) + 1
    return next + 1
  }
  let at = 13 + table(bytes.readUInt8(10))
  while (at + 10 <= bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) at = skipBlocks(at + 2)
    else if (bytes[at] === 0x2c) {
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5))
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7))
      at = skipBlocks(at + 11 + table(bytes.readUInt8(at + 9)))
    } else return { width, height } // decoders stop here as well
  }
  return { width, height }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpeg = (bytes: Buffer): ImageSize | null => {
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2 // fill bytes, and markers without a length
      continue
    }
    if (marker === 0xd9 || marker === 0xda) return null
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const webp = (bytes: Buffer): ImageSize | null => {
  if (bytes.length < 30) return null
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21)
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    default:
      return null
  }
}

/** Dimensions of a JPEG, PNG, GIF or WebP; null where the header does not tell any. */
export const imageSize = (start: Uint8Array): ImageSize | null => {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
  const begins = (what: string, at = 0): boolean => bytes.toString('latin1', at, at + what.length) === what
  if (begins('\x89PNG\r\n\x1a\n')) return png(bytes)
  if (begins('GIF8')) return gif(bytes)
  if (begins('\xff\xd8')) return jpeg(bytes)
  return begins('RIFF') && begins('WEBP', 8) ? webp(bytes) : null
}

/** True for a picture with more than 100 megapixels, and for one whose header does not tell. */
export const isTooLargeToShow = (bytes: Uint8Array): boolean => {
  const size = imageSize(bytes)
  return size === null || size.width * size.height > shownPixels
}

/**
 * The type of a file by its content; a name says nothing. Signatures: WHATWG MIME Sniffing Standard section 6 (images,
 * audio, video), ISO/IEC 14496-12 section 4.3 (`ftyp`), ISO 32000-2 section 7.5.2 (PDF), RFC 8794 (EBML: Matroska).
 */
import { decodeText } from '../legacy/decode-text.ts'

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

/** Major brands of `ftyp`, and of the compatible brands where the major one says only "HEIF". */
const brands: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic-sequence',
  hevx: 'image/heic-sequence',
  mif1: 'image/heif',
  msf1: 'image/heif-sequence',
  avif: 'image/avif',
  avis: 'image/avif',
  'M4A ': 'audio/mp4',
  'M4B ': 'audio/mp4',
  'qt  ': 'video/quicktime',
}

const isoMedia = (bytes: Buffer): string => {
  const major = latin(bytes, 8, 12)
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  if (major === 'mif1' || major === 'msf1') {
    for (let at = 16; at + 4 <= end; at += 4) {
      const brand = brands[latin(bytes, at, at + 4)]
      if (brand !== undefined && !brand.startsWith('image/heif')) return brand
    }
  }
  return brands[major] ?? (major.startsWith('3g') ? 'video/3gpp' : 'video/mp4')
}

const riff: Readonly<Record<string, string>> = { WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' }

/** [where, what, type] */
const signatures: readonly (readonly [number, string, string])[] = [
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, 'ID3', 'audio/mpeg'],
  [0, 'fLaC', 'audio/flac'],
  [0, 'OggS\0', 'application/ogg'],
  [0, '\x1aE\xdf\xa3', 'video/x-matroska'],
  [0, 'PK\x03\x04', 'application/zip'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
]

/** Readers take a PDF whose header lies within the first 1,024 bytes (ISO 32000-1, implementation note 13); here only blanks and a byte order mark may stand before it. */
const isPdf = (bytes: Buffer): boolean => /^(\xef\xbb\xbf)?[\0\t\n\f\r ]*%PDF-/.test(latin(bytes, 0, 1024))

/**
 * The MIME type by the first bytes (64 KiB are plenty); 'text/plain' for text in any known encoding, markup and scripts
 * included, because here they are shown as text; else 'application/octet-stream'.
 */
export const sniffType = (start: Uint8Array): string => {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
  const found = signatures.find(([at, what]) => latin(bytes, at, at + what.length) === what)
  if (found !== undefined) return found[2]
  if (bytes.length >= 12 && latin(bytes, 4, 8) === 'ftyp') return isoMedia(bytes)
  const container = latin(bytes, 0, 4) === 'RIFF' ? riff[latin(bytes, 8, 12)] : undefined
  if (container !== undefined) return container
  if (isPdf(bytes)) return 'application/pdf'
  return bytes.length > 0 && decodeText(bytes, false) !== null ? 'text/plain' : 'application/octet-stream'
}

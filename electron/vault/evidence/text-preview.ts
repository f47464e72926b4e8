import type { Decoded } from '#shared/legacy/sniff.ts'
import { decodeText } from '../legacy/decode-text.ts'

/**
 * The beginning of a text file, decoded; it may end inside a character. Bytes that are no text in any known encoding
 * are shown as Latin letters, so that at least something can be read.
 */
export const readText = (start: Uint8Array): Decoded => {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
  return decodeText(bytes, false) ?? { encoding: 'windows-1252', text: bytes.toString('latin1') }
}

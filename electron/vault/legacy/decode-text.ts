/** Text of unknown encoding, as old registers and other people's text files are. */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { type Decoded, chooseEncoding } from '#shared/legacy/sniff.ts'

/** How much is looked at to find the encoding. */
const sampleBytes = 1024 * 1024

const strictUtf8 = (bytes: Buffer, whole: boolean): string | null => {
  try {
    // `stream` lets a sample end in the middle of a character.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole })
  } catch {
    return null
  }
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
]

/**
 * Share of the bytes above ASCII that are pairs from the 2,350 syllables of KS X 1001 (rows B0 to C8), which nearly all
 * Korean text consists of. Western and Cyrillic text has few such pairs, Chinese and Japanese leave those rows often.
 */
const hangulShare = (sample: Buffer): number => {
  let high = 0
  let paired = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample.readUInt8(at)
    if (byte < 0x80) continue
    high += 1
    const next = sample[at + 1] ?? 0
    if (byte >= 0xb0 && byte <= 0xc8 && next >= 0xa1 && next <= 0xfe) {
      high += 1
      paired += 2
      at += 1
    }
  }
  return high === 0 ? 0 : paired / high
}

/** UTF-16 without a mark shows by its ASCII: commas, spaces, line ends. Swapped, they are rare letters of other scripts. */
const utf16Candidates = (sample: Buffer): readonly string[] => {
  const isAscii = (unit: number): boolean => unit === 9 || unit === 10 || unit === 13 || (unit >= 32 && unit < 127)
  let little = 0
  let big = 0
  const units = sample.length >> 1
  for (let at = 0; at < units; at++) {
    if (isAscii(sample.readUInt16LE(2 * at))) little += 1
    if (isAscii(sample.readUInt16BE(2 * at))) big += 1
  }
  if (Math.max(little, big) < units / 50 || Math.min(little, big) > Math.max(little, big) / 4) return []
  return [little > big ? 'UTF-16LE' : 'UTF-16BE']
}

/** Encodings that fit, likeliest first. EUC-KR is read as CP949, its superset, which Korean Windows writes. */
const candidates = (sample: Buffer): readonly string[] => {
  if (sample.includes(0)) return utf16Candidates(sample)
  if (hangulShare(sample) > 0.8) return ['CP949']
  const found = analyse(sample)[0]?.name ?? ''
  const likely = found === 'EUC-KR' ? 'CP949' : found === 'ISO-8859-1' ? 'windows-1252' : found
  const all = /^(windows-125\d|ISO-8859-\d+)$/.test(likely) ? [likely, 'CP949'] : ['CP949', likely, 'windows-1252']
  return all.filter((name) => iconv.encodingExists(name))
}

/** Control characters no text has; a few are let through, many mean that this is no text. */
const isText = (text: string): boolean => {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = text.match(/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\uFFFD]/g)?.length ?? 0
  return strange * 200 <= text.length
}

/**
 * Decodes text by its byte order mark, else as UTF-8 where that is strictly valid, else as UTF-16 or the likeliest of
 * the older encodings. A byte order mark is taken off.
 * @param whole false when `bytes` is only the beginning of a file and may end inside a character
 * @returns null where the bytes are no text in any known encoding
 */
export const decodeText = (bytes: Buffer, whole = true): Decoded | null => {
  const mark = marks.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  if (mark !== undefined) {
    const [start, encoding] = mark
    const text = iconv.decode(bytes.subarray(start.length), encoding, { stripBOM: false })
    return isText(text) ? { encoding, text } : null
  }
  const utf8 = bytes.includes(0) ? null : strictUtf8(bytes, whole)
  if (utf8 !== null) return isText(utf8) ? { encoding: 'UTF-8', text: utf8 } : null
  const sample = bytes.subarray(0, sampleBytes)
  // The sample may end inside a character, which is then no damage.
  const decode = (part: Buffer, encoding: string): string => {
    const text = iconv.decode(part, encoding)
    return whole && part.length === bytes.length ? text : text.replace(/\uFFFD$/, '')
  }
  const read = candidates(sample).map((encoding): Decoded => ({ encoding, text: decode(sample, encoding) }))
  const chosen = chooseEncoding(read)
  if (chosen === null || !isText(chosen.text)) return null
  const { encoding, text } = chosen
  return { encoding, text: sample.length === bytes.length ? text : decode(bytes, encoding) }
}

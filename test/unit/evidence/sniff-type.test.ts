import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { imageSize, isTooLargeToShow } from '../../../electron/vault/evidence/image-size.ts'
import { sniffType } from '../../../electron/vault/evidence/sniff-type.ts'
import { readText } from '../../../electron/vault/evidence/text-preview.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const u16be = (n: number): Buffer => Buffer.from([n >> 8, n & 255])
const u16le = (n: number): Buffer => Buffer.from([n & 255, n >> 8])
const u24le = (n: number): Buffer => Buffer.from([n & 255, (n >> 8) & 255, n >> 16])
const u32be = (n: number): Buffer => Buffer.concat([u16be(Math.floor(n / 65536)), u16be(n % 65536)])

const png = (width: number, height: number): Buffer =>
  Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    u32be(13),
    latin('IHDR'),
    u32be(width),
    u32be(height),
    latin('\x08\x02\0\0\0'),
  ])
const gif = (screen: number, left: number, frame: number): Buffer =>
  Buffer.concat([
    latin('GIF89a'),
    u16le(screen),
    u16le(screen),
    latin('\x80\0\0'),
    Buffer.alloc(6),
    latin('!\xf9\x04\0\0\0\0\0'),
    latin(','),
    u16le(left),
    u16le(0),
    u16le(frame),
    u16le(frame),
    latin('\0\x02\x02D\x01\0'),
    latin(';'),
  ])
const jpeg = (width: number, height: number, marker = '\xc2'): Buffer =>
  Buffer.concat([
    latin('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    // a thumbnail's own frame inside EXIF must not be taken for the picture's
    latin('\xff\xe1\0\x0d'),
    latin('\xff\xc0\0\x11\x08\0\x01\0\x01ab'),
    latin(`\xff\xff${marker}\0\x11\x08`),
    u16be(height),
    u16be(width),
    Buffer.alloc(12),
  ])
const webp = (kind: string, rest: Buffer): Buffer =>
  Buffer.concat([latin('RIFF\x40\0\0\0WEBP'), latin(kind), latin('\x20\0\0\0'), rest, Buffer.alloc(16)])
const ftyp = (...brands: readonly string[]): Buffer =>
  Buffer.concat([
    u32be(12 + 4 * brands.length),
    latin(`ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`),
    Buffer.alloc(8),
  ])

describe('the type of a file', () => {
  it.each<[string, Buffer | string]>([
    ['image/jpeg', jpeg(10, 10)],
    ['image/png', png(1, 1)],
    ['image/gif', gif(1, 0, 1)],
    ['image/webp', webp('VP8X', Buffer.alloc(10))],
    ['image/heic', ftyp('heic', 'mif1')],
    ['image/heic', ftyp('mif1', 'mif1', 'heic')],
    ['image/heif', ftyp('mif1', 'mif1', 'miaf')],
    ['image/avif', ftyp('avif')],
    ['video/mp4', ftyp('isom', 'mp42')],
    ['video/quicktime', ftyp('qt  ')],
    ['audio/mp4', ftyp('M4A ')],
    ['audio/wav', latin('RIFF\x40\0\0\0WAVEfmt ')],
    ['application/pdf', '%PDF-1.7\n%\xe2\xe3'],
    ['application/pdf', '\r\n %PDF-1.4'],
    ['application/zip', 'PK\x03\x04\x14\0'],
    ['text/plain', 'about %PDF-1.7 files'],
    ['text/plain', '신청인은 2024년 3월에'],
    ['text/plain', iconv.encode('신청인은 차별을 받았다.\n', 'EUC-KR')],
    ['text/plain', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('메모', 'utf16le')])],
    ['text/plain', '<html><script>alert(1)</script>'],
    ['text/plain', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ['application/octet-stream', ''],
    ['application/octet-stream', Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256))],
    ['application/octet-stream', latin('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0')],
  ])('is %s by its content', (mime, content) => {
    expect(sniffType(typeof content === 'string' ? Buffer.from(content) : content)).toBe(mime)
  })

  it('is found in text that is cut inside a character', () => {
    const text = '가나다라 마바사 '.repeat(50)
    for (const bytes of [Buffer.from(text), iconv.encode(text, 'CP949')]) {
      for (let cut = 1; cut < 4; cut++) expect(sniffType(bytes.subarray(0, bytes.length - cut))).toBe('text/plain')
    }
  })
})

describe('the beginning of a text', () => {
  it('is decoded, even when it is cut inside a character', () => {
    const text = '진정인 메모 '.repeat(20).trim()
    const cut = Buffer.from(text)
    expect(readText(cut.subarray(0, cut.length - 1))).toEqual({ encoding: 'UTF-8', text: text.slice(0, -1) })
    const old = iconv.encode(text, 'EUC-KR')
    expect(readText(old)).toEqual({ encoding: 'CP949', text })
    expect(readText(old.subarray(0, old.length - 1))).toEqual({ encoding: 'CP949', text: text.slice(0, -1) })
  })
})

describe('the size of a picture', () => {
  it.each<[string, Buffer, number, number]>([
    ['PNG', png(70000, 3), 70000, 3],
    ['JPEG, progressive', jpeg(4000, 3000), 4000, 3000],
    ['JPEG, baseline', jpeg(640, 480, '\xc0'), 640, 480],
    ['GIF', gif(10, 0, 10), 10, 10],
    ['GIF with a frame outside its screen', gif(1, 20000, 30000), 50000, 30000],
    ['WebP, extended', webp('VP8X', Buffer.concat([latin('\0\0\0\0'), u24le(15999), u24le(8999)])), 16000, 9000],
    [
      'WebP, lossless',
      webp('VP8L', Buffer.concat([latin('\x2f'), u16le(((99 << 14) & 0xffff) | 199), u16le(99 >> 2)])),
      200,
      100,
    ],
    ['WebP, lossy', webp('VP8 ', Buffer.concat([latin('\0\0\0\x9d\x01\x2a'), u16le(320), u16le(240)])), 320, 240],
  ])('%s', (_, bytes, width, height) => {
    expect(imageSize(bytes)).toEqual({ width, height })
  })

  it('above 100 megapixels is refused, as is a header that tells none', () => {
    expect(isTooLargeToShow(png(10000, 10000))).toBe(false)
    expect(isTooLargeToShow(png(10001, 10000))).toBe(true)
    expect(isTooLargeToShow(png(0xffffffff, 0xffffffff))).toBe(true)
    expect(isTooLargeToShow(gif(1, 20000, 30000))).toBe(true)
    for (const whole of [png(5, 5), jpeg(5, 5), webp('VP8X', Buffer.alloc(10)), gif(5, 0, 5)]) {
      for (let length = 0; length < 13; length++) expect(isTooLargeToShow(whole.subarray(0, length))).toBe(true)
      // Cut anywhere, it never throws.
      for (let length = 13; length < whole.length; length++) imageSize(whole.subarray(0, length))
    }
  })
})

/** Looks for canary strings in files, in every form in which a program is likely to have left them. */
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface Found {
  readonly path: string
  readonly canary: string
  readonly form: string
}

const swappedCase = (text: string): string =>
  [...text].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('')

const texts = (canary: string): readonly (readonly [string, string])[] => [
  ['as written', canary],
  ['NFC', canary.normalize('NFC')],
  ['NFD', canary.normalize('NFD')],
  ['other case', swappedCase(canary)],
  ['upper case', canary.toUpperCase()],
  ['lower case', canary.toLowerCase()],
  ['percent encoding', encodeURIComponent(canary)],
  [
    'JSON escapes',
    [...canary].map((c) => (c > '\u007f' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join(''),
  ],
]

/** The base64 of `bytes` wherever it begins inside a longer text: three alignments, without the ends that depend on neighbours. */
const base64Forms = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    return encoded.slice(shift === 0 ? 0 : shift + 1, -1 - (encoded.length % 4 === 0 ? 0 : 1))
  })

interface Needle {
  readonly canary: string
  readonly form: string
  readonly bytes: Buffer
}

const needlesOf = (canaries: readonly string[]): readonly Needle[] => {
  const needles = new Map<string, Needle>()
  const add = (canary: string, form: string, bytes: Buffer): void => {
    if (bytes.length >= 6)
      needles.set(bytes.toString('hex'), needles.get(bytes.toString('hex')) ?? { canary, form, bytes })
  }
  for (const canary of canaries) {
    for (const [form, text] of texts(canary)) {
      const encodings = [
        ['UTF-8', Buffer.from(text, 'utf8')],
        ['UTF-16LE', Buffer.from(text, 'utf16le')],
      ] as const
      for (const [encoding, bytes] of encodings) {
        add(canary, `${form}, ${encoding}`, bytes)
        for (const encoded of base64Forms(bytes)) {
          add(canary, `${form}, ${encoding}, base64`, Buffer.from(encoded, 'latin1'))
          add(
            canary,
            `${form}, ${encoding}, base64url`,
            Buffer.from(encoded.replaceAll('+', '-').replaceAll('/', '_'), 'latin1'),
          )
        }
        add(canary, `${form}, ${encoding}, hex`, Buffer.from(bytes.toString('hex'), 'latin1'))
      }
    }
  }
  return [...needles.values()]
}

const WINDOW = 8 * 1024 * 1024

const huntFile = async (path: string, needles: readonly Needle[], found: Found[]): Promise<void> => {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length))
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return
  try {
    const room = Buffer.alloc(WINDOW + overlap)
    let kept = 0
    const left = new Set(needles)
    for (;;) {
      const { bytesRead } = await file.read(room, kept, WINDOW, null)
      if (bytesRead === 0) return
      const view = room.subarray(0, kept + bytesRead)
      for (const needle of left) {
        if (!view.includes(needle.bytes)) continue
        found.push({ path, canary: needle.canary, form: needle.form })
        left.delete(needle)
      }
      kept = Math.min(overlap, view.length)
      view.copy(room, 0, view.length - kept)
    }
  } finally {
    await file.close()
  }
}

/**
 * Hunts through whole folders: names of files and folders, and contents (of links and devices not). Forms: UTF-8 and UTF-16LE, each as
 * written, NFC, NFD, in other case, percent- and JSON-escaped, and of each of these base64 in its three alignments, base64url, hex.
 * @returns every place where a canary was found; a folder that is not there holds none
 */
export const huntCanaries = async (
  folders: readonly string[],
  canaries: readonly string[],
): Promise<readonly Found[]> => {
  const needles = needlesOf(canaries)
  const found: Found[] = []
  const walk = async (path: string): Promise<void> => {
    const facts = await lstat(path).catch(() => null)
    if (facts === null) return
    for (const needle of needles) {
      if (Buffer.from(path, 'utf8').includes(needle.bytes))
        found.push({ path, canary: needle.canary, form: `name, ${needle.form}` })
    }
    if (facts.isFile()) return huntFile(path, needles, found)
    if (!facts.isDirectory()) return
    for (const name of await readdir(path).catch((): string[] => [])) await walk(join(path, name))
  }
  for (const folder of folders) await walk(folder)
  return found
}

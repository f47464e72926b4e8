/** Checks what a page sends to the shell: a page taken over by a bug may send anything. */

export const asPurpose = <T extends string>(given: unknown, allowed: readonly T[]): T | null =>
  allowed.find((value) => value === given) ?? null

const mostFiles = 10_000
const longestPath = 32_768

/** Paths that the preload script read from dropped files. @returns null when one of them is none (made by script) */
export const asPaths = (given: unknown, isAbsolute: (path: string) => boolean): readonly string[] | null => {
  if (!Array.isArray(given) || given.length === 0 || given.length > mostFiles) return null
  const paths: string[] = []
  for (const path of given as readonly unknown[]) {
    if (typeof path !== 'string' || path.length > longestPath || path.includes('\0') || !isAbsolute(path)) return null
    paths.push(path)
  }
  return paths
}

/** Characters that no file system of ours takes, that hide an extension, or that lead elsewhere. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unsafe = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** A file name for the save dialog: one name, no path, at most 120 characters, safe on the three systems. */
export const asFileName = (given: unknown): string => {
  const text = typeof given === 'string' ? given.normalize('NFC').replace(unsafe, '_') : ''
  const trimmed = text.replace(/^[. ]+|[. ]+$/g, '')
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(trimmed)?.[0] ?? ''
  const stem = Array.from(trimmed.slice(0, trimmed.length - extension.length))
  const name = stem.slice(0, 120 - extension.length).join('') + extension
  if (name === '') return 'haechi'
  return reserved.test(name) ? `_${name}` : name
}

/**
 * Text folded for finding names and numbers, with the way back to the original. Folding composes Hangul, turns
 * full-width and other compatibility forms into plain ones, lowers case, drops invisible characters, makes every
 * dash `-`, and every run of white space one space, or one line feed where a line ends.
 */

export interface FoldedText {
  readonly text: string
  /** for each unit of `text`, where what it came from begins and ends in the original */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** for each unit of `text`, whether the original letter was a capital */
  readonly capitals: readonly boolean[]
}

/** A character with what combines with it: marks, and conjoining vowels and finals of decomposed Hangul. */
const CLUSTER = /\s+|[^][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gu

const foldCluster = (cluster: string): string => {
  if (/^\s/u.test(cluster)) return /[\n\r\u2028\u2029\f\v]/u.test(cluster) ? '\n' : ' '
  if (/^\p{Cf}/u.test(cluster)) return ''
  // A footnote mark must not become a digit of the number before it.
  if (/^\p{No}/u.test(cluster)) return ' '
  if (/^[\p{Pd}\u2212]/u.test(cluster)) return '-'
  if (/^[·ㆍ・‧∙•]/u.test(cluster)) return '·'
  return cluster.normalize('NFKC').toLowerCase()
}

export const foldText = (original: string): FoldedText => {
  const starts: number[] = []
  const ends: number[] = []
  const capitals: boolean[] = []
  const parts: string[] = []
  for (const match of original.matchAll(CLUSTER)) {
    const folded = foldCluster(match[0])
    const last = parts.at(-1)
    if ((folded === ' ' || folded === '\n') && (last === ' ' || last === '\n')) {
      // White space around a dropped character is one run.
      if (folded === '\n') parts[parts.length - 1] = '\n'
      ends[ends.length - 1] = match.index + match[0].length
      continue
    }
    if (folded === '') continue
    const capital = /^\p{Lu}/u.test(match[0])
    // One cluster may fold to several units (㈜ to (주)); the places are counted in units.
    starts.push(...Array<number>(folded.length).fill(match.index))
    ends.push(...Array<number>(folded.length).fill(match.index + match[0].length))
    capitals.push(...Array<boolean>(folded.length).fill(capital))
    parts.push(folded)
  }
  return { text: parts.join(''), starts, ends, capitals }
}

/** Only letters and digits of the folded text: the form in which two values are compared. */
export const compact = (text: string): string => foldText(text).text.replace(/[^\p{L}\p{N}]/gu, '')

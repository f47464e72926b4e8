/** Finds out how a register file is written: which decoding reads best, and what separates its cells. */

const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Number of cells in each line of the sample; quoted line ends and delimiters do not count. The last line may be cut. */
const widths = (sample: string, delimiter: Delimiter): readonly number[] => {
  const lines: number[] = []
  let cells = 1
  let quoted = false
  let empty = true
  for (const char of sample) {
    if (char === '"') quoted = !quoted
    else if (!quoted && char === '\n') {
      if (!empty) lines.push(cells)
      cells = 1
      empty = true
      continue
    } else if (!quoted && char === delimiter) cells += 1
    if (char !== '\r') empty = false
  }
  return lines.length === 0 && !empty ? [cells] : lines
}

/** The delimiter that cuts most lines into the same number of cells, at least two; a comma where none does. */
export const detectDelimiter = (sample: string): Delimiter => {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const found = widths(sample, delimiter)
    const counts = new Map<number, number>()
    for (const width of found) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    for (const [width, lines] of counts) {
      // Agreement of the lines first, then the number of cells.
      const score = lines / found.length + Math.min(width, 100) / 1_000
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}

/** What a wrong decoding leaves behind: replacement and control characters, and UTF-8 read as Latin letters. */
const damage = (text: string): number =>
  (text.match(/\uFFFD/g)?.length ?? 0) * 10 +
  (text.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0) * 3 +
  (text.match(/[ÃÂ][\u0080-\u00bf]|[ÀÁÇÈÉ][\u00a0-\u00ff]|[ㄱ-ㅎㅏ-ㅣ](?=[\u3400-\u9fff])/g)?.length ?? 0) * 3 +
  // Rare syllables stand side by side where one Korean code is read as another.
  (text.match(/[\u3400-\u9fff][가-힣]|[가-힣][\u3400-\u9fff]/g)?.length ?? 0)

export interface Decoded {
  readonly encoding: string
  readonly text: string
}

/** The candidate that reads best; of equals the first. Null for no candidates. */
export const chooseEncoding = (candidates: readonly Decoded[]): Decoded | null =>
  candidates.reduce<Decoded | null>(
    (best, one) => (best === null || damage(one.text) < damage(best.text) ? one : best),
    null,
  )

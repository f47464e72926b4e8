/** Blocks as text that a person can edit, and edited text as blocks again. */
import type { DocumentBlock } from './document.ts'

const blockText = (block: DocumentBlock): string => {
  switch (block.type) {
    case 'heading':
    case 'text':
      return block.text
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${row.value}`).join('\n')
    case 'table':
      return block.rows
        .map((row) =>
          row
            .map((cell, index) => ({ column: block.columns[index] ?? '', cell }))
            .filter(({ cell }) => cell !== '')
            .map(({ column, cell }) => (column === '' ? cell : `${column}: ${cell}`))
            .join(' · '),
        )
        .map((line) => `- ${line.replaceAll('\n', ' ')}`)
        .join('\n')
    case 'list':
      return block.items.map((item) => `- ${item.replaceAll('\n', ' ')}`).join('\n')
  }
}

/** What the case gives for a section, as the text from which editing starts. */
export const blocksText = (blocks: readonly DocumentBlock[]): string => blocks.map(blockText).join('\n\n')

const isItem = (line: string) => /^- \S/u.test(line)

/** Edited text as blocks: a blank line begins a new paragraph, lines that begin with `- ` are a list. */
export const textBlocks = (text: string): readonly DocumentBlock[] => {
  const blocks: DocumentBlock[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length === 0) return
    blocks.push(
      lines.every(isItem)
        ? { type: 'list', items: lines.map((line) => line.slice(2).trim()) }
        : { type: 'text', text: lines.join('\n') },
    )
    lines = []
  }
  for (const line of text.normalize('NFC').split(/\r\n|\r|\n/u)) {
    const previous = lines.at(-1)
    if (line.trim() === '') flush()
    else {
      if (previous !== undefined && isItem(previous) !== isItem(line)) flush()
      lines.push(line.trimEnd())
    }
  }
  flush()
  return blocks
}

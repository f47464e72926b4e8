/** Where in a document a hit of the gate stands, so that mending it is one step away. */
import { blocksText } from '#shared/document/block-text.ts'
import type { DocumentBlock } from '#shared/document/document.ts'
import type { SectionKey } from '#shared/document/sections.ts'
import type { GateHit } from '#shared/disclosure/disclosure.ts'
import { fold } from '#shared/text/text.ts'

/** The first section whose text holds the value; line breaks and spacing of the finished file do not matter. */
export const placeOfHit = (
  sections: readonly { readonly key: SectionKey; readonly blocks: readonly DocumentBlock[] }[],
  hit: Pick<GateHit, 'value'>,
): SectionKey | null => {
  const wanted = fold(hit.value)
  if (wanted === '') return null
  return sections.find(({ blocks }) => fold(blocksText(blocks)).includes(wanted))?.key ?? null
}

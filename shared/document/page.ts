/** The finished page: fed and edited sections under numbered headings. The same model is shown and printed. */
import { blocksText, textBlocks } from './block-text.ts'
import type { DocumentBlock, DocumentPage, DocumentSection, OfficeDocument } from './document.ts'
import { cleanFor, type FedSection, type FeedSpeech } from './feed.ts'
import type { Language } from '../time/format-date.ts'
import { sectionKeys, type SectionKey } from './sections.ts'
import { pageWord } from './words.ts'

const headingWord = {
  heading: 'sectionHeading',
  parties: 'sectionParties',
  allegations: 'sectionAllegations',
  narrative: 'sectionNarrative',
  chronology: 'sectionChronology',
  evidence: 'sectionEvidence',
  remedy: 'sectionRemedy',
  findings: 'sectionFindings',
  opinion: 'sectionOpinion',
} as const satisfies Record<SectionKey, string>

export const sectionTitle = (language: Language, key: SectionKey): string => pageWord(language, headingWord[key])

export interface PageSection {
  readonly key: SectionKey
  readonly include: boolean
  readonly edited: string | null
  /** nothing fed and nothing written: shown as missing in the composer, never printed */
  readonly missing: boolean
  /** without the section's own heading */
  readonly blocks: readonly DocumentBlock[]
}

/**
 * Every section as it stands. Edited text replaces what the case gives; in the pseudonymised form it too goes
 * through the pseudonyms, so that switching the form never leaves a known name behind in an edited section.
 */
export const pageSections = (
  sections: readonly DocumentSection[],
  fed: readonly FedSection[],
  speech: Pick<FeedSpeech, 'form' | 'pseudonymise'>,
): readonly PageSection[] =>
  sectionKeys.map((key) => {
    const section = sections.find((one) => one.key === key)
    const edited = section?.edited ?? null
    const blocks =
      edited === null ? (fed.find((one) => one.key === key)?.blocks ?? []) : textBlocks(cleanFor(speech, edited))
    return { key, include: section?.include ?? true, edited, missing: blocks.length === 0, blocks }
  })

/** What each section would say without edits, as text: the `fed` of `document.read`. */
export const fedTexts = (fed: readonly FedSection[]): { key: string; text: string }[] =>
  fed.map(({ key, blocks }) => ({ key, text: blocksText(blocks) }))

export interface PageFrame {
  readonly document: Pick<OfficeDocument, 'title' | 'number' | 'language' | 'form' | 'sections'>
  readonly fed: readonly FedSection[]
  readonly office: string
  readonly practice: boolean
  readonly pseudonymise: (text: string) => string
}

/** The page to print. Sections that are off or missing leave no trace, and the numbering closes over them. */
export const documentPage = ({ document, fed, office, practice, pseudonymise }: PageFrame): DocumentPage => {
  const { title, number, language, form, sections } = document
  const printed = pageSections(sections, fed, { form, pseudonymise }).filter((one) => one.include && !one.missing)
  return {
    title: cleanFor({ form, pseudonymise }, title),
    number,
    office,
    language,
    form,
    practice,
    audience: pageWord(language, form === 'named' ? 'audienceNamed' : 'audiencePseudonymised'),
    blocks: printed.flatMap(({ key, blocks }, index): DocumentBlock[] => [
      { type: 'heading', level: 2, text: `${index + 1}. ${sectionTitle(language, key)}` },
      ...blocks,
    ]),
  }
}

/** The blocks of a finished page, cut at its section headings, for placing an edit button beside each. */
export const cutPage = (
  page: Pick<DocumentPage, 'blocks' | 'language'>,
): readonly { readonly key: SectionKey; readonly blocks: readonly DocumentBlock[] }[] => {
  const byTitle = new Map(sectionKeys.map((key) => [sectionTitle(page.language, key), key]))
  const cut: { key: SectionKey; blocks: DocumentBlock[] }[] = []
  for (const block of page.blocks) {
    const key =
      block.type === 'heading' && block.level === 2 ? byTitle.get(block.text.replace(/^\d+\. /u, '')) : undefined
    if (key !== undefined) cut.push({ key, blocks: [block] })
    else cut.at(-1)?.blocks.push(block)
  }
  return cut
}

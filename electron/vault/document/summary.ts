/** The summary of a case as a page: what the dossier gives, in words of the page's language, by name or by pseudonym. */
import type { Dossier } from '#shared/case/dossier.ts'
import type { DocumentPage, OfficeDocument } from '#shared/document/document.ts'
import { feedSections } from '#shared/document/feed.ts'
import { documentPage, fedTexts } from '#shared/document/page.ts'
import { caseSpeech } from '#shared/document/speech.ts'
import type { CodeList } from '#shared/vocabulary/code-list.ts'

export interface SummaryInput {
  readonly dossier: Dossier
  readonly document: OfficeDocument
  readonly lists: readonly CodeList[]
  readonly office: string
  readonly practice: boolean
}

export interface Summary {
  readonly page: DocumentPage
  readonly fed: readonly { readonly key: string; readonly text: string }[]
}

export const summaryOf = ({ dossier, document, lists, office, practice }: SummaryInput): Summary => {
  const speech = caseSpeech(dossier, document.form, document.language, lists)
  const fed = feedSections(dossier, speech)
  return {
    page: documentPage({ document, fed, office, practice, pseudonymise: speech.pseudonymise }),
    fed: fedTexts(fed),
  }
}

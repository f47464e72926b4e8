/** The summary of a case as a page: what the dossier gives, in words of the page's language, by name or by pseudonym. */
import type { Dossier } from '#shared/case/dossier.ts'
import type { DocumentPage, OfficeDocument } from '#shared/document/document.ts'
import { type FedSection, feedSections, type FeedSpeech } from '#shared/document/feed.ts'
import { documentPage, fedTexts } from '#shared/document/page.ts'
import type { Party } from '#shared/party/party.ts'
import { aliasLabel } from '#shared/privacy/alias.ts'
import { type NameEntry, pseudonymise } from '#shared/privacy/pseudonymise.ts'
import type { Step } from '#shared/step/step.ts'
import { civilDate } from '#shared/time/civil-date.ts'
import { formatCivilDate, type Language } from '#shared/time/format-date.ts'
import type { CodeList } from '#shared/vocabulary/code-list.ts'
import { actOfCode } from '#shared/workflow/acts.ts'
import { workflowLabel } from '#shared/workflow/labels.ts'

/** What replaces a party's telephone number, address and the like in a pseudonymised text. */
const HIDDEN: Readonly<Record<Language, string>> = { ko: '[비공개]', en: '[withheld]' }

export const labelIn =
  (lists: readonly CodeList[], language: Language) =>
  (list: string, code: string): string => {
    const entry = lists.find((candidate) => candidate.list === list)?.codes.find((candidate) => candidate.code === code)
    return entry?.own?.[language] ?? entry?.[language] ?? code
  }

/** Names first, so that an address with a name in it loses both; then what else the case knows of a party. */
const pseudonymsOf = (parties: readonly Party[], language: Language): readonly NameEntry[] =>
  parties.flatMap((party): NameEntry[] => {
    const alias = aliasLabel(party.role, party.alias, language)
    const [name, ...variants] = [party.name, ...party.otherNames].filter((one) => one.trim() !== '')
    const names = name === undefined ? [] : [{ name, variants, alias }]
    const organisation =
      party.organisation.trim() === '' || party.nature === 'body'
        ? []
        : [{ name: party.organisation, alias: ORGANISATION[language] }]
    return [...names, ...organisation]
  })

const ORGANISATION: Readonly<Record<Language, string>> = { ko: '소속 기관', en: 'the organisation' }

export const pseudonymiser = (parties: readonly Party[], language: Language): ((text: string) => string) => {
  const entries = pseudonymsOf(parties, language)
  const values = parties
    .flatMap((party) => [party.phone, party.email, party.address, party.birth])
    .filter((value) => value.trim().length >= 4)
    .sort((a, b) => b.length - a.length)
  return (text) => {
    const withoutValues = values.reduce((result, value) => result.split(value).join(HIDDEN[language]), text)
    return pseudonymise(withoutValues, entries).text
  }
}

const factWords = (step: Step, language: Language, label: (list: string, code: string) => string): string[] => {
  const asked = actOfCode(step.act)?.facts ?? []
  return Object.entries(step.facts).map(([name, value]) => {
    const fact = asked.find((one) => one.name === name)
    const word = (one: string): string => {
      if (fact?.list !== undefined) return label(fact.list, one)
      if (fact?.choices !== undefined) return workflowLabel('outcome', one, language)
      const date = fact?.kind === 'date' ? civilDate(one) : null
      return date === null ? one : formatCivilDate(date, language)
    }
    return `${workflowLabel('fact', name, language)}: ${(typeof value === 'string' ? [value] : value).map(word).join(', ')}`
  })
}

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
  const { language, form } = document
  const label = labelIn(lists, language)
  const hide = pseudonymiser(dossier.parties, language)
  const speech: FeedSpeech = {
    language,
    form,
    label,
    alias: (party) => aliasLabel(party.role, party.alias, language),
    step: (step) => ({ act: workflowLabel('act', step.act, language), facts: factWords(step, language, label) }),
    state: (state) => workflowLabel('state', state, language),
    pseudonymise: hide,
  }
  const fed: readonly FedSection[] = feedSections(dossier, speech)
  return { page: documentPage({ document, fed, office, practice, pseudonymise: hide }), fed: fedTexts(fed) }
}

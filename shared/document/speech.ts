/** How the page speaks of one case: labels of the office's lists, the stored pseudonyms, the words of the workflow. */
import type { Dossier } from '../case/dossier.ts'
import type { Party } from '../party/party.ts'
import { aliasLabel } from '../privacy/alias.ts'
import { pseudonymise, type NameEntry } from '../privacy/pseudonymise.ts'
import type { Step } from '../step/step.ts'
import { civilDate } from '../time/civil-date.ts'
import { formatCivilDate, type Language } from '../time/format-date.ts'
import { label, type CodeList } from '../vocabulary/code-list.ts'
import { actOfCode, type Fact } from '../workflow/acts.ts'
import { workflowLabel } from '../workflow/labels.ts'
import type { DocumentForm } from './document.ts'
import type { FeedSpeech } from './feed.ts'
import { pageWord } from './words.ts'

/** Every name by which a reader could recognise a party, with the pseudonym that takes its place. */
export const nameEntries = (parties: readonly Party[], language: Language): readonly NameEntry[] =>
  parties.flatMap((party) => {
    const [name, ...variants] = [party.name, ...party.otherNames].filter((text) => text.trim() !== '')
    return name === undefined ? [] : [{ name, variants, alias: aliasLabel(party.role, party.alias, language) }]
  })

/** Stands for what the case knows of a party besides the name: telephone, e-mail, address, birth. */
const withheld: Readonly<Record<Language, string>> = { ko: '[비공개]', en: '[withheld]' }
/** Shorter values are parts of ordinary words and numbers. */
const SHORTEST_VALUE = 4

/** Takes the names, numbers and addresses of the case out of a text. What it leaves, the outgoing gate looks for. */
export const pseudonymiser = (parties: readonly Party[], language: Language): ((text: string) => string) => {
  const entries = nameEntries(parties, language)
  const values = parties
    .flatMap((party) => [party.phone, party.email, party.address, party.birth])
    .filter((value) => value.trim().length >= SHORTEST_VALUE)
    .sort((a, b) => b.length - a.length)
  return (text) => {
    const without = values.reduce((result, value) => result.split(value).join(withheld[language]), text)
    return pseudonymise(without, entries).text
  }
}

const factText = (
  fact: Fact | undefined,
  value: string | readonly string[],
  lists: readonly CodeList[],
  language: Language,
) => {
  const code = (one: string) =>
    fact?.choices !== undefined
      ? workflowLabel('outcome', one, language)
      : fact?.list !== undefined
        ? label(lists, fact.list, one, language)
        : one
  if (typeof value !== 'string') return value.map(code).join(', ')
  if (fact?.kind === 'code') return code(value)
  const date = fact?.kind === 'date' ? civilDate(value) : null
  return date === null ? value : formatCivilDate(date, language)
}

/** A step in words: its act, and each recorded fact as `label: value`. */
export const stepInWords = (
  step: Pick<Step, 'act' | 'facts'>,
  lists: readonly CodeList[],
  language: Language,
): { readonly act: string; readonly facts: readonly string[] } => {
  const act = actOfCode(step.act)
  return {
    act: workflowLabel('act', step.act, language),
    facts: Object.entries(step.facts)
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => {
        const fact = act?.facts.find((one) => one.name === name)
        return `${workflowLabel('fact', name, language)}: ${factText(fact, value, lists, language)}`
      }),
  }
}

/** The label of a dossier's state; a consultation has states of its own. */
export const stateInWords = (head: Pick<Dossier['head'], 'noun' | 'state'>, language: Language): string => {
  if (head.noun === 'case') return workflowLabel('state', head.state, language)
  return pageWord(
    language,
    head.state === 'open'
      ? 'consultationOpen'
      : head.state === 'closed'
        ? 'consultationClosed'
        : 'consultationBecameCase',
  )
}

export const caseSpeech = (
  dossier: Dossier,
  form: DocumentForm,
  language: Language,
  lists: readonly CodeList[],
): FeedSpeech => {
  return {
    language,
    form,
    label: (list, code) => label(lists, list, code, language),
    alias: (party) => aliasLabel(party.role, party.alias, language),
    step: (step) => stepInWords(step, lists, language),
    state: () => stateInWords(dossier.head, language),
    pseudonymise: pseudonymiser(dossier.parties, language),
  }
}

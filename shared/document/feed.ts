/**
 * The investigator's summary as the case writes it: each section from what the dossier holds, by name or by pseudonym.
 *
 * Pure: labels, pseudonyms and the wording of dates come in with `FeedSpeech`, so the vault and the tests say the same.
 * Telephone numbers and addresses of parties are never printed, in either form: a respondent once read a victim's
 * address off a paper in the file (edaily 01620326592970560).
 */
import type { Allegation } from '../allegation/allegation.ts'
import type { Dossier } from '../case/dossier.ts'
import type { Party } from '../party/party.ts'
import type { Step } from '../step/step.ts'
import { formatFactDate } from '../time/fact-date.ts'
import { formatCivilDate, type Language } from '../time/format-date.ts'
import type { DocumentBlock, DocumentForm } from './document.ts'
import { sectionKeys, type SectionKey } from './sections.ts'
import { pageWord, type PageWord } from './words.ts'

/** How the page speaks of this case. */
export interface FeedSpeech {
  readonly language: Language
  readonly form: DocumentForm
  /** label of a code of a list, in the page's language */
  readonly label: (list: string, code: string) => string
  /** stable pseudonym of a party in the page's language, as 신청인 A */
  readonly alias: (party: Party) => string
  /** a step in words: the act, and its facts as `label: value` */
  readonly step: (step: Step) => { readonly act: string; readonly facts: readonly string[] }
  /** label of the dossier's state */
  readonly state: (state: string) => string
  /** replaces every name, number and address of the case by its pseudonym; called for the pseudonymised form only */
  readonly pseudonymise: (text: string) => string
}

export interface FedSection {
  readonly key: SectionKey
  /** empty where the case gives nothing yet: shown as missing, never printed */
  readonly blocks: readonly DocumentBlock[]
}

interface Feed {
  readonly dossier: Dossier
  readonly speech: FeedSpeech
  readonly word: (word: PageWord, values?: Readonly<Record<string, string | number>>) => string
  readonly clean: (text: string) => string
}

const filled = (rows: readonly { readonly label: string; readonly value: string }[]): DocumentBlock[] => {
  const kept = rows.filter((row) => row.value.trim() !== '')
  return kept.length === 0 ? [] : [{ type: 'facts', rows: kept }]
}

/** How a party is called in running text: the pseudonym, with the name beside it in the named form. */
const called = ({ speech }: Feed, party: Party): string => {
  const alias = speech.alias(party)
  return speech.form === 'named' && party.name !== '' ? `${party.name} (${alias})` : alias
}

const codesText = (feed: Feed, list: string, codes: readonly string[]) =>
  codes.map((code) => feed.speech.label(list, code)).join(', ')

const heading = (feed: Feed): DocumentBlock[] => {
  const { dossier, speech, word, clean } = feed
  const { head } = dossier
  return filled([
    { label: word('number'), value: head.number },
    { label: word('subject'), value: clean(head.subject) },
    { label: word('received'), value: formatCivilDate(head.received, speech.language) },
    { label: word('channel'), value: speech.label('channel', head.channel) },
    { label: word('kinds'), value: codesText(feed, 'complaint-kind', head.kinds) },
    { label: word('state'), value: speech.state(head.state) },
  ])
}

const parties = (feed: Feed): DocumentBlock[] => {
  const { dossier, speech, word, clean } = feed
  if (dossier.parties.length === 0) return []
  const named = speech.form === 'named'
  const reserved = (party: Party) => (party.identityReserved ? word('identityReserved') : '')
  const row = (party: Party) => {
    const role = speech.label('party-role', party.role)
    const affiliation = [party.organisation, party.position].filter((value) => value !== '').join(' · ')
    return named
      ? [speech.alias(party), party.name === '' ? word('unnamed') : party.name, role, affiliation, reserved(party)]
      : [speech.alias(party), role, word(party.nature), clean(party.position)]
  }
  return [
    {
      type: 'table',
      columns: named
        ? [word('alias'), word('name'), word('role'), word('affiliation'), word('protection')]
        : [word('alias'), word('role'), word('nature'), word('position')],
      rows: dossier.parties.map(row),
    },
  ]
}

const allegation = (feed: Feed, one: Allegation, index: number): DocumentBlock[] => {
  const { dossier, speech, word, clean } = feed
  const respondents = one.respondents.flatMap((id) => dossier.parties.filter((party) => party.id === id))
  return [
    {
      type: 'heading',
      level: 3,
      text: word('allegation', { number: index + 1, kind: speech.label('complaint-kind', one.kind) }),
    },
    ...filled([
      { label: word('act'), value: one.act === null ? '' : speech.label('act', one.act) },
      { label: word('grounds'), value: codesText(feed, 'ground', one.grounds) },
      { label: word('area'), value: one.area === null ? '' : speech.label('area', one.area) },
      { label: word('respondents'), value: respondents.map((party) => called(feed, party)).join(', ') },
      {
        label: word('factDate'),
        value: one.facts.type === 'unknown' ? '' : formatFactDate(one.facts, speech.language),
      },
      { label: word('place'), value: clean(one.place) },
      { label: word('description'), value: clean(one.description) },
    ]),
  ]
}

const chronology = (feed: Feed): DocumentBlock[] => {
  const { dossier, speech, word, clean } = feed
  const received = [formatCivilDate(dossier.head.received, speech.language), word('receivedStep'), '']
  const steps = [...dossier.steps]
    .sort((a, b) => (a.on === b.on ? (a.at < b.at ? -1 : 1) : a.on < b.on ? -1 : 1))
    .map((step) => {
      const said = speech.step(step)
      return [formatCivilDate(step.on, speech.language), said.act, said.facts.map(clean).join('\n')]
    })
  return [{ type: 'table', columns: [word('date'), word('step'), word('details')], rows: [received, ...steps] }]
}

const evidence = (feed: Feed): DocumentBlock[] => {
  const { dossier, speech, word, clean } = feed
  if (dossier.evidence.length === 0) return []
  return [
    {
      type: 'table',
      columns: [word('exhibit'), word('evidenceName'), word('evidenceKind'), word('receivedOn'), word('sha256')],
      rows: [...dossier.evidence]
        .sort((a, b) => a.exhibit - b.exhibit)
        .map((one) => [
          word('exhibitNumber', { number: one.exhibit }),
          clean(one.name),
          speech.label('evidence-kind', one.kind),
          formatCivilDate(one.receivedOn, speech.language),
          one.sha256,
        ]),
    },
  ]
}

const remedy = (feed: Feed): DocumentBlock[] => {
  const { head } = feed.dossier
  return filled([
    { label: feed.word('remedies'), value: codesText(feed, 'remedy', head.remedies) },
    { label: feed.word('remedySought'), value: feed.clean(head.remedySought) },
    { label: feed.word('otherProcedures'), value: codesText(feed, 'other-procedure', head.otherProcedures) },
    { label: feed.word('otherProceduresNote'), value: feed.clean(head.otherProceduresNote) },
  ])
}

const findings = (feed: Feed): DocumentBlock[] => {
  const { dossier, speech, word } = feed
  const rows = dossier.allegations.flatMap((one, index) =>
    one.finding === null
      ? []
      : [
          [
            word('allegation', { number: index + 1, kind: speech.label('complaint-kind', one.kind) }),
            speech.label('finding', one.finding),
          ],
        ],
  )
  return rows.length === 0 ? [] : [{ type: 'table', columns: [word('allegationColumn'), word('finding')], rows }]
}

const sections: Readonly<Record<SectionKey, (feed: Feed) => DocumentBlock[]>> = {
  heading,
  parties,
  allegations: (feed) => feed.dossier.allegations.flatMap((one, index) => allegation(feed, one, index)),
  narrative: (feed) => {
    const text = feed.clean(feed.dossier.head.narrative).trim()
    return text === ''
      ? []
      : text
          .split(/\n\s*\n/u)
          .filter((part) => part.trim() !== '')
          .map((part) => ({ type: 'text', text: part.trim() }))
  },
  chronology,
  evidence,
  remedy,
  findings,
  // The investigator's own: the case cannot give it.
  opinion: () => [],
}

/** The text as the form allows it: as it is by name, through the pseudonyms otherwise. */
export const cleanFor = (speech: Pick<FeedSpeech, 'form' | 'pseudonymise'>, text: string): string =>
  speech.form === 'named' || text === '' ? text : speech.pseudonymise(text)

/** What the case gives for every section, in the order of the page. Legacy dossiers may give very little. */
export const feedSections = (dossier: Dossier, speech: FeedSpeech): readonly FedSection[] => {
  const feed: Feed = {
    dossier,
    speech,
    word: (word, values) => pageWord(speech.language, word, values),
    clean: (text) => cleanFor(speech, text),
  }
  return sectionKeys.map((key) => ({ key, blocks: sections[key](feed) }))
}

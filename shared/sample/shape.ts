/**
 * The sample office: invented consultations and cases for practice, demonstration and tests. Everybody and every
 * body in it is made up; telephone numbers (010-0000-, 02-000-) are never given out, addresses and mail lead nowhere.
 *
 * A sample dossier holds no date, only distances: how long ago it came in, how long before that the facts were.
 * `plan-dossier.ts` makes working days of them, so the office looks alive on whatever day it is loaded.
 */
import type { AllegationForm } from '../allegation/allegation.ts'
import type { IntakeForm } from '../case/dossier.ts'
import type { DocumentHead } from '../document/document.ts'
import type { NoteAudience, NoteNode } from '../note/note.ts'
import { emptyParty, type PartyForm } from '../party/party.ts'
import type { ActCode } from '../workflow/acts.ts'

/** When the facts were, in days before the day of receipt. A distance means the same day wherever it is used. */
export type SampleFacts =
  | { readonly type: 'unknown' }
  | { readonly type: 'exact' | 'month' | 'year' | 'about-day' | 'about-month'; readonly before: number }
  | { readonly type: 'days' | 'months'; readonly from: number; readonly to: number }

/** A fact of a step: as recorded, or a date so many days after the step's own, or the day of a later step. */
export type SampleFact = string | readonly string[] | { readonly inDays: number } | { readonly dayOf: ActCode }

export interface SampleStep {
  readonly act: ActCode
  readonly daysAgo: number
  readonly facts: Readonly<Record<string, SampleFact>>
}

export type SampleParty = Omit<PartyForm, 'consent'> & {
  readonly consent: { readonly scope: PartyForm['consent']['scope']; readonly note: string }
}

export type SampleAllegation = Omit<AllegationForm, 'facts'> & { readonly facts: SampleFacts }

export interface SampleForm extends Omit<IntakeForm, 'received' | 'parties' | 'allegations'> {
  /** days before the day of loading */
  readonly daysAgo: number
  readonly parties: readonly SampleParty[]
  readonly allegations: readonly SampleAllegation[]
}

export interface SampleNote {
  readonly audience: NoteAudience
  readonly body: NoteNode
}

export const sampleFileNames = ['cctv-plan.png', 'lift-notice.jpg', 'transfer-order.pdf'] as const
export type SampleFileName = (typeof sampleFileNames)[number]

export interface SampleExhibit {
  /** file name under which it is kept; given by its content if that is a shipped file */
  readonly name: string
  readonly content: { readonly text: string } | { readonly file: SampleFileName }
  /** code of list `evidence-kind` */
  readonly kind: string
  readonly source: string
  readonly remark: string
  /** positions of the allegations that it speaks to */
  readonly allegations: readonly number[]
}

export interface SampleDocument {
  readonly language: DocumentHead['language']
  readonly form: DocumentHead['form']
  readonly findings: string
  readonly opinion: string
}

/**
 * In every text `{12}` stands for the day twelve days before receipt in words, `{m60}` for the month and `{y400}`
 * for the year in which such a day lies.
 */
export interface SampleDossier {
  /** names the dossier inside the sample office */
  readonly key: string
  readonly form: SampleForm
  /** of a case, after its registration on the day of receipt */
  readonly steps: readonly SampleStep[]
  /** key of the consultation that the case came from */
  readonly consultation?: string
  /** a consultation that ended with advice */
  readonly closed?: true
  readonly notes: readonly SampleNote[]
  readonly exhibits: readonly SampleExhibit[]
  readonly document?: SampleDocument
}

// ── writing it down ──────────────────────────────────────────────────────────────────────────────

export type Scope = SampleParty['consent']['scope']

export const party = (role: string, name: string, change: Partial<SampleParty> = {}): SampleParty => {
  const { consent, ...empty } = emptyParty(role)
  return { ...empty, consent: { scope: consent.scope, note: '' }, name, ...change }
}
export const applicant = (name: string, change: Partial<SampleParty> = {}): SampleParty =>
  party('applicant', name, change)
export const victim = (name: string, change: Partial<SampleParty> = {}): SampleParty => party('victim', name, change)
export const accused = (
  name: string,
  position: string,
  organisation: string,
  change: Partial<SampleParty> = {},
): SampleParty => party('respondent-person', name, { position, organisation, ...change })
export const body = (name: string, bodyType: string, change: Partial<SampleParty> = {}): SampleParty =>
  party('respondent-body', name, { bodyType, ...change })

export const agreed = (scope: Scope, note = ''): SampleParty['consent'] => ({ scope, note })
export const safe = (how: readonly string[], when = '', never = ''): SampleParty['safeContact'] => ({
  how: [...how],
  when,
  never,
})

export const on = (before: number): SampleFacts => ({ type: 'exact', before })
export const about = (before: number): SampleFacts => ({ type: 'about-day', before })
export const inMonth = (before: number): SampleFacts => ({ type: 'month', before })
export const aboutMonth = (before: number): SampleFacts => ({ type: 'about-month', before })
export const inYear = (before: number): SampleFacts => ({ type: 'year', before })
export const between = (from: number, to: number): SampleFacts => ({ type: 'days', from, to })
export const months = (from: number, to: number): SampleFacts => ({ type: 'months', from, to })
export const unknown: SampleFacts = { type: 'unknown' }

/** `act` is a code of list `act`; its kind is the part before the first hyphen. */
export const alleged = (
  act: string,
  respondents: readonly number[],
  facts: SampleFacts,
  description: string,
  change: Partial<Pick<SampleAllegation, 'grounds' | 'area' | 'place'>> = {},
): SampleAllegation => ({
  kind: act.split('-')[0] ?? act,
  act,
  grounds: [],
  area: null,
  respondents: [...respondents],
  facts,
  place: '',
  description,
  ...change,
})

type Given = Pick<SampleForm, 'daysAgo' | 'channel' | 'subject' | 'narrative' | 'parties' | 'allegations'>
const ordinary = {
  receivedTime: '',
  urgency: 'normal',
  language: '한국어',
  remedies: [],
  remedySought: '',
  otherProcedures: ['none'],
  otherProceduresNote: '',
  advice: '',
}
export const caseForm = (given: Given & Partial<SampleForm>): SampleForm => ({ ...ordinary, ...given, noun: 'case' })
export const consultationForm = (given: Given & Partial<SampleForm>): SampleForm => ({
  ...ordinary,
  ...given,
  noun: 'consultation',
})

export const step = (act: ActCode, daysAgo: number, facts: SampleStep['facts'] = {}): SampleStep => ({
  act,
  daysAgo,
  facts,
})

const paragraph = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const asNote = (audience: NoteAudience, content: readonly NoteNode[]): SampleNote => ({
  audience,
  body: { type: 'doc', content },
})
/** A line that begins with `- ` is an item of a list, one that begins with `# ` a heading. */
const blocks = (lines: readonly string[]): readonly NoteNode[] => {
  const made: NoteNode[] = []
  for (const line of lines) {
    const last = made.at(-1)
    if (line.startsWith('# '))
      made.push({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: line.slice(2) }] })
    else if (!line.startsWith('- ')) made.push(paragraph(line))
    else {
      const item: NoteNode = { type: 'listItem', content: [paragraph(line.slice(2))] }
      if (last?.type === 'bulletList') made[made.length - 1] = { ...last, content: [...(last.content ?? []), item] }
      else made.push({ type: 'bulletList', content: [item] })
    }
  }
  return made
}
export const team = (...lines: readonly string[]): SampleNote => asNote('team', blocks(lines))
export const onlyMe = (...lines: readonly string[]): SampleNote => asNote('me', blocks(lines))

export const exhibit = (
  name: string,
  content: SampleExhibit['content'],
  kind: string,
  source: string,
  allegations: readonly number[] = [],
  remark = '',
): SampleExhibit => ({ name, content, kind, source, allegations, remark })

/** Rows of the list: codes, dates and the subject from clear columns only; the main due date is worked out here. */
import type { DossierRow } from '#shared/case/dossier.ts'
import { dueDate, type Pause } from '#shared/clock/due-date.ts'
import { MAIN_CLOCK, ruleInForce } from '#shared/clock/clock-rule.ts'
import { type CivilDate, laterOf } from '#shared/time/civil-date.ts'
import type { FactValue } from '#shared/workflow/history.ts'
import { countsByDefault, currentRound, type HistoryStep, mainClockStart, pausesOf } from '#shared/workflow/history.ts'
import { isStateCode, stateOfCode } from '#shared/workflow/states.ts'
import { type OfficeSettings, readSettings } from '../office/office-settings.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { intOf, listOf, type Row, textOf, textOrNull } from '../store/columns.ts'

const FINAL = new Set(['closed', 'became-case'])

interface Gathered {
  readonly grounds: Map<string, Set<string>>
  readonly allegations: Map<string, number>
  readonly evidence: Map<string, number>
  /** steps without their sealed facts */
  readonly steps: Map<string, HistoryStep[]>
}

const gather = (vault: OpenVault, one: string | null): Gathered => {
  const { db } = vault.casework
  const where = one === null ? '' : ' WHERE dossier = ?'
  const values = one === null ? [] : [one]
  const grounds = new Map<string, Set<string>>()
  const allegations = new Map<string, number>()
  const evidence = new Map<string, number>()
  const steps = new Map<string, HistoryStep[]>()
  for (const row of db.prepare(`SELECT dossier, grounds FROM allegation${where}`).all(values)) {
    const dossier = textOf(row, 'dossier')
    allegations.set(dossier, (allegations.get(dossier) ?? 0) + 1)
    for (const ground of listOf(row, 'grounds')) {
      const known = grounds.get(dossier)
      if (known === undefined) grounds.set(dossier, new Set([ground]))
      else known.add(ground)
    }
  }
  for (const row of db.prepare(`SELECT dossier, count(*) AS n FROM evidence${where} GROUP BY dossier`).all(values)) {
    evidence.set(textOf(row, 'dossier'), intOf(row, 'n'))
  }
  for (const row of db
    .prepare(`SELECT dossier, act, "from", "to", "on", pause FROM step${where} ORDER BY "on", at, id`)
    .all(values)) {
    const dossier = textOf(row, 'dossier')
    const step: HistoryStep = {
      act: textOf(row, 'act'),
      from: textOf(row, 'from'),
      to: textOf(row, 'to'),
      on: textOf(row, 'on') as CivilDate,
      facts: pauseFacts(row),
    }
    const known = steps.get(dossier)
    if (known === undefined) steps.set(dossier, [step])
    else known.push(step)
  }
  return { grounds, allegations, evidence, steps }
}

const NO_FACTS: Readonly<Record<string, FactValue>> = {}

/** The one fact of a step that due dates rest on: which pause it began. */
const pauseFacts = (row: Row): Readonly<Record<string, FactValue>> => {
  const code = textOrNull(row, 'pause')
  return code === null ? NO_FACTS : { pauseReason: code }
}

/** Whether a pause reason stops the clock in this office: the flag of list `pause-reason`. */
export const pauseCounts =
  (settings: OfficeSettings) =>
  (code: string): boolean => {
    const entry = settings.lists
      .find((list) => list.list === 'pause-reason')
      ?.codes.find((candidate) => candidate.code === code)
    return entry?.flags['countsAsPause'] ?? countsByDefault(code)
  }

/** Due dates of cases without pauses depend on the starting day alone; thousands share one. */
const makeDue = (settings: OfficeSettings, today: CivilDate) => {
  const plain = new Map<CivilDate, { readonly due: CivilDate; readonly forecast: boolean }>()
  return (
    start: CivilDate,
    pauses: readonly Pause[],
  ): { readonly due: CivilDate; readonly forecast: boolean } | null => {
    const rule = ruleInForce(settings.clockRules, MAIN_CLOCK, start)
    if (rule === null) return null
    if (pauses.length > 0) return dueDate(rule, start, settings.working, pauses, today)
    const known = plain.get(start) ?? dueDate(rule, start, settings.working)
    plain.set(start, known)
    return known
  }
}

const headColumns = 'id, number, legacyNumber, received, channel, urgency, subject, kinds, batch, state, registeredAt'
const query = (noun: 'case' | 'consultation', one: boolean): string =>
  `SELECT ${headColumns}, '${noun}' AS noun FROM ${noun === 'case' ? 'caseFile' : 'consultation'} WHERE isVoid = 0${one ? ' AND id = ?' : ''}`

export interface RowMaker {
  readonly row: (head: Row) => DossierRow
}

const makeRows = (vault: OpenVault, gathered: Gathered): RowMaker => {
  const settings = readSettings(vault)
  const today = vault.environment.today()
  const due = makeDue(settings, today)
  const counts = pauseCounts(settings)
  const clockOf = (noun: string, state: string, received: CivilDate, steps: readonly HistoryStep[]) => {
    if (noun !== 'case' || !isStateCode(state) || stateOfCode(state).mainClock !== 'running') return null
    return due(mainClockStart(received, steps), pausesOf(currentRound(steps), counts))
  }
  return {
    row: (head) => {
      const id = textOf(head, 'id')
      const noun = textOf(head, 'noun') === 'case' ? 'case' : 'consultation'
      const state = textOf(head, 'state')
      const received = textOf(head, 'received') as CivilDate
      const steps = gathered.steps.get(id) ?? []
      const running = clockOf(noun, state, received, steps)
      const last = steps.at(-1)
      return {
        id: id as DossierRow['id'],
        noun,
        number: textOf(head, 'number'),
        legacyNumber: textOf(head, 'legacyNumber'),
        subject: textOf(head, 'subject'),
        kinds: listOf(head, 'kinds'),
        grounds: [...(gathered.grounds.get(id) ?? [])],
        channel: textOf(head, 'channel'),
        urgency: textOf(head, 'urgency'),
        state,
        received,
        due: running?.due ?? null,
        dueIsForecast: running?.forecast ?? false,
        stateSince: last === undefined ? received : laterOf(last.on, received),
        closed: FINAL.has(state),
        evidenceCount: gathered.evidence.get(id) ?? 0,
        allegationCount: gathered.allegations.get(id) ?? 0,
        batch: textOrNull(head, 'batch') as DossierRow['batch'],
        changedAt: textOf(head, 'registeredAt'),
      }
    },
  }
}

/** One row, or null where the dossier is void or missing. */
export const rowOf = (vault: OpenVault, id: string): DossierRow | null => {
  const { db } = vault.casework
  const head = db.prepare(query('case', true)).get([id]) ?? db.prepare(query('consultation', true)).get([id])
  return head === undefined ? null : makeRows(vault, gather(vault, id)).row(head)
}

/** All rows in chunks, newest received first, with room for other calls between them. Answers how many there were. */
export const streamRows = async (
  vault: OpenVault,
  chunk: number,
  give: (rows: readonly DossierRow[]) => void,
): Promise<number> => {
  const { db } = vault.casework
  const heads = db
    .prepare(`${query('case', false)} UNION ALL ${query('consultation', false)} ORDER BY received DESC, id DESC`)
    .all()
  const maker = makeRows(vault, gather(vault, null))
  for (let at = 0; at < heads.length; at += chunk) {
    give(heads.slice(at, at + chunk).map((head) => maker.row(head)))
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return heads.length
}

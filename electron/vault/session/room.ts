/**
 * The open room: all services of an unlocked vault, and what follows every change: rows to the lists, the dossiers that the window has
 * open, the search index.
 */
import type { CallName } from '#shared/contract/calls.ts'
import type { VaultEventName, VaultEvents } from '#shared/contract/events.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { DossierId } from '#shared/text/id.ts'
import type { DossierRow } from '#shared/case/dossier.ts'
import { dossierCalls } from '../case/dossier-calls.ts'
import { draftCalls } from '../case/draft-calls.ts'
import { intakeCalls } from '../case/intake-calls.ts'
import { readDossier } from '../case/read-dossier.ts'
import { rowOf, streamRows } from '../case/rows.ts'
import { countsCalls } from '../counts/counts-calls.ts'
import { makeGate } from '../disclosure/gate.ts'
import { gateCalls } from '../disclosure/gate-calls.ts'
import { documentCalls } from '../document/document-calls.ts'
import type { PrintJobs } from '../document/print-jobs.ts'
import { evidenceCalls } from '../evidence/evidence-calls.ts'
import { createEvidenceThreads } from '../evidence/threads.ts'
import type { CallIo, Handler, Handlers } from '../handler.ts'
import { legacyCalls } from '../legacy/legacy-calls.ts'
import { noteCalls } from '../note/note-calls.ts'
import { officeCalls } from '../office/office-calls.ts'
import { sampleCalls } from '../sample/sample-calls.ts'
import { fillIndex, refreshIndex } from '../search/fill-index.ts'
import { searchCalls, type SearchState } from '../search/search-calls.ts'
import { makeSearchIndex } from '../search/search-index.ts'
import { stepCalls } from '../step/step-calls.ts'
import type { Installed } from './installed.ts'
import type { LockedCallName } from './locked-calls.ts'
import type { OpenVault } from './open-vault.ts'
import { firstAnswer } from './repeats.ts'

export interface Room {
  serve(
    name: CallName,
    request: unknown,
    io: Pick<CallIo, 'callId' | 'signal' | 'progress' | 'turn'>,
  ): Promise<Result<unknown>>
  readonly close: () => Promise<void>
}

export interface RoomOptions {
  readonly vault: OpenVault
  readonly warnings: readonly FailureCode[]
  readonly jobs: PrintJobs
  readonly tokens: ReadonlyMap<string, readonly string[]>
  readonly installed: Installed
  readonly emit: <E extends VaultEventName>(event: E, body: VaultEvents[E]) => void
}

type OpenCalls = Exclude<CallName, LockedCallName>

/** Rows a message: small enough that neither side stands still. */
const CHUNK = 2_000

export const openRoom = (options: RoomOptions): Room => {
  const { vault, emit } = options
  const threads = createEvidenceThreads(options.installed.threadScript)
  const search: SearchState = { index: makeSearchIndex(), complete: false }
  const opened = new Set<string>()
  let closed = false

  const fill: Handlers<'working-set.fill'> = {
    'working-set.fill': async () => {
      const rows = await streamRows(vault, CHUNK, (chunk) => {
        emit('rows', { rows: chunk, filling: true })
      })
      void fillIndex(vault, search.index, () => closed).then((whole) => {
        search.complete = whole
        if (whole) emit('searchable', { dossiers: search.index.size })
      })
      return ok({ rows })
    },
  }

  const handlers: Handlers<OpenCalls> = {
    ...fill,
    ...officeCalls(options.warnings),
    ...draftCalls,
    ...intakeCalls,
    ...dossierCalls,
    ...stepCalls,
    ...searchCalls(search),
    ...countsCalls,
    ...evidenceCalls(threads),
    ...noteCalls,
    ...documentCalls,
    ...gateCalls(makeGate(), threads, options.installed.pdf),
    ...legacyCalls,
    ...sampleCalls(threads),
  }

  const follow = (dossiers: readonly string[]): void => {
    const rows: DossierRow[] = []
    for (const id of dossiers) {
      const row = rowOf(vault, id)
      if (row !== null) rows.push(row)
      if (opened.has(id)) {
        const dossier = readDossier(vault, id)
        if (dossier.ok) emit('dossier', dossier.value)
      }
    }
    for (let at = 0; at < rows.length; at += CHUNK) emit('rows', { rows: rows.slice(at, at + CHUNK), filling: false })
    refreshIndex(vault, search.index, dossiers)
    if (vault.casework.readOnly || vault.office.readOnly) emit('warning', { code: 'vault-read-only' })
  }

  const isOpenCall = (name: CallName): name is OpenCalls => Object.hasOwn(handlers, name)

  return {
    serve: async (name, request, around) => {
      if (!isOpenCall(name)) return fail('call-unknown')
      const first = firstAnswer(vault, name, around.callId)
      if (first !== null) return first
      const io: CallIo = {
        ...around,
        paths: (token) => options.tokens.get(token) ?? null,
        emit,
        print: (page) => options.jobs.print(page),
        printPage: (job) => options.jobs.page(job),
        changed: (...dossiers) => {
          follow(dossiers)
        },
        removed: (...dossiers) => {
          for (const id of dossiers) search.index.remove(id as DossierId)
          emit('removed', { ids: dossiers as readonly DossierId[] })
        },
      }
      const handler = handlers[name] as Handler<CallName>
      const result = await handler(vault, request as never, io)
      if (name === 'dossier.read' && result.ok) opened.add((request as { readonly id: string }).id)
      if (!result.ok && result.failure.code === 'vault-read-only') emit('warning', { code: 'vault-read-only' })
      return result
    },
    close: async () => {
      closed = true
      await threads.close()
    },
  }
}

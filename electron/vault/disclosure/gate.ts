/**
 * The outgoing gate: one door that every export passes. What will leave is held here as finished bytes, its text and metadata are
 * extracted from exactly these bytes and scanned; the same bytes are released, or nothing.
 */
import { createHash } from 'node:crypto'
import { v4 } from 'uuid'
import type { DocumentClass, GateHit, GateReport } from '#shared/disclosure/disclosure.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Party } from '#shared/party/party.ts'
import { aliasLabel } from '#shared/privacy/alias.ts'
import { type PageText, scan } from '#shared/privacy/scan.ts'
import { knownIdentities } from './known-identities.ts'

/** Classes in which nobody may be recognisable. */
export const hidesPeople = (documentClass: DocumentClass): boolean =>
  documentClass === 'anonymised' || documentClass === 'public'

export interface GateCandidate {
  readonly dossier: string
  readonly subject: 'document' | 'evidence'
  readonly subjectId: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** the finished bytes; null for evidence, which is streamed from its sealed file and read back by its hash */
  readonly bytes: Uint8Array | null
  readonly pages: readonly PageText[] | null
  readonly pageCount: number
  /** written by name: refused for classes that hide people, whatever the scan finds */
  readonly named: boolean
  readonly parties: readonly Party[]
  readonly language: 'ko' | 'en'
  /** numbers that may stand in it */
  readonly own: readonly string[]
  readonly caseNumbers: readonly string[]
}

export interface HeldCandidate extends GateCandidate {
  readonly gate: string
  readonly hits: readonly GateHit[]
}

const CONTEXT = 30

const hitsOf = (candidate: GateCandidate): GateHit[] => {
  const { pages, parties, language } = candidate
  if (pages === null) return []
  return scan(pages, knownIdentities(parties), { own: candidate.own, caseNumbers: candidate.caseNumbers }).map(
    (hit) => {
      const party = parties.find((one) => one.id === hit.partyId)
      const text = pages.find((page) => page.page === hit.page)?.text ?? ''
      return {
        id: hit.id,
        kind: hit.kind,
        value: hit.value.slice(0, 500),
        page: hit.page,
        context: text
          .slice(Math.max(0, hit.start - CONTEXT), hit.end + CONTEXT)
          .replace(/\s+/gu, ' ')
          .slice(0, 300),
        count: hit.count,
        alias: party === undefined ? null : aliasLabel(party.role, party.alias, language),
      }
    },
  )
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface Gate {
  readonly hold: (candidate: GateCandidate) => GateReport
  readonly held: (gate: string) => HeldCandidate | null
  readonly letGo: (gate: string) => void
}

/** The last few candidates; an older one is let go, and its gate must be opened again. */
const HELD_AT_ONCE = 4

export const makeGate = (): Gate => {
  const candidates = new Map<string, HeldCandidate>()
  return {
    hold: (candidate) => {
      const gate = v4()
      const hits = hitsOf(candidate)
      candidates.set(gate, { ...candidate, gate, hits })
      for (const oldest of [...candidates.keys()].slice(0, -HELD_AT_ONCE)) candidates.delete(oldest)
      return {
        gate,
        name: candidate.name,
        size: candidate.size,
        sha256: candidate.sha256,
        pages: candidate.pageCount,
        readable: candidate.pages !== null,
        hits,
      }
    },
    held: (gate) => candidates.get(gate) ?? null,
    letGo: (gate) => {
      candidates.delete(gate)
    },
  }
}

/** Whether a candidate may leave in this class with these hits waved through. */
export const mayLeave = (
  candidate: HeldCandidate,
  documentClass: DocumentClass,
  dismissed: readonly { readonly hit: string }[],
): Result<void> => {
  if (!hidesPeople(documentClass)) return ok(undefined)
  if (candidate.named) return fail('gate-named')
  if (candidate.pages === null) return fail('gate-unreadable')
  const open = candidate.hits.filter((hit) => !dismissed.some((one) => one.hit === hit.id))
  return open.length === 0 ? ok(undefined) : fail('gate-hits', { count: open.length })
}

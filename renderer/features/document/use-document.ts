/** One document: read from the vault, saved field by field, and read again whenever the case changes. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Dossier } from '#shared/case/dossier.ts'
import type { ResponseOf } from '#shared/contract/calls.ts'
import type { Failure, Result } from '#shared/contract/result.ts'
import type { DocumentSection, OfficeDocument } from '#shared/document/document.ts'
import { sectionKeys, type SectionKey } from '#shared/document/sections.ts'
import type { DocumentId } from '#shared/text/id.ts'
import { call } from '../../vault-client.ts'

export type DocumentReading = ResponseOf<'document.read'>
export type DocumentChange = Partial<Pick<OfficeDocument, 'title' | 'form' | 'sections'>>

export interface DocumentAccess {
  readonly reading: DocumentReading | null
  readonly failure: Failure | null
  readonly saving: boolean
  readonly save: (change: DocumentChange) => Promise<Result<unknown>>
  /** one section's switch or text */
  readonly saveSection: (key: SectionKey, change: Partial<Omit<DocumentSection, 'key'>>) => Promise<Result<unknown>>
}

/** The stored sections in the order of the page; one that is not stored is on and not edited. */
export const wholeSections = (sections: readonly DocumentSection[]): DocumentSection[] =>
  sectionKeys.map((key) => sections.find((one) => one.key === key) ?? { key, include: true, edited: null })

export const useDocument = (id: DocumentId, dossier: Dossier): DocumentAccess => {
  const [reading, setReading] = useState<DocumentReading | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(0)
  /** what the last save made of the document: a change builds on it, not on a screen that is behind */
  const latest = useRef<OfficeDocument | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const read = useCallback(async (): Promise<void> => {
    const answer = await call('document.read', { id })
    if (answer.ok) {
      setReading(answer.value)
      latest.current = answer.value.document
      setFailure(null)
    } else setFailure(answer.failure)
  }, [id])

  useEffect(() => {
    // In its turn after a save, so that an older reading never covers a newer text.
    queue.current = queue.current.then(read)
  }, [read, dossier])

  const save = useCallback(
    (change: DocumentChange | ((now: OfficeDocument) => DocumentChange)): Promise<Result<unknown>> => {
      setSaving((count) => count + 1)
      const run = queue.current.then(async (): Promise<Result<unknown>> => {
        const now = latest.current
        if (now === null) return { ok: false, failure: { code: 'record-missing' } }
        const next = { ...now, ...(typeof change === 'function' ? change(now) : change) }
        const answer = await call('document.save', {
          id,
          title: next.title,
          form: next.form,
          sections: wholeSections(next.sections),
        })
        if (answer.ok) {
          latest.current = next
          await read()
        } else setFailure(answer.failure)
        return answer
      })
      queue.current = run.finally(() => {
        setSaving((count) => count - 1)
      })
      return run
    },
    [id, read],
  )

  const saveSection: DocumentAccess['saveSection'] = (key, change) =>
    save((now) => ({
      sections: wholeSections(now.sections).map((one) => (one.key === key ? { ...one, ...change } : one)),
    }))

  return { reading, failure, saving: saving > 0, save, saveSection }
}

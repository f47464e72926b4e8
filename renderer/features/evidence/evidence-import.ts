/** Bringing files into a dossier: chosen in the native dialog or dropped on the screen. One import at a time. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChosenFiles } from '#shared/contract/bridge.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { DossierId } from '#shared/text/id.ts'
import { call, type Progress } from '../../vault-client.ts'

export interface RefusedFile {
  readonly name: string
  /** a failure code */
  readonly code: string
}

export interface EvidenceImport {
  readonly progress: Progress | null
  readonly added: number
  readonly refused: readonly RefusedFile[]
  readonly failure: Failure | null
  /** opens the native dialog */
  readonly choose: () => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
  readonly cancel: () => void
  /** forgets what the last import said */
  readonly dismiss: () => void
}

interface State {
  readonly progress: Progress | null
  readonly added: number
  readonly refused: readonly RefusedFile[]
  readonly failure: Failure | null
}
const quiet: State = { progress: null, added: 0, refused: [], failure: null }

export const useEvidenceImport = (dossier: DossierId): EvidenceImport => {
  const [state, setState] = useState<State>(quiet)
  const running = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      // A dossier that is left while files are read goes on reading; only its progress is no longer shown.
      running.current = null
    },
    [],
  )
  const bring = useCallback(
    async (files: ChosenFiles | null, onNothing: State) => {
      if (running.current !== null) return
      if (files === null) {
        setState(onNothing)
        return
      }
      const controller = new AbortController()
      running.current = controller
      setState({ ...quiet, progress: { step: '', done: 0, total: 0 } })
      const answer = await call(
        'evidence.import',
        { dossier, token: files.token },
        {
          signal: controller.signal,
          onProgress: (progress) => {
            if (running.current === controller) setState((now) => ({ ...now, progress }))
          },
        },
      )
      running.current = null
      setState(
        answer.ok
          ? { ...quiet, added: answer.value.added.length, refused: answer.value.refused }
          : { ...quiet, failure: answer.failure },
      )
    },
    [dossier],
  )
  return {
    ...state,
    choose: async () => {
      await bring(await window.haechi.chooseFiles('evidence'), quiet)
    },
    drop: async (files) => {
      // Files made by a script have no place on this computer and are refused by the bridge.
      await bring(await window.haechi.dropped(files), { ...quiet, failure: { code: 'file-name' } })
    },
    cancel: () => {
      running.current?.abort()
    },
    dismiss: () => {
      setState((now) => ({ ...quiet, progress: now.progress }))
    },
  }
}

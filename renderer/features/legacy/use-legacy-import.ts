/** The course of bringing in a register: files, mapping, dry run, run. Each step keeps what the one before found. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChosenFiles } from '#shared/contract/bridge.ts'
import type { Failure } from '#shared/contract/result.ts'
import type { LegacyBatch, LegacyDryRun, LegacyFile } from '#shared/legacy/batch.ts'
import type { Mapping } from '#shared/legacy/mapping.ts'
import type { BatchId, FileToken } from '#shared/text/id.ts'
import { call, type Progress } from '../../vault-client.ts'
import { startMapping } from './mapping-edit.ts'

export interface ChosenRegister {
  readonly token: FileToken
  readonly files: readonly LegacyFile[]
  readonly suggested: Mapping | null
}

export type Doing = 'inspect' | 'dry-run' | 'run' | 'undo'

export interface LegacyImport {
  readonly register: ChosenRegister | null
  readonly mapping: Mapping | null
  readonly dryRun: LegacyDryRun | null
  readonly result: LegacyBatch | null
  readonly batches: readonly LegacyBatch[] | null
  readonly doing: Doing | null
  readonly progress: Progress | null
  readonly failure: Failure | null
  readonly choose: () => Promise<void>
  readonly setMapping: (change: (mapping: Mapping) => Mapping) => void
  readonly tryOut: () => Promise<void>
  readonly run: () => Promise<void>
  readonly cancel: () => void
  readonly undo: (id: BatchId) => Promise<number | null>
}

export const useLegacyImport = (): LegacyImport => {
  const [register, setRegister] = useState<ChosenRegister | null>(null)
  const [mapping, setMappingState] = useState<Mapping | null>(null)
  const [dryRun, setDryRun] = useState<LegacyDryRun | null>(null)
  const [result, setResult] = useState<LegacyBatch | null>(null)
  const [batches, setBatches] = useState<readonly LegacyBatch[] | null>(null)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const stop = useRef<AbortController | null>(null)

  const readBatches = useCallback(async (): Promise<void> => {
    const answer = await call('legacy.batches', {})
    if (answer.ok) setBatches(answer.value)
    else setFailure(answer.failure)
  }, [])
  useEffect(() => {
    let current = true
    void call('legacy.batches', {}).then((answer) => {
      if (!current) return
      if (answer.ok) setBatches(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      current = false
      stop.current?.abort()
    }
  }, [])

  // A report describes the mapping that it was made with; another mapping has none yet.
  const setMapping = useCallback((change: (mapping: Mapping) => Mapping): void => {
    setMappingState((now) => (now === null ? now : change(now)))
    setDryRun(null)
  }, [])

  const begin = (what: Doing): AbortController => {
    const controller = new AbortController()
    stop.current = controller
    setDoing(what)
    setFailure(null)
    setProgress(null)
    return controller
  }
  const end = (why: Failure | null): void => {
    stop.current = null
    setDoing(null)
    setProgress(null)
    setFailure(why)
  }

  const inspect = async (chosen: ChosenFiles): Promise<void> => {
    const { signal } = begin('inspect')
    const token = chosen.token as FileToken
    const answer = await call('legacy.inspect', { token }, { signal })
    if (answer.ok) {
      setRegister({ token, files: answer.value.files, suggested: answer.value.suggested })
      setMappingState(startMapping(answer.value.files, answer.value.suggested))
      setDryRun(null)
      setResult(null)
    }
    end(answer.ok ? null : answer.failure)
  }

  const choose = async (): Promise<void> => {
    const chosen = await window.haechi.chooseFiles('register')
    if (chosen !== null) await inspect(chosen)
  }

  const tryOut = async (): Promise<void> => {
    if (register === null || mapping === null) return
    const { signal } = begin('dry-run')
    const answer = await call('legacy.dry-run', { token: register.token, mapping }, { signal, onProgress: setProgress })
    if (answer.ok) setDryRun(answer.value)
    end(answer.ok ? null : answer.failure)
  }

  const run = async (): Promise<void> => {
    if (register === null || mapping === null) return
    const { signal } = begin('run')
    const answer = await call('legacy.run', { token: register.token, mapping }, { signal, onProgress: setProgress })
    if (answer.ok) {
      setResult(answer.value)
      setRegister(null)
      setMappingState(null)
      setDryRun(null)
      await readBatches()
    }
    end(answer.ok ? null : answer.failure)
  }

  const undo = async (id: BatchId): Promise<number | null> => {
    begin('undo')
    const answer = await call('legacy.undo', { id })
    if (answer.ok) {
      setResult((now) => (now?.id === id ? null : now))
      await readBatches()
    }
    end(answer.ok ? null : answer.failure)
    return answer.ok ? answer.value.dossiers : null
  }

  return {
    register,
    mapping,
    dryRun,
    result,
    batches,
    doing,
    progress,
    failure,
    choose,
    setMapping,
    tryOut,
    run,
    cancel: () => {
      stop.current?.abort()
    },
    undo,
  }
}

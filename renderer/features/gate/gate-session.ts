/** One passage through the gate: check the finished file, answer for its hits, choose a place, release. */
import { useState } from 'react'
import type { Failure } from '#shared/contract/result.ts'
import type { Disclosure, DocumentClass, GateReport, Outgoing } from '#shared/disclosure/disclosure.ts'
import type { DocumentForm } from '#shared/document/document.ts'
import { call, type Progress } from '../../vault-client.ts'
import { blockersOf, forbidsNames, isDismissed, type GateState } from './release-rule.ts'

export const useGate = (outgoing: Outgoing, form: DocumentForm | null) => {
  const [documentClass, setClass] = useState<DocumentClass>('internal')
  const [recipient, setRecipient] = useState('')
  const [purpose, setPurpose] = useState('')
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [checked, setChecked] = useState<{ readonly report: GateReport; readonly for: DocumentClass } | null>(null)
  const [busy, setBusy] = useState<'check' | 'release' | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [noPlace, setNoPlace] = useState(false)
  const [done, setDone] = useState<Disclosure | null>(null)

  const state: GateState = {
    report: checked?.report ?? null,
    checkedFor: checked?.for ?? null,
    class: documentClass,
    form,
    recipient,
    purpose,
    reasons,
  }

  const check = async (): Promise<void> => {
    setBusy('check')
    setFailure(null)
    setNoPlace(false)
    const answer = await call('gate.open', { outgoing, class: documentClass }, { onProgress: setProgress })
    setBusy(null)
    setProgress(null)
    if (answer.ok) setChecked({ report: answer.value, for: documentClass })
    else setFailure(answer.failure)
  }

  const release = async (): Promise<void> => {
    if (checked === null || blockersOf(state).length > 0) return
    setFailure(null)
    setNoPlace(false)
    const place = await window.haechi.chooseDestination(checked.report.name)
    if (place === null) {
      setNoPlace(true)
      return
    }
    setBusy('release')
    const answer = await call(
      'gate.release',
      {
        gate: checked.report.gate,
        class: documentClass,
        recipient: recipient.trim(),
        purpose: purpose.trim(),
        dismissed: forbidsNames(documentClass)
          ? checked.report.hits
              .filter((hit) => isDismissed(hit, reasons))
              .map((hit) => ({ hit: hit.id, reason: (reasons[hit.id] ?? '').trim() }))
          : [],
        destination: place.token,
      },
      { onProgress: setProgress },
    )
    setBusy(null)
    setProgress(null)
    if (answer.ok) setDone(answer.value)
    else setFailure(answer.failure)
  }

  return {
    state,
    blockers: blockersOf(state),
    busy,
    progress,
    failure,
    noPlace,
    done,
    setClass,
    setRecipient,
    setPurpose,
    setReason: (hit: string, reason: string) => {
      setReasons((now) => ({ ...now, [hit]: reason }))
    },
    check,
    release,
  }
}

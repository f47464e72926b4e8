/** The first run: language, a vault of which kind and where, who works in it, recovery sheets, and then the work. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/result.ts'
import { failureCodes } from '#shared/contract/failures.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PracticeRibbon } from '../../components/practice-ribbon.tsx'
import { AccountStep } from './account-step.tsx'
import { CheckStep } from './check-step.tsx'
import { emptyPlan, type Plan, type Prepared, type Step } from './plan.ts'
import { PlaceStep } from './place-step.tsx'
import { SampleStep } from './sample-step.tsx'
import { SharesStep } from './shares-step.tsx'
import { SheetsStep } from './sheets-step.tsx'
import { StartStep } from './start-step.tsx'

export interface FirstRunScreenProps {
  /** why the vault that was used last cannot be found: a failure code */
  readonly failure: string | null
  /** the first run is over, or an existing vault was chosen: the vault's state is to be asked for */
  readonly onOpened: () => Promise<void>
  /** while true this screen stays, whatever the vault's state becomes */
  readonly onBusy: (busy: boolean) => void
  /** back to the vault that was locked; null where there is none */
  readonly onBack: (() => void) | null
}

const statedFailure = (code: string | null): Failure | null => {
  const known = failureCodes.find((each) => each === code)
  return known === undefined || known === 'vault-none' ? null : { code: known }
}

const FirstRunScreen = ({ failure, onOpened, onBusy, onBack }: FirstRunScreenProps) => {
  const { t } = useTranslation('first-run')
  const [step, setStep] = useState<Step>('start')
  const [plan, setPlan] = useState<Plan>(emptyPlan)
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const change = (some: Partial<Plan>): void => {
    setPlan((now) => ({ ...now, ...some }))
  }
  const go = (next: Step): void => {
    // From the first answer on, this screen decides when it is over.
    onBusy(next !== 'start' || onBack !== null)
    setStep(next)
  }
  const finish = async (): Promise<void> => {
    await onOpened()
    onBusy(false)
  }
  const shown = () => {
    switch (step) {
      case 'start':
        return (
          <StartStep
            onCreate={() => {
              go('place')
            }}
            onOpened={finish}
            onBack={onBack}
          />
        )
      case 'place':
        return <PlaceStep plan={plan} change={change} go={go} />
      case 'account':
        return (
          <AccountStep
            plan={plan}
            change={change}
            setPassword={(set) => {
              setPlan((now) => ({ ...now, password: typeof set === 'function' ? set(now.password) : set }))
            }}
            go={go}
          />
        )
      case 'shares':
        return (
          <SharesStep
            plan={plan}
            change={change}
            go={go}
            onPrepared={(value) => {
              setPrepared(value)
              go('sheets')
            }}
          />
        )
      case 'sheets':
        return prepared !== null && <SheetsStep plan={plan} prepared={prepared} go={go} />
      case 'check':
        return (
          prepared !== null && (
            <CheckStep
              prepared={prepared}
              go={go}
              onCreated={async () => {
                // The sheets and the password are no longer needed on this page.
                setPrepared(null)
                setPlan((now) => ({ ...emptyPlan, mode: now.mode }))
                if (plan.mode === 'practice') setStep('sample')
                else await finish()
              }}
            />
          )
        )
      case 'sample':
        return <SampleStep onDone={finish} />
    }
  }
  return (
    <>
      {plan.mode === 'practice' && <PracticeRibbon />}
      {step === 'start' && <FailureNotice failure={statedFailure(failure)} />}
      {shown()}
      {step !== 'start' && step !== 'sample' && (
        <div className="unseen" role="status">
          {t(`step.${step}`)}
        </div>
      )}
    </>
  )
}

export default FirstRunScreen

/**
 * The route of an intake: `/intake/<id>`, where the id is that of its draft, or one that no draft has yet.
 * `/intake/new` takes an id at once. What a draft holds is read once, before the page opens: from then on the
 * page is ahead of the draft.
 */
import { useEffect, useState } from 'react'
import { Navigate, useParams } from 'react-router'
import type { IntakeForm } from '#shared/case/dossier.ts'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { draftId, type DraftId } from '#shared/text/id.ts'
import { newIntakePath } from '../../frame/new-intake.ts'
import { useToday } from '../../working-set/today.ts'
import { workingSet } from '../../working-set/working-set.ts'
import { IntakePage } from './intake-page.tsx'

/** @param form what the draft holds; null where there is none yet */
interface Opened {
  readonly id: DraftId
  readonly form: IntakeForm | null
}

const NewIntake = () => {
  const [path] = useState(newIntakePath)
  return <Navigate to={path} replace />
}

const Draft = ({ id }: { readonly id: DraftId }) => {
  const today = useToday()
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    let current = true
    void workingSet.drafts.get(id).then((draft) => {
      if (current) setOpened({ id, form: draft?.form ?? null })
    })
    return () => {
      current = false
    }
  }, [id])
  if (opened?.id !== id) return null
  return <IntakePage key={id} id={id} initial={opened.form ?? emptyIntake(today)} />
}

const IntakeScreen = () => {
  const id = draftId.safeParse(useParams().draft)
  return id.success ? <Draft id={id.data} /> : <NewIntake />
}

export default IntakeScreen

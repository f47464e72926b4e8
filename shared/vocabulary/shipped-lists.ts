/** The code lists that ship with the program; a new vault starts with a copy of them. */
import { codeListSchema, type CodeList } from './code-list.ts'
import act from './lists/act.json'
import area from './lists/area.json'
import bodyType from './lists/body-type.json'
import channel from './lists/channel.json'
import complaintKind from './lists/complaint-kind.json'
import dismissalReason from './lists/dismissal-reason.json'
import disposition from './lists/disposition.json'
import documentClass from './lists/document-class.json'
import evidenceKind from './lists/evidence-kind.json'
import finding from './lists/finding.json'
import ground from './lists/ground.json'
import implementation from './lists/implementation.json'
import otherProcedure from './lists/other-procedure.json'
import partyRole from './lists/party-role.json'
import pauseReason from './lists/pause-reason.json'
import recusal from './lists/recusal.json'
import rejectionReason from './lists/rejection-reason.json'
import reliability from './lists/reliability.json'
import remedy from './lists/remedy.json'
import reply from './lists/reply.json'
import safeContact from './lists/safe-contact.json'
import urgency from './lists/urgency.json'
import verification from './lists/verification.json'

const files: readonly unknown[] = [
  act,
  area,
  bodyType,
  channel,
  complaintKind,
  dismissalReason,
  disposition,
  documentClass,
  evidenceKind,
  finding,
  ground,
  implementation,
  otherProcedure,
  partyRole,
  pauseReason,
  recusal,
  rejectionReason,
  reliability,
  remedy,
  reply,
  safeContact,
  urgency,
  verification,
]

/** Checks and returns the shipped lists. Throws if a shipped list is malformed: that is a bug of the release. */
export const loadShippedLists = (): readonly CodeList[] => files.map((file) => codeListSchema.parse(file))

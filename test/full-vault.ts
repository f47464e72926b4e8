/** Fills a vault with one of everything, through the contract: for tests that look at a whole vault. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestOf, ResponseOf } from '#shared/contract/calls.ts'
import type { AllegationId, DocumentId, DossierId, EvidenceId, NoteId, PartyId } from '#shared/text/id.ts'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyParty } from '#shared/party/party.ts'
import type { Desk } from './desk.ts'
import { caseForm, day } from './forms.ts'

export interface FullVault {
  readonly consultation: DossierId
  readonly fromConsultation: DossierId
  readonly case: DossierId
  readonly party: PartyId
  readonly allegation: AllegationId
  readonly team: NoteId
  readonly me: NoteId
  readonly evidence: EvidenceId
  readonly document: DocumentId
  readonly batch: ResponseOf<'legacy.run'>
}

export const noteOf = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const REGISTER =
  'No.,Received,Type,Summary\nOLD-1,2019-03-04,차별,오래된 진정 하나\nOLD-2,2020-05-06,성희롱,오래된 진정 둘\n'

/** Brings a small register in with the mapping that the program suggests. */
export const bringIn = async (desk: Desk, files: string, csv = REGISTER, name = 'register.csv') => {
  const path = join(files, name)
  await writeFile(path, csv)
  const token = desk.choose(path)
  const { suggested } = await desk.must('legacy.inspect', { token })
  return desk.must('legacy.run', { token, mapping: suggested as RequestOf<'legacy.run'>['mapping'] })
}

export const fillVault = async (desk: Desk, files: string): Promise<FullVault> => {
  const consultation = await desk.must('intake.register', {
    draft: null,
    form: caseForm({ noun: 'consultation', subject: '임금 상담', advice: '노동청 진정을 안내함', allegations: [] }),
  })
  const second = await desk.must('intake.register', { draft: null, form: caseForm({ noun: 'consultation' }) })
  const fromConsultation = await desk.must('consultation.open-case', { id: second.id, received: day('2026-11-21') })
  await desk.must('consultation.close', { id: consultation.id })
  const { id } = await desk.must('intake.register', { draft: null, form: caseForm() })
  await desk.must('dossier.set', { id, change: { field: 'narrative', value: '고쳐 쓴 진술' } })
  await desk.must('dossier.set', { id, change: { field: 'remedySought', value: '사과' } })
  const party = await desk.must('party.add', { dossier: id, form: { ...emptyParty('victim'), name: '김피해' } })
  await desk.must('party.set', {
    id: party.id,
    form: { ...emptyParty('representative'), name: '김대리', email: 'kim@example.org', otherNames: ['대리 김씨'] },
  })
  const allegation = await desk.must('allegation.add', {
    dossier: id,
    form: { ...emptyAllegation('DISC'), description: '승진에서 배제', place: '본사' },
  })
  await desk.must('allegation.set', {
    id: allegation.id,
    form: { ...emptyAllegation('DISC'), description: '승진에서 두 번 배제', respondents: [1] },
  })
  const team = await desk.must('note.add', { dossier: id, audience: 'team', body: noteOf('팀 메모') })
  const me = await desk.must('note.add', { dossier: id, audience: 'me', body: noteOf('나만의 메모') })
  await desk.must('note.set', { id: me.id, body: noteOf('나만의 메모, 고침') })
  await desk.must('step.perform', { dossier: id, act: 'examine', on: day('2026-11-23'), facts: {} })
  const path = join(files, '진술서.txt')
  await writeFile(path, '2026년 10월 2일 회식에서 있었던 일입니다.\n')
  const { added } = await desk.must('evidence.import', { dossier: id, token: desk.choose(path) })
  const [evidence] = added
  if (evidence === undefined) throw new Error('nothing was added')
  await desk.must('evidence.set', { id: evidence, change: { field: 'source', value: '신청인 제출' } })
  await desk.must('evidence.verify', { id: evidence })
  const document = await desk.must('document.create', { dossier: id, language: 'ko', form: 'pseudonymised' })
  await desk.must('document.save', {
    id: document.id,
    title: '조사 요약',
    form: 'named',
    sections: [{ key: 'opinion', include: true, edited: '조사관의 의견' }],
  })
  const { gate } = await desk.must('gate.open', { outgoing: { kind: 'evidence', evidence }, class: 'party' })
  await desk.must('gate.release', {
    gate,
    class: 'party',
    recipient: '홍길동',
    purpose: '본인 자료 반환',
    dismissed: [],
    destination: desk.choose(join(files, 'released.txt')),
  })
  const batch = await bringIn(desk, files)
  await desk.must('view.save', {
    id: '0192f0c1-7c3e-7a10-8f00-000000000003',
    name: '이번 주',
    rank: 0,
    spec: {
      noun: 'both',
      query: '',
      kinds: [],
      grounds: [],
      states: [],
      channels: [],
      receivedFrom: null,
      receivedTo: null,
      due: 'this-week',
      open: 'open',
      origin: 'any',
      columns: ['number'],
      sort: [],
    },
  })
  return {
    consultation: consultation.id,
    fromConsultation: fromConsultation.id,
    case: id,
    party: party.id,
    allegation: allegation.id,
    team: team.id,
    me: me.id,
    evidence,
    document: document.id,
    batch,
  }
}

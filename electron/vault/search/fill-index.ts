/** Fills the search index from the sealed columns, in slices that leave room for calls between them. */
import { noteText } from '#shared/note/note.ts'
import type { DossierId } from '#shared/text/id.ts'
import { dossierKey } from '../case/dossier-key.ts'
import { partiesOf, readNotes } from '../case/read-dossier.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { type Row, textOf } from '../store/columns.ts'
import { unsealing } from '../store/unsealing.ts'
import { type SearchIndex, type SearchText, searchTextOf } from './search-index.ts'

/** Dossiers a slice; some milliseconds of work. */
const SLICE = 250

const heads = `
  SELECT id, number, legacyNumber, subject, narrative, remedySought, otherProceduresNote, advice, legacy, 'case' AS noun FROM caseFile WHERE isVoid = 0
  UNION ALL
  SELECT id, number, legacyNumber, subject, narrative, remedySought, otherProceduresNote, advice, legacy, 'consultation' AS noun FROM consultation WHERE isVoid = 0`

const textsOf = (vault: OpenVault, row: Row): readonly SearchText[] => {
  const id = textOf(row, 'id')
  const key = dossierKey(vault, id)
  if (!key.ok) return []
  const open = unsealing(vault.casework, key.value)
  const own = unsealing(vault.casework, vault.keys.me)
  const noun = textOf(row, 'noun') === 'case' ? 'case' : 'consultation'
  const texts: (SearchText | null)[] = [
    searchTextOf('number', `${textOf(row, 'number')} ${textOf(row, 'legacyNumber')}`),
    searchTextOf('subject', textOf(row, 'subject')),
    searchTextOf('narrative', open.text(noun, row, 'narrative')),
  ]
  for (const field of ['remedySought', 'otherProceduresNote', 'advice'])
    texts.push(searchTextOf('narrative', open.text(noun, row, field)))
  const legacy = open.value<Record<string, string>>(noun, row, 'legacy', {})
  texts.push(searchTextOf('narrative', Object.values(legacy).join(' · ')))
  for (const party of partiesOf(vault, open, id)) {
    const words = [
      party.name,
      ...party.otherNames,
      party.organisation,
      party.position,
      party.phone,
      party.email,
      party.address,
      party.remark,
    ]
    texts.push(searchTextOf('party', words.filter((word) => word !== '').join(' · ')))
  }
  const { db } = vault.casework
  for (const allegation of db
    .prepare('SELECT id, place, description, legacy FROM allegation WHERE dossier = ?')
    .all([id])) {
    const words = [open.text('allegation', allegation, 'description'), open.text('allegation', allegation, 'place')]
    words.push(...Object.values(open.value<Record<string, string>>('allegation', allegation, 'legacy', {})))
    texts.push(searchTextOf('allegation', words.filter((word) => word !== '').join(' · ')))
  }
  for (const note of readNotes(vault, open, own, id)) texts.push(searchTextOf('note', noteText(note.body)))
  for (const item of db.prepare('SELECT id, name, source, remark FROM evidence WHERE dossier = ?').all([id])) {
    texts.push(
      searchTextOf(
        'evidence',
        ['name', 'source', 'remark'].map((field) => open.text('evidence', item, field)).join(' · '),
      ),
    )
  }
  return texts.filter((text) => text !== null)
}

export const refreshIndex = (vault: OpenVault, index: SearchIndex, dossiers: readonly string[]): void => {
  const one = vault.casework.db.prepare(`SELECT * FROM (${heads}) WHERE id = ?`)
  for (const dossier of dossiers) {
    const row = one.get([dossier])
    if (row === undefined) index.remove(dossier as DossierId)
    else index.put(dossier as DossierId, textsOf(vault, row))
  }
}

/** Fills the index; `stopped` ends it early (lock). Resolves with whether it is whole. */
export const fillIndex = async (vault: OpenVault, index: SearchIndex, stopped: () => boolean): Promise<boolean> => {
  const ids = vault.casework.db
    .prepare(`SELECT id FROM (${heads}) ORDER BY id DESC`)
    .all()
    .map((row) => textOf(row, 'id'))
  for (let at = 0; at < ids.length; at += SLICE) {
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (stopped()) return false
    refreshIndex(
      vault,
      index,
      ids.slice(at, at + SLICE).filter((id) => !index.has(id as DossierId)),
    )
  }
  return true
}

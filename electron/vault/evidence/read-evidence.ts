/** Evidence and its custody as the dossier shows them. */
import type { Custody, Evidence } from '#shared/evidence/evidence.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { intOf, listOf, type Row, textOf, textOrNull } from '../store/columns.ts'
import type { Unsealing } from '../store/unsealing.ts'

const readCustody = (open: Unsealing, row: Row): Custody => ({
  id: textOf(row, 'id'),
  evidence: textOf(row, 'evidence') as Custody['evidence'],
  act: textOf(row, 'act') as Custody['act'],
  at: textOf(row, 'at'),
  offset: textOf(row, 'offset'),
  by: textOf(row, 'by') as Custody['by'],
  reason: open.text('custody', row, 'reason'),
  recipient: open.text('custody', row, 'recipient'),
  hashBefore: textOrNull(row, 'hashBefore'),
  hashAfter: textOrNull(row, 'hashAfter'),
})

export const readEvidence = (vault: OpenVault, open: Unsealing, dossier: string): Evidence[] => {
  const custody = new Map<string, Custody[]>()
  for (const row of vault.casework.db
    .prepare('SELECT * FROM custody WHERE dossier = ? ORDER BY at, id')
    .all([dossier])) {
    const entry = readCustody(open, row)
    const known = custody.get(entry.evidence)
    if (known === undefined) custody.set(entry.evidence, [entry])
    else known.push(entry)
  }
  return vault.casework.db
    .prepare('SELECT * FROM evidence WHERE dossier = ? ORDER BY exhibit')
    .all([dossier])
    .map((row) => ({
      id: textOf(row, 'id') as Evidence['id'],
      dossier: textOf(row, 'dossier') as Evidence['dossier'],
      exhibit: intOf(row, 'exhibit'),
      name: open.text('evidence', row, 'name'),
      mime: textOf(row, 'mime'),
      size: intOf(row, 'size'),
      sha256: textOf(row, 'sha256'),
      kind: textOf(row, 'kind'),
      source: open.text('evidence', row, 'source'),
      receivedOn: textOf(row, 'receivedOn') as Evidence['receivedOn'],
      remark: open.text('evidence', row, 'remark'),
      allegations: listOf(row, 'allegations') as Evidence['allegations'],
      addedAt: textOf(row, 'addedAt'),
      addedBy: textOf(row, 'addedBy') as Evidence['addedBy'],
      custody: custody.get(textOf(row, 'id')) ?? [],
    }))
}

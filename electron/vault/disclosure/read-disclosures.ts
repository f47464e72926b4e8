/** The disclosure log stands in the office store; what names a recipient or a reason is sealed under the dossier's key. */
import type { Disclosure } from '#shared/disclosure/disclosure.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import { dossierKey } from '../case/dossier-key.ts'
import type { OpenVault } from '../session/open-vault.ts'
import { intOf, textOf } from '../store/columns.ts'
import { unsealing } from '../store/unsealing.ts'

/** The disclosures of one dossier, or all, newest first. */
export const readDisclosures = (vault: OpenVault, dossier: string | null): Result<Disclosure[]> => {
  const { db } = vault.office
  const rows =
    dossier === null
      ? db.prepare('SELECT * FROM disclosure ORDER BY at DESC, id DESC').all()
      : db.prepare('SELECT * FROM disclosure WHERE dossier = ? ORDER BY at DESC, id DESC').all([dossier])
  const disclosures: Disclosure[] = []
  for (const row of rows) {
    const key = dossierKey(vault, textOf(row, 'dossier'))
    if (!key.ok) return key
    const open = unsealing(vault.office, key.value)
    const read = open.finish<Disclosure>({
      id: textOf(row, 'id'),
      dossier: textOf(row, 'dossier') as Disclosure['dossier'],
      subject: textOf(row, 'subject') as Disclosure['subject'],
      subjectId: textOf(row, 'subjectId'),
      name: open.text('disclosure', row, 'name'),
      class: textOf(row, 'class') as Disclosure['class'],
      recipient: open.text('disclosure', row, 'recipient'),
      purpose: open.text('disclosure', row, 'purpose'),
      dismissed: open
        .value('disclosure', row, 'dismissed', [] as { hit: string; reason: string }[])
        .filter((one) => one.hit !== ''),
      sha256: textOf(row, 'sha256'),
      size: intOf(row, 'size'),
      logHead: textOf(row, 'logHead'),
      at: textOf(row, 'at'),
      by: textOf(row, 'by') as Disclosure['by'],
      outcome: textOf(row, 'outcome') as Disclosure['outcome'],
    })
    if (!read.ok) return read
    disclosures.push(read.value)
  }
  return ok(disclosures)
}

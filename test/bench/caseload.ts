/**
 * Row 4: from unlocking to the case list, beside reading and decoding the same rows from the same file in plain Node. Both begin with a
 * connection that has just been opened.
 */
import type { DossierRow } from '#shared/case/dossier.ts'
import { filterRows } from '#shared/view/apply-view.ts'
import { defaultViews } from '#shared/view/default-views.ts'
import { streamRows } from '../../electron/vault/case/rows.ts'
import { closeVault, type OpenVault } from '../../electron/vault/session/open-vault.ts'
import { openLarge } from './large-vault.ts'
import { timed } from './report.ts'

/** The columns that the list's rows rest on, table by table, in the order of the file. */
const queries: readonly { readonly sql: string; readonly json: readonly string[] }[] = [
  {
    sql: 'SELECT id, number, legacyNumber, received, channel, urgency, subject, kinds, batch, state, registeredAt FROM caseFile WHERE isVoid = 0',
    json: ['kinds'],
  },
  { sql: 'SELECT dossier, grounds FROM allegation', json: ['grounds'] },
  { sql: 'SELECT dossier, act, "from", "to", "on", pause FROM step', json: [] },
  { sql: 'SELECT dossier, count(*) AS n FROM evidence GROUP BY dossier', json: [] },
]

/** Reads and decodes, and does nothing with what was read. @returns how many cases there were */
const readPlainly = ({ casework: { db } }: OpenVault): number => {
  let cases = 0
  for (const { sql, json } of queries) {
    const rows = db
      .prepare(sql)
      .all()
      .map((row) => {
        const decoded: Record<string, unknown> = { ...row }
        for (const name of json) decoded[name] = JSON.parse(String(row[name]))
        return decoded
      })
    if (cases === 0) cases = rows.length
  }
  return cases
}

const opened = async <T>(folder: string, work: (vault: OpenVault) => Promise<T>): Promise<T> => {
  const vault = await openLarge(folder)
  try {
    return await work(vault)
  } finally {
    closeVault(vault)
  }
}

export const plainReading = (folder: string): Promise<number> =>
  opened(folder, (vault) => timed(() => readPlainly(vault)))

/** What the vault process does for the list: due dates, counts and chunks among it. */
export const streaming = (folder: string): Promise<number> =>
  opened(folder, (vault) => timed(() => streamRows(vault, 2_000, () => undefined)))

/** How many rows the first screen of an unlocked window lists. */
export const openCases = (folder: string): Promise<number> =>
  opened(folder, async (vault) => {
    const rows: DossierRow[] = []
    await streamRows(vault, 2_000, (chunk) => rows.push(...chunk))
    return filterRows(rows, defaultViews['open-cases'], vault.environment.today(), null).length
  })

/** What the custody ledger says about an exhibit. */
import type { Custody, Evidence } from '#shared/evidence/evidence.ts'

/** The last time the file was read again in whole; null if that never happened since it was received. */
export const lastCheck = (evidence: Pick<Evidence, 'custody'>): Custody | null =>
  evidence.custody
    .filter((entry) => entry.act === 'verified' || entry.act === 'damaged')
    .reduce<Custody | null>((last, entry) => (last === null || entry.at >= last.at ? entry : last), null)

export const isSoundExhibit = (evidence: Pick<Evidence, 'custody'>): boolean => lastCheck(evidence)?.act !== 'damaged'

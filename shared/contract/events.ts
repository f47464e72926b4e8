/** Events of the vault process, put into Dexie by the page's working set. */
import type { Dossier, DossierRow } from '../case/dossier.ts'
import type { Calendar, Draft, OfficeProfile } from '../session/session.ts'
import type { DossierId } from '../text/id.ts'
import type { View } from '../view/view.ts'

export interface VaultEvents {
  /** rows of the list: a chunk while the working set is filled, or those that changed */
  readonly rows: { readonly rows: readonly DossierRow[]; readonly filling: boolean }
  /** dossiers that left the lists (an import undone) */
  readonly removed: { readonly ids: readonly DossierId[] }
  /** a dossier that this window has read changed */
  readonly dossier: Dossier
  readonly drafts: readonly Draft[]
  readonly views: readonly View[]
  readonly office: { readonly office: OfficeProfile; readonly calendar: Calendar }
  /** the search index is whole */
  readonly searchable: { readonly dossiers: number }
  /** an unexpected condition that stays until it is mended: a failure code, as `vault-read-only` */
  readonly warning: { readonly code: string }
}
export type VaultEventName = keyof VaultEvents

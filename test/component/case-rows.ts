/** Rows of a made-up office, and a window with a size, for the tests of the case list. */
import { afterEach, beforeEach, vi } from 'vitest'
import { dossierRow, type Dossier, type DossierRow } from '#shared/case/dossier.ts'
import { resetList } from '../../renderer/features/case/list-state.ts'
import { rowProjection } from '../../renderer/working-set/row-projection.ts'
import { workingSet } from '../../renderer/working-set/working-set.ts'

export const idOf = (index: number): string => `0198c0de-0000-7000-8000-${String(index).padStart(12, '0')}`

export const rowOf = (index: number, over: Readonly<Record<string, unknown>> = {}): DossierRow =>
  dossierRow.parse({
    id: idOf(index),
    noun: 'case',
    number: `2026-${String(index).padStart(4, '0')}`,
    legacyNumber: '',
    subject: `제목 ${String(index)}`,
    kinds: ['DISC'],
    grounds: ['G04'],
    channel: 'phone',
    urgency: 'normal',
    state: 'investigation',
    received: '2026-03-02',
    due: '2999-01-04',
    dueIsForecast: false,
    stateSince: '2026-03-02',
    closed: false,
    evidenceCount: 0,
    allegationCount: 1,
    batch: null,
    changedAt: '2026-03-02T00:00:00.000Z',
    ...over,
  })

export const rowsOf = (count: number): readonly DossierRow[] =>
  Array.from({ length: count }, (_, index) => rowOf(index))

/** What `dossier.read` answers for a row, with one applicant. */
export const dossierOf = (row: DossierRow, over: Readonly<Record<string, unknown>> = {}): Dossier =>
  ({
    head: { ...row, narrative: '면접에서 나이를 이유로 떨어졌습니다.' },
    parties: [
      {
        id: '0198c0de-0000-7000-8001-000000000000',
        dossier: row.id,
        rank: 0,
        role: 'applicant',
        alias: 'A',
        name: '홍서연',
        identityReserved: true,
      },
    ],
    allegations: [],
    steps: [],
    evidence: [],
    notes: [],
    documents: [],
    disclosures: [],
    ...over,
  }) as unknown as Dossier

/** jsdom lays nothing out; the virtual list needs to know how much fits. */
export const giveWindowSize = (width: number, height: number): void => {
  beforeEach(async () => {
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height)
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height)
    Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
      this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0
      this.dispatchEvent(new Event('scroll'))
    }
    resetList()
    rowProjection.clear()
    await workingSet.dossiers.clear()
    await workingSet.views.clear()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
}

import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier, DossierRow } from '#shared/case/dossier.ts'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { fail, ok } from '#shared/contract/result.ts'
import { dossierId, draftId } from '#shared/text/id.ts'
import { civilDate } from '#shared/time/civil-date.ts'
import { startEventIntake } from '../../renderer/working-set/event-intake.ts'
import { useDossier, useDrafts } from '../../renderer/working-set/hooks.ts'
import { fillWorkingSet, openSession } from '../../renderer/working-set/open-session.ts'
import { rowProjection, useRowProjection } from '../../renderer/working-set/row-projection.ts'
import { workingSet } from '../../renderer/working-set/working-set.ts'
import { session } from './open-screen.tsx'
import { doubleVault } from './vault-double.ts'

const ONE = dossierId.parse('0198c0de-0000-7000-8000-00000000000a')
const TWO = dossierId.parse('0198c0de-0000-7000-8000-00000000000b')
const day = civilDate('2026-03-02')!

const row = (id: typeof ONE, over: Partial<DossierRow> = {}): DossierRow => ({
  id,
  noun: 'case',
  number: '2026-차별-7QK4-M',
  legacyNumber: '',
  subject: '경사로',
  kinds: ['DISC'],
  grounds: ['G03'],
  channel: 'phone',
  urgency: 'normal',
  state: 'received',
  received: day,
  due: null,
  dueIsForecast: false,
  stateSince: day,
  closed: false,
  evidenceCount: 0,
  allegationCount: 1,
  batch: null,
  changedAt: '2026-03-02T00:00:00.000Z',
  ...over,
})

const dossier = (id: typeof ONE, subject: string): Dossier =>
  ({
    head: { id, noun: 'case', subject },
    parties: [],
    allegations: [],
    steps: [],
    evidence: [],
    notes: [],
    documents: [],
    disclosures: [],
  }) as unknown as Dossier

let intake: ReturnType<typeof startEventIntake>
beforeAll(() => {
  intake = startEventIntake()
})
afterAll(() => {
  intake.stop()
})
beforeEach(async () => {
  rowProjection.clear()
  await Promise.all(workingSet.tables.map((table) => table.clear()))
})
afterEach(cleanup)

describe('events', () => {
  it('are written in the order in which they came', async () => {
    const vault = doubleVault({})
    vault.emit('rows', { rows: [row(ONE), row(TWO)], filling: true })
    vault.emit('rows', { rows: [row(ONE, { subject: '승강기' })], filling: false })
    vault.emit('removed', { ids: [TWO] })
    await intake.settled()
    expect((await workingSet.rows.toArray()).map(({ id, subject }) => [id, subject])).toEqual([[ONE, '승강기']])
    expect(rowProjection.read().rows.map(({ id, subject }) => [id, subject])).toEqual([[ONE, '승강기']])
  })

  it('replace drafts as a whole: one that was registered is gone', async () => {
    const vault = doubleVault({})
    const draft = (id: string, changedAt: string) => ({ id: draftId.parse(id), changedAt, form: emptyIntake(day) })
    const a = draft('3f0e8a52-7c1b-4a53-9d7e-2f6b6c1f0a11', '2026-03-02T01:00:00.000Z')
    const b = draft('9b2d4c60-1111-4222-8333-444455556666', '2026-03-02T02:00:00.000Z')
    const { result } = renderHook(() => useDrafts())
    vault.emit('drafts', [a, b])
    await waitFor(() => {
      expect(result.current.map(({ id }) => id)).toEqual([b.id, a.id])
    })
    vault.emit('drafts', [a])
    await waitFor(() => {
      expect(result.current.map(({ id }) => id)).toEqual([a.id])
    })
  })

  it('keep a warning once, however often it comes', async () => {
    const vault = doubleVault({})
    await workingSet.session.put(session)
    vault.emit('warning', { code: 'vault-read-only' })
    vault.emit('warning', { code: 'vault-read-only' })
    await intake.settled()
    expect((await workingSet.session.get('session'))?.warnings).toEqual(['vault-read-only'])
  })
})

describe('an event that cannot be written', () => {
  it('is said, and does not hold up the ones after it', async () => {
    const vault = doubleVault({})
    await workingSet.session.put(session)
    vault.emit('dossier', { head: {} } as unknown as Dossier)
    vault.emit('dossier', dossier(ONE, '경사로'))
    await intake.settled()
    expect((await workingSet.dossiers.get(ONE))?.head.subject).toBe('경사로')
    expect((await workingSet.session.get('session'))?.warnings).toEqual(['call-failed'])
  })
})

describe('the session', () => {
  it('is opened, then the lists are filled', async () => {
    const { key: _key, searchable: _searchable, filled: _filled, ...rest } = session
    const vault = doubleVault({
      'session.open': () => ok({ ...rest, account: { ...rest.account, roles: ['ombudsman'] }, views: [], drafts: [] }),
      'working-set.fill': () => {
        vault.emit('rows', { rows: [row(ONE)], filling: true })
        return ok({ rows: 1 })
      },
    })
    expect((await openSession()).ok).toBe(true)
    expect((await workingSet.session.get('session'))?.filled).toBe(false)
    expect(rowProjection.read().complete).toBe(false)
    await fillWorkingSet()
    expect((await workingSet.session.get('session'))?.filled).toBe(true)
    expect(rowProjection.read()).toMatchObject({ complete: true, rows: [{ id: ONE }] })
  })

  it('says why when it cannot be opened', async () => {
    doubleVault({ 'session.open': () => fail('vault-damaged') })
    expect(await openSession()).toEqual({ ok: false, failure: { code: 'vault-damaged' } })
    expect(await workingSet.session.get('session')).toBeUndefined()
  })
})

describe('a dossier', () => {
  it('is read from the vault once, and followed by its events', async () => {
    const vault = doubleVault({ 'dossier.read': ({ id }) => ok(dossier(dossierId.parse(id), '경사로')) })
    const { result } = renderHook(() => useDossier(ONE))
    await waitFor(() => {
      expect(result.current.dossier?.head.subject).toBe('경사로')
    })
    vault.emit('dossier', dossier(ONE, '승강기'))
    await waitFor(() => {
      expect(result.current.dossier?.head.subject).toBe('승강기')
    })
    const again = renderHook(() => useDossier(ONE))
    await waitFor(() => {
      expect(again.result.current.dossier?.head.subject).toBe('승강기')
    })
    expect(vault.bodiesOf('dossier.read')).toEqual([{ id: ONE }])
  })

  it('is never put back by an answer that is older than an event', async () => {
    const vault = doubleVault({
      'dossier.read': async () => {
        vault.emit('dossier', dossier(ONE, '새 제목'))
        await intake.settled()
        return ok(dossier(ONE, '옛 제목'))
      },
    })
    const { result } = renderHook(() => useDossier(ONE))
    await waitFor(() => {
      expect(result.current.dossier?.head.subject).toBe('새 제목')
    })
    expect((await workingSet.dossiers.get(ONE))?.head.subject).toBe('새 제목')
  })

  it('gives its own failure, not that of the one before', async () => {
    doubleVault({
      'dossier.read': ({ id }) => (id === ONE ? fail('record-missing') : ok(dossier(TWO, '경사로'))),
    })
    const { result, rerender } = renderHook(({ id }) => useDossier(id), { initialProps: { id: ONE } })
    await waitFor(() => {
      expect(result.current.failure?.code).toBe('record-missing')
    })
    rerender({ id: TWO })
    expect(result.current.failure).toBeNull()
    await waitFor(() => {
      expect(result.current.dossier?.head.id).toBe(TWO)
    })
  })
})

describe('the projection', () => {
  it('tells the grid once for many chunks', async () => {
    let renders = 0
    const { result } = renderHook(() => {
      renders += 1
      return useRowProjection()
    })
    const before = renders
    await act(async () => {
      rowProjection.put([row(ONE)])
      rowProjection.put([row(TWO)])
      rowProjection.put([row(TWO, { subject: '승강기' })])
      await Promise.resolve()
    })
    expect(result.current.rows).toHaveLength(2)
    expect(result.current.byId.get(TWO)?.subject).toBe('승강기')
    expect(renders - before).toBe(1)
  })

  it('tells of rows that are still arriving now and then, of the last ones and of later changes at once', async () => {
    vi.useFakeTimers()
    try {
      const { result } = renderHook(() => useRowProjection())
      const after = (work: () => void, milliseconds = 0): Promise<void> =>
        act(async () => {
          work()
          await vi.advanceTimersByTimeAsync(milliseconds)
        })
      await after(() => rowProjection.clear())
      await after(() => rowProjection.put([row(ONE)]))
      expect(result.current.rows).toHaveLength(1)
      await after(() => rowProjection.put([row(TWO)]))
      expect(result.current.rows).toHaveLength(1)
      await after(() => undefined, 250)
      expect(result.current.rows).toHaveLength(2)
      await after(() => rowProjection.put([row(TWO, { subject: '승강기' })]))
      await after(() => rowProjection.setComplete(true))
      expect(result.current).toMatchObject({ complete: true })
      expect(result.current.byId.get(TWO)?.subject).toBe('승강기')
      await after(() => rowProjection.remove([ONE]))
      expect(result.current.rows).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })
})

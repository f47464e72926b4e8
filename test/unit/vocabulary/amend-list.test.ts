import { addDays, civilDate, type CivilDate } from '#shared/time/civil-date.ts'
import { addOwnCode, putInForce, relabel, retire, setFlag, upgrade } from '#shared/vocabulary/amend-list.ts'
import { codeListSchema, codesOn, isValidOn, label, type CodeList } from '#shared/vocabulary/code-list.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const day = (text: string) => civilDate(text)!
const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

const make = (version: number, codes: readonly { readonly code: string; readonly validTo: CivilDate | null }[]) =>
  codeListSchema.parse({
    list: 'act',
    version,
    ko: '목록',
    en: 'List',
    parentList: null,
    codes: codes.map(({ code, validTo }, index) => ({
      code,
      ko: `말 ${code} ${version}`,
      en: `Word ${code} ${version}`,
      source: 'law',
      validFrom: null,
      validTo,
      order: index + 1,
      parent: null,
    })),
  })

const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days))
const shippedList = (version: number) =>
  fc
    .uniqueArray(fc.record({ code: fc.constantFrom(...names), validTo: fc.option(someDay) }), {
      selector: (entry) => entry.code,
    })
    .map((codes) => make(version, codes))

interface OfficeAct {
  readonly act: 'retire' | 'force' | 'relabel' | 'add'
  readonly code: string
  readonly day: CivilDate
}
const officeAct: fc.Arbitrary<OfficeAct> = fc.record({
  act: fc.constantFrom('retire', 'force', 'relabel', 'add'),
  code: fc.constantFrom(...names, 'OWN'),
  day: someDay,
})
const apply = (list: CodeList, step: OfficeAct): CodeList => {
  switch (step.act) {
    case 'retire':
      return retire(list, step.code, step.day)
    case 'force':
      return putInForce(list, step.code)
    case 'relabel':
      return relabel(list, step.code, { ko: '우리말', en: 'Ours' })
    case 'add':
      return addOwnCode(list, { code: step.code, ko: '자체', en: 'Own', source: 'office', parent: null }) ?? list
  }
}
const officeList = fc
  .tuple(shippedList(1), fc.array(officeAct, { maxLength: 8 }))
  .map(([list, steps]) => steps.reduce(apply, list))

describe('a shipped update of a code list', () => {
  it('deletes nothing, changes no label, and keeps the order dense', () => {
    fc.assert(
      fc.property(officeList, shippedList(2), (current, shipped) => {
        const { list, added, retired, refused } = upgrade(current, shipped)
        for (const before of current.codes) {
          const after = list.codes.find((entry) => entry.code === before.code)
          expect(after).toMatchObject({ ko: before.ko, en: before.en, own: before.own, origin: before.origin })
          if (before.settledByOffice || before.origin === 'office') expect(after?.validTo).toBe(before.validTo)
          if (before.validTo !== null) expect(after?.validTo).toBe(before.validTo)
        }
        expect(list.codes.length).toBe(current.codes.length + added.length)
        expect(list.codes.map((entry) => entry.order)).toEqual(list.codes.map((_, index) => index + 1))
        expect(codeListSchema.safeParse(list).success).toBe(true)
        for (const entry of shipped.codes) expect(list.codes.some((one) => one.code === entry.code)).toBe(true)
        for (const code of retired) expect(current.codes.find((entry) => entry.code === code)?.validTo).toBeNull()
        for (const code of refused) expect(current.codes.find((entry) => entry.code === code)?.origin).toBe('office')
      }),
    )
  })

  it('changes nothing the second time, nor when it is not newer or is of another list', () => {
    fc.assert(
      fc.property(officeList, shippedList(2), (current, shipped) => {
        const once = upgrade(current, shipped).list
        expect(upgrade(once, shipped).list).toEqual(once)
        expect(upgrade(current, { ...shipped, version: 1 }).list).toBe(current)
        expect(upgrade(current, { ...shipped, list: 'ground' }).list).toBe(current)
      }),
    )
  })

  it('adds, retires, and leaves the office its own', () => {
    const list = make(
      1,
      ['A', 'B', 'C'].map((code) => ({ code, validTo: null })),
    )
    const own = addOwnCode(relabel(putInForce(list, 'B'), 'A', { ko: '우리', en: 'Ours' }), {
      code: 'D',
      ko: '자체',
      en: 'Own',
      source: 'office',
      parent: null,
    })!
    const next = upgrade(
      own,
      make(2, [
        { code: 'A', validTo: day('2026-01-31') },
        { code: 'B', validTo: day('2026-01-31') },
        { code: 'D', validTo: null },
        { code: 'E', validTo: null },
      ]),
    )
    expect(next).toMatchObject({ added: ['E'], retired: ['A'], refused: ['D'] })
    expect(codesOn(next.list, day('2026-02-01')).map((entry) => entry.code)).toEqual(['B', 'C', 'D', 'E'])
    expect(label([next.list], 'act', 'A', 'en')).toBe('Ours')
    expect(label([next.list], 'act', 'D', 'ko')).toBe('자체')
    expect(addOwnCode(next.list, { code: 'A', ko: '새', en: 'New', source: 'office', parent: null })).toBeNull()
  })

  it('keeps a switch that the office set', () => {
    const list = setFlag(make(1, [{ code: 'A', validTo: null }]), 'A', 'countsAsPause', true)
    const shipped = make(2, [{ code: 'A', validTo: null }])
    const withFlag = {
      ...shipped,
      codes: shipped.codes.map((entry) => ({ ...entry, flags: { countsAsPause: false } })),
    }
    expect(upgrade(list, withFlag).list.codes[0]?.flags).toEqual({ countsAsPause: true })
  })

  it('counts both ends of a validity', () => {
    const entry = { ...make(1, [{ code: 'A', validTo: day('2026-03-31') }]).codes[0]!, validFrom: day('2026-03-01') }
    const on = (text: string) => isValidOn(entry, day(text))
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([false, true, true, false])
  })
})

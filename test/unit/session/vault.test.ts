/** First run, unlock, lock, recovery: the life of a vault through the real contract. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { FIRST_RUN, newVault, openDesk, PASSWORD, unlock, type NewVault } from '../../desk.ts'

let made: NewVault | null = null
afterEach(async () => {
  await made?.desk.close().catch(() => undefined)
  await made?.remove()
  made = null
})

describe('first run', () => {
  it('makes a vault that opens again with the password, and only with it', async () => {
    made = await newVault()
    expect((await made.desk.must('vault.state', {})).state).toBe('unlocked')
    const session = await made.desk.must('session.open', {})
    expect(session.account.displayName).toBe(FIRST_RUN.displayName)
    expect(session.office.name).toBe(FIRST_RUN.office)
    expect(session.sheetsWithOnePerson).toBe(true)
    expect(session.lists.length).toBeGreaterThan(15)
    await made.desk.close()

    const again = await openDesk({ folder: made.folder })
    expect(await again.must('vault.state', {})).toEqual({ state: 'locked', mode: 'practice', failure: null })
    for (const wrong of [
      { signInName: FIRST_RUN.signInName, password: `${PASSWORD}!` },
      { signInName: '이보호', password: PASSWORD },
    ]) {
      expect(await again.call('vault.unlock', wrong)).toEqual({ ok: false, failure: { code: 'password-wrong' } })
    }
    expect((await again.call('session.open', {})).ok).toBe(false)
    // the name is forgiving, and macOS types decomposed syllables
    expect(
      (
        await again.call('vault.unlock', {
          signInName: ` ${FIRST_RUN.signInName.normalize('NFD')} `,
          password: PASSWORD.normalize('NFD'),
        })
      ).ok,
    ).toBe(true)
    await again.close()
  })

  it('is not made before the words were typed back', async () => {
    made = await newVault()
    const folder = `${made.folder}-2`
    const desk = await openDesk({ folder })
    expect((await desk.call('vault.confirm', { answers: [] })).ok).toBe(false)
    const { checks } = await desk.must('vault.prepare', FIRST_RUN)
    const answers = checks.map((check) => ({ sheet: check.sheet, words: check.positions.map(() => 'zoo') }))
    expect(await desk.call('vault.confirm', { answers })).toMatchObject({
      ok: false,
      failure: { code: 'sheet-answers-wrong' },
    })
    await expect(stat(folder)).rejects.toThrow()
    await desk.close()
  })

  it('leaves only the header in clear, owner-only, with nothing to read in it', async () => {
    made = await newVault()
    const names = (await readdir(made.folder)).sort()
    expect(names.filter((name) => !/-(wal|journal)$/.test(name))).toEqual([
      'casework.db',
      'evidence',
      'lock',
      'office.db',
      'vault.copy.json',
      'vault.json',
    ])
    for (const name of names) expect((await stat(join(made.folder, name))).mode & 0o077).toBe(0)
    const header = await readFile(join(made.folder, 'vault.json'), 'utf8')
    expect(header).not.toMatch(/[가-힣]/u)
    expect(header.toLowerCase()).not.toContain('ombudsman')
    const { slots } = JSON.parse(header) as { slots: unknown[] }
    expect(slots).toHaveLength(8)
  })

  it('says who holds the vault to a second program', async () => {
    made = await newVault()
    const second = await openDesk({ folder: made.folder })
    expect(await second.call('vault.unlock', unlock)).toMatchObject({ ok: false, failure: { code: 'vault-in-use' } })
    await second.close()
  })
})

describe('recovery', () => {
  it('opens with any two of three sheets, gives a new password, and the old one is worth nothing', async () => {
    made = await newVault()
    await made.desk.must('note.add', await noteForMe(made)).catch(() => undefined)
    await made.desk.close()
    const [, second = [], third = []] = made.sheets
    const desk = await openDesk({ folder: made.folder })
    const one = { signInName: FIRST_RUN.signInName, password: 'a completely new password', sheets: [[...second]] }
    expect(await desk.call('vault.recover', one)).toMatchObject({
      failure: { code: 'sheet-too-few', details: { needed: 2 } },
    })
    expect(await desk.call('vault.recover', { ...one, sheets: [[...second], [...second]] })).toMatchObject({
      failure: { code: 'sheet-repeated' },
    })
    const typo = [...third]
    typo[4] = `${typo[4] ?? ''}x`
    expect(await desk.call('vault.recover', { ...one, sheets: [[...second], typo] })).toMatchObject({
      failure: { code: 'sheet-word-unknown', details: { sheet: 2, position: 5 } },
    })
    const swapped = [...third]
    ;[swapped[6], swapped[7]] = [swapped[7] ?? '', swapped[6] ?? '']
    if (swapped[6] !== swapped[7]) {
      expect(await desk.call('vault.recover', { ...one, sheets: [[...second], swapped] })).toMatchObject({
        failure: { code: 'sheet-checksum' },
      })
    }
    expect(await desk.call('vault.recover', { ...one, sheets: [[...second], [...third]] })).toEqual({
      ok: true,
      value: {},
    })
    expect((await desk.must('vault.verify', {})).damage).toEqual([])
    await desk.close()

    const after = await openDesk({ folder: made.folder })
    expect(await after.call('vault.unlock', unlock)).toMatchObject({ failure: { code: 'password-wrong' } })
    expect(
      (await after.call('vault.unlock', { signInName: FIRST_RUN.signInName, password: 'a completely new password' }))
        .ok,
    ).toBe(true)
    await after.close()
  })
})

const noteForMe = async (vault: NewVault) => {
  const { id } = await vault.desk.must('intake.register', {
    draft: null,
    form: (await import('../../forms.ts')).caseForm(),
  })
  return {
    dossier: id,
    audience: 'me' as const,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '나만' }] }] },
  }
}

/** What the design promises of sealed values: changed, moved or put back behind the program's back, each is found. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newVault, openDesk, unlock, type Desk, type NewVault } from '../desk.ts'
import { fillVault, type FullVault } from '../full-vault.ts'
import { behindItsBack, type Cell, readCell, writeCell } from '../raw-vault.ts'
import { cp } from 'node:fs/promises'
import type { OpenVault } from '../../electron/vault/session/open-vault.ts'

let made: NewVault
let files = ''
let full: FullVault
let folder = ''
let desk: Desk | null = null
let round = 0

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'haechi-sealed-'))
  made = await newVault()
  full = await fillVault(made.desk, files)
  expect((await made.desk.must('vault.verify', {})).damage).toEqual([])
  await made.desk.close()
})
afterAll(async () => {
  await made.remove()
  await rm(files, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = join(files, `copy-${round++}`)
  await cp(made.folder, folder, { recursive: true })
})
afterEach(async () => {
  await desk?.close()
  desk = null
})

const narrative = (id: string, table = 'caseFile'): Cell => ({ table, id, column: 'narrative' })

const open = async (): Promise<Desk> => {
  desk = await openDesk({ folder })
  await desk.must('vault.unlock', unlock)
  return desk
}

const swap = (vault: OpenVault, a: Cell, b: Cell): void => {
  const [left, right] = [readCell(vault, a), readCell(vault, b)]
  expect(left).not.toEqual(right)
  writeCell(vault, a, right)
  writeCell(vault, b, left)
}

/** Reading the dossier fails as damage, and the check names the record. */
const isFound = async (dossier: string, named: string): Promise<void> => {
  const at = await open()
  expect(await at.call('dossier.read', { id: dossier })).toEqual({
    ok: false,
    failure: { code: 'vault-damaged' },
  })
  expect((await at.must('vault.verify', {})).damage).toContain(named)
  expect(at.bugs).toEqual([])
}

describe('a sealed value behind the program’s back', () => {
  it('swapped with that of another case is found', async () => {
    await behindItsBack(folder, (vault) => {
      swap(vault, narrative(full.case), narrative(full.fromConsultation))
    })
    await isFound(full.case, `casework caseFile ${full.case}: not-as-logged`)
    const { damage } = await desk!.must('vault.verify', {})
    expect(damage).toContain(`casework caseFile ${full.fromConsultation}: not-as-logged`)
    // what was not touched still reads
    expect((await desk!.call('dossier.read', { id: full.consultation })).ok).toBe(true)
  })

  it('moved to another field of the same record is found', async () => {
    await behindItsBack(folder, (vault) => {
      writeCell(vault, { ...narrative(full.case), column: 'remedySought' }, readCell(vault, narrative(full.case)))
    })
    await isFound(full.case, `casework caseFile ${full.case}: not-as-logged`)
  })

  it('moved to another record of the same dossier is found', async () => {
    const other = await behindItsBack(folder, (vault) => {
      const row = vault.casework.db
        .prepare("SELECT id FROM party WHERE dossier = ? AND role = 'applicant'")
        .get([full.case])
      const id = String(row?.['id'])
      writeCell(
        vault,
        { table: 'party', id, column: 'name' },
        readCell(vault, { table: 'party', id: full.party, column: 'name' }),
      )
      return id
    })
    await isFound(full.case, `casework party ${other}: not-as-logged`)
  })

  it('changed by one bit is found', async () => {
    await behindItsBack(folder, (vault) => {
      const bytes = Buffer.from(readCell(vault, narrative(full.case)) as Uint8Array)
      bytes[40] = (bytes[40] ?? 0) ^ 1
      writeCell(vault, narrative(full.case), bytes)
    })
    await isFound(full.case, `casework caseFile ${full.case}: not-as-logged`)
  })

  it('made clear text is found', async () => {
    await behindItsBack(folder, (vault) => {
      writeCell(vault, narrative(full.case), Buffer.from('just text'))
    })
    await isFound(full.case, `casework caseFile ${full.case}: not-as-logged`)
  })

  it('taken away reads as empty and is found by the check', async () => {
    await behindItsBack(folder, (vault) => {
      writeCell(vault, narrative(full.case), null)
    })
    expect((await (await open()).must('vault.verify', {})).damage).toEqual([
      `casework caseFile ${full.case}: not-as-logged`,
    ])
  })

  it('put back to what it was before a correction opens, and the check finds it', async () => {
    await behindItsBack(folder, (vault) => {
      const row = vault.casework.db
        .prepare("SELECT payload FROM entry WHERE record = ? AND kind = 'create'")
        .get([full.case])
      const payload = JSON.parse(String(row?.['payload'])) as { readonly narrative: { readonly $: string } }
      writeCell(vault, narrative(full.case), Buffer.from(payload.narrative.$, 'base64'))
    })
    const at = await open()
    expect((await at.must('vault.verify', {})).damage).toEqual([`casework caseFile ${full.case}: not-as-logged`])
    expect((await at.must('dossier.read', { id: full.case })).head.narrative).toContain('박팀장')
  })

  it('put back to an older one under the newer revision is found on reading', async () => {
    await behindItsBack(folder, (vault) => {
      const row = vault.casework.db
        .prepare("SELECT payload FROM entry WHERE record = ? AND kind = 'create'")
        .get([full.case])
      const payload = JSON.parse(String(row?.['payload'])) as { readonly narrative: { readonly $: string } }
      const older = Buffer.from(payload.narrative.$, 'base64')
      Buffer.from(readCell(vault, narrative(full.case)) as Uint8Array).copy(older, 1, 1, 5)
      writeCell(vault, narrative(full.case), older)
    })
    await isFound(full.case, `casework caseFile ${full.case}: not-as-logged`)
  })

  it('made readable to the team from an only-me note is found', async () => {
    await behindItsBack(folder, (vault) => {
      writeCell(vault, { table: 'note', id: full.me, column: 'audience' }, 'team')
    })
    await isFound(full.case, `casework note ${full.me}: not-as-logged`)
  })
})

describe('a value in clear behind the program’s back', () => {
  it.each([
    ['caseFile', 'state', 'closed'],
    ['caseFile', 'subject', '다른 제목'],
    ['caseFile', 'isVoid', 1],
    ['caseFile', 'received', '2020-01-01'],
  ])('%s.%s changed is found by the check', async (table, column, value) => {
    await behindItsBack(folder, (vault) => {
      writeCell(vault, { table, id: full.case, column }, value)
    })
    expect((await (await open()).must('vault.verify', {})).damage).toEqual([
      `casework ${table} ${full.case}: not-as-logged`,
    ])
  })

  it('a record without an entry is found, and one that was removed', async () => {
    const removed = await behindItsBack(folder, (vault) => {
      const { db } = vault.casework
      db.exec('DROP TRIGGER noteNoDelete')
      db.prepare('DELETE FROM note WHERE id = ?').run([full.team])
      db.prepare(
        "INSERT INTO note (id, dossier, audience, by, at, changedAt, body) SELECT 'invented', dossier, audience, by, at, changedAt, body FROM note WHERE id = ?",
      ).run([full.me])
      return full.team
    })
    const at = await open()
    expect((await at.must('vault.verify', {})).damage).toEqual([
      'casework schema trigger noteNoDelete',
      'casework note invented: not-as-logged',
      `casework note ${removed}: not-as-logged`,
    ])
    expect(at.bugs).toEqual([])
  })
})

describe('keys of dossiers', () => {
  it('swapped between dossiers are found', async () => {
    await behindItsBack(folder, ({ casework: { db } }) => {
      const wrapOf = (id: string) => db.prepare('SELECT wrap FROM dossierKey WHERE dossier = ?').get([id])?.['wrap']
      const [a, b] = [wrapOf(full.case), wrapOf(full.fromConsultation)]
      const put = db.prepare('UPDATE dossierKey SET wrap = ? WHERE dossier = ?')
      put.run([b as Uint8Array<ArrayBuffer>, full.case])
      put.run([a as Uint8Array<ArrayBuffer>, full.fromConsultation])
    })
    await isFound(full.case, `casework dossierKey ${full.case}: does-not-open`)
  })

  it('taken away are found', async () => {
    await behindItsBack(folder, ({ casework: { db } }) => {
      db.prepare('DELETE FROM dossierKey WHERE dossier = ?').run([full.case])
    })
    const at = await open()
    expect((await at.call('dossier.read', { id: full.case })).ok).toBe(false)
    expect((await at.must('vault.verify', {})).damage).toEqual([`casework dossierKey ${full.case}: does-not-open`])
  })
})

describe('evidence files', () => {
  it('missing, cut, or put there by somebody are named by the check, and nothing is deleted', async () => {
    const file = await behindItsBack(folder, (vault) =>
      String(vault.casework.db.prepare('SELECT file FROM evidence WHERE id = ?').get([full.evidence])?.['file']),
    )
    const path = join(folder, 'evidence', file.slice(0, 2), file)
    const { truncate, readdir, copyFile } = await import('node:fs/promises')
    const stranger = `${file.slice(0, 2)}000000-0000-4000-8000-000000000000`
    await copyFile(path, join(folder, 'evidence', file.slice(0, 2), stranger))
    await truncate(path, 100)
    const at = await open()
    expect((await at.must('vault.verify', {})).damage).toEqual([
      `evidence ${full.evidence}: file-length`,
      `evidence/${file.slice(0, 2)}/${stranger}: no-record`,
    ])
    expect((await at.must('evidence.verify', { id: full.evidence })).intact).toBe(false)
    expect(await at.call('evidence.preview', { id: full.evidence })).toMatchObject({
      failure: { code: 'evidence-damaged' },
    })
    expect((await readdir(join(folder, 'evidence', file.slice(0, 2)))).sort()).toEqual([file, stranger].sort())
    await rm(path)
    expect((await at.must('vault.verify', {})).damage[0]).toBe(`evidence ${full.evidence}: file-missing`)
    expect(at.bugs).toEqual([])
  })
})

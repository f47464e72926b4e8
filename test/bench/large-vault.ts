/**
 * Vaults of 1, 10 and 50 thousand invented cases, written by the vault's own functions and kept in the cache: made once for each
 * version of the schema and of this file.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { emptyAllegation } from '#shared/allegation/allegation.ts'
import { emptyIntake } from '#shared/case/empty-intake.ts'
import { ok } from '#shared/contract/result.ts'
import { emptyParty } from '#shared/party/party.ts'
import { addDays, type CivilDate } from '#shared/time/civil-date.ts'
import { actOfCode } from '#shared/workflow/acts.ts'
import { createDossier, createStep, FIRST_CASE_STATE } from '../../electron/vault/case/create-dossier.ts'
import { randomBelow } from '../../electron/vault/keys/key-bytes.ts'
import { makeEnvironment } from '../../electron/vault/session/environment.ts'
import { closeVault, type OpenVault } from '../../electron/vault/session/open-vault.ts'
import { unlockVault } from '../../electron/vault/session/unlock.ts'
import { type Change, migrationsOf, transactSlowly } from '../../electron/vault/store/store.ts'
import { CHEAP_KDF, newVault } from '../desk.ts'
import { benchCache, value } from './report.ts'

export const person = { signInName: 'keeper', password: 'quiet river 37 stone lamp' } as const

/** Dossiers a transaction. */
const SLICE = 1_000
const YEARS = 12

const largest = Number(process.env['HAECHI_BENCH_CASES'] ?? 50_000)
/** HAECHI_BENCH_CASES: the largest caseload (default 50,000). */
export const caseloads: readonly number[] = [1_000, 10_000, 50_000].filter((size) => size <= largest)

const environment = makeEnvironment({
  device: '0d5e8f0a-2c47-4f0e-8a54-6c1f9b7d3e21',
  host: 'bench-host',
  boot: 'bench-boot',
  version: '0.0.0-bench',
  practiceOnly: false,
  zone: 'Asia/Seoul',
  milliseconds: () => Date.now(),
  random: randomBelow,
  kdf: CHEAP_KDF,
})

/** Opens a vault past the program, as the vault process has it open. */
export const openLarge = async (folder: string): Promise<OpenVault> =>
  value(await unlockVault(environment, folder, person.signInName, person.password))

const words =
  '진정인은 피진정기관 민원실에서 상담을 받던 중 담당자에게 장애를 이유로 다른 창구로 가라는 말을 들었고 이후 같은 일이 되풀이되었으며 당시 함께 있던 사람들이 이를 보았다고 진술한다 회의실 복도 계약 연장 거절 통지 승진 심사 배제 휴게시간 반말 촬영 동의 없이 공개 서류 접수 지연 답변 없음 officer refused access to the counter and gave no reason in writing'.split(
    ' ',
  )
const kinds = ['DISC', 'SEXH', 'BULL', 'PERS', 'OTHR'] as const
const channels = ['visit', 'phone', 'post', 'web'] as const
/** What had happened to a case by the day of the measurement; most of an old caseload is closed. */
const histories: readonly (readonly string[])[] = [
  [],
  [],
  ['examine'],
  ['examine', 'assign'],
  ['request-completion'],
  ['examine', 'assign', 'begin-investigation'],
  ...Array.from({ length: 4 }, () => ['examine', 'reject', 'notify', 'close']),
]

/** Chance that is the same in each run (mulberry32). */
const chance = (seed: number): ((bound: number) => number) => {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

const text = (draw: (bound: number) => number, count: number): string =>
  Array.from({ length: count }, () => words[draw(words.length)] ?? '').join(' ')

const writeCase = (vault: OpenVault, change: Change, today: CivilDate, at: number): void => {
  const draw = chance(at)
  const received = addDays(today, -draw(YEARS * 365))
  const allegations = Array.from({ length: 1 + draw(2) }, () => ({
    ...emptyAllegation(kinds[draw(kinds.length)] ?? 'OTHR'),
    grounds: draw(2) === 0 ? ['G03'] : [],
    description: text(draw, 20),
    respondents: [1],
  }))
  const { id } = createDossier(vault, change, {
    form: {
      ...emptyIntake(received),
      noun: 'case',
      channel: channels[draw(channels.length)] ?? 'web',
      subject: text(draw, 5),
      narrative: text(draw, 120),
      parties: [
        { ...emptyParty('applicant'), name: `신청인 ${at}`, phone: `010-0000-${String(at % 10_000).padStart(4, '0')}` },
        { ...emptyParty('respondent-person'), name: `피신청인 ${draw(5_000)}`, position: '주무관' },
      ],
      allegations,
    },
    registeredOn: received,
  })
  const key = vault.keys.dossiers.get(id)
  if (key === undefined) throw new Error('a dossier without its key')
  let from: string = FIRST_CASE_STATE
  let on = received
  for (const act of histories[at % histories.length] ?? []) {
    const to = actOfCode(act)?.to
    if (to === undefined) throw new Error(`no act ${act}`)
    on = addDays(on, 1 + draw(20))
    if (on > today) break
    createStep(vault, change, key, id, { act, from, to, on, facts: { note: text(draw, 6) } })
    change.set('case', id, 'state', to)
    from = to
  }
}

const addCases = async (folder: string, from: number, to: number): Promise<void> => {
  const vault = await openLarge(folder)
  const today = environment.today()
  try {
    for (let begin = from; begin < to; begin += SLICE) {
      const options = { call: 'legacy.run', callId: null, author: vault.author }
      const written = await transactSlowly(vault.casework, options, (change) => {
        for (let at = begin; at < Math.min(begin + SLICE, to); at++) writeCase(vault, change, today, at)
        return Promise.resolve(ok(null))
      })
      value(written)
    }
  } finally {
    closeVault(vault)
  }
}

/** Changes where the stored form of a case does, or what is written here. */
const version = (): string => {
  const hash = createHash('sha256').update(JSON.stringify(migrationsOf))
  hash.update(readFileSync(import.meta.filename))
  return hash.digest('hex').slice(0, 12)
}

/** @returns the folder of a vault with that many cases; benchmarks that write take a copy of it */
export const largeVault = async (cases: number): Promise<string> => {
  const all = join(benchCache, 'vaults')
  const own = join(all, version())
  const place = (size: number): string => join(own, String(size))
  if (existsSync(place(cases))) return place(cases)
  mkdirSync(own, { recursive: true })
  for (const name of readdirSync(all)) if (join(all, name) !== own) rmSync(join(all, name), { recursive: true })
  const workshop = join(own, 'unfinished')
  let done = 0
  for (const size of [1_000, 10_000, 50_000].filter((each) => each <= cases)) {
    if (existsSync(place(size))) {
      done = size
      continue
    }
    rmSync(workshop, { recursive: true, force: true })
    if (done === 0) {
      const made = await newVault(person, { folder: workshop, now: Date.now() })
      await made.desk.close()
      await made.remove()
    } else cpSync(place(done), workshop, { recursive: true })
    console.log(`Writing ${size.toLocaleString('en')} invented cases …`)
    await addCases(workshop, done, size)
    // Moved whole: an interrupted run leaves nothing that looks finished.
    renameSync(workshop, place(size))
    done = size
  }
  return place(cases)
}

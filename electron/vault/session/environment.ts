/** What the vault takes from outside: clock, zone, randomness for ids, this computer. Tests put fakes here and nowhere else. */
import { v4, v7 } from 'uuid'
import { instantOf, offsetIn, todayIn } from '#shared/time/instant.ts'
import type { CivilDate } from '#shared/time/civil-date.ts'
import type { KdfParameters } from '../keys/password-key.ts'

export interface VaultEnvironment {
  readonly device: string
  readonly host: string
  readonly boot: string
  readonly version: string
  readonly practiceOnly: boolean
  readonly now: () => string
  readonly today: () => CivilDate
  readonly offsetAt: (instant: string) => string
  /** UUIDv7: inside a store */
  readonly newId: () => string
  /** UUIDv4: for what can be seen without a key */
  readonly newFileId: () => string
  /** uniform whole number below `bound` */
  readonly random: (bound: number) => number
  readonly kdf: KdfParameters
}

export interface EnvironmentSource {
  readonly device: string
  readonly host: string
  readonly boot: string
  readonly version: string
  readonly practiceOnly: boolean
  readonly zone: string
  readonly milliseconds: () => number
  readonly random: (bound: number) => number
  readonly kdf: KdfParameters
}

/** UUIDv7 (RFC 9562) that never go back: those of one millisecond, or of a clock put back, count up. */
const orderedIds = (milliseconds: () => number): (() => string) => {
  let last = 0
  let seq = 0
  return () => {
    const now = milliseconds()
    if (now > last) {
      last = now
      seq = 0
    } else seq += 1
    return v7({ msecs: last, seq })
  }
}

export const makeEnvironment = (source: EnvironmentSource): VaultEnvironment => ({
  device: source.device,
  host: source.host,
  boot: source.boot,
  version: source.version,
  practiceOnly: source.practiceOnly,
  now: () => instantOf(source.milliseconds()),
  today: () => todayIn(source.zone, instantOf(source.milliseconds())),
  offsetAt: (instant) => offsetIn(source.zone, instantOf(Date.parse(instant))),
  newId: orderedIds(source.milliseconds),
  newFileId: () => v4(),
  random: source.random,
  kdf: source.kdf,
})

/**
 * A vault opened past the program: what somebody can do who holds the keys and a database tool of their own. The desk must be closed
 * meanwhile. Nothing is written by opening it: no lock, no entry in the log.
 */
import { randomBelow } from '../electron/vault/keys/key-bytes.ts'
import { makeEnvironment } from '../electron/vault/session/environment.ts'
import { closeVault, type OpenVault } from '../electron/vault/session/open-vault.ts'
import { unlockVault } from '../electron/vault/session/unlock.ts'
import { CHEAP_KDF, START, unlock } from './desk.ts'

const openRaw = async (folder: string): Promise<OpenVault> => {
  const environment = makeEnvironment({
    device: '7b1c9a52-6f0e-4a3c-9d7e-0a2f6b1c3d4e',
    host: 'test-host',
    boot: 'test-boot',
    version: '0.0.0-test',
    practiceOnly: false,
    zone: 'Asia/Seoul',
    milliseconds: () => START,
    random: randomBelow,
    kdf: CHEAP_KDF,
  })
  const opened = await unlockVault(environment, folder, unlock.signInName, unlock.password)
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

/** Opens, does something behind the program's back, and closes. */
export const behindItsBack = async <T>(folder: string, work: (vault: OpenVault) => T): Promise<T> => {
  const vault = await openRaw(folder)
  try {
    return work(vault)
  } finally {
    closeVault(vault)
  }
}

export interface Cell {
  readonly table: string
  readonly id: string
  readonly column: string
}

export const readCell = (vault: OpenVault, { table, id, column }: Cell): Uint8Array | string | number | null => {
  const value = vault.casework.db.prepare(`SELECT "${column}" AS v FROM ${table} WHERE id = ?`).get([id])?.['v']
  return value === undefined || typeof value === 'bigint' ? null : value
}

export const writeCell = (vault: OpenVault, { table, id, column }: Cell, value: unknown): void => {
  const { changes } = vault.casework.db
    .prepare(`UPDATE ${table} SET "${column}" = ? WHERE id = ?`)
    .run([value as string, id])
  if (changes !== 1) throw new Error(`${table} ${id} is not there`)
}

/** Unlocking with a name and a password. */
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { type Header, type OpenedSlot, openSlot } from '../keys/header.ts'
import { closeStore } from '../store/store.ts'
import type { VaultEnvironment } from './environment.ts'
import { type HeaderReading, readHeader, writeHeader } from './header-files.ts'
import { accountBySlot, openOffice, type OpenVault, openWithAccount } from './open-vault.ts'

/** The header, if this program may open such a vault. */
export const readableHeader = async (environment: VaultEnvironment, folder: string): Promise<Result<HeaderReading>> => {
  const reading = await readHeader(folder)
  if (!reading.ok) return reading
  if (environment.practiceOnly && reading.value.header.mode !== 'practice') return fail('vault-practice-only')
  return reading
}

/** A flipped bit makes one copy of the header look like a wrong password or like damage; the other copy then still opens. */
const openEither = (
  { header, other }: HeaderReading,
  signInName: string,
  password: string,
): Result<OpenedSlot & { readonly header: Header }> => {
  const first = openSlot(header, signInName, password)
  if (first.ok) return ok({ ...first.value, header })
  const second = other === null ? first : openSlot(other, signInName, password)
  return second.ok && other !== null ? ok({ ...second.value, header: other }) : first
}

/** Failures: the header's, `password-wrong`, `vault-practice-only`, `vault-in-use`, `vault-damaged`. */
export const unlockVault = async (
  environment: VaultEnvironment,
  folder: string,
  signInName: string,
  password: string,
): Promise<Result<OpenVault>> => {
  const reading = await readableHeader(environment, folder)
  if (!reading.ok) return reading
  const opened = openEither(reading.value, signInName, password)
  if (!opened.ok) return opened
  const { header, slot, pair, keys } = opened.value
  const office = openOffice(environment, folder, header.vault, keys.office)
  if (!office.ok) return office
  const account = accountBySlot(office.value, slot.id)
  if (account === null) {
    closeStore(office.value)
    return fail('password-wrong')
  }
  const vault = openWithAccount({
    environment,
    folder,
    vault: header.vault,
    mode: header.mode,
    office: office.value,
    headerKey: keys.header,
    account,
    pair,
  })
  if (vault.ok && reading.value.uneven) await writeHeader(folder, header)
  return vault
}

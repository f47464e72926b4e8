/** The header on disk: two copies, each written durably; the newer good one counts, and the other is mended from it after unlock. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { writeDurably } from '../files/durable.ts'
import { decodeHeader, encodeHeader, type Header } from '../keys/header.ts'

export const HEADER_NAMES = ['vault.json', 'vault.copy.json'] as const
/** An honest header has a few kilobytes. */
const HEADER_LIMIT = 1024 * 1024

export interface HeaderReading {
  readonly header: Header
  /** the other copy, where it can be read and says something else: of use when `header` turns out damaged under a key */
  readonly other: Header | null
  /** one of the copies is missing, damaged or behind */
  readonly uneven: boolean
}

/** `vault-not-found`, `vault-newer`, `vault-header-hostile`, `vault-header-damaged`. */
export const readHeader = async (folder: string): Promise<Result<HeaderReading>> => {
  const readings: Result<Header>[] = []
  for (const name of HEADER_NAMES) {
    try {
      const bytes = await readFile(join(folder, name))
      readings.push(bytes.length > HEADER_LIMIT ? fail('vault-header-hostile') : decodeHeader(bytes))
    } catch {
      // missing
    }
  }
  if (readings.length === 0) return fail('vault-not-found')
  const refused = readings.find((reading) => !reading.ok && reading.failure.code !== 'vault-header-damaged')
  if (refused !== undefined && !refused.ok) return refused
  const good = readings.filter((reading) => reading.ok).map((reading) => reading.value)
  const [newest, second] = [...good].sort((a, b) => b.generation - a.generation)
  if (newest === undefined) return fail('vault-header-damaged')
  const other = second === undefined || encodeHeader(second).equals(encodeHeader(newest)) ? null : second
  return ok({ header: newest, other, uneven: good.length < HEADER_NAMES.length || other !== null })
}

export const writeHeader = async (folder: string, header: Header): Promise<Result<void>> => {
  for (const name of HEADER_NAMES) {
    const written = await writeDurably(join(folder, name), encodeHeader(header))
    if (!written.ok) return written
  }
  return ok(undefined)
}

/** What a crash or a stranger left in the evidence folder. */
import { type Dirent } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../files/error-code.ts'
import { isFileId, unfinishedSuffix } from './sealed-format.ts'

export interface Litter {
  /** half-written files of an earlier crash, now removed */
  readonly removed: number
  /** ids of the whole sealed files that are there, for comparison with the records */
  readonly sealed: readonly string[]
  /** what is not ours, relative to the folder: reported, never touched */
  readonly foreign: readonly string[]
}

const list = async (folder: string): Promise<readonly Dirent[]> => {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/**
 * Removes half-written files and lists the rest. To be called with the vault's lock held and no import under way. Only
 * what carries exactly the name that we give an unfinished file, in the folder where we put it, is removed.
 * @param folder the vault's evidence folder
 */
export const sweepLitter = async (folder: string): Promise<Litter> => {
  let removed = 0
  const sealed: string[] = []
  const foreign: string[] = []
  for (const outer of await list(folder)) {
    if (!outer.isDirectory() || !/^[0-9a-f]{2}$/.test(outer.name)) {
      foreign.push(outer.name)
      continue
    }
    for (const inner of await list(join(folder, outer.name))) {
      const unfinished = inner.name.endsWith(unfinishedSuffix)
      const id = unfinished ? inner.name.slice(0, -unfinishedSuffix.length) : inner.name
      const ours = inner.isFile() && isFileId(id) && id.startsWith(outer.name)
      if (!ours) foreign.push(`${outer.name}/${inner.name}`)
      else if (!unfinished) sealed.push(id)
      else {
        await rm(join(folder, outer.name, inner.name))
        removed++
      }
    }
  }
  return { removed, sealed: sealed.sort(), foreign: foreign.sort() }
}

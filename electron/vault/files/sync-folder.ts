import { open } from 'node:fs/promises'

/**
 * Makes the names in a folder durable (a rename is safe only after this: fsync(2), "does not necessarily ensure that
 * the entry in the directory containing the file has also reached disk"). Windows cannot open a folder for it and
 * journals names itself.
 */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
